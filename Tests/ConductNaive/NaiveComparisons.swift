import Conduct

/// Comparisons: "only `<` and `is` exist, the other comparisons are their negations" (fine print 16).
extension NaiveJudge {
  func comparison(
    _ left: Expression, _ comparison: Comparison, _ right: Expression, in scope: NaiveScope
  ) -> NaiveFormula {
    let type = playbook.type(of: left, in: scope) ?? playbook.type(of: right, in: scope)
    return switch comparison {
    case .less: less(left, right, type, in: scope)
    case .greater: less(right, left, type, in: scope)
    case .lessOrEqual: !less(right, left, type, in: scope)
    case .greaterOrEqual: !less(left, right, type, in: scope)
    }
  }

  /// `x in 2_000 to 10_000`: both ends belong to the range.
  func range(_ value: Expression, _ low: Expression, _ high: Expression, in scope: NaiveScope) -> NaiveFormula {
    let type = playbook.type(of: value, in: scope) ?? playbook.type(of: low, in: scope)
    return .all([!less(value, low, type, in: scope), !less(high, value, type, in: scope)])
  }

  /// left < right, of numbers, days, durations and "an `ordered choice`".
  private func less(
    _ left: Expression, _ right: Expression, _ type: NaiveType?, in scope: NaiveScope
  ) -> NaiveFormula {
    if let slot = slot(left, in: scope), let value = literal(right, type, in: scope), let all = slot.places,
      let place = place(of: value, isBelow: true, on: slot)
    {
      return .test(slot, .from(all.lowerBound, to: min(place - 1, all.upperBound)))
    }
    if let slot = slot(right, in: scope), let value = literal(left, type, in: scope), let all = slot.places,
      let place = place(of: value, isBelow: false, on: slot)
    {
      return .test(slot, .from(max(place + 1, all.lowerBound), to: all.upperBound))
    }
    let key = "(\(key(of: left, type, in: scope)) < \(key(of: right, type, in: scope)))"
    return .term(key, less(interval(left, type, in: scope), interval(right, type, in: scope)))
  }

  /// "`is` compares every type. The word after `is` is read by its left side: a declared thing takes a status, a value
  /// takes a value."
  func identity(_ left: Expression, _ right: Expression, in scope: NaiveScope) -> NaiveFormula {
    if let path = NaivePath(left), let target = playbook.target(of: path, in: scope),
      let name = NaivePath(right)?.bareName, let status = status(of: target, name, in: scope)
    {
      return status
    }
    if case .literal(let literal) = left.unparenthesized, case .text(let text) = literal.value,
      let status = NaivePath(right)?.bareName
    {
      let saying = NaiveSaying(text: text, status: status)
      if playbook.sayings.contains(saying) { return .term("\(text) is \(status)", isSaid(saying)) }
    }
    let type = playbook.type(of: left, in: scope) ?? playbook.type(of: right, in: scope)
    switch type {
    case .set(let choice)?: return setIdentity(left, right, choice, in: scope)
    case .truth?:
      if case .literal(let literal) = right.unparenthesized { return truthIdentity(left, literal, in: scope) }
      if case .literal(let literal) = left.unparenthesized { return truthIdentity(right, literal, in: scope) }
    default: break
    }
    for (side, other) in [(left, right), (right, left)] {
      if let slot = slot(side, in: scope), let value = literal(other, type, in: scope) {
        return .test(slot, place(of: value, on: slot))
      }
    }
    let keys = [key(of: left, type, in: scope), key(of: right, type, in: scope)].sorted()
    return .term(
      "(\(keys[0]) is \(keys[1]))", equal(interval(left, type, in: scope), interval(right, type, in: scope)))
  }

