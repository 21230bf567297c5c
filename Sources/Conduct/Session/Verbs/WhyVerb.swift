/// `why X`, `why not X`: what decides it.
enum WhyVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard !arguments.text.isEmpty else { return session.mistake(.saysNothing(.why)) }
    if Engagement.asksAboutStatement(arguments.text) { return objection(to: arguments.text, in: session) }
    let reading = session.engagement.question(arguments.text, on: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let question = reading.question else { return session.mistake(.notUnderstood) }
    // The explanation quotes the question where it quotes the rules.
    let sources = reading.sources
    let engagement = session.engagement.asked(in: sources)
    let finding = engagement.why(question, on: session.day)
    let missing = finding.value == .truth(.yes) ? [] : engagement.missing(question, on: session.day)
    let words = session.words
    var page = AnswerPage()
    page.addPage { width, color in
      let page = ExplanationPage(finding, sources: sources, words: words, width: width, color: color)
      let sentence = page.sentence.visible.wrapped(to: width).joined(separator: "\n")
      return [sentence, page.tree, page.missing(missing)].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
    return SessionReply(page)
  }

  /// Says whether a statement would be refused, and why.
  private static func objection(to text: String, in session: Session) -> SessionReply {
    let reading = session.engagement.objection(to: text, on: session.day)
    if let reply = session.mistakes(reading.diagnostics, reading.sources) { return reply }
    guard let objection = reading.objection else { return session.mistake(.notUnderstood) }
    return SessionReply(ObjectionPage(objection, sources: reading.sources, in: session.language).page)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    session.names.conditionWords + (words.isEmpty ? [SessionCompletion(Keyword.not.text)] : [])
  }
}
