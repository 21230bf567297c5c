/// `advance [3 business days]`: lets time go on.
enum AdvanceVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let distance = arguments.text.isEmpty ? "1 day" : arguments.text
    guard isDuration(distance) else { return session.mistake(.noDistance(distance)) }
    return session.move(to: Keyword.today.text + " + " + distance, title: arguments.text)
  }

  /// Whether a text is a number with a unit of time.
  private static func isDuration(_ text: String) -> Bool {
    let (expression, tree) = Parser.parseExpression(SourceFile(path: "", text: text), file: 0)
    guard tree.problems.isEmpty, case .literal(let literal)? = expression, case .duration = literal.value else {
      return false
    }
    return true
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    guard words.count == 1 else { return words.last == Keyword.business.text ? [SessionCompletion("days")] : [] }
    return ["business days", "days", "weeks", "months"].map { SessionCompletion($0) }
  }
}
