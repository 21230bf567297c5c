import Conduct

/// Values of expressions: "arithmetic on an unknown is unknown" (language page, expressions).
extension NaiveJudge {
  /// The value of an expression; `expected` is the type by which members of choices are found.
  func value(of expression: Expression, in scope: NaiveScope, expected: NaiveType? = nil) -> NaiveValue {
    switch expression {
    case .literal(let literal): return NaiveValue(literal.value)
    case .parenthesized(let inner, _): return value(of: inner, in: scope, expected: expected)
    case .today: return .date(today)
    // "A value of any type that is unknown for good."
    case .undecided, .set: return .unknown
    case .name, .reference, .property, .referenceProperty, .index:
      guard let path = NaivePath(expression),
        let target = playbook.target(of: path, in: scope, expected: expected)
      else { return .unknown }
      return value(of: target, in: scope)
    case .conditional(let conditional): return value(of: conditional, in: scope, expected: expected)
    case .sum(let terms): return sum(terms, in: scope)
    case .product(let factors):
      let values = factors.map { value(of: $0, in: scope) }
      return values.dropFirst().reduce(values.first ?? .unknown) { NaiveArithmetic.product($0, $1) }
    case .negative(let operand, _): return NaiveArithmetic.opposite(value(of: operand, in: scope))
    case .share(let share, let whole):
      return NaiveArithmetic.share(value(of: share, in: scope), of: value(of: whole, in: scope))
    case .count(let count):
      let (low, high) = bounds(count, in: scope)
      return low == high ? .number(low * 10_000) : .unknown
    case .total(let total): return value(of: total, in: scope)
    case .distance(let distance): return value(of: distance, in: scope)
    case .extreme(let highest, let set, _): return extreme(of: set, highest: highest, in: scope)
    case .implication, .disjunction, .conjunction, .negation, .comparison, .identity, .knownness, .inclusion,
      .membership, .range, .emptiness, .quantified, .census:
      return NaiveValue(holds(expression, in: scope))
    }
  }

  /// "`if c then a else b`", where "equal known branches win" (rewrite 3).
  private func value(of conditional: Conditional, in scope: NaiveScope, expected: NaiveType?) -> NaiveValue {
    let type = expected ?? playbook.type(of: .conditional(conditional), in: scope)
    if type == .truth { return NaiveValue(holds(.conditional(conditional), in: scope)) }
    let then = value(of: conditional.then, in: scope, expected: type)
    let otherwise = value(of: conditional.otherwise, in: scope, expected: type)
    switch holds(conditional.condition, in: scope) {
    case .yes: return then
    case .no: return otherwise
    case .unknown: return .agreed([then, otherwise])
    }
  }

  /// The value of what a path stands for.
  func value(of target: NaiveTarget, in scope: NaiveScope) -> NaiveValue {
    switch target {
    case .member(let member): return .member(member)
    case .fact(let fact): return told(fact)
    case .thing(let id):
      let isMilestone = playbook.things[id].map { $0.isInput || $0.isOutcome } ?? false
      return NaiveValue(status(id, isMilestone ? "met" : "happened"))
    case .property(let id, let name): return property(name, of: id)
    case .definition(let entity, let argument): return value(of: entity, argument)
    case .selection(let index, let choice, let rows):
      let possible = Set(self.rows(of: choice, by: index, in: scope))
      return .agreed(rows.filter { possible.contains($0.0) }.map { value(of: $0.1, in: scope) })
    case .choice: return .unknown
    }
  }

  /// "`f[x]` with x a fact is the table of its members" (fine print 18): the members that are not excluded.
  func rows(of choice: String, by index: Expression, in scope: NaiveScope) -> [NaiveMember] {
    if case .member(let member) = value(of: index, in: scope, expected: .choice(choice)) { return [member] }
    return playbook.members(of: choice)
  }

  /// The value of a definition or table, "a defined name being one term".
  private func value(of entity: NaiveEntity, _ argument: NaiveMember?) -> NaiveValue {
    remember(key(of: .definition(entity, argument: argument), in: .playbook)) {
      switch entity.kind {
      case .definition(let definition):
        value(
          of: definition.value, in: scopeInside(definition, argument), expected: playbook.type(of: definition))
      case .table(let table): value(of: table, argument)
      case .choice, .fact, .event, .process, .thing: .unknown
      }
    }
  }

  /// "So may a definition: `define at_target[s: service] = …`".
  func scopeInside(_ definition: Definition, _ argument: NaiveMember?) -> NaiveScope {
    guard let parameter = definition.parameter, let argument else { return .playbook }
    return NaiveScope.playbook.binding(parameter.name.text, to: argument)
  }

  // MARK: - Measures

  /// Rewrite 5: at least so many as are *yes*, at most so many as are not *no*.
  func bounds(_ count: Count, in scope: NaiveScope) -> (low: Int, high: Int) {
    guard let choice = playbook.choice(of: count.set, in: scope) else { return (0, 0) }
    let truths = playbook.members(of: choice).map { member in
      let inner = scope.binding(count.variable.text, to: member)
      let both: NaiveFormula = .all([contains(count.set, member, in: scope), formula(count.condition, in: inner)])
      return both.rewritten.truth
    }
    return (truths.filter { $0 == .yes }.count, truths.filter { $0 != .no }.count)
  }

  /// "`total of` sums `if s in set then x else 0`" (fine print 18).
  private func value(of total: Total, in scope: NaiveScope) -> NaiveValue {
    guard let choice = playbook.choice(of: total.set, in: scope) else { return .unknown }
    let terms = playbook.members(of: choice).map { member -> NaiveValue in
      let value = value(of: total.value, in: scope.binding(total.variable.text, to: member))
      let zero = zero(of: playbook.type(of: .total(total), in: scope))
      switch contains(total.set, member, in: scope).rewritten.truth {
      case .yes: return value
      case .no: return zero
      case .unknown: return .agreed([value, zero])
      }
    }
    return terms.dropFirst().reduce(terms.first ?? .unknown) { NaiveArithmetic.sum($0, $1) }
  }

  private func zero(of type: NaiveType?) -> NaiveValue {
    switch type {
    case .percent?: .percent(0)
    case .days?: .duration(0, .days)
    case .businessDays?: .duration(0, .businessDays)
    case .months?: .duration(0, .months)
    case .truth?, .count?, .number?, .date?, .text?, .choice?, .set?, nil: .number(0)
    }
  }

  /// "Members of an ordered choice are declared from the lowest to the highest; `highest of` the empty set is unknown"
  /// (fine print 23).
  private func extreme(of set: Expression, highest: Bool, in scope: NaiveScope) -> NaiveValue {
    guard let choice = playbook.choice(of: set, in: scope) else { return .unknown }
    let members = playbook.members(of: choice)
    for member in highest ? members.reversed() : members {
      switch contains(set, member, in: scope).rewritten.truth {
      case .yes: return .member(member)
      case .no: continue
      case .unknown: return .unknown
      }
    }
    return .unknown
  }
}
