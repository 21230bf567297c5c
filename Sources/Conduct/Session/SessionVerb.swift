/// What a session does at one of its words.
protocol SessionVerb {
  /// Answers an entry that begins with the word.
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply

  /// Returns what may stand behind the word and the words after it.
  static func candidates(after words: [String], in session: Session) -> [SessionCompletion]
}

extension SessionVerb {
  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] { [] }
}
