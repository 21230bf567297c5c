/// `why X`, `why not X`: what decides it.
enum WhyVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard !arguments.text.isEmpty else { return .mistake(.saysNothing(.why)) }
    let reading = session.engagement.question(arguments.text, on: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let question = reading.question else { return .mistake(.notUnderstood) }
    let finding = session.engagement.why(question, on: session.day)
    let sources = session.sources
    var page = SessionPage()
    page.addPage { width, color in
      let page = ExplanationPage(finding, sources: sources, width: width, color: color)
      return page.sentence.visible.wrapped(to: width).joined(separator: "\n") + "\n\n" + page.tree
    }
    return SessionReply(page)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    session.names.conditionWords + (words.isEmpty ? [SessionCompletion(Keyword.not.text)] : [])
  }
}
