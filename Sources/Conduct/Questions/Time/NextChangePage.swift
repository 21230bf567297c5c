/// The answer to *when*, to be read or as JSON.
public struct NextChangePage: Sendable {
  private let change: NextChange
  private let sources: SourceSet
  private let words: any QuestionPhrasebook

  /// Creates the page of an answer.
  ///
  /// - Parameter sources: The files of the playbook, and the question behind them.
  public init(_ change: NextChange, sources: SourceSet, in language: Language = .english) {
    self.change = change
    self.sources = sources
    words = language.questionPhrases
  }

  /// The answer to be read.
  public var page: AnswerPage {
    var page = AnswerPage()
    page.addText(words.text(phrase), .strong, indent: 0)
    for difference in change.differences { page.addText(sentence(difference.after)) }
    for finding in change.present { page.addText(sentence(finding)) }
    page.add(change.statusChanges, words)
    return page
  }

  private var phrase: QuestionPhrase {
    switch change.outcome {
    case .changes(let date): .changesOn(date, from: change.date)
    case .neverReadsDay: .neverReadsDay
    case .never(let last): .never(upTo: last)
    case .notBefore(let date): .notBefore(date)
    }
  }

  private func explained(_ finding: Finding) -> ExplanationPage {
    ExplanationPage(finding, sources: sources, words: words)
  }

  private func sentence(_ finding: Finding) -> String { explained(finding).sentence }

  /// The answer as JSON.
  public var json: JSONValue {
    let (outcome, date): (String, CivilDate?) =
      switch change.outcome {
      case .changes(let date): (JSONWord.changes, date)
      case .neverReadsDay: (JSONWord.never, nil)
      case .never(let last): (JSONWord.never, last)
      case .notBefore(let date): (JSONWord.notBefore, date)
      }
    let isChange = outcome == JSONWord.changes
    return [
      "question": .optional(change.question), "date": .text(change.date.iso), "outcome": .text(outcome),
      "on": .optional(isChange ? date?.iso : nil), "searchedUpTo": .optional(isChange ? nil : date?.iso),
      "differences": .array(change.differences.map(json) + change.statusChanges.map { $0.json(words) }),
      "present": .array(change.present.map { explained($0).json }),
    ]
  }

  private enum JSONWord {
    static let changes = "changes"
    static let never = "never"
    static let notBefore = "not-before"
  }

  private func json(_ difference: NextChange.Difference) -> JSONValue {
    let (before, after) = (explained(difference.before), explained(difference.after))
    return [
      "subject": .text(difference.subject), "before": before.json["value"] ?? .null,
      "after": after.json["value"] ?? .null,
      "because": after.json["because"] ?? .array([]),
    ]
  }
}
