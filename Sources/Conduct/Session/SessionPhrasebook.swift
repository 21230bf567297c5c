/// The sentences of a session about itself, in one language.
protocol SessionPhrasebook: QuestionPhrasebook {
  /// Returns what a session says about itself.
  func text(_ phrase: SessionPhrase) -> String
  /// Returns what a word does, in a few words.
  func summary(_ word: SessionWord) -> String
  /// Returns what a word does, in sentences.
  func explanation(_ word: SessionWord) -> String
  /// Returns what a verb of the journal does, in a few words.
  func summary(_ verb: SessionStatement) -> String
  /// Returns what a verb of the journal does, in sentences.
  func explanation(_ verb: SessionStatement) -> String
  /// Returns what an entry without a word of its own does, in a few words.
  func summary(_ form: SessionHelp.Form) -> String
  /// Returns the heading of a group of entries.
  func heading(_ group: SessionHelp.Group) -> String
  /// Returns what a status means, in a few words.
  func meaning(_ status: Status) -> String
}

extension Language {
  /// The tool's sentences about sessions in this language.
  var sessionPhrases: any SessionPhrasebook {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    case .portuguese: Portuguese()
    case .japanese: Japanese()
    }
  }
}
