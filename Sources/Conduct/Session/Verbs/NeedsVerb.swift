/// `needs [X]`: the facts that nobody has told and that can still change something.
enum NeedsVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard !arguments.text.isEmpty else {
      let needs = session.engagement.needs(on: session.day)
      return SessionReply(NeedsPage(needs, sources: session.sources, in: session.language).page)
    }
    let reading = session.engagement.needs(of: arguments.text, on: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let needs = reading.needs else { return session.mistake(.notUnderstood) }
    return SessionReply(NeedsPage(needs, sources: reading.sources, in: session.language).page)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    session.names.conditionWords
  }
}
