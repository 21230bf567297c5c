extension Expression {
  /// Calls the body with every name in the expression, properties and variables included.
  func forEachName(_ body: (Name) -> Void) {
    switch self {
    case .name(let name): body(name)
    case .literal, .reference, .today, .undecided: break
    case .set(let members, _): members.forEach { $0.forEachName(body) }
    case .parenthesized(let inner, _), .negation(let inner, _), .knownness(let inner, _, _),
      .emptiness(let inner, _, _), .negative(let inner, _), .extreme(_, let inner, _):
      inner.forEachName(body)
    case .property(let base, let name):
      base.forEachName(body)
      body(name)
    case .referenceProperty(let base, _): base.forEachName(body)
    case .index(let left, let right, _), .implication(let left, let right), .comparison(let left, _, let right),
      .identity(let left, _, let right), .inclusion(let left, _, let right), .membership(let left, _, let right),
      .share(let left, let right):
      left.forEachName(body)
      right.forEachName(body)
    case .conditional(let conditional):
      conditional.condition.forEachName(body)
      conditional.then.forEachName(body)
      conditional.otherwise.forEachName(body)
    case .disjunction(let operands), .conjunction(let operands), .product(let operands):
      operands.forEach { $0.forEachName(body) }
    case .range(let value, let low, let high):
      value.forEachName(body)
      low.forEachName(body)
      high.forEachName(body)
    case .sum(let terms): terms.forEach { $0.value.forEachName(body) }
    case .quantified(let quantified):
      quantified.set.forEachName(body)
      quantified.body.forEachName(body)
    case .census(let census):
      for case .name(let name) in census.process?.elements ?? [] { body(name) }
      body(census.status)
    case .count(let count):
      count.set.forEachName(body)
      count.condition.forEachName(body)
    case .total(let total):
      total.set.forEachName(body)
      total.value.forEachName(body)
    case .distance(let distance):
      distance.from.forEachName(body)
      distance.to.forEachName(body)
    }
  }
}
