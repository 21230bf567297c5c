/// What is needed, to be read or as JSON.
public struct NeedsPage: Sendable {
  private let needs: Needs
  private let sources: SourceSet
  private let words: any QuestionPhrasebook

  /// How many facts and records are listed.
  private static let maximumLines = 24

  /// Creates the page of an answer.
  ///
  /// - Parameter sources: The files of the playbook, and the question behind them.
  public init(_ needs: Needs, sources: SourceSet, in language: Language = .english) {
    self.needs = needs
    self.sources = sources
    words = language.questionPhrases
  }

  /// The answer to be read: what is known, then what is needed, in groups by how far a single answer goes.
  public var page: AnswerPage {
    var page = AnswerPage()
    if let answer = needs.answer {
      page.addText(ExplanationPage(answer, sources: sources, words: words).sentence, indent: 0)
    }
    if needs.facts.isEmpty { page.addText(words.text(.noFactMatters(isDecided: needs.isDecided))) }
    for decides in [Needs.Decides.always, .sometimes, .together, .unexplored] {
      let facts = needs.facts.filter { $0.decides == decides }
      guard !facts.isEmpty else { continue }
      page.addText(words.text(.needs(decides)), .strong)
      for fact in facts.prefix(Self.maximumLines) { page.addPair(fact.id, described(fact), indent: 4) }
      addMore(facts.count, to: &page)
    }
    guard !needs.records.isEmpty else { return page }
    page.addText(words.text(QuestionPhrase.notHappened), .strong)
    for record in needs.records.prefix(Self.maximumLines) {
      page.addPair(record.statement, record.name.label, indent: 4)
    }
    addMore(needs.records.count, to: &page)
    return page
  }

  private func addMore(_ count: Int, to page: inout AnswerPage) {
    if count > Self.maximumLines {
      page.addText(words.text(StatusPhrase.more(count - Self.maximumLines)), indent: 4)
    }
  }

  private func described(_ fact: Needs.Need) -> String {
    let title = fact.title == fact.id ? "" : fact.title
    let asked = fact.members.map { words.text(.membersOf(title, $0)) } ?? title
    return fact.isCertain || fact.decides == .unexplored ? asked : asked + words.text(QuestionPhrase.notExcluded)
  }

  /// The answer as JSON.
  public var json: JSONValue {
    [
      "question": .optional(needs.question), "date": .text(needs.date.iso),
      "answer": needs.answer.map { ExplanationPage($0, sources: sources, words: words).json } ?? .null,
      "decided": .bool(needs.isDecided), "exact": .bool(needs.isExact),
      "facts": .array(
        needs.facts.map { fact in
          [
            "id": .text(fact.id), "title": .text(fact.title),
            "members": fact.members.map(JSONValue.texts) ?? .null,
            "decides": .text(fact.decides.rawValue), "certain": .bool(fact.isCertain),
          ]
        }),
      "records": .array(
        needs.records.map { record in
          [
            "thing": .text(record.name.path), "title": .text(record.name.label),
            "record": .text(record.record.rawValue), "statement": .text(record.statement),
          ]
        }),
    ]
  }
}
