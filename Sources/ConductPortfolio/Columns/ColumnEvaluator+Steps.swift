import Conduct

/// The kernels: each operation of the rule graph over whole columns.
///
/// What works on truths alone works on the planes; arithmetic, days and the rarer choices go lane by lane through the
/// evaluator's own pass.
extension ColumnEvaluator {
  func run(_ step: ColumnSteps.Step) {
    switch step.operation {
    case .and: connect(step, isAnd: true)
    case .or: connect(step, isAnd: false)
    case .less: compare(step) { $0 < $1 }
    case .equal: compare(step) { $0 == $1 }
    case .inSet: findInSet(step)
    case .isKnownTruth:
      let source = truths(step.sources[0])
      decide(step) { source.yes[$0] | source.no[$0] }
    case .isKnownValue:
      let source = values(step.sources[0].place)
      decide(step) { source.known[$0] }
    case .happened: findHappened(step)
    case .tableTruth: readTable(step)
    case .select: if case .sliced = step.result { selectDigits(step) } else { select(step) }
    case .scale: scale(step)
    case .multiply where multiplyByConstant(step): break
    case .atLeast, .fewer: goThroughLanes(step, isTruth: true)
    case .constant, .slot, .not: break
    case .tableValue, .earliest, .highest, .lowest, .add, .subtract, .negate, .multiply, .total, .addDays, .addMonths,
      .addBusinessDays, .daysBetween, .businessDaysBetween:
      goThroughLanes(step, isTruth: false)
    }
  }

  private func result(_ step: ColumnSteps.Step) -> Truths { truths(ColumnPlan.Source(place: step.result)) }

  /// A truth that is always known.
  @inline(__always)
  private func decide(_ step: ColumnSteps.Step, _ yes: (Int) -> UInt64) {
    let result = result(step)
    for word in 0..<words {
      let bits = yes(word)
      result.yes[word] = bits
      result.no[word] = ~bits
    }
  }

  /// A strong Kleene *and*: yes where all are yes, no where one is no; an *or* the other way round.
  private func connect(_ step: ColumnSteps.Step, isAnd: Bool) {
    let result = result(step)
    let (all, any) = isAnd ? (result.yes, result.no) : (result.no, result.yes)
    func planes(_ source: ColumnPlan.Source) -> (all: BitPlane.Plane, any: BitPlane.Plane) {
      let source = truths(source)
      return isAnd ? (source.yes, source.no) : (source.no, source.yes)
    }
    let (first, second) = (planes(step.sources[0]), planes(step.sources[1]))
    if step.sources.count == 2 {
      BitPlane.and(first.all, second.all, all, words: words)
      return BitPlane.or(first.any, second.any, any, words: words)
    }
    let third = planes(step.sources[2])
    for word in 0..<words {
      all[word] = first.all[word] & second.all[word] & third.all[word]
      any[word] = first.any[word] | second.any[word] | third.any[word]
    }
    for position in step.sources.indices.dropFirst(3) {
      let next = planes(step.sources[position])
      BitPlane.and(all, next.all, all, words: words)
      BitPlane.or(any, next.any, any, words: words)
    }
  }

  /// A comparison of two values: known where both are.
  @inline(__always)
  private func compare(_ step: ColumnSteps.Step, _ relation: (Int64, Int64) -> Bool) {
    let (left, right) = (values(step.sources[0].place), values(step.sources[1].place))
    let result = result(step)
    let (leftCells, rightCells) = (left.cells, right.cells)
    BitPlane.pack(result.yes, words: words) { relation(leftCells[$0], rightCells[$0]) }
    settle(result, known: left.known, right.known)
  }

  /// Keeps an answer where the operands are known.
  private func settle(_ result: Truths, known: BitPlane.Plane, _ other: BitPlane.Plane) {
    for word in 0..<words {
      let (bits, known) = (result.yes[word], known[word] & other[word])
      result.yes[word] = bits & known
      result.no[word] = ~bits & known
    }
  }

  private func findInSet(_ step: ColumnSteps.Step) {
    let source = values(step.sources[0].place)
    let cells = source.cells
    let result = result(step)
    let ranges = step.ranges
    if ranges.count == 1, let range = ranges.first {
      let low = range.lowerBound
      let width = UInt64(bitPattern: range.upperBound &- low)
      BitPlane.pack(result.yes, words: words) { UInt64(bitPattern: cells[$0] &- low) <= width }
    } else {
      BitPlane.pack(result.yes, words: words) { lane in
        let cell = cells[lane]
        return ranges.contains { $0.contains(cell) }
      }
    }
    settle(result, known: source.known, source.known)
  }

  private func findHappened(_ step: ColumnSteps.Step) {
    let source = values(step.sources[0].place)
    let cells = source.cells
    let result = result(step)
    BitPlane.pack(result.yes, words: words) { cells[$0] != Cell.never }
    settle(result, known: source.known, source.known)
  }

