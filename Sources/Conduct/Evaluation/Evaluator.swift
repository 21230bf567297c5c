/// Computes all verdicts of one engagement in one pass over the graph.
///
/// No recursion, no allocation, no dictionary in the loop: the buffer is made once and used again.
class Evaluator {
  let graph: RuleGraph
  private let cells: UnsafeMutablePointer<Int64>
  /// The slots from which the cells were computed, if `update` computed them.
  private var current: [Int64]?

  init(_ graph: RuleGraph) {
    self.graph = graph
    cells = UnsafeMutablePointer<Int64>.allocate(capacity: max(1, graph.count))
    cells.initialize(repeating: Cell.unknown, count: max(1, graph.count))
  }

  deinit { cells.deallocate() }

  /// The cell of a node, after `run`.
  func cell(_ node: Int) -> Int64 {
    precondition(node >= 0 && node < graph.count, "a node of this evaluator's own graph")
    return cells[node]
  }

  /// All cells, after `run`.
  var snapshot: [Int64] { Array(UnsafeBufferPointer(start: cells, count: graph.count)) }

  /// Computes every node, unless the last `update` was for the same slots.
  func update(_ slots: [Int64]) {
    if let current, current == slots { return }
    run(slots)
    current = slots
  }

  /// Computes every node from the cells of the slots, both views of them; O(nodes + operands).
  func run(_ slots: [Int64]) {
    precondition(slots.count == graph.slots.count * 2, "one cell per slot and view")
    current = nil
    compute(slots, into: cells)
  }

  /// Computes every node from the cells of the slots into a buffer of at least as many cells.
  func compute(_ slots: [Int64], into cells: UnsafeMutablePointer<Int64>) {
    slots.withUnsafeBufferPointer { slots in
      graph.operands.withUnsafeBufferPointer { operands in
        graph.starts.withUnsafeBufferPointer { starts in
          graph.immediates.withUnsafeBufferPointer { immediates in
            let pass = Pass(
              cells: cells, slots: slots, operands: operands, starts: starts, immediates: immediates,
              valueSets: graph.valueSets, calendars: graph.calendars)
            for run in graph.runs { pass.compute(run.operation, run.range) }
          }
        }
      }
    }
  }
}
