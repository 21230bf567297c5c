/// `undo [N]`: goes back to an earlier state.
enum UndoVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard let count = arguments.text.isEmpty ? 1 : Int(arguments.text), count > 0 else {
      return session.mistake(.noNumber(arguments.text))
    }
    guard session.tree.node.parent != nil else { return session.note(.nothingToUndo) }
    var undone: [String] = []
    let changes = session.changing { session in
      while undone.count < count, let node = session.tree.undo() { undone.append(node.title) }
    }
    var page = AnswerPage()
    for title in undone { page.addText(session.words.text(SessionPhrase.undone(title))) }
    page.add(changes)
    return SessionReply(page)
  }
}
