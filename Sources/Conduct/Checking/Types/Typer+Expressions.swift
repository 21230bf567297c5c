/// Conditions: connectives, quantifiers, identities.
extension Typer {
  /// Returns the formula of an expression that is more than a name or path.
  mutating func compound(
    _ expression: Expression, expected: ValueType?, _ environment: Environment
  ) -> Formula? {
    let span = expression.span
    switch expression {
    case .literal(let literal): return constant(literal.value, expected: expected, at: span)
    case .today: return Formula(form: .today, type: .date, span: span)
    case .undecided(let reason, _):
      return Formula(form: .undecided(reason.value), type: expected ?? .truth, span: span)
    case .set(let members, _): return setLiteral(members, expected: expected, at: span, environment)
    case .conditional(let conditional): return self.conditional(conditional, expected: expected, environment)
    case .implication(let left, let right):
      let premise = condition(left, environment)
      guard let conclusion = condition(right, environment), let premise else { return nil }
      return truth(.implies(premise, conclusion), span)
    case .disjunction(let operands): return conditions(operands, environment).map { truth(.any($0), span) }
    case .conjunction(let operands): return conditions(operands, environment).map { truth(.all($0), span) }
    case .negation(let operand, _): return condition(operand, environment).map { truth(.not($0), span) }
    case .comparison(let left, let comparison, let right):
      return self.comparison(left, comparison, right, at: span, environment)
    case .identity(let left, let negated, let right):
      guard let same = identity(left, right, at: span, environment) else { return nil }
      return negated ? truth(.not(same), span) : same
    case .knownness(let value, let known, _):
      guard let formula = self.value(value, environment) else { return nil }
      let isKnown = truth(.isKnown(formula), span)
      return known ? isKnown : truth(.not(isKnown), span)
    case .inclusion(let set, let negated, let member):
      return membership(member, set, negated: negated, at: span, environment)
    case .membership(let member, let negated, let set):
      return membership(member, set, negated: negated, at: span, environment)
    case .range(let value, let low, let high): return range(value, low, high, at: span, environment)
    case .emptiness(let set, let negated, _):
      guard let formula = self.set(set, expected: nil, environment) else { return nil }
      let isEmpty = truth(.isEmpty(formula), span)
      return negated ? truth(.not(isEmpty), span) : isEmpty
    case .quantified(let quantified): return self.quantified(quantified, environment)
    case .census(let census): return self.census(census, environment)
    case .sum, .product, .negative, .share, .count, .total, .distance, .extreme:
      return arithmetic(expression, expected: expected, environment)
    case .name, .reference, .property, .referenceProperty, .index, .parenthesized:
      return value(expression, expected: expected, environment)
    }
  }

  func truth(_ form: Formula.Form, _ span: Span) -> Formula { Formula(form: form, type: .truth, span: span) }

  private mutating func conditions(_ operands: [Expression], _ environment: Environment) -> [Formula]? {
    let formulas = operands.map { condition($0, environment) }
    let known = formulas.compactMap { $0 }
    return known.count == operands.count ? known : nil
  }

  private mutating func conditional(
    _ conditional: Conditional, expected: ValueType?, _ environment: Environment
  ) -> Formula? {
    let condition = condition(conditional.condition, environment)
    // What is left open has the type of the other branch.
    var then: Formula?
    var otherwise: Formula?
    if case .undecided = conditional.then.unparenthesized {
      otherwise = value(conditional.otherwise, expected: expected, environment)
      then = value(conditional.then, expected: expected ?? otherwise?.type, environment)
    } else {
      then = value(conditional.then, expected: expected, environment)
      otherwise = value(conditional.otherwise, expected: expected ?? then?.type, environment)
    }
    guard let condition, let then, let otherwise else { return nil }
    let type: ValueType
    if then.type == otherwise.type {
      type = then.type
    } else if then.type.isNumeric && otherwise.type.isNumeric {
      type = .number
    } else {
      report(
        .branchesDiffer(describe(then.type), describe(otherwise.type), first: conditional.then.span),
        at: conditional.otherwise.span)
      return nil
    }
    return Formula(form: .conditional(condition, then, otherwise), type: type, span: conditional.span)
  }

  // MARK: - is

