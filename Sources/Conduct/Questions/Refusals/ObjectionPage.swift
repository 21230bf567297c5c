/// Whether a statement would be refused, to be read or as JSON.
public struct ObjectionPage: Sendable {
  private let objection: Objection
  private let sources: SourceSet
  private let words: any QuestionPhrasebook

  /// How many sets of what is missing are shown.
  private static let maximumSets = 2

  /// Creates the page of an answer.
  ///
  /// - Parameter sources: The files of the playbook, and the statement behind them.
  public init(_ objection: Objection, sources: SourceSet, in language: Language = .english) {
    self.objection = objection
    words = language.questionPhrases
    self.sources = sources
  }

  /// The answer to be read: the rule, what decides it, and what is missing.
  public var page: AnswerPage {
    var page = AnswerPage()
    guard let reason = objection.reason else {
      page.addText(words.text(QuestionPhrase.wouldBeAccepted(objection.statement)), indent: 0)
      return page
    }
    let (statement, finding, missing, sources) = (
      objection.statement, objection.finding, Array(objection.missing.prefix(Self.maximumSets)), sources
    )
    let words = words
    page.addPage { width, color in
      let refused = words.text(.wouldBeRefused(statement: statement, reason: reason.withoutNames)).visible
      var parts = [refused.wrapped(to: width).joined(separator: "\n")]
      if let finding {
        let page = ExplanationPage(finding, sources: sources, words: words, width: width, color: color)
        parts += [page.tree, page.missing(missing, under: words.text(.acceptedWith(sets: missing.count)))]
      }
      return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
    return page
  }

  /// The answer as JSON.
  public var json: JSONValue {
    [
      "statement": .text(objection.statement), "date": .text(objection.date.iso),
      "refused": .bool(objection.reason != nil), "why": .optional(objection.reason.map { words.text($0) }),
      "answer": objection.finding.map { ExplanationPage($0, sources: sources, words: words).json } ?? .null,
      "missing": ExplanationPage.json(objection.missing),
    ]
  }
}
