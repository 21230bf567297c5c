/// `end`, `back`: leaves a supposition, of which nothing is kept.
enum EndVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    session.endSupposition() ? session.note(.supposedNoMore(session.day)) : session.note(.nothingToEnd)
  }
}
