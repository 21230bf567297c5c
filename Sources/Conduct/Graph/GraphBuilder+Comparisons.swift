/// Comparisons in written conditions, and the tests of one fact that they may come down to.
extension GraphBuilder {
  /// `left < right`
  mutating func less(
    _ left: Formula, _ right: Formula, _ negated: Bool, _ environment: Environment
  ) -> Condition {
    if let test = factTest(left, right, environment, { .less($0) }, negated) { return test }
    if let test = factTest(right, left, environment, { .greater($0) }, negated) { return test }
    if case .count = left.form, case .count = right.form { return fewer(left, right, negated, environment) }
    if case .count(let variable, let set, let condition) = right.form {
      // left < number: at least the next greater value of them.
      let bound = folded(.add, Arithmetic.limit(scaled: left.type == .number), [value(left, environment), one()])
      return atLeast(bound, left.type, variable, set, condition, negated, environment)
    }
    if case .count(let variable, let set, let condition) = left.form {
      return atLeast(value(right, environment), right.type, variable, set, condition, !negated, environment)
    }
    let (leftNode, rightNode) = unified(left, right, environment)
    return comparison(.less, leftNode, rightNode, negated)
  }

  private mutating func comparison(
    _ operation: Operation, _ left: Int32, _ right: Int32, _ negated: Bool
  ) -> Condition {
    if nodes.operations[Int(left)] == .constant, nodes.operations[Int(right)] == .constant {
      let (a, b) = (nodes.immediates[Int(left)], nodes.immediates[Int(right)])
      if a == Cell.unknown || b == Cell.unknown { return .constant(Cell.open) }
      return ((operation == .less ? a < b : a == b) != negated) ? .yes : .no
    }
    let inputs = operation == .equal ? [min(left, right), max(left, right)] : [left, right]
    return .literal(nodes.node(operation, 0, inputs), negated: negated)
  }

  /// That one `number of …` is less than another.
  private mutating func fewer(
    _ left: Formula, _ right: Formula, _ negated: Bool, _ environment: Environment
  ) -> Condition {
    guard case .count(let variable, let set, let condition) = left.form,
      case .count(let other, let otherSet, let otherCondition) = right.form
    else { return .constant(Cell.open) }
    let first = countedMembers(variable, set, condition, environment)
    let second = countedMembers(other, otherSet, otherCondition, environment)
    return .literal(nodes.node(.fewer, Int64(first.count), first + second), negated: negated)
  }

  private mutating func one() -> Int32 { nodes.node(.constant, 1) }

  /// That at least so many, a count or a number in ten-thousandths, meet the condition.
  private mutating func atLeast(
    _ bound: Int32, _ type: ValueType, _ variable: Int, _ set: Formula, _ condition: Formula, _ negated: Bool,
    _ environment: Environment
  ) -> Condition {
    let members = countedMembers(variable, set, condition, environment)
    return .literal(nodes.node(.atLeast, type == .number ? 10_000 : 1, [bound] + members), negated: negated)
  }

  /// For each member whether it is in the set and meets the condition.
  mutating func countedMembers(
    _ variable: Int, _ set: Formula, _ body: Formula, _ environment: Environment
  ) -> [Int32] {
    (0..<choiceSize(set.type)).map { member in
      var inner = environment
      inner.members[variable] = member
      let both = Condition.all([
        has(set, member, false, environment), condition(body, negated: false, inner),
      ])
      return ConditionRewriter.node(both, &nodes)
    }
  }

  /// `left is right`
  mutating func same(
    _ left: Formula, _ right: Formula, _ negated: Bool, _ environment: Environment
  ) -> Condition {
    switch left.type {
    case .truth: return sameTruth(left, right, negated, environment)
    case .set:
      let parts = (0..<choiceSize(left.type)).map { member -> Condition in
        let (isIn, isOut) = (has(left, member, false, environment), has(left, member, true, environment))
        let other = has(right, member, negated, environment)
        let otherOut = has(right, member, !negated, environment)
        return .any([.all([isIn, other]), .all([isOut, otherOut])])
      }
      return negated ? .any(parts) : .all(parts)
    default: break
    }
    if let test = factTest(left, right, environment, { .same($0) }, negated) { return test }
    if let test = factTest(right, left, environment, { .same($0) }, negated) { return test }
    if let exact = exactly(left, right, negated, environment) { return exact }
    if let exact = exactly(right, left, negated, environment) { return exact }
    let (leftNode, rightNode) = unified(left, right, environment)
    return comparison(.equal, leftNode, rightNode, negated)
  }

