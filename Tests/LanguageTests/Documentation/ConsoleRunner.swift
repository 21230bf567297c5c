import Foundation

@testable import Conduct

/// Answers commands as the tool does, from the library: `check`, `test`, `status` and `how`.
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
      case "how": how(words[2], words.dropFirst(3).joined(separator: " "))
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
    return ScenarioReport(TestRun(suite.run(filter: filter), of: suite), of: suite, width: 80).rendered
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

  private func how(_ path: String, _ wanted: String) -> String? {
    guard let journal = folder.file(path), let playbook = folder.playbook(followedBy: journal)?.playbook,
      let engagement = playbook.read(journal: journal).engagement, let day = engagement.lastDay
    else { return nil }
    let reading = engagement.planQuestion(wanted, on: day)
    guard let asked = reading.question else { return rendered(reading.diagnostics, reading.sources) }
    return PlanPage(engagement.how(asked, on: day), sources: reading.sources).page.rendered(width: 80)
  }

  private func rendered(_ diagnostics: [Diagnostic], _ sources: SourceSet) -> String? {
    diagnostics.isEmpty
      ? nil : DiagnosticRenderer(sources: sources, color: false, width: 80).render(diagnostics)
  }
}
