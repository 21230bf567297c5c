/// `end`, `back`: leaves a supposition, of which nothing is kept.
enum EndVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    session.endSupposition() ? .note(.supposedNoMore(session.day)) : .note(.nothingToEnd)
  }
}
