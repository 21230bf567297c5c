/// `needs [X]`: the facts that nobody has told and that can still change something.
enum NeedsVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard !arguments.text.isEmpty else {
      return SessionReply(NeedsPage(session.engagement.needs(on: session.day), sources: session.sources).page)
    }
    let reading = session.engagement.needs(of: arguments.text, on: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let needs = reading.needs else { return .mistake(.notUnderstood) }
    return SessionReply(NeedsPage(needs, sources: reading.sources).page)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    session.names.conditionWords
  }
}
