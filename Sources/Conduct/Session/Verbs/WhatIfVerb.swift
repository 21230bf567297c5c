/// `what if CHANGES`: what would be otherwise; without changes the beginning of a block in which nothing is kept.
enum WhatIfVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard !arguments.text.isEmpty else {
      session.suppose()
      return session.note(.supposing)
    }
    let reading = session.engagement.whatIf([arguments.text], on: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let hypothesis = reading.hypothesis else { return session.mistake(.notUnderstood) }
    return SessionReply(HypothesisPage(hypothesis, in: session.language).page)
  }
}
