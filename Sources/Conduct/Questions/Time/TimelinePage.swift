/// A timeline to be read or as JSON.
public struct TimelinePage: Sendable {
  private let timeline: Timeline
  private let words: any QuestionPhrasebook

  /// Creates the page of a timeline.
  public init(_ timeline: Timeline, in language: Language = .english) {
    self.timeline = timeline
    words = language.questionPhrases
  }

  /// The timeline to be read, a heading for each day.
  public var page: AnswerPage {
    var page = AnswerPage()
    var isPast = true
    for day in timeline.days {
      if isPast, day.date > timeline.date {
        page.addGap()
        page.addText(words.text(QuestionPhrase.coming), .strong, indent: 0)
        isPast = false
      }
      let today = day.date == timeline.date ? words.comma + words.text(QuestionPhrase.today) : ""
      page.addText(words.text(StatusPhrase.day(day.date)) + today, .strong, indent: 0)
      for entry in day.entries { add(entry, to: &page) }
    }
    return page
  }

  private func add(_ entry: Timeline.Entry, to page: inout AnswerPage) {
    let label = entry.title ?? entry.subject
    switch entry.kind {
    case .statement(let violation?):
      page.addRow(.urgent, entry.subject)
      let forced = violation.forcedBecause.map { words.comma + words.text(StatusPhrase.forced(because: $0)) } ?? ""
      page.addText(words.text(violation.reason) + forced, indent: 4)
    case .statement(nil): page.addRow(.none, entry.subject)
    case .missed: page.addRow(.urgent, label, words.text(QuestionPhrase.missed))
    case .overdue(let due): page.addRow(.urgent, label, words.text(QuestionPhrase.becameOverdue(due: due)))
    case .due: page.addRow(.present, label, words.text(StatusPhrase.due(nil)))
    case .aim: page.addRow(.none, label, words.text(QuestionPhrase.targetOf))
    case .dueAgain: page.addRow(.none, label, words.text(QuestionPhrase.dueAgain))
    }
  }

  /// The timeline as JSON.
  public var json: JSONValue {
    [
      "date": .text(timeline.date.iso),
      "days": .array(
        timeline.days.map { ["date": .text($0.date.iso), "entries": .array($0.entries.map(json))] }),
    ]
  }

  private func json(_ entry: Timeline.Entry) -> JSONValue {
    let (kind, violation): (String, Violation?) =
      switch entry.kind {
      case .statement(let violation): ("statement", violation)
      case .missed: ("missed", nil)
      case .overdue: ("overdue", nil)
      case .due: ("due", nil)
      case .aim: ("aim", nil)
      case .dueAgain: ("due-again", nil)
      }
    return [
      "kind": .text(kind), "subject": .text(entry.subject), "title": .optional(entry.title),
      "violation": .optional(violation.map { words.text($0.reason) }),
    ]
  }
}
