/// Computes a few nodes of a graph again, with other cells for what they are computed from.
struct PartialPass {
  private let graph: RuleGraph
  private var cells: [Int64]
  private let slots: [Int64]

  init(_ graph: RuleGraph, cells: [Int64], slots: [Int64]) {
    self.graph = graph
    self.cells = cells
    self.slots = slots
  }

  /// Nodes in an order in which they can be computed.
  struct Nodes {
    let nodes: [Int]
    let operations: [Operation]
  }

  /// Returns the nodes below a node, itself included, with what is computed from what is given left out.
  func nodes(below root: Int, given: (Int) -> Bool) -> (nodes: Nodes, given: [Int]) {
    var stack = [root]
    var seen: Set<Int> = [root]
    var inner: [Int] = []
    var outer: [Int] = []
    while let node = stack.popLast() {
      if node != root, given(node) {
        outer.append(node)
        continue
      }
      inner.append(node)
      for input in graph.inputs(node) where seen.insert(Int(input)).inserted { stack.append(Int(input)) }
    }
    inner.sort()
    return (Nodes(nodes: inner, operations: inner.map(graph.operation(of:))), outer.sorted())
  }

  /// Returns the cell of the last node when some nodes have other cells; everything is as before afterwards.
  mutating func cell(_ root: Int, computing nodes: Nodes, with changed: [(node: Int, cell: Int64)]) -> Int64 {
    let before = nodes.nodes.map { cells[$0] }
    let outer = changed.map { cells[$0.node] }
    for change in changed { cells[change.node] = change.cell }
    compute(nodes, except: changed)
    let result = cells[root]
    for (node, cell) in zip(nodes.nodes, before) { cells[node] = cell }
    for (change, cell) in zip(changed, outer) { cells[change.node] = cell }
    return result
  }

  private mutating func compute(_ nodes: Nodes, except changed: [(node: Int, cell: Int64)]) {
    cells.withUnsafeMutableBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      slots.withUnsafeBufferPointer { slots in
        graph.operands.withUnsafeBufferPointer { operands in
          graph.starts.withUnsafeBufferPointer { starts in
            graph.immediates.withUnsafeBufferPointer { immediates in
              let pass = Pass(
                cells: base, slots: slots, operands: operands, starts: starts, immediates: immediates,
                valueSets: graph.valueSets, calendars: graph.calendars)
              for (node, operation) in zip(nodes.nodes, nodes.operations) where operation != .slot {
                pass.compute(operation, node..<(node + 1))
              }
            }
          }
        }
      }
    }
  }
}
