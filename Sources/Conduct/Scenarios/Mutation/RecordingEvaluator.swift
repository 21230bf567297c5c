/// Computes all verdicts, and keeps them with what was read of them.
final class RecordingEvaluator: Evaluator {
  private let tape: StateTape
  /// Called when the tape is full, before it begins anew.
  var whenFull: () -> Void = {}

  init(_ graph: RuleGraph, _ tape: StateTape) {
    self.tape = tape
    super.init(graph)
  }

  override func cell(_ node: Int) -> Int64 {
    tape.noteRead(node)
    return tape.cells(of: tape.count - 1)[node]
  }

  override func update(_ slots: [Int64]) {
    if let last = tape.slots.last, last == slots { return }
    run(slots)
  }

  override func run(_ slots: [Int64]) {
    if tape.isFull {
      whenFull()
      tape.clear(isWhole: false)
    }
    tape.append(slots)
    compute(slots, into: tape.cells(of: tape.count - 1))
  }
}
