/// Expressions.
extension ModelRewriter {
  /// The expression rewritten, or nil where it refers to something that is dropped.
  mutating func rewritten(_ original: GeneratedExpression) -> GeneratedExpression? {
    var result = expression(original)
    guard let kind = kind(result.kind), let type = type(result.type) else { return nil }
    result.kind = kind
    result.type = type
    let operands = result.operands.compactMap { rewritten($0) }
    if operands.count < result.operands.count {
      // Of several conditions side by side the others stay.
      guard kind == .conjunction || kind == .disjunction, let first = operands.first else { return nil }
      if operands.count == 1 { return first }
    }
    result.operands = operands
    return result
  }

  /// The condition rewritten; nil where it is dropped, nil inside where there was none.
  mutating func condition(_ condition: GeneratedExpression?) -> GeneratedExpression?? {
    guard let condition else { return .some(nil) }
    guard let result = rewritten(condition) else { return nil }
    return .some(result)
  }

  private mutating func kind(_ kind: GeneratedExpression.Kind) -> GeneratedExpression.Kind? {
    switch kind {
    case .literal(let literal): return self.literal(literal).map { .literal($0) }
    case .member(let choice, let name, let isQualified):
      guard let newChoice = used(choice), let newName = used(name, in: choice) else { return nil }
      return .member(choice: newChoice, newName, isQualified: isQualified)
    case .variable(let name): return .variable(variable(name))
    case .set(let choice): return used(choice).map { .set(choice: $0) }
    case .wholeChoice(let choice): return used(choice).map { .wholeChoice($0) }
    case .value(let reference): return self.reference(reference).map { .value($0) }
    case .thing(let reference): return self.reference(reference).map { .thing($0) }
    case .status(let reference, let status, let negated):
      return self.reference(reference).map { .status($0, status, negated: negated) }
    case .property(let reference, let property): return self.reference(reference).map { .property($0, property) }
    case .census(let quantifier, let things, let process, let negated, let status):
      guard let process else { return kind }
      return reference(process).map { .census(quantifier, things, of: $0, negated: negated, status) }
    case .quantified(let quantifier, let name): return .quantified(quantifier, variable: variable(name))
    case .count(let name): return .count(variable: variable(name))
    case .total(let name): return .total(variable: variable(name))
    case .today, .undecided, .conditional, .implication, .disjunction, .conjunction, .negation, .comparison, .identity,
      .knownness, .inclusion, .membership, .range, .emptiness, .plus, .minus, .product, .negative, .share, .distance,
      .extreme, .bracketed:
      return kind
    }
  }
}
