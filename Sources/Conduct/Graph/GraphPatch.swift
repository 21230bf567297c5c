/// The difference that a changed rule makes to a graph: nodes that are added, and roots that are moved to others.
///
/// The graph itself stays as it is, so that one pass over it serves any number of patches. Node `i` of a patch has the
/// number `count + i`, where `count` is that of the graph.
struct GraphPatch: Sendable {
  /// A verdict that may be asked for.
  enum Root: Hashable, Sendable {
    /// By its place in the roots of the graph.
    case aspect(Int)
    case definition(Int, member: Int)
    case table(Int, member: Int)
    /// Something that is said in words, by its number.
    case remark(Int)
    case question(Int)
    case invariant(Int)
    case assumption(Int)
    /// By the instance of the process and the place among the endings of it.
    case ending(process: Int, Int)
  }

  /// A term with its node before and after the change, and which root it is, if it is one.
  struct Move: Hashable, Sendable {
    let root: Root?
    let old: Int32
    let new: Int32
  }

  let operations: [Operation]
  let immediates: [Int64]
  let starts: [Int32]
  /// Relative to the first node of the patch: nodes of the graph are negative.
  let operands: [Int32]
  let valueSets: [ValueSet]
  /// How many of the first nodes suffice to compute what the changed rule itself says.
  let ownCount: Int
  /// What the changed rule itself says, before and after.
  let own: [Move]
  /// The roots whose nodes change, the changed rule's own among them.
  let moves: [Move]
  /// The number of nodes of the graph.
  let base: Int

  /// How many nodes are added.
  var count: Int { operations.count }

  /// Whether two patches make a graph compute the same.
  func isSame(as other: GraphPatch) -> Bool {
    moves == other.moves && operations == other.operations && immediates == other.immediates
      && operands == other.operands && starts == other.starts && valueSets == other.valueSets
  }
}

extension RuleGraph.Roots {
  /// Moves roots to other nodes.
  mutating func apply(_ moves: [GraphPatch.Move]) {
    for move in moves {
      switch move.root {
      case nil: continue
      case .aspect(let place): aspects[place] = move.new
      case .definition(let index, let member): definitions[index][member] = move.new
      case .table(let index, let member): tables[index][member] = move.new
      case .remark(let number): remarks[number] = move.new
      case .question(let index): questions[index] = move.new
      case .invariant(let index): invariants[index] = move.new
      case .assumption(let index): assumptions[index] = move.new
      case .ending(let process, let place):
        guard var own = processes[process] else { continue }
        let entry = own.endings[place]
        own.endings[place] = .init(index: entry.index, members: entry.members, node: move.new)
        processes[process] = own
      }
    }
  }
}
