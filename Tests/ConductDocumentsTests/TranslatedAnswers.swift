import Foundation
import Testing

@testable import Conduct

/// The answers to every question about a shipped engagement, as a reader of a language gets them.
struct TranslatedAnswers {
  /// Engagements that are on time, that are late, and of which much is open.
  static let stories = ["contoso", "fabrikam", "adatum"]

  private let language: Language
  private let engagement: Engagement
  private let first: CivilDate
  private let last: CivilDate
  private let name: String
  private var answers: [Answer] = []

  /// The answers about all stories in all languages, which take a while.
  private static let all = Result {
    try stories.map { story in try Language.allCases.map { try TranslatedAnswers(about: story, in: $0) } }
  }

  /// Returns the answers about a story in a language.
  static func about(_ story: String, in language: Language) throws -> TranslatedAnswers {
    try #require(try all.get().joined().first { $0.name == story && $0.language == language })
  }

  private init(about name: String, in language: Language) throws {
    self.name = name
    self.language = language
    engagement = try Shipped.engagement(name, of: try Shipped.fasttrack(in: language))
    first = try #require(engagement.days.first?.date)
    last = try #require(engagement.lastDay)
    answers = everything
  }

  /// An answer, as text and as JSON.
  private struct Answer {
    let question: String
    let page: AnswerPage
    let json: JSONValue
  }

  /// Every answer under its question.
  func text(width: Int) -> String {
    answers.map { "$ conduct \($0.question)\n" + $0.page.rendered(width: width) }.joined(separator: "\n\n") + "\n"
  }

  /// What the answers say without words: their JSON without the texts that are made for a reader.
  var codes: [JSONValue] { answers.map { $0.json.withoutWords } }

  /// The statements that the answers name, the longest first.
  var statements: [String] {
    Set(answers.flatMap { $0.json.texts(under: ["statement", "subject", "told"]) }).sorted { $0.count > $1.count }
  }

  /// The names of the playbook, which are the same in every language.
  var names: Set<String> {
    let model = engagement.playbook.model
    let facts = model.facts.map(\.name) + model.events.map(\.name)
    let members = model.choices.flatMap { [$0.name] + $0.members.map(\.name) }
    let things =
      model.tasks.map(\.identity.name) + model.milestones.map(\.identity.name) + model.processes.map(\.identity.name)
    return Set((facts + members + things + [Keyword.yes.text, Keyword.no.text]).map { $0.lowercased() })
  }

  // MARK: - Questions

  private static let goals = ["success_workshop is complete", "kickoff", "began_as is unknown"]

  private var everything: [Answer] {
    work + [first, last].flatMap { time($0) + reasons($0) + needs($0) + refusals($0) } + Self.goals.map(how)
      + [["seats = 800", "today = 2020-09-01"], ["do quickleads"], ["wants_partner = yes", "enter success_review"]]
      .map(whatIf)
  }

  private func command(_ word: String, _ rest: String, on day: CivilDate) -> String {
    "\(word) \(name) \(rest.isEmpty ? "" : rest + " ")--on \(day.iso)"
  }

  private var work: [Answer] {
    let statuses: [Status?] = [nil, .applicable, .overdue, .done]
    return statuses.map { status in
      let page = WorkListPage(engagement.tasks(status, on: last), in: language)
      return Answer(question: command("tasks", status?.rawValue ?? "", on: last), page: page.page, json: page.json)
    }
  }

  private func time(_ day: CivilDate) -> [Answer] {
    let line = TimelinePage(engagement.timeline(on: day), in: language)
    let acts = NextActPage(engagement.nextActs(on: day), in: language)
    let change = NextChangePage(
      engagement.nextChange(after: day), sources: engagement.playbook.sources, in: language)
    let parts = ["first_contact", "kickoff is ready"].map { text in
      let reading = engagement.nextChange(of: text, after: day)
      let page = reading.answer.map { NextChangePage($0, sources: reading.sources, in: language) }
      return Answer(
        question: command("when", text, on: day), page: page?.page ?? AnswerPage(), json: page?.json ?? .null)
    }
    return [
      Answer(question: command("timeline", "", on: day), page: line.page, json: line.json),
      Answer(question: command("next", "", on: day), page: acts.page, json: acts.json),
      Answer(question: command("when", "", on: day), page: change.page, json: change.json),
    ] + parts
  }

  private func reasons(_ day: CivilDate) -> [Answer] {
    ["first_contact is overdue", "quickleads is required", "success_workshop is ready"].compactMap { text in
      let reading = engagement.question(text, on: day)
      guard let question = reading.question else { return nil }
      let finding = engagement.why(question, on: day)
      let missing = engagement.missing(question, on: day)
      let (sources, words) = (reading.sources, language.phrases)
      var page = AnswerPage()
      page.addPage { width, _ in
        let page = ExplanationPage(finding, sources: sources, words: words, width: width)
        return [page.sentence, page.tree, page.missing(missing)].joined(separator: "\n")
      }
      let json = ExplanationPage(finding, sources: sources, words: words).json
      return Answer(question: command("why", text, on: day), page: page, json: json)
    }
  }

