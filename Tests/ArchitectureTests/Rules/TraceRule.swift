import Foundation

/// The repository stands for itself: it tells nothing of where and how it was made.
enum TraceRule {
  /// The patterns, put together so that this file does not contain them.
  private static let patterns: [(pattern: String, what: String)] = [
    ("\\.\\./sha" + "red", "a folder outside of the repository"),
    ("/wo" + "rk/", "a folder of the machine on which it was written"),
    ("\\b[Ii]ss" + "ue\\s+#?[0-9]+", "an issue that readers cannot look up"),
    ("(?i)\\b(cla" + "ude|anthro" + "pic|chat" + "gpt|open" + "ai|LL" + "Ms?)\\b", "a tool of its making"),
    ("(?i)\\bas an a" + "i\\b|\\ba" + "i-generated", "the way it was made"),
  ]

  static func findings(inText text: String, path: String) -> [Finding] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return patterns.flatMap { pattern, what -> [Finding] in
      guard text.range(of: pattern, options: .regularExpression) != nil else { return [] }
      return lines.enumerated().compactMap { index, line in
        guard let range = line.range(of: pattern, options: .regularExpression) else { return nil }
        return Finding(path: path, line: index + 1, message: "names `\(line[range])`: \(what)")
      }
    }
  }
}
