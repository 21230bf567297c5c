/// The folders of `Sources/Conduct` are stages: a file names only types of its own stage and of those before it.
///
/// A name counts where it is written as a type's own: not behind a dot, and not where the file declares or nests
/// something of that name itself.
struct StageRule {
  /// The stages in order, each free to use what stands before it.
  static let stages = [
    "Text", "Calendar", "Syntax", "Checking", "Graph", "Evaluation", "Playbook", "Journal", "Explanation", "Phrases",
    "Questions", "Scenarios", "Session",
  ]
  static let folder = "Sources/Conduct"

  /// The stage of each type that other files can name.
  private let stageOfType: [String: Int]
  /// The names of nested types, by the stage in which they are first declared.
  private let stageOfNested: [String: Int]

  init(_ sources: [SwiftSource]) {
    var types: [String: Int] = [:]
    var nested: [String: Int] = [:]
    for source in sources {
      guard let stage = Self.stage(of: source) else { continue }
      for declaration in source.declarations where declaration.isType {
        if !declaration.isTopLevel {
          nested[declaration.name] = min(stage, nested[declaration.name] ?? stage)
        } else if !declaration.isPrivate {
          types[declaration.name] = min(stage, types[declaration.name] ?? stage)
        }
      }
    }
    stageOfType = types
    stageOfNested = nested
  }

  /// Returns the index of the stage in whose folder a file lies.
  static func stage(of source: SwiftSource) -> Int? {
    stages.firstIndex { source.isIn("\(folder)/\($0)") }
  }

  /// Returns the names of later stages in a file; and the file itself, where it lies in no stage.
  func findings(in source: SwiftSource) -> [Finding] {
    guard let stage = Self.stage(of: source) else {
      return [Finding(path: source.path, line: 1, message: "lies in none of the stages \(Self.stages)")]
    }
    let own = Set(source.declarations.filter(\.isType).map(\.name))
    var found: Set<String> = []
    return source.tokens.indices.compactMap { index in
      let token = source.tokens[index]
      guard token.kind == .word || token.kind == .quotedWord, let home = stageOfType[token.text], home > stage else {
        return nil
      }
      let isMember = index > 0 && source.tokens[index - 1].isSign(".")
      let isNestedHere = stageOfNested[token.text].map { $0 <= stage } ?? false
      guard !isMember, !isNestedHere, !own.contains(token.text), found.insert(token.text).inserted else { return nil }
      let message = "\(Self.stages[stage]) names `\(token.text)`, which \(Self.stages[home]) declares"
      return Finding(path: source.path, line: token.line, message: message)
    }
  }
}
