/// `load FILE`: begins anew with an engagement or a playbook.
enum LoadVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard let path = arguments.words.first else { return session.mistake(.noFileName) }
    return SessionReply(AnswerPage(), request: .load(path: path))
  }
}
