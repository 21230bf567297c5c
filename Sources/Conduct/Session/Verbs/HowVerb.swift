/// `how X`, `how X keeping NAMES`: what has to be told and done for it.
enum HowVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard !arguments.text.isEmpty else { return session.mistake(.saysNothing(.how)) }
    let reading = session.engagement.planQuestion(arguments.text, on: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let asked = reading.question else { return session.mistake(.notUnderstood) }
    let answer = session.engagement.how(asked, on: session.day)
    return SessionReply(PlanPage(answer, sources: reading.sources, in: session.language).page)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    if words.contains(Engagement.keepingWord) { return session.names.all }
    let keeping = SessionCompletion(Engagement.keepingWord)
    return session.names.conditionWords + [words.isEmpty ? SessionCompletion(Keyword.not.text) : keeping]
  }
}
