/// The sentences of the tool about answers to questions, in one language.
protocol QuestionPhrasebook: Phrasebook {
  /// Returns what is said with the answer to a question.
  func text(_ phrase: QuestionPhrase) -> String
  /// Returns what a page of plans says beside them.
  func text(_ phrase: PlanPhrase) -> String
  /// What stands between two things that are said of one: *required, blocked*.
  var comma: String { get }
  /// What stands between a title and each of the remarks on it.
  var remarkSeparator: String { get }
}

extension QuestionPhrasebook {
  /// How many reasons a sentence names.
  private var maximumReasons: Int { 4 }

  /// Returns what decides a verdict, to stand behind it: the first few of the reasons, and how many more there are.
  func because(_ reasons: [String]) -> String {
    let shown = Array(reasons.prefix(maximumReasons))
    return because(shown, more: reasons.count - shown.count)
  }

  /// Returns what is said about something.
  func text(_ verdict: Verdict) -> String { verdict.said.map(text).joined(separator: comma) }

  private func text(_ said: Verdict.Said) -> String {
    switch said {
    case .status(let phrase): text(phrase)
    case .breach(let reason, nil): text(reason)
    case .breach(let reason, let because?): text(reason) + comma + text(StatusPhrase.forced(because: because))
    }
  }
}

extension Language {
  /// The tool's sentences about answers in this language.
  var questionPhrases: any QuestionPhrasebook {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    case .portuguese: Portuguese()
    case .japanese: Japanese()
    }
  }
}
