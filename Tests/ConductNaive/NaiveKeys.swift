import Conduct

/// The names of terms: two terms are one where all names in them stand for the same ("`x` beside `not x` decided").
extension NaiveJudge {
  func key(of expression: Expression, _ type: NaiveType? = nil, in scope: NaiveScope) -> String {
    switch expression {
    case .literal(let literal): return "\(literal.value)"
    case .parenthesized(let inner, _): return key(of: inner, type, in: scope)
    case .today: return "today"
    case .undecided(let reason, _): return "undecided \(reason.value)"
    case .set(let members, _):
      return "{" + members.map { key(of: $0, type, in: scope) }.sorted().joined(separator: ",") + "}"
    case .name, .reference, .property, .referenceProperty, .index:
      guard let path = NaivePath(expression),
        let target = playbook.target(of: path, in: scope, expected: setMember(type))
      else { return "?" }
      return key(of: target, in: scope)
    case .conditional(let conditional):
      let parts = [
        formula(conditional.condition, in: scope).key, key(of: conditional.then, type, in: scope),
        key(of: conditional.otherwise, type, in: scope),
      ]
      return "(if " + parts.joined(separator: ";") + ")"
    case .sum(let terms):
      let keys = terms.map { ($0.negative ? "-" : "+") + key(of: $0.value, in: scope) }
      return "(" + keys.sorted().joined(separator: " ") + ")"
    case .product(let factors):
      return "(" + factors.map { key(of: $0, in: scope) }.sorted().joined(separator: " * ") + ")"
    case .negative(let operand, _): return "(-" + key(of: operand, in: scope) + ")"
    case .share(let share, let whole): return "(\(key(of: share, in: scope)) of \(key(of: whole, in: scope)))"
    case .count(let count): return key(of: count, in: scope)
    case .total(let total): return key(of: total, in: scope)
    case .distance(let distance):
      let ends = "\(key(of: distance.from, in: scope)) to \(key(of: distance.to, in: scope))"
      return "(\(distance.business ? "business days" : "days") from \(ends))"
    case .extreme(let highest, let set, _): return "(\(highest ? "highest" : "lowest") of \(key(of: set, in: scope)))"
    case .implication, .disjunction, .conjunction, .negation, .comparison, .identity, .knownness, .inclusion,
      .membership, .range, .emptiness, .quantified, .census:
      return formula(expression, in: scope).key
    }
  }

  /// The type of the members of a set.
  private func setMember(_ type: NaiveType?) -> NaiveType? {
    if case .set(let choice)? = type { return .choice(choice) }
    return type
  }

  private func key(of count: Count, in scope: NaiveScope) -> String {
    let members = playbook.choice(of: count.set, in: scope).map { playbook.members(of: $0) } ?? []
    let keys = members.map { member -> String in
      let inner = scope.binding(count.variable.text, to: member)
      let both: NaiveFormula = .all([contains(count.set, member, in: scope), formula(count.condition, in: inner)])
      return both.key
    }
    return "(number of " + keys.joined(separator: ",") + ")"
  }

  private func key(of total: Total, in scope: NaiveScope) -> String {
    let members = playbook.choice(of: total.set, in: scope).map { playbook.members(of: $0) } ?? []
    let keys = members.map { member -> String in
      let inner = scope.binding(total.variable.text, to: member)
      return contains(total.set, member, in: scope).key + ":" + key(of: total.value, in: inner)
    }
    return "(total of " + keys.joined(separator: ",") + ")"
  }

  func key(of target: NaiveTarget, in scope: NaiveScope) -> String {
    switch target {
    case .choice(let choice): "choice \(choice)"
    case .member(let member): "\(member.choice).\(member.name)"
    case .thing(let id): "\(id) itself"
    case .property(let id, let name): "\(id).\(name)"
    case .fact(let fact): "fact \(fact.key)"
    case .definition(let entity, let argument): "define \(entity.name)" + (argument.map { "[\($0.name)]" } ?? "")
    case .selection(let index, let choice, let rows):
      "(\(key(of: index, .choice(choice), in: scope)) of "
        + rows.map { key(of: $0.1, in: scope) }.joined(separator: ",") + ")"
    }
  }
}