  /// The truth on which all rows that are not excluded agree, of which there must be one.
  private func readTable(_ step: ColumnSteps.Step) {
    let result = result(step)
    let rows = stride(from: 0, to: step.sources.count, by: 2).map { position in
      (condition: truths(step.sources[position]), value: truths(step.sources[position + 1]))
    }
    for word in 0..<words {
      var (yes, no, some) = (UInt64.max, UInt64.max, UInt64(0))
      for row in rows {
        let excluded = row.condition.no[word]
        yes &= excluded | row.value.yes[word]
        no &= excluded | row.value.no[word]
        some |= ~excluded
      }
      result.yes[word] = yes & some
      result.no[word] = no & some
    }
  }

  /// `if c then a else b` of values: where the condition is open, the value on which both agree.
  private func select(_ step: ColumnSteps.Step) {
    let condition = truths(step.sources[0])
    let (then, otherwise) = (values(step.sources[1].place), values(step.sources[2].place))
    let result = values(step.result)
    for word in 0..<words {
      let (yes, no) = (condition.yes[word], condition.no[word])
      let base = word << 6
      for lane in 0..<64 {
        let (first, second) = (then.cells[base + lane], otherwise.cells[base + lane])
        let isYes = yes &>> UInt64(lane) & 1 != 0
        let isNo = no &>> UInt64(lane) & 1 != 0
        result.cells[base + lane] = isYes ? first : isNo ? second : first == second ? first : Cell.unknown
      }
    }
    findKnown(result)
  }

  /// The same of constants: each digit by itself; where the condition is open, only if all digits agree.
  private func selectDigits(_ step: ColumnSteps.Step) {
    let condition = truths(step.sources[0])
    let (then, otherwise) = (digits(step.sources[1].place), digits(step.sources[2].place))
    let result = digits(step.result)
    for word in 0..<words {
      let (yes, no) = (condition.yes[word], condition.no[word])
      var agreed = ~(yes | no)
      for plane in 0..<SlicedChoices.planes {
        let place = plane * blockWords + word
        agreed &= ~(then[place] ^ otherwise[place])
      }
      for plane in 0..<SlicedChoices.planes {
        let place = plane * blockWords + word
        result[place] = (yes | agreed) & then[place] | no & otherwise[place]
      }
    }
  }

  /// A count as ten-thousandths; no count is so large that this could not be told.
  private func scale(_ step: ColumnSteps.Step) {
    scale(values(step.sources[0].place), by: 10_000, limit: Cell.limit * 10_000, into: values(step.result))
  }

  /// A product with a constant, where it is no rounded one; false otherwise.
  private func multiplyByConstant(_ step: ColumnSteps.Step) -> Bool {
    guard step.immediate == 0 || step.immediate == 1 else { return false }
    for (constant, other) in [(0, 1), (1, 0)] {
      guard case .constant(let index) = step.sources[constant].place else { continue }
      let factor = plan.constants[index]
      guard factor != Cell.unknown, factor != 0, factor.magnitude <= UInt64(Cell.limit) else { return false }
      let limit = step.immediate == 0 ? Cell.limit : Cell.limit * 10_000
      scale(values(step.sources[other].place), by: factor, limit: limit, into: values(step.result))
      return true
    }
    return false
  }

  /// Multiplies by a factor that is not 0; what grows beyond the limit is unknown.
  private func scale(_ source: Values, by factor: Int64, limit: Int64, into result: Values) {
    let bound = limit / Int64(factor.magnitude)
    let (cells, products) = (source.cells, result.cells)
    var unknown = 0
    for lane in 0..<(words << 6) {
      let isWithin = cells[lane] >= -bound && cells[lane] <= bound
      products[lane] = isWithin ? cells[lane] &* factor : Cell.unknown
      unknown &+= isWithin ? 0 : 1
    }
    // Mostly nothing grows too large, and what was known still is.
    for word in 0..<words { unknown &-= (~source.known[word]).nonzeroBitCount }
    if unknown == 0 { result.known.update(from: source.known, count: words) } else { findKnown(result) }
  }

  private func findKnown(_ result: Values) {
    let cells = result.cells
    BitPlane.pack(result.known, words: words) { cells[$0] != Cell.unknown }
  }

  /// Any other operation, an engagement at a time, as the evaluator does it.
  private func goThroughLanes(_ step: ColumnSteps.Step, isTruth: Bool) {
    let sources = step.sources.enumerated().map { lanes($1, isTruth: step.isTruth[$0], $0) }
    guard isTruth else {
      let result = values(step.result)
      lanes.compute(step.operation, step.immediate, sources, into: result.cells, count: words << 6)
      return findKnown(result)
    }
    let cells = scratch + sources.count * block
    let result = result(step)
    lanes.compute(step.operation, step.immediate, sources, into: cells, count: words << 6)
    BitPlane.pack(result.yes, words: words) { cells[$0] == Cell.yes }
    BitPlane.pack(result.no, words: words) { cells[$0] == Cell.no }
  }
}
