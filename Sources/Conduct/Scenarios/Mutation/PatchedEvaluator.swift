/// Computes all verdicts by rules that differ a little: those of the graph are taken from a tape where it has them.
final class PatchedEvaluator: Evaluator {
  private let patch: GraphPatch
  private let tape: StateTape
  /// The place of the state on the tape that was looked at last.
  private var position = 0
  /// For states that are not on the tape.
  private let own: UnsafeMutablePointer<Int64>
  private var cells: UnsafeMutablePointer<Int64>
  private var state: [Int64]?

  /// - Parameters:
  ///   - graph: The graph without the patch.
  ///   - tape: What the same scenario computes by the graph alone.
  init(_ graph: RuleGraph, _ patch: GraphPatch, _ tape: StateTape) {
    self.patch = patch
    self.tape = tape
    let capacity = graph.count + patch.count + 1
    own = UnsafeMutablePointer<Int64>.allocate(capacity: capacity)
    own.initialize(repeating: Cell.unknown, count: capacity)
    cells = own
    var patched = graph
    patched.roots.apply(patch.moves)
    super.init(patched)
  }

  deinit { own.deallocate() }

  override func cell(_ node: Int) -> Int64 {
    precondition(node >= 0 && node < patch.base + patch.count, "a node of the patched graph")
    return cells[node]
  }

  override func update(_ slots: [Int64]) {
    if let state, state == slots { return }
    run(slots)
  }

  override func run(_ slots: [Int64]) {
    state = slots
    if let found = place(of: slots) {
      position = found
      cells = tape.cells(of: found)
    } else {
      cells = own
      compute(slots, into: own)
    }
    slots.withUnsafeBufferPointer { slots in
      patch.compute(0..<patch.count, cells, slots: slots, calendars: graph.calendars)
    }
  }

  /// Where on the tape a state is; mostly at the next place.
  private func place(of slots: [Int64]) -> Int? {
    for candidate in position..<min(position + 3, tape.count) where tape.slots[candidate] == slots { return candidate }
    return nil
  }
}
