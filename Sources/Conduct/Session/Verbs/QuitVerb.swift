/// `quit`: ends the session.
enum QuitVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    SessionReply(AnswerPage(), request: .quit)
  }
}
