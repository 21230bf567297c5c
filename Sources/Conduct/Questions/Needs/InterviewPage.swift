/// The questions and the end of an interview, to be read or as JSON.
public struct InterviewPage: Sendable {
  private let interview: Interview
  private let words: any QuestionPhrasebook

  /// How many choices are shown, each on a line.
  private static let maximumChoices = 30

  /// Creates the pages of an interview as it stands.
  public init(_ interview: Interview, in language: Language = .english) {
    self.interview = interview
    words = language.questionPhrases
  }

  /// The question that is asked now: the fact's own words, how it is written, and what can be answered.
  public var inquiry: AnswerPage {
    var page = AnswerPage()
    guard let inquiry = interview.inquiry else { return page }
    page.addRow(.unknown, inquiry.title, inquiry.id, indent: 0)
    for (number, choice) in inquiry.choices.prefix(Self.maximumChoices).enumerated() {
      page.addPair("\(number + 1) \(choice.name)", choice.title == choice.name ? "" : choice.title, indent: 4)
    }
    if inquiry.choices.count > Self.maximumChoices {
      page.addText(words.text(StatusPhrase.more(inquiry.choices.count - Self.maximumChoices)), indent: 4)
    }
    page.addText(words.text(.howToAnswer(hint)), .frame)
    return page
  }

  private var hint: QuestionPhrase.AnswerHint {
    guard let inquiry = interview.inquiry else { return .value(.text) }
    if inquiry.isSet { return .severalChoices }
    if !inquiry.choices.isEmpty { return .oneChoice }
    return inquiry.valueType == .truth ? .truth : .value(inquiry.valueType)
  }

  /// What is said to an answer.
  public func reply(_ reply: Interview.Reply) -> AnswerPage {
    var page = AnswerPage()
    switch reply {
    case .told, .skipped: break
    case .noAnswer(let word, let nearest): page.addRow(.refused, words.text(.noAnswer(word, nearest: nearest)))
    case .refused(let statement, let reason):
      page.addRow(.refused, words.text(.wouldBeRefused(statement: statement, reason: reason)))
    case .mistaken(let diagnostics, _):
      for diagnostic in diagnostics.prefix(2) {
        page.addRow(.refused, diagnostic.message)
        for line in diagnostic.help.isEmpty ? diagnostic.fixes.prefix(1).map(\.title) : diagnostic.help {
          page.addText(line, .help, indent: 4)
        }
      }
    }
    return page
  }

  /// What was found out: the verdict with its reason, and what was told.
  public var end: AnswerPage {
    var page = AnswerPage()
    page.addText(
      words.text(.interviewEnds(isDecided: interview.isDecided, open: interview.remaining)), .strong, indent: 0)
    if let verdict = interview.verdict {
      page.addText(ExplanationPage(verdict.finding, sources: verdict.sources, words: words).sentence)
    }
    if !interview.statements.isEmpty { page.addText(words.text(QuestionPhrase.told), .strong) }
    for statement in interview.statements { page.addText(statement, indent: 4) }
    return page
  }

  /// What was found out, as JSON.
  public var json: JSONValue {
    [
      "question": .optional(interview.question), "date": .text(interview.date.iso),
      "decided": .bool(interview.isDecided), "told": .texts(interview.statements),
      "answer": interview.verdict.map { ExplanationPage($0.finding, sources: $0.sources, words: words).json } ?? .null,
      "open": .optional(interview.inquiry?.id),
    ]
  }
}
