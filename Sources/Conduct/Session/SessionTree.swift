/// The states of a session: each knows the one it came from, none is ever changed or forgotten.
///
/// A *mark* names a state. A *branch* is a line of work: a name that goes along with what is entered on it.
struct SessionTree: Sendable {
  /// A name and the state that it stands for.
  struct Name: Sendable {
    let text: String
    var node: Int
  }

  /// The states, by number; 0 is where the session began.
  private(set) var nodes: [SessionNode]
  /// The number of the present state.
  private(set) var current = 0
  private(set) var marks: [Name] = []
  private(set) var branches: [Name]
  /// The branch on which the session is, by its place.
  private(set) var branch = 0
  /// The state to which `redo` goes, by number.
  private var next: [Int: Int] = [:]

  /// The branch of a session that has not forked.
  static let firstBranch = "main"

  init(_ root: SessionNode) {
    nodes = [root]
    branches = [Name(text: Self.firstBranch, node: 0)]
  }

  /// The present state.
  var node: SessionNode { nodes[current] }

  /// The numbers from where the session began to a state.
  func path(to node: Int) -> [Int] {
    var path = [node]
    while let parent = path.last.flatMap({ nodes[$0].parent }) { path.append(parent) }
    return path.reversed()
  }

  // MARK: - Going on, back and elsewhere

  /// Adds a state behind the present one, and goes there.
  mutating func append(title: String, text: String, engagement: Engagement, day: CivilDate) {
    next[current] = nodes.count
    nodes.append(SessionNode(parent: current, title: title, text: text, engagement: engagement, day: day))
    move(to: nodes.count - 1)
  }

  private mutating func move(to node: Int) {
    current = node
    branches[branch].node = node
  }

  /// Goes back; returns what was undone, or nil at the beginning.
  mutating func undo() -> SessionNode? {
    guard let parent = node.parent else { return nil }
    let undone = node
    next[parent] = current
    move(to: parent)
    return undone
  }

  /// Goes forward to where `undo` came from; returns what was done again, or nil where there is nothing.
  mutating func redo() -> SessionNode? {
    guard let following = next[current] else { return nil }
    move(to: following)
    return node
  }

  /// Goes to a state, or to a branch and where it is.
  mutating func go(to place: Place) {
    switch place {
    case .node(let node):
      for (earlier, later) in zip(path(to: node), path(to: node).dropFirst()) { next[earlier] = later }
      move(to: node)
    case .branch(let index):
      branch = index
      current = branches[index].node
    }
  }

  // MARK: - Names

  /// What a name leads to.
  enum Place: Sendable {
    case node(Int)
    case branch(Int)
  }

  /// Returns what a mark, a branch or a number (`#3`) leads to.
  func place(_ name: String) -> Place? {
    if let branch = branches.firstIndex(where: { $0.text == name }) { return .branch(branch) }
    if let mark = marks.first(where: { $0.text == name }) { return .node(mark.node) }
    guard name.hasPrefix("#"), let number = Int(name.dropFirst()), nodes.indices.contains(number) else { return nil }
    return .node(number)
  }

  /// Returns the state to which a name leads.
  func node(named name: String) -> SessionNode? {
    switch place(name) {
    case .node(let node): nodes[node]
    case .branch(let branch): nodes[branches[branch].node]
    case nil: nil
    }
  }

  /// Names the present state; a mark of that name moves here.
  mutating func mark(_ name: String) {
    marks.removeAll { $0.text == name }
    marks.append(Name(text: name, node: current))
  }

  /// Begins a branch at the present state, and goes on there.
  mutating func fork(_ name: String) {
    branches.append(Name(text: name, node: current))
    branch = branches.count - 1
  }

  /// The marks and branches that stand at a state.
  func names(of node: Int) -> [String] {
    branches.filter { $0.node == node && (branches.count > 1 || nodes.count == 1) }.map(\.text)
      + marks.filter { $0.node == node }.map(\.text)
  }

  // MARK: - Another playbook

  /// Returns the same tree with other states: as many, of the same parents.
  func replacing(_ nodes: [SessionNode]) -> SessionTree {
    var tree = self
    tree.nodes = nodes
    return tree
  }
}
