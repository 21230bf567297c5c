/// Computes one node for many engagements, each a lane, with the operations of the evaluator's own pass.
///
/// A lane holds cells as the evaluator has them, so that no operation has a second meaning.
package final class LanePass {
  /// A lane's cells of one operand, one engagement after the other.
  package typealias Lanes = UnsafePointer<Int64>

  private let valueSets: [ValueSet]
  private let calendars: [BusinessCalendar]
  private let cells: UnsafeMutablePointer<Int64>
  private let capacity: Int
  private let identity: [Int32]

  /// Prepares for the nodes of a program.
  package init(_ program: RuleProgram) {
    valueSets = program.graph.valueSets
    calendars = program.graph.calendars
    let widest = (0..<program.count).map { program.graph.starts[$0 + 1] - program.graph.starts[$0] }.max() ?? 0
    capacity = Int(widest) + 1
    cells = UnsafeMutablePointer<Int64>.allocate(capacity: capacity)
    cells.initialize(repeating: Cell.unknown, count: capacity)
    identity = Array(0..<Int32(capacity))
  }

  deinit { cells.deallocate() }

  /// Computes an operation from its operands' lanes; O(lanes × operands).
  package func compute(
    _ operation: Operation, _ immediate: Int64, _ operands: [Lanes], into result: UnsafeMutablePointer<Int64>,
    count: Int
  ) {
    precondition(operands.count < capacity, "no wider than the widest node of the program")
    if operands.count == 2, computePairs(operation, immediate, operands[0], operands[1], result, count) { return }
    computeCells(operation, immediate, operands, result, count)
  }

  /// Any operation: the cells of one engagement after the other are laid out, and the pass runs over them.
  private func computeCells(
    _ operation: Operation, _ immediate: Int64, _ operands: [Lanes], _ result: UnsafeMutablePointer<Int64>,
    _ count: Int
  ) {
    let width = operands.count
    // One node behind its operands: only its own entries are read.
    let starts = [Int32](repeating: 0, count: width + 1) + [Int32(width)]
    let immediates = [Int64](repeating: immediate, count: width + 1)
    identity.withUnsafeBufferPointer { identity in
      starts.withUnsafeBufferPointer { starts in
        immediates.withUnsafeBufferPointer { immediates in
          let pass = Pass(
            cells: cells, slots: UnsafeBufferPointer(start: nil, count: 0), operands: identity, starts: starts,
            immediates: immediates, valueSets: valueSets, calendars: calendars)
          for lane in 0..<count {
            for position in 0..<width { cells[position] = operands[position][lane] }
            pass.compute(operation, width..<(width + 1))
            result[lane] = cells[width]
          }
        }
      }
    }
  }

  /// The operations of two values in plain loops; false for any other.
  private func computePairs(
    _ operation: Operation, _ immediate: Int64, _ left: Lanes, _ right: Lanes, _ result: UnsafeMutablePointer<Int64>,
    _ count: Int
  ) -> Bool {
    switch operation {
    case .add: for lane in 0..<count { result[lane] = Arithmetic.add(left[lane], right[lane], limit: immediate) }
    case .subtract:
      for lane in 0..<count { result[lane] = Arithmetic.subtract(left[lane], right[lane], limit: immediate) }
    case .multiply:
      let scaling = Arithmetic.Scaling(rawValue: immediate) ?? .whole
      for lane in 0..<count { result[lane] = Arithmetic.multiply(left[lane], right[lane], scaling) }
    case .addDays: for lane in 0..<count { result[lane] = Arithmetic.addDays(left[lane], right[lane]) }
    case .addMonths: for lane in 0..<count { result[lane] = Arithmetic.addMonths(left[lane], right[lane]) }
    case .addBusinessDays:
      let calendar = calendars[Int(immediate)]
      for lane in 0..<count { result[lane] = Arithmetic.addBusinessDays(left[lane], right[lane], calendar) }
    case .daysBetween: for lane in 0..<count { result[lane] = Arithmetic.daysBetween(left[lane], right[lane]) }
    case .businessDaysBetween:
      let calendar = calendars[Int(immediate)]
      for lane in 0..<count {
        result[lane] = Arithmetic.businessDaysBetween(left[lane], right[lane], calendar)
      }
    case .constant, .slot, .not, .and, .or, .less, .equal, .inSet, .isKnownTruth, .isKnownValue, .happened, .atLeast,
      .fewer, .select, .tableValue, .tableTruth, .earliest, .highest, .lowest, .negate, .total, .scale:
      return false
    }
    return true
  }
}