  private func needs(_ day: CivilDate) -> [Answer] {
    let whole = NeedsPage(engagement.needs(on: day), sources: engagement.playbook.sources, in: language)
    let parts = ["quickleads is required", "success_workshop"].map { text in
      let reading = engagement.needs(of: text, on: day)
      let page = reading.needs.map { NeedsPage($0, sources: reading.sources, in: language) }
      return Answer(
        question: command("needs", text, on: day), page: page?.page ?? AnswerPage(), json: page?.json ?? .null)
    }
    return [Answer(question: command("needs", "", on: day), page: whole.page, json: whole.json)] + parts
      + [nil, "quickleads is required", "kickoff"].map { ask($0, on: day) }
  }

  /// An interview in which something is misspelt, something is left open, and something is answered.
  private func ask(_ text: String?, on day: CivilDate) -> Answer {
    var page = AnswerPage()
    var json = JSONValue.null
    if var interview = engagement.interview(about: text, on: day).interview {
      for answer in ["perhaps", "skip", "1", "no", "1", "no"] where interview.inquiry != nil {
        page.add(InterviewPage(interview, in: language).inquiry)
        page.add(InterviewPage(interview, in: language).reply(interview.answer(answer)))
      }
      page.add(InterviewPage(interview, in: language).end)
      json = InterviewPage(interview, in: language).json
    }
    return Answer(question: command("ask", text ?? "", on: day), page: page, json: json)
  }

  private func refusals(_ day: CivilDate) -> [Answer] {
    ["enter success_workshop", "complete kickoff", "do first_contact", "waive first_contact because \"x\""].map {
      text in
      let reading = engagement.objection(to: text, on: day)
      let page = reading.objection.map { ObjectionPage($0, sources: reading.sources, in: language) }
      return Answer(
        question: command("why not", text, on: day), page: page?.page ?? AnswerPage(), json: page?.json ?? .null)
    }
  }

  private func plan(_ goal: String, on day: CivilDate) -> (PlanAnswer, SourceSet) {
    let reading = engagement.planQuestion(goal, on: day)
    guard let question = reading.question else { preconditionFailure("a goal that cannot be read") }
    return (engagement.how(question, on: day), reading.sources)
  }

  private func how(_ goal: String) -> Answer {
    let (answer, sources) = plan(goal, on: last)
    return Answer(
      question: command("how", goal, on: last), page: PlanPage(answer, sources: sources, in: language).page,
      json: answer.json(sources: sources, in: language))
  }

  private func whatIf(_ changes: [String]) -> Answer {
    let page = engagement.whatIf(changes, on: last).hypothesis.map { HypothesisPage($0, in: language) }
    return Answer(
      question: command("whatif", changes.joined(separator: ", "), on: last), page: page?.page ?? AnswerPage(),
      json: page?.json ?? .null)
  }
}

extension JSONValue {
  /// Members whose texts are for a reader.
  private static let words: Set<String> = [
    "title", "text", "why", "before", "after", "sources", "notes", "violation", "engagementTitle", "undecided",
  ]

  /// The texts under some keys, at any depth.
  fileprivate func texts(under keys: Set<String>) -> [String] {
    switch self {
    case .array(let values): values.flatMap { $0.texts(under: keys) }
    case .object(let members):
      members.flatMap { member in
        keys.contains(member.key) ? member.value.ownTexts : member.value.texts(under: keys)
      }
    case .text, .integer, .decimal, .bool, .null: []
    }
  }

  /// The value, where it is a text, and the texts in it, where it is a list.
  private var ownTexts: [String] {
    switch self {
    case .text(let text): [text]
    case .array(let values): values.flatMap(\.ownTexts)
    case .object, .integer, .decimal, .bool, .null: []
    }
  }

  /// The value without the texts that are for a reader; that there is one is kept, and so is the number of reasons.
  fileprivate var withoutWords: JSONValue {
    switch self {
    case .array(let values): .array(values.map(\.withoutWords))
    case .object(let members):
      .object(
        members.map { member in
          if case .text = member.value, Self.words.contains(member.key) { return .init(member.key, .text("")) }
          if case .array(let texts) = member.value, member.key == "because" || Self.words.contains(member.key) {
            return .init(member.key, .array(texts.map { if case .text = $0 { .text("") } else { $0.withoutWords } }))
          }
          return .init(member.key, member.value.withoutWords)
        })
    case .text, .integer, .decimal, .bool, .null: self
    }
  }
}
