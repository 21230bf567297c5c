/// `locale [LOCALE]`: answers in another language; without one it says in which.
enum LocaleVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard let locale = arguments.words.first else { return session.speaking() }
    guard arguments.words.count == 1 else { return session.mistake(.usage(.locale)) }
    return SessionReply(AnswerPage(), request: .localize(locale))
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    words.isEmpty ? Language.allCases.map { SessionCompletion($0.rawValue) } : []
  }
}

extension Session {
  /// Says in which language the session answers.
  func speaking() -> SessionReply { note(.speaking(locales: Language.allCases.map(\.rawValue))) }
}
