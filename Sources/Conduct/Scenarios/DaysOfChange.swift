/// The days on which a verdict may change while nothing is told or done.
///
/// Most rules compare the day with days that stand still in the meantime: then only the days around those matter. A
/// rule that counts with the day itself makes every day one of change.
struct DaysOfChange: Sendable {
  /// A comparison of the day with another, by the node of the other.
  private struct Comparison: Sendable {
    let other: Int
    /// How far behind the other day the outcome changes.
    let distances: [Int]
  }

  private var comparisons: [Comparison] = []
  private var isDaily = false
  private let today: Int32?

  /// Finds the comparisons of a graph; O(operands).
  init(_ graph: RuleGraph) {
    today = Self.today(graph)
    guard let today else { return }
    for run in graph.runs {
      for node in run.range {
        add(run.operation, graph.operands[Int(graph.starts[node])..<Int(graph.starts[node + 1])], today)
      }
    }
  }

  /// Adds the comparisons of a patch; returns whether there are any.
  mutating func add(_ patch: GraphPatch) -> Bool {
    let base = Int32(patch.base)
    let slot = patch.operations.indices.first {
      patch.operations[$0] == .slot && patch.immediates[$0] == Int64(Slots.today)
    }
    guard let today = slot.map({ base + Int32($0) }) ?? today else { return false }
    var isAdded = false
    for node in patch.operations.indices {
      let inputs = patch.operands[Int(patch.starts[node])..<Int(patch.starts[node + 1])].map { $0 + base }
      isAdded = inputs.contains(today) || isAdded
      add(patch.operations[node], inputs[...], today)
    }
    return isAdded
  }

  private mutating func add(_ operation: Operation, _ inputs: ArraySlice<Int32>, _ today: Int32) {
    guard inputs.contains(today) else { return }
    guard let first = inputs.first, let last = inputs.last, inputs.count == 2, first != last else {
      isDaily = true
      return
    }
    switch operation {
    case .less where first == today: comparisons.append(Comparison(other: Int(last), distances: [0]))
    case .less: comparisons.append(Comparison(other: Int(first), distances: [1]))
    case .equal: comparisons.append(Comparison(other: Int(first == today ? last : first), distances: [0, 1]))
    default: isDaily = true
    }
  }

  private static func today(_ graph: RuleGraph) -> Int32? {
    for run in graph.runs where run.operation == .slot {
      if let node = run.range.first(where: { graph.immediates[$0] == Int64(Slots.today) }) { return Int32(node) }
    }
    return nil
  }

  /// Returns the first day after one on which a verdict may change, as a number; nil if none will.
  ///
  /// - Parameter evaluator: What was computed for the day.
  func next(after day: Int, _ evaluator: Evaluator) -> Int? {
    if isDaily { return day + 1 }
    var next: Int?
    for comparison in comparisons {
      let other = evaluator.cell(comparison.other)
      guard other != Cell.unknown, other != Cell.never else { continue }
      for distance in comparison.distances where Int(other) + distance > day {
        next = min(next ?? .max, Int(other) + distance)
      }
    }
    return next
  }
}
