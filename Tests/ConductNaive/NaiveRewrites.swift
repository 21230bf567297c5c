/// The rewrites 1 and 2, which "work at each and/or from the inside out" (fine print 16).
///
/// Rewrite 3 is done where an `if` is read, before these ("then 3, 1, 2 once each"); rewrites 4 and 5 are about values.
extension NaiveFormula {
  /// The formula after the rewrites.
  var rewritten: NaiveFormula {
    switch self {
    case .constant, .term: self
    // "One test alone is decided too" (fine print 17).
    case .test(let slot, let values): Self.decided(slot, values) ?? self
    case .all(let operands): Self.rewrittenAll(operands)
    // An `or` is the opposite of an `and` of the opposites.
    case .any(let operands): !Self.rewrittenAll(operands.map { !$0 })
    }
  }

  /// One `and` whose operands are rewritten first.
  private static func rewrittenAll(_ operands: [NaiveFormula]) -> NaiveFormula {
    let flat = flattened(operands.map(\.rewritten))
    if flat.contains(where: { if case .constant(false) = $0 { true } else { false } }) { return .constant(false) }
    let distinct = withoutDuplicates(flat)
    if containsOpposites(distinct) { return .constant(false) }
    guard let merged = merged(distinct) else { return .constant(false) }
    if merged.isEmpty { return .constant(true) }
    return merged.count == 1 ? merged[0] : .all(merged)
  }

  /// Rewrite 1, "nested and/or flattened"; what is decided to be *yes* asks nothing of an `and`.
  private static func flattened(_ operands: [NaiveFormula]) -> [NaiveFormula] {
    operands.flatMap { operand -> [NaiveFormula] in
      switch operand {
      case .all(let inner): inner
      case .constant(true): []
      case .constant(false), .term, .test, .any: [operand]
      }
    }
  }

  /// Rewrite 1, "duplicates dropped".
  private static func withoutDuplicates(_ operands: [NaiveFormula]) -> [NaiveFormula] {
    var seen: Set<String> = []
    return operands.filter { seen.insert($0.key).inserted }
  }

  /// Rewrite 1, "`x` beside `not x` decided".
  ///
  /// Where x is itself an `or`, `not x` is an `and`, which is flattened: then its operands stand beside x, each of
  /// them.
  private static func containsOpposites(_ operands: [NaiveFormula]) -> Bool {
    let keys = Set(operands.map(\.key))
    return operands.contains { operand in
      if case .any(let parts) = operand { return parts.allSatisfy { keys.contains((!$0).key) } }
      return keys.contains((!operand).key)
    }
  }

  /// Rewrite 2, "tests of one fact under one and/or merge into a set of values: the full set is yes, the empty one no";
  /// nil where one is empty.
  private static func merged(_ operands: [NaiveFormula]) -> [NaiveFormula]? {
    var result: [NaiveFormula] = []
    var tests: [(slot: NaiveSlot, values: NaiveValueSet)] = []
    for operand in operands {
      guard case .test(let slot, let values) = operand else {
        result.append(operand)
        continue
      }
      if let index = tests.firstIndex(where: { $0.slot.key == slot.key }) {
        tests[index].values = tests[index].values.intersection(values, in: slot.domain)
      } else {
        tests.append((slot, values))
      }
    }
    for (slot, values) in tests {
      switch decided(slot, values) {
      case .constant(true)?: continue
      case .constant(false)?: return nil
      default: result.append(.test(slot, values))
      }
    }
    return result
  }

  /// "The full set is yes, the empty one no", or nil.
  private static func decided(_ slot: NaiveSlot, _ values: NaiveValueSet) -> NaiveFormula? {
    if values.isEmpty { return .constant(false) }
    return values.complement(in: slot.domain).isEmpty ? .constant(true) : nil
  }
}