  private mutating func sameTruth(
    _ left: Formula, _ right: Formula, _ negated: Bool, _ environment: Environment
  ) -> Condition {
    if case .constant(.truth(let truth)) = right.form {
      return condition(left, negated: truth == negated, environment)
    }
    if case .constant(.truth(let truth)) = left.form {
      return condition(right, negated: truth == negated, environment)
    }
    return .any([
      .all([condition(left, negated: false, environment), condition(right, negated: negated, environment)]),
      .all([condition(left, negated: true, environment), condition(right, negated: !negated, environment)]),
    ])
  }

  /// `number of … is k`: at least k, and not at least k + 1.
  private mutating func exactly(
    _ count: Formula, _ bound: Formula, _ negated: Bool, _ environment: Environment
  ) -> Condition? {
    guard case .count(let variable, let set, let condition) = count.form else { return nil }
    if case .count = bound.form {
      let parts = [fewer(count, bound, !negated, environment), fewer(bound, count, !negated, environment)]
      return negated ? .any(parts) : .all(parts)
    }
    let low = value(bound, environment)
    let high = folded(.add, Arithmetic.limit(scaled: bound.type == .number), [low, one()])
    let parts = [
      atLeast(low, bound.type, variable, set, condition, negated, environment),
      atLeast(high, bound.type, variable, set, condition, !negated, environment),
    ]
    return negated ? .any(parts) : .all(parts)
  }

  // MARK: - Tests of one fact

  private enum TestShape {
    case less(ValueDomain.Bound)
    case greater(ValueDomain.Bound)
    case same(ValueDomain.Bound)
  }

  /// The comparison of a fact with what is written in literals, as a set of values.
  private mutating func factTest(
    _ fact: Formula, _ literal: Formula, _ environment: Environment, _ shape: (ValueDomain.Bound) -> TestShape,
    _ negated: Bool
  ) -> Condition? {
    guard case .fact(let index, _, let member) = fact.form,
      member.map({ constantMember($0, environment) != nil }) ?? true,
      let bound = literalBound(literal, as: model.facts[index].type, environment)
    else { return nil }
    let domain = ValueDomain.range(of: model.facts[index].type, in: model)
    let values: ValueSet
    switch shape(bound) {
    case .less(let bound): values = ValueDomain.values(.less, bound, in: domain)
    case .greater(let bound): values = ValueDomain.values(.greater, bound, in: domain)
    case .same(let bound):
      values = bound.isExact ? ValueSet(bound.low).intersection(ValueSet(domain)) : .empty
    }
    if values.isEmpty || values.ranges == [domain] { decided[fact.span.union(literal.span)] = !values.isEmpty }
    let slot = value(fact, environment)
    return .test(slot: slot, negated ? values.complement(in: domain) : values, domain: domain)
  }

  private mutating func literalBound(
    _ formula: Formula, as type: ValueType, _ environment: Environment
  ) -> ValueDomain.Bound? {
    switch formula.form {
    case .constant(let constant): return ValueDomain.bound(constant, as: type, texts: &texts)
    case .member(let term):
      return constantMember(term, environment).map { ValueDomain.Bound(low: Int64($0), isExact: true) }
    default: break
    }
    // Arithmetic on literals is folded by the node table.
    guard formula.type.isNumeric || formula.type == .percent || formula.type.isDuration || formula.type == .date,
      isWrittenInLiterals(formula)
    else { return nil }
    let node = value(formula, environment)
    guard let folded = fold(node), folded != Cell.unknown else { return nil }
    switch (formula.type, type) {
    case (.number, .count):
      return ValueDomain.Bound(low: folded.flooredDividing(by: 10_000), isExact: folded % 10_000 == 0)
    case (.count, .number):
      return ValueDomain.Bound(low: folded * 10_000, isExact: true)
    default: return ValueDomain.Bound(low: folded, isExact: true)
    }
  }

  private func isWrittenInLiterals(_ formula: Formula) -> Bool {
    switch formula.form {
    case .constant: true
    case .negative(let inner): isWrittenInLiterals(inner)
    case .sum(let terms): terms.allSatisfy { isWrittenInLiterals($0.1) }
    case .product(let left, let right): isWrittenInLiterals(left) && isWrittenInLiterals(right)
    case .share(let left, of: let right): isWrittenInLiterals(left) && isWrittenInLiterals(right)
    default: false
    }
  }
}
