/// What the rules do with slots: which values of each they tell apart.
struct SlotUses {
  /// The least values of the stretches that a slot's uses tell apart; nil where one calculates with it.
  private var borders: [Int: [Int64]?] = [:]

  /// Reads the uses of the slots that vary; O(nodes that vary).
  init(_ graph: RuleGraph, _ outlook: Outlook, _ model: Model) {
    for node in outlook.nodes {
      let operands = graph.operands(of: node)
      for (position, operand) in operands.enumerated() where outlook.varies(Int(operand)) {
        guard graph.operation(of: Int(operand)) == .slot else { continue }
        let slot = Int(graph.immediates[Int(operand)])
        let other = operands.count == 2 ? Int(operands[operands.startIndex + 1 - position]) : nil
        add(Self.borders(node, graph, other.flatMap { outlook.varies($0) ? nil : outlook.cell(of: $0) }), to: slot)
      }
    }
  }

  private mutating func add(_ new: [Int64]?, to slot: Int) {
    guard let known = borders[slot, default: []], let new else {
      borders[slot] = .some(nil)
      return
    }
    borders[slot] = known + new
  }

  /// The least values of the stretches that a node tells apart; nil where it calculates.
  ///
  /// - Parameter other: The cell of the other operand, where it does not vary.
  private static func borders(_ node: Int, _ graph: RuleGraph, _ other: Int64?) -> [Int64]? {
    switch graph.operation(of: node) {
    case .inSet:
      return graph.valueSets[Int(graph.immediates[node])].ranges.flatMap { range in
        [range.lowerBound, range.upperBound == .max ? range.upperBound : range.upperBound + 1]
      }
    case .less, .equal:
      guard let other else { return nil }
      return other == Cell.unknown || other == Cell.never ? [] : [other, other + 1]
    case .isKnownTruth, .isKnownValue, .happened, .not, .and, .or, .fewer, .highest, .lowest, .tableTruth: return []
    case .constant, .slot, .atLeast, .select, .tableValue, .earliest, .add, .subtract, .negate, .multiply, .total,
      .scale,
      .addDays, .addMonths, .addBusinessDays, .daysBetween, .businessDaysBetween:
      return nil
    }
  }

  /// Returns a value out of each stretch that the rules tell apart; nil where they calculate, or tell too many apart.
  ///
  /// - Parameter cells: The slots, of their views, that are told together.
  func values(of cells: [Int], _ type: ValueType, _ domain: ClosedRange<Int64>, limit: Int) -> [Int64]? {
    if type == .truth { return [Cell.no, Cell.yes] }
    if case .choice = type, domain.count <= limit { return Array(domain) }
    var starts: Set<Int64> = [domain.lowerBound]
    for cell in cells {
      guard let own = borders[cell] else { continue }
      guard let own else { return nil }
      starts.formUnion(own.filter(domain.contains))
    }
    return starts.count <= limit ? starts.sorted() : nil
  }
}
