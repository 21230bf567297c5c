import Conduct

/// The kernels of what needs more than planes: comparisons in vectors, a choice between values, a product with a
/// constant; days and the rarer choices go lane by lane through the evaluator's own pass.
extension ColumnEvaluator {
  func run(_ step: ColumnPlan.Step) {
    switch step.kind {
    case .within(let ranges): find(ranges, step)
    case .less: compare(step, { $0 < $1 }, { $0 < $1 })
    case .equal: compare(step, { $0 == $1 }, { $0 == $1 })
    case .select(let condition): select(condition, step)
    case .scale(let factor, let limit): scale(by: factor, limit: limit, step)
    case .value(let operation, let immediate):
      lanes.compute(operation, immediate, cells(of: step), into: beginWide(step), count: words << 6)
      findKnown(step)
    case .truth(let operation, let immediate):
      let cells = scratch + step.operands.count * block
      lanes.compute(operation, immediate, self.cells(of: step), into: cells, count: words << 6)
      BitPlane.pack(cells, planes[Int(step.planes.yes)], words: words, bytes) { $0 == Cell.yes }
      BitPlane.pack(cells, planes[Int(step.planes.no)], words: words, bytes) { $0 == Cell.no }
    }
  }

  private func cells(of step: ColumnPlan.Step) -> [UnsafePointer<Int64>] {
    step.operands.enumerated().map { wideLanes($1, scratch + $0 * block) }
  }

  // MARK: - Tests

  @inline(__always)
  private func compare(
    _ step: ColumnPlan.Step, _ narrow: (Int32, Int32) -> Bool, _ wide: (Int64, Int64) -> Bool
  ) {
    let result = planes[Int(step.planes.yes)]
    let (left, right) = (step.operands[0], step.operands[1])
    if case .narrow(let first) = lanes(left, scratch), case .narrow(let second) = lanes(right, scratch + block) {
      return BitPlane.pack(first, second, result, words: words, bytes, narrow)
    }
    let (first, second) = (wideLanes(left, scratch), wideLanes(right, scratch + block))
    BitPlane.pack(first, second, result, words: words, bytes, wide)
  }

  private func find(_ ranges: [ClosedRange<Int64>], _ step: ColumnPlan.Step) {
    let result = planes[Int(step.planes.yes)]
    result.update(repeating: 0, count: words)
    let lanes = lanes(step.operands[0], scratch)
    for (position, range) in ranges.enumerated() {
      // The first range writes the answer, each further one is added to it.
      let plane = position == 0 ? result : spare
      switch lanes {
      case .narrow(let values):
        guard let range = NarrowCell.range(range) else { continue }
        let (low, high) = (range.lowerBound, range.upperBound)
        BitPlane.pack(values, plane, words: words, bytes) { $0 >= low && $0 <= high }
      case .wide(let cells):
        let (low, high) = (range.lowerBound, range.upperBound)
        BitPlane.pack(cells, plane, words: words, bytes) { $0 >= low && $0 <= high }
      }
      if position > 0 { BitPlane.or(result, spare, result, words: words) }
    }
  }

  // MARK: - Values

  /// Where the cells of a step's value are to be written.
  private func beginWide(_ step: ColumnPlan.Step) -> UnsafeMutablePointer<Int64> {
    registerIsNarrow[step.register] = false
    return wide + step.register * block
  }

  private func findKnown(_ step: ColumnPlan.Step) {
    BitPlane.pack(wide + step.register * block, planes[Int(step.planes.yes)], words: words, bytes) {
      $0 != Cell.unknown
    }
  }

  /// `if c then a else b` of values: where the condition is open, the value on which both agree.
  private func select(_ condition: ColumnPlan.Truths, _ step: ColumnPlan.Step) {
    let then = wideLanes(step.operands[0], scratch)
    let otherwise = wideLanes(step.operands[1], scratch + block)
    let result = beginWide(step)
    for word in 0..<words {
      let (yes, no) = (planes[Int(condition.yes)][word], planes[Int(condition.no)][word])
      for lane in 0..<64 {
        let (first, second) = (then[word << 6 + lane], otherwise[word << 6 + lane])
        let isYes = yes &>> UInt64(lane) & 1 != 0
        let isNo = no &>> UInt64(lane) & 1 != 0
        result[word << 6 + lane] = isYes ? first : isNo ? second : first == second ? first : Cell.unknown
      }
    }
    findKnown(step)
  }

  /// Multiplies by a factor that is not 0: in 32 bits where no product of the block needs more.
  private func scale(by factor: Int64, limit: Int64, _ step: ColumnPlan.Step) {
    let operand = step.operands[0]
    if case .narrow(let values) = lanes(operand, scratch), let factor = Int32(exactly: factor),
      scaleNarrow(values, by: factor, narrow + step.register * block)
    {
      registerIsNarrow[step.register] = true
      planes[Int(step.planes.yes)].update(from: planes[Int(operand.known)], count: words)
      return
    }
    let cells = wideLanes(operand, scratch)
    let result = beginWide(step)
    let bound = limit / Int64(factor.magnitude)
    for lane in 0..<(words << 6) {
      let cell = cells[lane]
      result[lane] = cell >= -bound && cell <= bound ? cell &* factor : Cell.unknown
    }
    findKnown(step)
  }

  /// Returns false where a product would not fit; a limit that is beyond 32 bits is kept then.
  private func scaleNarrow(
    _ values: UnsafePointer<Int32>, by factor: Int32, _ result: UnsafeMutablePointer<Int32>
  ) -> Bool {
    guard factor != Int32.min else { return false }
    let bound = (NarrowCell.never - 1) / Int32(factor.magnitude)
    var isBeyond: Int32 = 0
    for lane in 0..<(words << 6) {
      let value = values[lane]
      isBeyond |= (value > bound ? 1 : 0) | (value < -bound ? 1 : 0)
      result[lane] = value &* factor
    }
    return isBeyond == 0
  }
}
