/// `changes`: everything that the last entry changed.
enum ChangesVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard !session.lastChanges.isEmpty else { return session.note(.nothingChanged) }
    var page = AnswerPage()
    page.add(session.lastChanges, limit: nil, session.words)
    return SessionReply(page)
  }
}
