import Foundation

/// A block of commands, each with what the tool answers: `$ conduct …`, then lines of output.
///
/// A line `…` stands for any lines. Words in single quotes are one, as in a shell.
struct ConsoleTranscript {
  struct Entry {
    /// The command as it is written.
    let command: String
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
      let words = Self.words(command)
      return Entry(command: command, words: words, output: Self.trimmed(output), line: line)
    }
  }

  /// The transcript with what a runner answers now.
  func recorded(by runner: ConsoleRunner) -> String {
    let parts = entries.map { entry -> [String] in
      let answer = runner.answer(entry) ?? entry.output
      let isRight = Self.matches(entry.output, answer)
      return ["$ " + entry.command] + (isRight ? entry.output : answer)
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

  private static func words(_ command: String) -> [String] {
    command.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }

  /// Lines without those at the end that are empty.
  static func trimmed(_ lines: [String]) -> [String] {
    Array(lines.prefix((lines.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }
}
