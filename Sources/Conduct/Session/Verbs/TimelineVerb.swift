/// `timeline`: what happened, what fell due and what was breached, and what is to come.
enum TimelineVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    SessionReply(TimelinePage(session.engagement.timeline(on: session.day), in: session.language).page)
  }
}
