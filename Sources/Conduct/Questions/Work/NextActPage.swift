/// What can be done next, to be read or as JSON.
public struct NextActPage: Sendable {
  private let options: [NextAct]
  private let words: any QuestionPhrasebook

  /// Creates the page of a list.
  public init(_ options: [NextAct], in language: Language = .english) {
    self.options = options
    words = language.questionPhrases
  }

  /// The list to be read: its numbers, what can be done now, and what cannot be done yet with the reason.
  public var page: AnswerPage {
    var page = AnswerPage()
    if options.isEmpty { page.addText(words.text(QuestionPhrase.noOptions)) }
    let digits = String(options.count).count
    var isEnabled = true
    for option in options {
      if isEnabled, !option.isEnabled {
        page.addText(words.text(QuestionPhrase.notYet), .strong)
        isEnabled = false
      }
      let number = String(repeating: " ", count: digits - String(option.number).count) + String(option.number)
      page.addPair(number + "  " + option.statement, described(option))
    }
    return page
  }

  /// The title, when it is due, and the rule that stands in its way.
  private func described(_ option: NextAct) -> String {
    let day: CivilDate? = if case .on(let date) = option.due { date } else { nil }
    let due = words.text(option.isOverdue ? .becameOverdue(due: day) : .dueOn(day))
    let refusal = option.refusal.map { words.text($0) } ?? ""
    return [option.title, due, refusal].filter { !$0.isEmpty }.joined(separator: words.remarkSeparator)
  }

  /// The list as JSON.
  public var json: JSONValue {
    .array(
      options.map { option in
        [
          "number": .integer(option.number), "kind": .text(option.kind.rawValue),
          "statement": .text(option.statement), "title": .text(option.title), "due": option.due.json,
          "overdue": .bool(option.isOverdue), "enabled": .bool(option.isEnabled),
          "why": .optional(option.refusal.map { words.text($0) }), "wantsReason": .bool(option.wantsReason),
        ]
      })
  }
}