  private mutating func identity(
    _ left: Expression, _ right: Expression, at span: Span, _ environment: Environment
  ) -> Formula? {
    if let remark = askedRemark(left, right, environment) { return truth(ofAsked: remark, left, at: span) }
    if isLoneMember(left, environment), let known = value(right, environment) {
      return value(left, of: known.type, environment).map { truth(.same($0, known), span) }
    }
    guard let operand = operand(left, expected: nil, environment) else { return nil }
    switch operand {
    case .thing(let thing, let members): return status(thing, members, right, left, at: span, environment)
    case .event(let index, let owner, let member):
      if case .name(let name) = right, name.text == Status.happened.rawValue {
        return truth(.event(index, owner: owner, index: member, .happened), span)
      }
      reportStatus(right, of: .event, [.happened])
      return nil
    case .value(let formula): return same(formula, left, right, at: span, environment)
    case .other(let name, let noun):
      report(.wrongKind(name, is: noun, wanted: .anything, declared: nil), at: left.span)
      return nil
    }
  }

  /// Whether the left side is a name that can only be a member, so that the right side tells the type.
  private func isLoneMember(_ expression: Expression, _ environment: Environment) -> Bool {
    guard case .name(let name) = expression.unparenthesized, variable(name.text, environment) == nil,
      case .unknown = scopes.lookUp(name.text, in: environment.process)
    else { return false }
    return scopes.members.contains { $0[name.text] != nil }
  }

  private mutating func status(
    _ thing: Thing, _ members: [MemberTerm], _ right: Expression, _ left: Expression, at span: Span,
    _ environment: Environment
  ) -> Formula? {
    guard case .name(let name) = right.unparenthesized else {
      let statuses = thing.statuses.map(\.rawValue)
      report(.valueOfThing(text(left), model.noun(of: thing), statuses: statuses), at: right.span)
      return nil
    }
    guard let status = Status(rawValue: name.text), thing.statuses.contains(status) else {
      reportStatus(right, of: model.noun(of: thing), thing.statuses)
      return nil
    }
    guard status != .next || isDestination(thing, left) else { return nil }
    return truth(.status(ThingTerm(thing: thing, members: members), status), span)
  }

  mutating func reportStatus(_ written: Expression, of noun: CheckProblem.Noun, _ allowed: [Status]) {
    let name = text(written)
    let names = allowed.map(\.rawValue)
    let nearest = nearest(to: name, in: names)
    report(.unknownStatus(name, of: noun, statuses: names, nearest: nearest), at: written.span)
  }

  private mutating func same(
    _ left: Formula, _ leftExpression: Expression, _ right: Expression, at span: Span, _ environment: Environment
  ) -> Formula? {
    if case .name(let name) = right, Status(rawValue: name.text) != nil,
      case .unknown = scopes.lookUp(name.text, in: environment.process), !isMember(name.text, of: left.type)
    {
      report(.statusOfValue(name.text), at: right.span)
      return nil
    }
    guard let rightFormula = value(right, expected: left.type, environment) else { return nil }
    guard agree(left.type, rightFormula.type) else {
      reportNotComparable(left, rightFormula, leftExpression, right)
      return nil
    }
    return truth(.same(left, rightFormula), span)
  }

  private func isMember(_ name: String, of type: ValueType) -> Bool {
    guard case .choice(let choice) = type else { return false }
    return scopes.members[choice][name] != nil
  }

  /// Whether values of the two types can be equal.
  func agree(_ left: ValueType, _ right: ValueType) -> Bool {
    left == right || left.isNumeric && right.isNumeric
  }

  /// Reports that two values are not of one type, at the second.
  mutating func reportNotComparable(
    _ leftFormula: Formula, _ rightFormula: Formula, _ leftExpression: Expression, _ rightExpression: Expression
  ) {
    let (left, right, place) = (leftFormula.type, rightFormula.type, rightExpression.span)
    if left.isNumeric && right == .percent {
      report(.percentForCount(percentage(rightFormula)), at: place)
    } else if left == .percent && right.isNumeric {
      report(.percentForCount(percentage(leftFormula)), at: leftExpression.span)
    } else if left.isDuration && right.isDuration || left.isDuration && right.isNumeric
      || left.isNumeric && right.isDuration
    {
      report(.unitMismatch(left: describe(left), right: describe(right)), at: place)
    } else {
      report(.notComparable(describe(left), describe(right)), at: place)
    }
  }

  /// A constant percentage as it is written.
  func percentage(_ formula: Formula) -> String? {
    guard case .constant(.percent(let hundredths)) = formula.form else { return nil }
    let (full, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let tens = rest < 10 ? "0" : ""
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + String(rest / 10) : "." + tens + String(rest)
    return String(full) + decimals + "%"
  }
}