  /// A status of a thing, or of the one that an index chooses.
  private func status(of target: NaiveTarget, _ name: String, in scope: NaiveScope) -> NaiveFormula? {
    switch target {
    case .thing(let id): return .term("\(id) is \(name)", status(id, name))
    case .selection(let index, let choice, let rows):
      let truths = self.rows(of: choice, by: index, in: scope).compactMap { member in
        rows.first { $0.0 == member }.flatMap { status(of: $0.1, name, in: scope)?.truth }
      }
      return truths.isEmpty ? nil : .term("\(key(of: target, in: scope)) is \(name)", .agreed(truths))
    case .choice, .member, .property, .fact, .definition: return nil
    }
  }

  /// `x is yes` is x, `x is no` is not x.
  private func truthIdentity(_ condition: Expression, _ literal: Literal, in scope: NaiveScope) -> NaiveFormula {
    let formula = formula(condition, in: scope)
    return literal.value == .truth(true) ? formula : !formula
  }

  /// Two sets are the same where each member belongs to both or to neither.
  private func setIdentity(
    _ left: Expression, _ right: Expression, _ choice: String, in scope: NaiveScope
  ) -> NaiveFormula {
    .all(
      playbook.members(of: choice).map { member in
        let a = contains(left, member, of: choice, in: scope)
        let b = contains(right, member, of: choice, in: scope)
        switch (a, b) {
        case (.constant(let truth), let other), (let other, .constant(let truth)): return truth ? other : !other
        default:
          return .any([.all([a, b]), .all([!a, !b])])
        }
      })
  }

  /// "`set includes m`, `set lacks m`, `m in set`".
  func membership(of member: Expression, in set: Expression, _ scope: NaiveScope) -> NaiveFormula {
    // `x in { a, b }` is x is a or x is b.
    if let fixed = fixedMember(member, set, scope) { return contains(set, fixed, of: fixed.choice, in: scope) }
    if case .set(let members, _) = set.unparenthesized {
      return .any(members.map { identity(member, $0, in: scope) })
    }
    guard let choice = playbook.choice(of: set, in: scope) else { return .constant(false) }
    // The member is a value: the table of its members (rewrite 4).
    let rows = rows(of: choice, by: member, in: scope).map { contains(set, $0, in: scope).rewritten.truth }
    return .term("(\(key(of: member, in: scope)) in \(key(of: set, in: scope)))", .agreed(rows))
  }

  /// The member that an expression names, of the choice of a set.
  private func fixedMember(_ member: Expression, _ set: Expression, _ scope: NaiveScope) -> NaiveMember? {
    let choice = playbook.choice(of: set, in: scope) ?? memberChoice(member, scope)
    return choice.flatMap { playbook.member(member, of: $0, in: scope) }
  }

  private func memberChoice(_ member: Expression, _ scope: NaiveScope) -> String? {
    if case .choice(let choice)? = playbook.type(of: member, in: scope) { return choice }
    return nil
  }

  /// Whether a set has a member; `choice` is what the members of a set in braces belong to.
  func contains(
    _ set: Expression, _ member: NaiveMember, of choice: String? = nil, in scope: NaiveScope
  ) -> NaiveFormula {
    switch set {
    case .parenthesized(let inner, _): return contains(inner, member, of: choice, in: scope)
    case .set(let members, _):
      return .any(
        members.map { element in
          if let fixed = playbook.member(element, of: choice ?? member.choice, in: scope) {
            return .constant(fixed == member)
          }
          let value = value(of: element, in: scope, expected: .choice(member.choice))
          return .term("(\(key(of: element, in: scope)) is \(member.name))", value.equals(.member(member)))
        })
    case .conditional(let conditional):
      let c = formula(conditional.condition, in: scope)
      let a = contains(conditional.then, member, of: choice, in: scope)
      let b = contains(conditional.otherwise, member, of: choice, in: scope)
      return .any([.all([c, a]), .all([!c, b]), .all([a, b])])
    case .undecided(let reason, _): return .term("undecided \(reason.value){\(member.name)}", .unknown)
    default:
      guard let path = NaivePath(set), let target = playbook.target(of: path, in: scope) else {
        return .term("?", .unknown)
      }
      return contains(target, member, in: scope)
    }
  }
}
