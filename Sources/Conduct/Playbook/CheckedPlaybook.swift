/// What reading a playbook found: what is wrong with it, and the playbook itself where nothing is.
///
/// This is the whole story of a text: it is cut into tokens, read into a tree, checked into a model, and written out
/// into the rule graph that everything else reads.
public struct CheckedPlaybook: Sendable {
  /// The files, in the order of their paths.
  public let sources: SourceSet
  /// One tree per file.
  public let trees: [SyntaxTree]
  /// What is wrong, in order of file and place.
  public let diagnostics: [Diagnostic]
  /// The playbook, unless there are errors.
  public let playbook: Playbook?

  /// Whether there are errors; warnings alone do not count.
  public var hasErrors: Bool { playbook == nil }

  /// Reads and checks the files of one playbook; nearly linear in their length.
  ///
  /// - Parameter withLints: Whether to look for what is probably a mistake, too; answers about engagements need not.
  public init(files: [SourceFile], withLints: Bool = true) {
    let sources = SourceSet(files.sorted { $0.path < $1.path })
    let trees = sources.files.enumerated().map { Parser.parse($1, file: Int32($0)) }
    let checked = Checker.check(trees)
    var diagnostics = trees.flatMap { tree in tree.problems.map { $0.diagnostic() } }
    diagnostics += checked.problems.map { $0.diagnostic() }
    var graph: RuleGraph?
    if !diagnostics.contains(where: { $0.severity == .error }) {
      let built = GraphBuilder.build(checked.model)
      diagnostics += built.problems.map { $0.diagnostic() }
      graph = built.graph
    }
    if withLints, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics = Linter.review(diagnostics, trees: trees, model: checked.model)
    }
    self.sources = sources
    self.trees = trees
    self.diagnostics = diagnostics.sorted { $0.primary.span < $1.primary.span }
    if let graph, !diagnostics.contains(where: { $0.severity == .error }) {
      playbook = Playbook(
        sources: sources, model: checked.model, scopes: checked.scopes, graph: graph, scenarios: checked.scenarios)
    } else {
      playbook = nil
    }
  }
}
