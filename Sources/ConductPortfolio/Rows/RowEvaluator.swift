import Conduct

/// Computes the verdicts of one engagement at a time, with no allocation for plain conditions.
///
/// Not to be shared between threads: each has its own.
package final class RowEvaluator {
  /// The rules that it runs.
  package let plan: RowPlan
  private let cells: UnsafeMutablePointer<Int64>
  private let instructions: UnsafeMutableBufferPointer<RowPlan.Instruction>
  private let operands: UnsafeMutableBufferPointer<Int32>
  private let width: Int
  /// For what the pass of the evaluator computes: it, and the cells that each such operation reads.
  private let lanes: LanePass
  private let sources: [[LanePass.Lanes]]

  /// Makes the buffers, once for all engagements.
  package init(_ plan: RowPlan) {
    self.plan = plan
    width = plan.slots.count
    cells = UnsafeMutablePointer<Int64>.allocate(capacity: plan.count + 1)
    cells.initialize(repeating: Cell.unknown, count: plan.count + 1)
    for (index, constant) in plan.constants.enumerated() { cells[width + index] = constant }
    instructions = .allocate(capacity: plan.instructions.count)
    _ = instructions.initialize(from: plan.instructions)
    operands = .allocate(capacity: plan.operands.count)
    _ = operands.initialize(from: plan.operands)
    lanes = LanePass(plan.program)
    let cells = self.cells
    sources = plan.others.map { $0.operands.map { LanePass.Lanes(cells + $0) } }
  }

  deinit {
    cells.deallocate()
    instructions.deallocate()
    operands.deallocate()
  }

  /// The cell of a verdict, after `run`.
  ///
  /// - Parameter root: Its place among those that were asked for.
  package func cell(_ root: Int) -> Int64 { cells[plan.roots[root]] }

  /// The cells of all verdicts, by `RowPlan.roots`, after `run`.
  package var results: UnsafePointer<Int64> { UnsafePointer(cells) }

  /// Computes every verdict; O(nodes + operands).
  ///
  /// - Parameter row: The cells of the slots that the plan names, in that order.
  package func run(_ row: UnsafePointer<Int64>) {
    let cells = self.cells
    let operands = self.operands
    let (no, open, yes, unknown, never) = (Cell.no, Cell.open, Cell.yes, Cell.unknown, Cell.never)
    cells.update(from: row, count: width)
    for step in instructions {
      let first = Int(step.first)
      let last = Int(step.second)
      let result: Int64
      switch step.action {
      case .not: result = yes &- cells[first]
      case .isKnownTruth: result = cells[first] != open ? yes : no
      case .isKnownValue: result = cells[first] != unknown ? yes : no
      case .happened: result = cells[first] == unknown ? open : cells[first] != never ? yes : no
      case .less:
        let (left, right) = (cells[first], cells[last])
        result = left == unknown || right == unknown ? open : left < right ? yes : no
      case .equal:
        let (left, right) = (cells[first], cells[last])
        result = left == unknown || right == unknown ? open : left == right ? yes : no
      case .and:
        var least = yes
        for position in first..<last { least = min(least, cells[Int(operands[position])]) }
        result = least
      case .or:
        var greatest = no
        for position in first..<last { greatest = max(greatest, cells[Int(operands[position])]) }
        result = greatest
      case .within:
        let value = cells[Int(operands[first])]
        var isInside = false
        for position in stride(from: first + 1, to: last, by: 2) {
          isInside = isInside || cells[Int(operands[position])] <= value && value <= cells[Int(operands[position + 1])]
        }
        result = value == unknown ? open : isInside ? yes : no
      case .select:
        let condition = cells[Int(operands[first])]
        let (then, otherwise) = (cells[Int(operands[first + 1])], cells[Int(operands[first + 2])])
        result = condition == yes || then == otherwise ? then : condition == no ? otherwise : unknown
      case .other:
        let other = plan.others[first]
        lanes.compute(other.operation, other.immediate, sources[first], into: cells + Int(step.result), count: 1)
        continue
      }
      cells[Int(step.result)] = result
    }
  }
}
