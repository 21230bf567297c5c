/// `redo [N]`: goes forward again to where `undo` came from.
enum RedoVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard let count = arguments.text.isEmpty ? 1 : Int(arguments.text), count > 0 else {
      return session.mistake(.noNumber(arguments.text))
    }
    var redone: [String] = []
    let changes = session.changing { session in
      while redone.count < count, let node = session.tree.redo() { redone.append(node.title) }
    }
    guard !redone.isEmpty else { return session.note(.nothingToRedo) }
    var page = AnswerPage()
    for title in redone { page.addText(session.words.text(SessionPhrase.redone(title))) }
    page.add(changes)
    return SessionReply(page)
  }
}
