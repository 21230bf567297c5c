/// `diff [A [B]]`: what differs between two states; the second is the present one, the first the beginning.
enum DiffVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let names = arguments.words
    guard names.count <= 2 else { return session.mistake(.usage(.diff)) }
    var nodes: [SessionNode] = []
    for name in names {
      guard let node = session.tree.node(named: name) else { return GoVerb.unknown(name, in: session) }
      nodes.append(node)
    }
    let first = nodes.first ?? session.tree.nodes[0]
    let second = nodes.count > 1 ? nodes[1] : session.tree.node
    var page = AnswerPage()
    if first.day != second.day {
      let words = session.words
      page.addText(
        words.text(StatusPhrase.day(first.day)) + " → " + words.text(StatusPhrase.day(second.day)), indent: 0)
    }
    let changes = StatusChange.changes(from: first.status, to: second.status)
    if changes.isEmpty { page.addNote(.nothingDiffers, session.words) }
    page.add(changes, limit: .max - 1, session.words)
    session.lastChanges = changes
    return SessionReply(page)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    words.count < 2 ? session.names.states : []
  }
}
