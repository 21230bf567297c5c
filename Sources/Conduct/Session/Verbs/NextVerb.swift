/// `next`: what can be done now, by numbers that do it when they are entered.
enum NextVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let acts = session.engagement.nextActs(on: session.day)
    session.offered = Session.Offer(state: session.tree.current, acts: acts)
    return SessionReply(NextActPage(acts, in: session.language).page)
  }
}

extension Session {
  /// What `next` has shown, and in which state.
  struct Offer: Sendable {
    let state: Int
    let acts: [NextAct]
  }

  /// Does what has a number in the list that was shown last; nil where the text is no number of it.
  mutating func act(numbered text: String) -> SessionReply? {
    guard let offered, offered.state == tree.current, let number = Int(text.trimmingBlanks) else { return nil }
    guard let act = offered.acts.first(where: { $0.number == number }) else { return nil }
    return act.wantsReason ? mistake(.sayWhy(act.statement)) : enterStatements(act.statement)
  }
}
