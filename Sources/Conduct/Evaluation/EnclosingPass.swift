/// Computes what nodes can become from what their operands can become.
///
/// Operands are taken to vary independently of each other, so that what comes out holds all that is possible, and
/// perhaps more.
struct EnclosingPass {
  let graph: RuleGraph

  /// Returns the enclosure of a node.
  ///
  /// - Parameter inputs: The enclosures of its operands.
  func enclosure(_ operation: Operation, _ node: Int, _ inputs: [Enclosure]) -> Enclosure {
    switch operation {
    case .constant: Enclosure(cell: graph.immediates[node], isTruth: graph.isTruth[node])
    case .slot: .unknown
    case .not: denied(inputs[0])
    case .and: least(inputs)
    case .or: denied(least(inputs.map(denied)))
    case .less, .equal, .inSet, .isKnownTruth, .isKnownValue, .happened, .atLeast, .fewer:
      test(operation, node, inputs)
    case .select: selected(inputs)
    case .tableValue, .tableTruth: table(inputs)
    case .earliest: earliest(inputs)
    case .highest, .lowest: extreme(inputs, highest: operation == .highest)
    case .add, .subtract, .negate, .multiply, .total, .scale: arithmetic(operation, node, inputs)
    case .addDays, .addMonths, .addBusinessDays, .daysBetween, .businessDaysBetween: days(operation, node, inputs)
    }
  }

  // MARK: - Truths

  private func denied(_ input: Enclosure) -> Enclosure {
    .truth(no: input.mayBeYes, unknown: input.mayBeUnknown, yes: input.mayBeNo)
  }

  /// A strong Kleene *and*.
  private func least(_ inputs: [Enclosure]) -> Enclosure {
    let mayBeYes = inputs.allSatisfy(\.mayBeYes)
    let isOpenPossible = inputs.contains(where: \.mayBeUnknown) && inputs.allSatisfy { $0.mayBeUnknown || $0.mayBeYes }
    return .truth(no: inputs.contains(where: \.mayBeNo), unknown: isOpenPossible, yes: mayBeYes)
  }

  private func test(_ operation: Operation, _ node: Int, _ inputs: [Enclosure]) -> Enclosure {
    let left = inputs.first ?? .unknown
    switch operation {
    case .less: return compared(left, inputs[1]) { ($0.upperBound >= $1.lowerBound, $0.lowerBound < $1.upperBound) }
    case .equal:
      return compared(left, inputs[1]) { left, right in
        (left.lowerBound != right.upperBound || left.upperBound != right.lowerBound, left.overlaps(right))
      }
    case .inSet: return member(left, of: graph.valueSets[Int(graph.immediates[node])])
    case .isKnownTruth, .isKnownValue: return .truth(no: left.mayBeUnknown, unknown: false, yes: left.mayBeKnown)
    case .happened: return .truth(no: left.mayBeNever, unknown: left.mayBeUnknown, yes: left.hasValues)
    case .fewer: return fewer(node, inputs)
    default: return atLeast(node, inputs)
    }
  }

  private func compared(
    _ left: Enclosure, _ right: Enclosure,
    _ relation: (ClosedRange<Int64>, ClosedRange<Int64>) -> (no: Bool, yes: Bool)
  ) -> Enclosure {
    let isOpenPossible = left.mayBeUnknown || right.mayBeUnknown
    guard left.mayBeKnown, right.mayBeKnown else { return .truth(no: false, unknown: isOpenPossible, yes: false) }
    let known = relation(left.bounds, right.bounds)
    return .truth(no: known.no, unknown: isOpenPossible, yes: known.yes)
  }

  private func member(_ input: Enclosure, of set: ValueSet) -> Enclosure {
    var (no, yes) = (false, false)
    if input.mayBeNever { if set.contains(Cell.never) { yes = true } else { no = true } }
    if input.hasValues {
      let inside = set.intersection(ValueSet(input.low...input.high))
      yes = yes || !inside.isEmpty
      no = no || inside != ValueSet(input.low...input.high)
    }
    return .truth(no: no, unknown: input.mayBeUnknown, yes: yes)
  }

  /// How many are certainly yes, and how many may be; how many are certainly not no, and how many may be.
  private func counts(_ inputs: ArraySlice<Enclosure>) -> (yes: ClosedRange<Int64>, notNo: ClosedRange<Int64>) {
    let certainlyYes = inputs.count { $0.mayBeYes && !$0.mayBeNo && !$0.mayBeUnknown }
    let certainlyNotNo = inputs.count { !$0.mayBeNo }
    return (
      Int64(certainlyYes)...Int64(inputs.count(where: \.mayBeYes)),
      Int64(certainlyNotNo)...Int64(inputs.count { $0.mayBeYes || $0.mayBeUnknown })
    )
  }

