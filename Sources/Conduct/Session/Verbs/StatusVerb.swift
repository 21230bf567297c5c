/// `status`: where the engagement stands.
enum StatusVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let status = session.tree.node.status
    let words = session.words
    var page = AnswerPage()
    page.addPage { width, color in StatusPage(status, words: words, width: width, color: color).rendered() }
    return SessionReply(page)
  }
}
