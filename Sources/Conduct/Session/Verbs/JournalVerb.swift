/// `journal`: the engagement as `save` would write it.
enum JournalVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    var page = AnswerPage()
    page.addLines(JournalText.text(of: session, name: nil), indent: 0)
    return SessionReply(page)
  }
}
