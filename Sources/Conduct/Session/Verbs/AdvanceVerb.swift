/// `advance [3 business days]`: lets time go on.
enum AdvanceVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let distance = arguments.text.isEmpty ? "1 day" : arguments.text
    return session.move(to: Keyword.today.text + " + " + distance, title: arguments.text)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    guard words.count == 1 else { return words.last == Keyword.business.text ? [SessionCompletion("days")] : [] }
    return ["business days", "days", "weeks", "months"].map { SessionCompletion($0) }
  }
}
