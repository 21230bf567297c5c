/// One pass over the graph; every operand of a node has been computed before it, for nodes are sorted by level.
struct Pass {
  let cells: UnsafeMutablePointer<Int64>
  let slots: UnsafeBufferPointer<Int64>
  let operands: UnsafeBufferPointer<Int32>
  let starts: UnsafeBufferPointer<Int32>
  let immediates: UnsafeBufferPointer<Int64>
  let valueSets: [ValueSet]
  let calendars: [BusinessCalendar]

  @inline(__always)
  private func input(_ node: Int, _ position: Int = 0) -> Int64 {
    cells[Int(operands[Int(starts[node]) + position])]
  }

  @inline(__always)
  private func arity(_ node: Int) -> Int { Int(starts[node + 1] - starts[node]) }

  /// Computes nodes of one operation.
  func compute(_ operation: Operation, _ range: Range<Int>) {
    switch operation {
    case .constant: for node in range { cells[node] = immediates[node] }
    case .slot: for node in range { cells[node] = slots[Int(immediates[node])] }
    case .not: for node in range { cells[node] = Cell.yes - input(node) }
    case .and: for node in range { cells[node] = least(node) }
    case .or: for node in range { cells[node] = greatest(node) }
    case .less, .equal, .inSet, .isKnownTruth, .isKnownValue, .happened, .atLeast, .fewer:
      computeTests(operation, range)
    case .select, .tableValue, .tableTruth, .earliest, .highest, .lowest: computeChoices(operation, range)
    case .add, .subtract, .negate, .multiply, .total, .scale: computeArithmetic(operation, range)
    case .addDays, .addMonths, .addBusinessDays, .daysBetween, .businessDaysBetween: computeDays(operation, range)
    }
  }

  /// A strong Kleene *and*: the least of the operands, for no < unknown < yes.
  @inline(__always)
  private func least(_ node: Int) -> Int64 {
    var result = Cell.yes
    for position in Int(starts[node])..<Int(starts[node + 1]) { result = min(result, cells[Int(operands[position])]) }
    return result
  }

  @inline(__always)
  private func greatest(_ node: Int) -> Int64 {
    var result = Cell.no
    for position in Int(starts[node])..<Int(starts[node + 1]) { result = max(result, cells[Int(operands[position])]) }
    return result
  }

  // MARK: - Tests

  private func computeTests(_ operation: Operation, _ range: Range<Int>) {
    for node in range {
      let left = arity(node) > 0 ? input(node) : Cell.unknown
      switch operation {
      case .less: cells[node] = compared(left, input(node, 1)) { $0 < $1 }
      case .equal: cells[node] = compared(left, input(node, 1)) { $0 == $1 }
      case .inSet:
        cells[node] = left == Cell.unknown ? Cell.open : truth(valueSets[Int(immediates[node])].contains(left))
      case .isKnownTruth: cells[node] = truth(left != Cell.open)
      case .isKnownValue: cells[node] = truth(left != Cell.unknown)
      case .happened: cells[node] = left == Cell.unknown ? Cell.open : truth(left != Cell.never)
      case .fewer: cells[node] = fewer(node)
      default: cells[node] = atLeast(node, left)
      }
    }
  }

  @inline(__always)
  private func truth(_ value: Bool) -> Int64 { value ? Cell.yes : Cell.no }

  @inline(__always)
  private func compared(_ left: Int64, _ right: Int64, _ relation: (Int64, Int64) -> Bool) -> Int64 {
    left == Cell.unknown || right == Cell.unknown ? Cell.open : truth(relation(left, right))
  }

  /// Known as soon as one of the two numbers is, and the other lies on one side of it.
  private func fewer(_ node: Int) -> Int64 {
    let split = Int(immediates[node])
    let (low, high) = bounds(node, 0..<split)
    let (otherLow, otherHigh) = bounds(node, split..<arity(node))
    guard low == high || otherLow == otherHigh else { return Cell.open }
    return high < otherLow ? Cell.yes : low >= otherHigh ? Cell.no : Cell.open
  }

  /// How many of some operands are yes, at least and at most.
  private func bounds(_ node: Int, _ range: Range<Int>) -> (low: Int, high: Int) {
    var bounds = (low: 0, high: 0)
    for position in range {
      let cell = input(node, position)
      if cell == Cell.yes { bounds.low += 1 }
      if cell != Cell.no { bounds.high += 1 }
    }
    return bounds
  }