  private func atLeast(_ node: Int, _ inputs: [Enclosure]) -> Enclosure {
    let bound = inputs[0]
    guard bound.hasValues else { return .truth(no: false, unknown: true, yes: false) }
    let unit = graph.immediates[node]
    let (yes, notNo) = counts(inputs.dropFirst())
    let isOpen =
      bound.mayBeUnknown
      || inputs.dropFirst().contains(where: \.mayBeUnknown) && yes.lowerBound * unit < bound.high
        && notNo.upperBound * unit >= bound.low
    return .truth(
      no: notNo.lowerBound * unit < bound.high, unknown: isOpen, yes: yes.upperBound * unit >= bound.low)
  }

  private func fewer(_ node: Int, _ inputs: [Enclosure]) -> Enclosure {
    let split = Int(graph.immediates[node])
    let (left, right) = (counts(inputs[..<split]), counts(inputs[split...]))
    return .truth(
      no: left.yes.upperBound >= right.notNo.lowerBound, unknown: inputs.contains(where: \.mayBeUnknown),
      yes: left.notNo.lowerBound < right.yes.upperBound)
  }

  // MARK: - Choices

  private func selected(_ inputs: [Enclosure]) -> Enclosure {
    let (condition, then, otherwise) = (inputs[0], inputs[1], inputs[2])
    var result: Enclosure?
    func add(_ other: Enclosure) { result = result?.union(other) ?? other }
    if condition.mayBeYes { add(then) }
    if condition.mayBeNo { add(otherwise) }
    if condition.mayBeUnknown { add(then.knownIntersection(otherwise).orUnknown()) }
    return result ?? .unknown
  }

  /// The value on which all rows not excluded agree.
  private func table(_ inputs: [Enclosure]) -> Enclosure {
    let rows = stride(from: 0, to: inputs.count - 1, by: 2).map { (inputs[$0], inputs[$0 + 1]) }
    let possible = rows.filter { $0.0.mayBeYes || $0.0.mayBeUnknown }
    let certain = possible.filter { !$0.0.mayBeNo }
    guard let first = possible.first?.1 else { return .unknown }
    let isAgreed = first.isSingle && !first.mayBeUnknown && possible.allSatisfy { $0.1 == first }
    let known =
      certain.first.map { start in certain.dropFirst().reduce(start.1) { $0.knownIntersection($1.1) } }
      ?? possible.dropFirst().reduce(first) { $0.union($1.1) }
    let isAlone = possible.count == 1 && !first.mayBeUnknown
    return known.orUnknown(certain.isEmpty || !isAgreed && !isAlone)
  }

  /// The deadline: hulls of what may be effective.
  private func earliest(_ inputs: [Enclosure]) -> Enclosure {
    let base = inputs[inputs.count - 1]
    let clauses = stride(from: 0, to: inputs.count - 1, by: 2).map { (inputs[$0], inputs[$0 + 1]) }
    let certain = clauses.filter { !$0.0.mayBeNo && !$0.0.mayBeUnknown }.map(\.1)
    let possible = clauses.filter(\.0.mayBeYes).map(\.1)
    let open = clauses.filter(\.0.mayBeUnknown).map(\.1)
    var all = possible
    if certain.isEmpty { all.append(base) }
    let isUnknownPossible = (all + open).contains(where: \.mayBeUnknown) || !open.isEmpty
    let hull = all.dropFirst().reduce(all.first ?? .unknown) { $0.union($1) }
    guard hull.mayBeKnown else { return .unknown }
    // What is certainly effective bounds the earliest from above.
    let ceiling = certain.filter { !$0.mayBeUnknown && $0.mayBeKnown }.map(\.bounds.upperBound).min() ?? Cell.never
    guard hull.hasValues else { return hull.orUnknown(isUnknownPossible) }
    return Enclosure(
      hull.low, min(hull.high, ceiling), unknown: isUnknownPossible, never: hull.mayBeNever && ceiling == Cell.never)
  }

  private func extreme(_ inputs: [Enclosure], highest: Bool) -> Enclosure {
    var result: Enclosure?
    var mayGoOn = true
    for position in highest ? Array(inputs.indices.reversed()) : Array(inputs.indices) where mayGoOn {
      let input = inputs[position]
      if input.mayBeYes {
        let found = Enclosure(Int64(position), Int64(position))
        result = result?.union(found) ?? found
      }
      if input.mayBeUnknown { result = result?.orUnknown() ?? .unknown }
      mayGoOn = input.mayBeNo
    }
    if mayGoOn { result = result?.orUnknown() ?? .unknown }
    return result ?? .unknown
  }
}
