/// `fork [NAME]`: begins another line of work at the present state.
enum ForkVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let name = arguments.text.isEmpty ? "fork" + String(session.tree.branches.count) : arguments.text
    guard MarkVerb.isName(name), !name.contains(where: \.isWhitespace) else {
      return session.mistake(.noStateName(name))
    }
    guard session.tree.place(name) == nil else { return session.mistake(.nameIsTaken(name)) }
    let previous = session.tree.branches[session.tree.branch].text
    session.tree.fork(name)
    return session.note(.forked(name, from: previous))
  }
}
