import Conduct

/// Written conditions: "one expression of the source with its quantifiers written out" (fine print 15).
extension NaiveJudge {
  /// Whether a written condition holds: "strong Kleene, after five rewrites".
  func holds(_ condition: Expression, in scope: NaiveScope) -> NaiveTruth {
    formula(condition, in: scope).rewritten.truth
  }

  /// A condition as a formula.
  func formula(_ expression: Expression, in scope: NaiveScope) -> NaiveFormula {
    switch expression {
    case .parenthesized(let inner, _): return formula(inner, in: scope)
    case .literal(let literal): return NaiveValue(literal.value) == .truth(true) ? .constant(true) : .constant(false)
    case .undecided(let reason, _): return .term("undecided \(reason.value)", .unknown)
    case .negation(let operand, _): return !formula(operand, in: scope)
    case .conjunction(let operands): return .all(operands.map { formula($0, in: scope) })
    case .disjunction(let operands): return .any(operands.map { formula($0, in: scope) })
    // Loosest but `if`: a implies b is not a or b.
    case .implication(let left, let right): return .any([!formula(left, in: scope), formula(right, in: scope)])
    case .conditional(let conditional): return formula(conditional, in: scope)
    case .quantified(let quantified): return formula(quantified, in: scope)
    case .census(let census): return formula(census, in: scope)
    case .comparison(let left, let comparison, let right):
      return self.comparison(left, comparison, right, in: scope)
    case .identity(let left, let negated, let right):
      let identity = identity(left, right, in: scope)
      return negated ? !identity : identity
    case .range(let value, let low, let high): return range(value, low, high, in: scope)
    case .inclusion(let set, let negated, let member), .membership(let member, let negated, let set):
      let membership = membership(of: member, in: set, scope)
      return negated ? !membership : membership
    case .emptiness(let set, let negated, _):
      let isEmpty = emptiness(of: set, in: scope)
      return negated ? !isEmpty : isEmpty
    case .knownness(let value, let known, _):
      let isKnown = NaiveFormula.term("known \(key(of: value, in: scope))", NaiveTruth(isKnown(value, in: scope)))
      return known ? isKnown : !isKnown
    case .name, .reference, .property, .referenceProperty, .index: return path(expression, in: scope)
    case .today, .set, .sum, .product, .negative, .share, .count, .total, .distance, .extreme:
      return .term(key(of: expression, in: scope), .unknown)
    }
  }

  /// Rewrite 3: "`if c then a else b` is (c and a) or (not c and b) or (a and b)".
  private func formula(_ conditional: Conditional, in scope: NaiveScope) -> NaiveFormula {
    let c = formula(conditional.condition, in: scope)
    let a = formula(conditional.then, in: scope)
    let b = formula(conditional.otherwise, in: scope)
    return .any([.all([c, a]), .all([!c, b]), .all([a, b])])
  }

  /// "`every s in intended has at_target[s]`, `some …`, `no …`", "written out" (fine print 15).
  private func formula(_ quantified: Quantified, in scope: NaiveScope) -> NaiveFormula {
    guard let choice = playbook.choice(of: quantified.set, in: scope) else { return .term("?", .unknown) }
    let members = playbook.members(of: choice).map { member in
      (
        belongs: contains(quantified.set, member, in: scope),
        body: formula(quantified.body, in: scope.binding(quantified.variable.text, to: member))
      )
    }
    return switch quantified.quantifier {
    case .every: .all(members.map { .any([!$0.belongs, $0.body]) })
    case .some: .any(members.map { .all([$0.belongs, $0.body]) })
    case .no: .all(members.map { !.all([$0.belongs, $0.body]) })
    }
  }

  /// "`every`, `some`, `no K is S` skip what does not apply and read S raw behind that; `every outcome` skips optional
  /// ones" (fine print 9).
  private func formula(_ census: Census, in scope: NaiveScope) -> NaiveFormula {
    guard let process = process(of: census, in: scope) else { return .term("?", .unknown) }
    let things = counted(census.kind, of: process).map { id, guards in
      // What is counted because it is required need not be asked whether it is.
      let isGuard =
        census.kind == .requiredTasks && census.status.text == "required"
        || census.kind == .optionalTasks && census.status.text == "optional"
      let key = isGuard ? "\(id) is \(census.status.text)" : "\(id) raw \(census.status.text)"
      let status = NaiveFormula.term(key, status(id, census.status.text, isGuard ? .everything : .nothing))
      return (counts: NaiveFormula.all(guards), status: census.negated ? !status : status)
    }
    return switch census.quantifier {
    case .every: .all(things.map { .any([!$0.counts, $0.status]) })
    case .some: .any(things.map { .all([$0.counts, $0.status]) })
    case .no: .all(things.map { !.all([$0.counts, $0.status]) })
    }
  }

  /// "Of the enclosing process or `of kickoff`".
  private func process(of census: Census, in scope: NaiveScope) -> String? {
    guard let path = census.process else { return scope.process }
    if case .thing(let id)? = playbook.target(of: NaivePath(path), in: scope) { return id }
    return nil
  }

  /// What a path means as a condition: "a bare input or outcome means `is met`, a bare event that it happened".
  private func path(_ expression: Expression, in scope: NaiveScope) -> NaiveFormula {
    guard let path = NaivePath(expression), let target = playbook.target(of: path, in: scope) else {
      return .term("?", .unknown)
    }
    switch target {
    case .fact(let fact): return .test(slot(fact), .from(1, to: 1))
    case .thing(let id):
      let name = playbook.things[id].map { $0.isInput || $0.isOutcome ? "met" : "happened" } ?? ""
      return .term("\(id) is \(name)", status(id, name))
    case .definition, .selection: return .term(key(of: target, in: scope), value(of: target, in: scope).truth)
    case .choice, .member, .property: return .term("?", .unknown)
    }
  }

  /// "`set is empty`": no member belongs to it.
  private func emptiness(of set: Expression, in scope: NaiveScope) -> NaiveFormula {
    guard let choice = playbook.choice(of: set, in: scope) else { return .constant(true) }
    return .all(playbook.members(of: choice).map { !contains(set, $0, in: scope) })
  }

  /// "`x is known`, `x is unknown` (two-valued)"; a set is known where each member is.
  private func isKnown(_ expression: Expression, in scope: NaiveScope) -> Bool {
    if case .set(let choice)? = playbook.type(of: expression, in: scope) {
      return playbook.members(of: choice).allSatisfy {
        contains(expression, $0, in: scope).rewritten.truth != .unknown
      }
    }
    return value(of: expression, in: scope).isKnown
  }
}
