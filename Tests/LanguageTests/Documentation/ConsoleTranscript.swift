import Foundation

@testable import Conduct

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

/// Answers commands as the tool does, from the library: `check`, `test` and `status`.
struct ConsoleRunner {
  let folder: ExampleFolder

  /// Returns the lines that the tool writes, or nil for a command that is not known here.
  func answer(_ words: [String]) -> [String]? {
    guard words.count >= 3, words[0] == "conduct" else { return nil }
    let text: String? =
      switch words[1] {
      case "check": check(words[2])
      case "test": test(words[2], filter: option("--filter", in: words))
      case "status": status(words[2], on: option("--on", in: words))
      default: nil
      }
    return text.map { ConsoleTranscript.trimmed($0.components(separatedBy: "\n")) }
  }

  private func option(_ name: String, in words: [String]) -> String? {
    words.firstIndex(of: name).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
  }

  private func check(_ path: String) -> String? {
    guard let checked = folder.playbook(in: path) else { return nil }
    return [rendered(checked.diagnostics, checked.sources), checked.playbook?.summary].compactMap { $0 }
      .joined(separator: "\n")
  }

  private func test(_ path: String, filter: String?) -> String? {
    guard let playbook = folder.playbook(in: path)?.playbook else { return nil }
    let suite = ScenarioSuite(playbook)
    if let wrong = rendered(suite.diagnostics, suite.sources) { return wrong }
    return ScenarioReport(suite.run(filter: filter), sources: suite.sources, width: 80).rendered
  }

  private func status(_ path: String, on day: String?) -> String? {
    guard let journal = folder.file(path), let playbook = folder.playbook(followedBy: journal)?.playbook else {
      return nil
    }
    let reading = playbook.read(journal: journal)
    guard let engagement = reading.engagement, let date = day.flatMap(CivilDate.init(iso:)) ?? engagement.lastDay else {
      return rendered(reading.diagnostics, reading.sources)
    }
    return StatusPage(engagement.status(on: date), words: English(), width: 80, color: false).rendered()
  }

  private func rendered(_ diagnostics: [Diagnostic], _ sources: SourceSet) -> String? {
    diagnostics.isEmpty
      ? nil : DiagnosticRenderer(sources: sources, color: false, width: 80).render(diagnostics)
  }
}
