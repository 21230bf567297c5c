/// `save [FILE]`, `save FILE as scenario "…"`: writes the engagement, or a scenario of what was told and done.
enum SaveVerb: SessionVerb {
  static let scenarioWords = [Keyword.as.text, Keyword.scenario.text]

  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let words = arguments.words
    guard let path = words.first ?? session.ownPaths.last else { return session.mistake(.noFileName) }
    if words.count <= 1 {
      let text = JournalText.text(of: session, name: JournalText.name(ofFile: path))
      return write(SessionDocument(kind: .engagement, text: text), path)
    }
    guard words.count >= 3, Array(words[1...2]) == scenarioWords else { return session.mistake(.usage(.save)) }
    guard words.count > 3 else { return session.mistake(.noScenarioTitle) }
    let text = ScenarioText(session, title: words[3...].joined(separator: " ")).text
    return write(SessionDocument(kind: .scenario, text: text), path)
  }

  private static func write(_ document: SessionDocument, _ path: String) -> SessionReply {
    SessionReply(AnswerPage(), request: .write(document, path: path))
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    words.count == 1 ? [SessionCompletion(scenarioWords.joined(separator: " "), suffix: " \"")] : []
  }
}
