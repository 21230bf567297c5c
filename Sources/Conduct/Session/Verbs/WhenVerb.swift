/// `when [X]`: the next day on which something is otherwise, if nothing else happens.
enum WhenVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard !arguments.text.isEmpty else {
      let change = session.engagement.nextChange(after: session.day)
      return SessionReply(NextChangePage(change, sources: session.sources, in: session.language).page)
    }
    let reading = session.engagement.nextChange(of: arguments.text, after: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let answer = reading.answer else { return session.mistake(.notUnderstood) }
    return SessionReply(NextChangePage(answer, sources: reading.sources, in: session.language).page)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    session.names.conditionWords
  }
}
