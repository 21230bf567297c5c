/// Computes all verdicts of one engagement: in one pass over the graph, then what changes reach.
///
/// No recursion, no allocation, no dictionary in the loop: the buffers are made once and used again.
class Evaluator {
  let graph: RuleGraph
  private let cells: UnsafeMutablePointer<Int64>
  /// The slots from which the cells were computed, once they were.
  private let current: UnsafeMutableBufferPointer<Int64>
  private var isComputed = false
  /// What computes changes; made only for an evaluator that is asked again and again.
  private var changes: ChangePass?
  private var updates = 0

  /// How many updates compute everything: to find out what reads each node costs as much as a few passes.
  private static let wholeUpdates = 4

  init(_ graph: RuleGraph) {
    self.graph = graph
    cells = UnsafeMutablePointer<Int64>.allocate(capacity: max(1, graph.count))
    cells.initialize(repeating: Cell.unknown, count: max(1, graph.count))
    current = UnsafeMutableBufferPointer<Int64>.allocate(capacity: graph.slots.count * 2)
    current.initialize(repeating: Cell.unknown)
  }

  deinit {
    cells.deallocate()
    current.deallocate()
  }

  /// The cell of a node, after `run`.
  func cell(_ node: Int) -> Int64 {
    precondition(node >= 0 && node < graph.count, "a node of this evaluator's own graph")
    return cells[node]
  }

  /// All cells, after `run`.
  var snapshot: [Int64] { Array(UnsafeBufferPointer(start: cells, count: graph.count)) }

  /// Brings every node up to date, by computing those that the slots which changed since the last time reach.
  func update(_ slots: [Int64]) {
    guard isComputed else { return run(slots) }
    if changes == nil, updates >= Self.wholeUpdates { changes = ChangePass(graph) }
    guard takeOver(slots) else { return }
    updates += 1
    withPass(slots, into: cells) { pass in
      if let changes { changes.run(pass) } else { computeAll(pass) }
    }
  }

  /// Notes which slots have another cell now; returns whether there are any.
  private func takeOver(_ slots: [Int64]) -> Bool {
    precondition(slots.count == current.count, "one cell per slot and view")
    let (changes, count) = (changes, current.count)
    var isChanged = false
    slots.withUnsafeBufferPointer { slots in
      // Mostly a few slots of hundreds have changed: stretches are compared without a branch for each slot.
      for begin in stride(from: 0, to: count, by: 32) {
        let stretch = begin..<min(begin + 32, count)
        var difference: Int64 = 0
        for slot in stretch { difference |= slots[slot] ^ current[slot] }
        guard difference != 0 else { continue }
        isChanged = true
        for slot in stretch where slots[slot] != current[slot] {
          current[slot] = slots[slot]
          changes?.note(slot)
        }
      }
    }
    return isChanged
  }

  /// Computes every node from the cells of the slots, both views of them; O(nodes + operands).
  func run(_ slots: [Int64]) {
    precondition(slots.count == current.count, "one cell per slot and view")
    _ = current.update(fromContentsOf: slots)
    isComputed = true
    compute(slots, into: cells)
  }

  /// Computes every node from the cells of the slots into a buffer of at least as many cells.
  func compute(_ slots: [Int64], into cells: UnsafeMutablePointer<Int64>) {
    withPass(slots, into: cells, computeAll)
  }

  private func computeAll(_ pass: Pass) {
    for run in graph.runs { pass.compute(run.operation, run.range) }
  }

  private func withPass(_ slots: [Int64], into cells: UnsafeMutablePointer<Int64>, _ body: (Pass) -> Void) {
    slots.withUnsafeBufferPointer { slots in
      graph.operands.withUnsafeBufferPointer { operands in
        graph.starts.withUnsafeBufferPointer { starts in
          graph.immediates.withUnsafeBufferPointer { immediates in
            body(
              Pass(
                cells: cells, slots: slots, operands: operands, starts: starts, immediates: immediates,
                valueSets: graph.valueSets, calendars: graph.calendars))
          }
        }
      }
    }
  }
}
