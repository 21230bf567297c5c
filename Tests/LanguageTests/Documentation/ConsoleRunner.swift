import Foundation

@testable import Conduct

/// Answers commands as the tool does, from the library: `check`, `test`, `status`, the questions, and `repl` with what
/// is entered there.
struct ConsoleRunner {
  let folder: ExampleFolder

  /// Returns the lines that the tool writes, or nil for a command that is not known here.
  func answer(_ entry: ConsoleTranscript.Entry) -> [String]? {
    let words = entry.words
    guard words.count >= 3, words[0] == "conduct" else { return nil }
    let text: String? =
      switch words[1] {
      case "check": check(words[2])
      case "test": test(words[2], filter: option("--filter", in: words), words)
      case "status": status(words[2], on: option("--on", in: words))
      case "how": how(words[2], words.dropFirst(3).joined(separator: " "))
      case "why" where !Engagement.asksAboutStatement(words.dropFirst(3).joined(separator: " ")):
        why(words[2], words.dropFirst(3).joined(separator: " "))
      case "repl": conversation(words, entry)
      default: answer(question: words[1], rest: Array(words.dropFirst(3)), about: words[2])
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

  private func test(_ path: String, filter: String?, _ words: [String]) -> String? {
    guard let playbook = folder.playbook(in: path)?.playbook else { return nil }
    let suite = ScenarioSuite(playbook, withCoverage: words.contains("--coverage"))
    if let wrong = rendered(suite.diagnostics, suite.sources) { return wrong }
    if let story = option("--story", in: words).flatMap({ Int($0) }) { return tell(story, playbook, words) }
    let run = TestRun(suite.run(filter: filter), of: suite)
    var parts = [ScenarioReport(run, of: suite, width: 80).rendered]
    if let coverage = suite.coverage(of: run)?.proposing(for: suite) {
      parts.append(CoverageReport(coverage, of: suite, color: false, width: 80).rendered)
    }
    if words.contains("--mutate") { parts.append(changes(suite)) }
    return (parts + exploration(playbook, words)).joined(separator: "\n\n")
  }

  private func changes(_ suite: ScenarioSuite) -> String {
    let test = MutationTest(suite)
    let result = MutationResult([test.run()], of: suite)
    let proposals = result.survivors.reduce(into: [:]) { $0[$1.number] = test.proposal(for: $1) }
    return MutationReport(result.proposing(proposals), of: suite, width: 80).rendered
  }

  private func seed(_ words: [String]) -> UInt64 { option("--seed", in: words).flatMap { UInt64($0) } ?? 1 }

  private func tell(_ story: Int, _ playbook: Playbook, _ words: [String]) -> String {
    let exploration = Exploration(playbook, seed: seed(words))
    let (scenario, part) = exploration.tell(story: story)
    return ExplorationReport(ExplorationResult([part], of: exploration), width: 80).rendered(scenario)
  }

  private func exploration(_ playbook: Playbook, _ words: [String]) -> [String] {
    guard let stories = option("--explore", in: words).flatMap({ Int($0) }) else { return [] }
    let exploration = Exploration(playbook, seed: seed(words))
    let result = ExplorationResult([exploration.explore(0..<stories)], of: exploration)
    return [ExplorationReport(result, width: 80).rendered]
  }

  private func engagement(_ path: String) -> Playbook.JournalReading? {
    guard let journal = folder.file(path), let playbook = folder.playbook(followedBy: journal)?.playbook else {
      return nil
    }
    return playbook.read(journal: journal)
  }

  /// Repeats what is entered in a session, with what it answers now.
  private func conversation(_ words: [String], _ entry: ConsoleTranscript.Entry) -> String? {
    guard let reading = engagement(words[2]), let engagement = reading.engagement,
      let day = option("--on", in: words).flatMap(CivilDate.init(iso:)) ?? engagement.lastDay,
      let transcript = SessionTranscript("$ " + entry.command + "\n" + entry.output.joined(separator: "\n"))
    else { return nil }
    let session = Session(engagement, sources: reading.sources, on: day, path: words[2])
    let lines = transcript.repeated(in: session).text.components(separatedBy: "\n")
    return lines.dropFirst().joined(separator: "\n")
  }

  private func answer(question: String, rest: [String], about path: String) -> String? {
    guard let engagement = engagement(path)?.engagement,
      let day = option("--on", in: rest).flatMap(CivilDate.init(iso:)) ?? engagement.lastDay
    else { return nil }
    let words = Array(rest.prefix { $0 != "--on" })
    let text = words.joined(separator: " ")
    let sources = engagement.playbook.sources
    let page: AnswerPage?
    switch question {
    case "whatif": page = engagement.whatIf(words, on: day).hypothesis.map { HypothesisPage($0).page }
    case "when" where text.isEmpty:
      page = NextChangePage(engagement.nextChange(after: day), sources: sources).page
    case "when":
      let reading = engagement.nextChange(of: text, after: day)
      page = reading.answer.map { NextChangePage($0, sources: reading.sources).page }
    case "needs" where text.isEmpty: page = NeedsPage(engagement.needs(on: day), sources: sources).page
    case "needs":
      let reading = engagement.needs(of: text, on: day)
      page = reading.needs.map { NeedsPage($0, sources: reading.sources).page }
    case "why" where Engagement.asksAboutStatement(text):
      let reading = engagement.objection(to: text, on: day)
      page = reading.objection.map { ObjectionPage($0, sources: reading.sources).page }
    case "tasks": page = WorkListPage(engagement.tasks(words.first.flatMap(Status.init(rawValue:)), on: day)).page
    case "timeline": page = TimelinePage(engagement.timeline(on: day)).page
    case "next": page = NextActPage(engagement.nextActs(on: day)).page
    default: page = nil
    }
    return page?.rendered()
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

  private func why(_ path: String, _ text: String) -> String? {
    guard let journal = folder.file(path), let playbook = folder.playbook(followedBy: journal)?.playbook,
      let engagement = playbook.read(journal: journal).engagement, let date = engagement.lastDay
    else { return nil }
    let quoted = text.split(separator: "'", omittingEmptySubsequences: true).joined()
    let reading = engagement.question(quoted, on: date)
    guard let question = reading.question else { return rendered(reading.diagnostics, reading.sources) }
    let finding = engagement.why(question, on: date)
    let page = ExplanationPage(finding, sources: reading.sources, width: 80)
    let missing = finding.value == .truth(.yes) ? [] : engagement.missing(question, on: date)
    return [page.sentence.wrapped(to: 80).joined(separator: "\n"), page.tree, page.missing(missing)]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func rendered(_ diagnostics: [Diagnostic], _ sources: SourceSet) -> String? {
    diagnostics.isEmpty
      ? nil : DiagnosticRenderer(sources: sources, color: false, width: 80).render(diagnostics)
  }
}
