/// `go NAME`: goes to a marked state, to a branch, or to a state by its number.
enum GoVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard let place = session.tree.place(arguments.text) else { return unknown(arguments.text, in: session) }
    let changes = session.changing { $0.tree.go(to: place) }
    var page = AnswerPage()
    let isBranch = if case .branch = place { true } else { false }
    page.addText(session.words.text(SessionPhrase.wentTo(arguments.text, isBranch: isBranch)))
    page.add(changes)
    return SessionReply(page)
  }

  /// Says that no state has a name.
  static func unknown(_ name: String, in session: Session) -> SessionReply {
    let names = session.tree.branches.map(\.text) + session.tree.marks.map(\.text)
    return session.mistake(.unknownState(name, nearest: NameSuggestion.nearest(to: name, in: names)))
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    words.isEmpty ? session.names.states : []
  }
}
