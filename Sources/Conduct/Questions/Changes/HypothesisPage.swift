/// The answer to *what if*, to be read or as JSON.
public struct HypothesisPage: Sendable {
  private let hypothesis: Hypothesis
  private let words: any QuestionPhrasebook

  /// Creates the page of an answer.
  public init(_ hypothesis: Hypothesis, in language: Language = .english) {
    self.hypothesis = hypothesis
    words = language.questionPhrases
  }

  /// The answer to be read: each difference, and below it why; of what is not at hand only how much it is.
  public var page: AnswerPage {
    var page = AnswerPage()
    for refusal in hypothesis.refused {
      page.addRow(.refused, words.text(.wouldBeRefused(statement: refusal.statement, reason: refusal.reason)))
    }
    if !hypothesis.supposed.isEmpty, hypothesis.differences.isEmpty {
      page.addText(words.text(QuestionPhrase.nothingWouldDiffer))
    }
    let loud = hypothesis.differences.filter { !$0.change.isQuiet }
    for difference in loud {
      page.add(difference.change, words)
      let reasons = difference.because.map { words.text($0) }
      if !reasons.isEmpty { page.addText(words.because(reasons), .frame, indent: 4) }
    }
    let quiet = hypothesis.differences.count - loud.count
    if quiet > 0 { page.addText(words.text(.quietDifferences(quiet, isAlone: loud.isEmpty))) }
    return page
  }

  /// The answer as JSON, which has every difference.
  public var json: JSONValue {
    [
      "date": .text(hypothesis.date.iso), "dateAfter": .text(hypothesis.after.date.iso),
      "supposed": .texts(hypothesis.supposed),
      "refused": .array(
        hypothesis.refused.map { ["statement": .text($0.statement), "why": .text(words.text($0.reason))] }),
      "differences": .array(
        hypothesis.differences.map { $0.change.json(words, because: $0.because.map { words.text($0) }) }),
    ]
  }
}
