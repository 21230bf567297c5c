/// Why statements were not appended to a journal, to be read.
public struct TellingPage: Sendable {
  private let telling: Telling
  private let words: any QuestionPhrasebook

  /// Creates the page of what became of statements.
  public init(_ telling: Telling, in language: Language = .english) {
    self.telling = telling
    words = language.questionPhrases
  }

  /// The statements that were refused, each with the rule that it breaks; empty where none was.
  public var page: AnswerPage {
    var page = AnswerPage()
    for refusal in telling.refused {
      page.addText(words.text(.wasRefused(refusal.statement)), .error, indent: 0)
      page.addText(words.text(refusal.reason))
      page.addText(words.text(.force(refusal.statement)))
    }
    return page
  }
}
