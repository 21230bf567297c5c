/// Trying something out in a block that is left again.
extension Session {
  /// The session as it was before something was supposed.
  struct Supposition: Sendable {
    let sources: SourceSet
    let tree: SessionTree
    let changes: [StatusChange]
  }

  /// For what the session takes what is entered.
  public var mode: SessionMode { interview != nil ? .asking : suppositions.isEmpty ? .record : .supposing }

  /// The words that reach beyond a supposition.
  static let wordsWithoutSupposition: Set<SessionWord> = [.save, .load, .reload, .edit, .locale]

  /// Begins a supposition at the present state.
  mutating func suppose() {
    suppositions.append(Supposition(sources: sources, tree: tree, changes: lastChanges))
    tree = SessionTree(SessionNode(parent: nil, title: "", text: "", engagement: engagement, day: day))
    offered = nil
  }

  /// Leaves the innermost supposition: everything is as it was before it; false where there is none.
  mutating func endSupposition() -> Bool {
    guard let before = suppositions.popLast() else { return false }
    sources = before.sources
    tree = before.tree
    lastChanges = before.changes
    offered = nil
    return true
  }
}
