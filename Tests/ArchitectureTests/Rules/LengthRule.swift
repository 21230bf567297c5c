/// Files, functions and lines that a reader can take in.
enum LengthRule {
  static let longestFile = 400
  static let longestFunction = 60
  static let longestLine = 120

  /// What is longer than it may be, by path, or by path and name of a function, each with the reason.
  static let exceptions = [
    "Sources/Conduct/Checking/Problems/CheckProblem+English.swift diagnostic": "a line for each problem",
    "Sources/Conduct/Syntax/Lexing/LexicalProblem+English.swift diagnostic": "a line for each problem",
  ]

  private static let functions: Set<String> = ["func", "init", "deinit", "subscript", "var"]

  static func findings(in source: SwiftSource) -> [Finding] {
    var findings: [Finding] = []
    if source.lineCount > longestFile, exceptions[source.path] == nil {
      let message = "has \(source.lineCount) lines, of at most \(longestFile)"
      findings.append(Finding(path: source.path, line: 1, message: message))
    }
    for declaration in source.declarations
    where functions.contains(declaration.keyword) && declaration.length > longestFunction
      && exceptions["\(source.path) \(declaration.name)"] == nil
    {
      let message = "`\(declaration.name)` has \(declaration.length) lines, of at most \(longestFunction)"
      findings.append(Finding(path: source.path, line: declaration.line, message: message))
    }
    for (index, line) in source.lines.enumerated() where line.utf8.count > longestLine && line.count > longestLine {
      let message = "has \(line.count) characters, of at most \(longestLine)"
      findings.append(Finding(path: source.path, line: index + 1, message: message))
    }
    return findings
  }
}
