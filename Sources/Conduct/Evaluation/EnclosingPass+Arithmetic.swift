/// Numbers and days: all operations grow or fall with each operand, so that the ends of ranges give the ends.
extension EnclosingPass {
  /// Everything that a number can be.
  private static let anyNumber = Enclosure(-Int64.max + 1, Int64.max - 1, unknown: true)

  func arithmetic(_ operation: Operation, _ node: Int, _ inputs: [Enclosure]) -> Enclosure {
    guard !inputs.contains(where: \.mayBeNever) else { return Self.anyNumber }
    guard inputs.allSatisfy(\.hasValues) else { return .unknown }
    let unknown = inputs.contains(where: \.mayBeUnknown)
    let limit = graph.immediates[node]
    let left = inputs[0]
    switch operation {
    case .add: return sum([left.low, inputs[1].low], [left.high, inputs[1].high], limit, unknown)
    case .subtract: return sum([left.low, -inputs[1].high], [left.high, -inputs[1].low], limit, unknown)
    case .negate: return Enclosure(-left.high, -left.low, unknown: unknown)
    case .total: return sum(inputs.map(\.low), inputs.map(\.high), limit, unknown)
    case .multiply: return product(left, inputs[1], Arithmetic.Scaling(rawValue: limit) ?? .whole, unknown)
    default: return product(left, Enclosure(10_000, 10_000), .mixed, unknown)
    }
  }

  private func sum(_ lows: [Int64], _ highs: [Int64], _ limit: Int64, _ unknown: Bool) -> Enclosure {
    let low = lows.reduce(Int128(0)) { $0 + Int128($1) }
    let high = highs.reduce(Int128(0)) { $0 + Int128($1) }
    let bound = Int128(limit)
    if high < -bound || low > bound { return .unknown }
    return Enclosure(
      Int64(max(low, -bound)), Int64(min(high, bound)), unknown: unknown || low < -bound || high > bound)
  }

  private func product(
    _ left: Enclosure, _ right: Enclosure, _ scaling: Arithmetic.Scaling, _ unknown: Bool
  ) -> Enclosure {
    let corners = [(left.low, right.low), (left.low, right.high), (left.high, right.low), (left.high, right.high)]
    let values = corners.map { Arithmetic.multiply($0.0, $0.1, scaling) }
    if values.contains(Cell.unknown) {
      let limit = Arithmetic.limit(scaled: scaling != .whole)
      return Enclosure(-limit, limit, unknown: true)
    }
    return Enclosure(values.min() ?? 0, values.max() ?? 0, unknown: unknown)
  }

  // MARK: - Days

  private static let dates = Int64(CivilDate.first.dayNumber)...Int64(CivilDate.last.dayNumber)

  func days(_ operation: Operation, _ node: Int, _ inputs: [Enclosure]) -> Enclosure {
    let (left, right) = (inputs[0], inputs[1])
    let unknown = inputs.contains(where: \.mayBeUnknown)
    switch operation {
    case .addDays, .addMonths, .addBusinessDays:
      let isUnknown = left.mayBeUnknown || left.hasValues && (right.mayBeUnknown || right.mayBeNever)
      guard left.hasValues, right.hasValues else {
        return Enclosure(1, 0, unknown: isUnknown, never: left.mayBeNever)
      }
      return moved(operation, node, left, right).orUnknown(isUnknown)
    default:
      guard left.hasValues, right.hasValues else { return .unknown }
      let isUnknown = unknown || left.mayBeNever || right.mayBeNever
      return distance(operation, node, left, right).orUnknown(isUnknown)
    }
  }

  private func moved(_ operation: Operation, _ node: Int, _ day: Enclosure, _ by: Enclosure) -> Enclosure {
    func move(_ day: Int64, _ by: Int64) -> Int64 {
      switch operation {
      case .addDays: Arithmetic.addDays(day, by)
      case .addMonths: Arithmetic.addMonths(day, by)
      default: Arithmetic.addBusinessDays(day, by, graph.calendars[Int(graph.immediates[node])])
      }
    }
    let (low, high) = (move(day.low, by.low), move(day.high, by.high))
    let isKnown = low != Cell.unknown && high != Cell.unknown
    return Enclosure(
      isKnown ? low : Self.dates.lowerBound, isKnown ? high : Self.dates.upperBound, unknown: !isKnown,
      never: day.mayBeNever)
  }

  private func distance(_ operation: Operation, _ node: Int, _ from: Enclosure, _ to: Enclosure) -> Enclosure {
    func between(_ from: Int64, _ to: Int64) -> Int64 {
      operation == .daysBetween
        ? Arithmetic.daysBetween(from, to)
        : Arithmetic.businessDaysBetween(from, to, graph.calendars[Int(graph.immediates[node])])
    }
    let (low, high) = (between(from.high, to.low), between(from.low, to.high))
    let farthest = Self.dates.upperBound - Self.dates.lowerBound
    let isKnown = low != Cell.unknown && high != Cell.unknown
    return Enclosure(isKnown ? low : -farthest, isKnown ? high : farthest, unknown: !isKnown)
  }
}
