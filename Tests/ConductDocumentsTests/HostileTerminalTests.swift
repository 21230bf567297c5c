import Testing

@testable import Conduct

/// What authors, translators and journals write never controls a terminal: it is spelled out.
@Suite struct HostileTerminalTests {
  /// Texts that would colour, erase, ring, hide, turn around, or write over what stands there.
  static let texts = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}2J", "over\rwritten", "two\nlines", "tab\tbed",
    "\u{8}\u{7F}",
    "\u{202E}desrever", "\u{2066}isolated\u{2069}", "\u{200B}zero\u{FEFF}", "\u{2028}line", "\u{AD}soft",
    "\u{E0041}tag",
    "a\u{301}\u{301}\u{301}",
  ]

  /// A playbook all of whose texts are translated as the text, and an engagement that follows it.
  private func engagement(_ text: String) throws -> Engagement {
    let plain = try HostileTests.engagement("plain")
    let keys = plain.playbook.translatableTexts().map(\.key)
    try #require(keys.count > 20)
    let translations = Dictionary(uniqueKeysWithValues: keys.map { ($0, text) })
    let hostile = plain.playbook.localized(Localization(language: "en", translations: translations))
    let reading = hostile.read(journal: plain.source)
    return try #require(reading.engagement)
  }

  @Test(arguments: texts, Language.allCases)
  func `no answer to a question writes what controls a terminal`(_ text: String, _ language: Language) throws {
    let engagement = try engagement(text)
    let day = try #require(engagement.lastDay)
    for color in [false, true] {
      let status = StatusPage(engagement.status(on: day), words: language.phrases, color: color)
      expectTame(status.rendered(), color: color)
      for page in try pages(engagement, on: day, language) { expectTame(page.rendered(color: color), color: color) }
    }
  }

  private func pages(_ engagement: Engagement, on day: CivilDate, _ language: Language) throws -> [AnswerPage] {
    let sources = engagement.playbook.sources
    let next = NextChangePage(engagement.nextChange(after: day), sources: sources, in: language)
    let needs = NeedsPage(engagement.needs(on: day), sources: sources, in: language)
    let interview = try #require(engagement.interview(about: nil, on: day).interview)
    let objection = engagement.objection(to: "enter first", on: day)
    let hypothesis = engagement.whatIf(["told = yes", "leave first as broken"], on: day).hypothesis
    let plan = engagement.planQuestion("second is complete", on: day)
    let question = try #require(plan.question)
    return [
      WorkListPage(engagement.tasks(.applicable, on: day), namingEngagements: true, in: language).page,
      TimelinePage(engagement.timeline(on: day), in: language).page,
      NextActPage(engagement.nextActs(on: day), in: language).page, next.page, needs.page,
      InterviewPage(interview, in: language).inquiry, InterviewPage(interview, in: language).end,
      ObjectionPage(try #require(objection.objection), sources: objection.sources, in: language).page,
      HypothesisPage(try #require(hypothesis), in: language).page,
      PlanPage(engagement.how(question, on: day), sources: plan.sources, in: language).page,
      TellingPage(engagement.telling("complete second", on: day), in: language).page,
    ]
  }

  @Test(arguments: texts, Language.allCases)
  func `no answer of a session writes what controls a terminal`(_ text: String, _ language: Language) throws {
    let engagement = try engagement(text)
    let day = try #require(engagement.lastDay)
    var session = Session(engagement, sources: engagement.playbook.sources, on: day, path: text, in: language)
    expectTame(session.greeting.rendered(), color: false)
    let entries = [
      "status", "tasks", "next", "needs", "timeline", "when", "how second is complete", "why act is required",
      "why not enter first", "what if told = yes", "help told", "help broken", "help part", "first", "act",
      "told = yes",
      "parts = { a, b }", "ready_input = yes", "enter first", "leave first as broken", "status", "changes", "diff",
      "history", "journal",
      "undo",
      "redo", "mark \(text)", "go \(text)", "help \(text)", "why \(text)", "expect \(text)", "do \(text)", text,
      "word = \"\(text)\"", "word", "advance \(text)", "tasks by \(text)", "save", "edit \(text)", "locale \(text) x",
      "leave first because \"\(text)\"", "waive act because \"\(text)\"", "status", "history", "journal",
    ]
    for entry in entries {
      for color in [false, true] {
        var copy = session
        expectTame(copy.enter(entry).page.rendered(color: color), color: color)
      }
      _ = session.enter(entry)
    }
    // The entries have led as far as an ending.
    #expect(session.engagement.status(on: session.day).processes.contains { $0.ending != nil })
  }

  @Test(arguments: texts) func `what is wrong with a text is told without it`(_ text: String) {
    let rules = "playbook evil \"\(text)\" {\n  version \(text)\n}\nfact \(text): \(text) \"\(text)\"\n\(text)\n"
    let checked = CheckedPlaybook(files: [SourceFile(path: "\(text).conduct", text: rules)])
    #expect(!checked.diagnostics.isEmpty)
    for color in [false, true] {
      let renderer = DiagnosticRenderer(sources: checked.sources, color: color)
      expectTame(renderer.render(checked.diagnostics), color: color)
    }
  }

  /// Line ends, and the tool's own colours where there are any; nothing else that is not drawn.
  private func expectTame(_ shown: String, color: Bool, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let text = color ? shown.replacing(/\u{1B}\[[0-9;]*m/, with: "") : shown
    let bad = text.unicodeScalars.first { $0 != "\n" && VisibleText.isInvisible($0) }
    #expect(bad == nil, "U+\(String(bad?.value ?? 0, radix: 16)) in \(text.visible)", sourceLocation: sourceLocation)
  }
}
