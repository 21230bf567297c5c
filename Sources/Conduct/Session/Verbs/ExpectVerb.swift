/// `expect C`, `expect refused STATEMENT`, `expect due are […]`: says whether it is so.
enum ExpectVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    var sources = session.sources
    let source = SourceFile(path: "", text: Keyword.expect.text + " " + arguments.text)
    let file = sources.append(source)
    let (statements, syntax) = Parser.parseStatements(source, file: file)
    if let reply = session.mistakes(syntax.problems.map { $0.diagnostic() }, sources) { return reply }
    guard let statement = statements.first else { return session.mistake(.saysNothing(.expect)) }
    return session.check(statement, Draft(session.engagement, on: session.day), sources)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    session.names.conditionWords + (words.isEmpty ? [SessionCompletion(Keyword.refused.text)] : [])
  }
}
