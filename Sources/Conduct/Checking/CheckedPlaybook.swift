/// What reading a playbook found: what is wrong with it, and the playbook itself where nothing is.
public struct CheckedPlaybook: Sendable {
  /// The files, in the order of their paths.
  public let sources: SourceSet
  /// One tree per file.
  public let trees: [SyntaxTree]
  /// What is wrong, in order of file and place.
  public let diagnostics: [Diagnostic]
  let model: Model
  let scopes: Scopes
  let scenarios: [Scenario]

  /// Whether there are errors; warnings alone do not count.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads and checks the files of one playbook: lex, parse, check. Nearly linear in their length.
  public init(files: [SourceFile]) {
    sources = SourceSet(files.sorted { $0.path < $1.path })
    trees = sources.files.enumerated().map { Parser.parse($1, file: Int32($0)) }
    let checked = Checker.check(trees)
    model = checked.model
    scopes = checked.scopes
    scenarios = checked.scenarios
    let syntax = trees.flatMap { tree in tree.problems.map { $0.diagnostic() } }
    diagnostics = (syntax + checked.problems.map { $0.diagnostic() }).sorted { $0.primary.span < $1.primary.span }
  }
}