  private func atLeast(_ node: Int, _ bound: Int64) -> Int64 {
    if bound == Cell.unknown { return Cell.open }
    var certain: Int64 = 0
    var possible: Int64 = 0
    for position in 1..<max(1, arity(node)) {
      let cell = input(node, position)
      if cell == Cell.yes { certain += 1 }
      if cell != Cell.no { possible += 1 }
    }
    let unit = immediates[node]
    return certain * unit >= bound ? Cell.yes : possible * unit < bound ? Cell.no : Cell.open
  }

  // MARK: - Choices

  private func computeChoices(_ operation: Operation, _ range: Range<Int>) {
    for node in range {
      switch operation {
      case .select: cells[node] = select(input(node), input(node, 1), input(node, 2))
      case .tableValue: cells[node] = table(node, unknown: Cell.unknown)
      case .tableTruth: cells[node] = table(node, unknown: Cell.open)
      case .earliest: cells[node] = earliest(node)
      case .highest: cells[node] = extreme(node, highest: true)
      default: cells[node] = extreme(node, highest: false)
      }
    }
  }

  @inline(__always)
  private func select(_ condition: Int64, _ then: Int64, _ otherwise: Int64) -> Int64 {
    if condition == Cell.yes { return then }
    if condition == Cell.no { return otherwise }
    return then == otherwise ? then : Cell.unknown
  }

  /// The value on which all rows not excluded agree.
  private func table(_ node: Int, unknown: Int64) -> Int64 {
    var result: Int64?
    for position in stride(from: 0, to: arity(node), by: 2) where input(node, position) != Cell.no {
      let value = input(node, position + 1)
      if value == unknown { return unknown }
      if let result, result != value { return unknown }
      result = value
    }
    return result ?? unknown
  }

  /// The day on which all ways to decide the conditions agree: the earliest effective one, else the base's.
  private func earliest(_ node: Int) -> Int64 {
    let pairs = arity(node) - 1
    var certain = Cell.never
    var isCertain = false
    for position in stride(from: 0, to: pairs, by: 2) where input(node, position) == Cell.yes {
      let day = input(node, position + 1)
      if day == Cell.unknown { return Cell.unknown }
      certain = min(certain, day)
      isCertain = true
    }
    let result = isCertain ? certain : input(node, pairs)
    if result == Cell.unknown { return Cell.unknown }
    for position in stride(from: 0, to: pairs, by: 2) where input(node, position) == Cell.open {
      let day = input(node, position + 1)
      if day == Cell.unknown || (isCertain ? min(certain, day) : day) != result { return Cell.unknown }
    }
    return result
  }

  private func extreme(_ node: Int, highest: Bool) -> Int64 {
    let count = arity(node)
    for step in 0..<count {
      let position = highest ? count - 1 - step : step
      switch input(node, position) {
      case Cell.yes: return Int64(position)
      case Cell.no: continue
      default: return Cell.unknown
      }
    }
    return Cell.unknown
  }

  // MARK: - Arithmetic and days

  private func computeArithmetic(_ operation: Operation, _ range: Range<Int>) {
    if operation == .total {
      for node in range {
        cells[node] = Arithmetic.total((0..<arity(node)).lazy.map { input(node, $0) }, limit: immediates[node])
      }
      return
    }
    for node in range {
      let (left, immediate) = (input(node), immediates[node])
      switch operation {
      case .add: cells[node] = Arithmetic.add(left, input(node, 1), limit: immediate)
      case .subtract: cells[node] = Arithmetic.subtract(left, input(node, 1), limit: immediate)
      case .negate: cells[node] = Arithmetic.negate(left)
      case .multiply:
        let scaling = Arithmetic.Scaling(rawValue: immediate) ?? .whole
        cells[node] = Arithmetic.multiply(left, input(node, 1), scaling)
      default: cells[node] = Arithmetic.scale(left)
      }
    }
  }

  private func computeDays(_ operation: Operation, _ range: Range<Int>) {
    for node in range {
      let (left, right) = (input(node), input(node, 1))
      switch operation {
      case .addDays: cells[node] = Arithmetic.addDays(left, right)
      case .addMonths: cells[node] = Arithmetic.addMonths(left, right)
      case .addBusinessDays:
        cells[node] = Arithmetic.addBusinessDays(left, right, calendars[Int(immediates[node])])
      case .daysBetween: cells[node] = Arithmetic.daysBetween(left, right)
      default:
        cells[node] = Arithmetic.businessDaysBetween(left, right, calendars[Int(immediates[node])])
      }
    }
  }
}
