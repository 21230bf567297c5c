/// `reload`: reads the playbook again.
enum ReloadVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    SessionReply(AnswerPage(), request: .reload)
  }
}
