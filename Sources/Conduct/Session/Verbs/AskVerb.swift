/// `ask [X]`: asks one question after the other, until it is decided.
enum AskVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let text = arguments.text.isEmpty ? nil : arguments.text
    let reading = session.engagement.interview(about: text, on: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let interview = reading.interview else { return session.mistake(.notUnderstood) }
    return session.begin(interview)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    session.names.conditionWords
  }
}
