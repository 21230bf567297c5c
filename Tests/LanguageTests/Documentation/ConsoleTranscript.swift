import Foundation

/// A block of commands, each with what the tool answers: `$ conduct …`, then lines of output.
///
/// A line `…` stands for any lines.
struct ConsoleTranscript {
  struct Entry {
    /// The words behind `$ conduct`.
    let words: [String]
    let output: [String]
    /// The line of the command, from 0.
    let line: Int
  }

  let entries: [Entry]

  init(_ text: String) {
    var entries: [(command: String, output: [String], line: Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("$ ") {
        entries.append((String(line.dropFirst(2)), [], index))
      } else if !entries.isEmpty {
        entries[entries.count - 1].output.append(String(line))
      }
    }
    self.entries = entries.map { command, output, line in
      let words = command.split(separator: " ").map(String.init)
      return Entry(words: words, output: Self.trimmed(output), line: line)
    }
  }

  /// The transcript with what a runner answers now.
  func recorded(by runner: ConsoleRunner) -> String {
    let parts = entries.map { entry -> [String] in
      let answer = runner.answer(entry.words) ?? entry.output
      let isRight = Self.matches(entry.output, answer)
      return ["$ " + entry.words.joined(separator: " ")] + (isRight ? entry.output : answer)
    }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Whether what was answered is what stands in the block.
  static func matches(_ expected: [String], _ answer: [String]) -> Bool {
    guard let gap = expected.firstIndex(of: "…") else { return expected == answer }
    guard answer.count >= expected.count - 1, expected[..<gap] == answer[..<gap] else { return false }
    let rest = Array(expected[(gap + 1)...])
    return rest.isEmpty || (gap...answer.count).contains { matches(rest, Array(answer[$0...])) }
  }

  /// Lines without those at the end that are empty.
  static func trimmed(_ lines: [String]) -> [String] {
    Array(lines.prefix((lines.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }
}
