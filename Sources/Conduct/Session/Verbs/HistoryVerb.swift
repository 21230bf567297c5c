/// `history`: the states of the session, and how each came about.
enum HistoryVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let tree = session.tree
    let names = tree.nodes.indices.map { tree.names(of: $0).joined(separator: ", ") }
    let widest = names.map(\.displayWidth).max() ?? 0
    let digits = String(tree.nodes.count - 1).count + 1
    var page = AnswerPage()
    for (number, node) in tree.nodes.enumerated() {
      let name = widest > 0 ? names[number].padded(to: widest) + "  " : ""
      let isBranched = node.parent.map { $0 != number - 1 } ?? false
      let origin = node.parent.flatMap { isBranched ? session.words.text(SessionPhrase.from($0)) + ": " : nil } ?? ""
      let title = number == 0 ? session.words.text(SessionPhrase.start(node.day)) : node.title
      let mark: AnswerPage.Mark = number == tree.current ? .present : .none
      page.addRow(mark, ("#" + String(number)).leftPadded(to: digits) + "  " + name + origin + title, indent: 0)
    }
    return SessionReply(page)
  }
}
