import Conduct

/// How far applicability is read.
enum NaiveReach: Hashable {
  /// "Applicability carries to everything inside" (language page, declarations).
  case everything
  /// "'Does not apply' inside the formula of a process, step or parent reads only the clauses between it and the thing"
  /// (fine print 6).
  case within(String)
  /// Raw: "a thing's own condition before applicability".
  case nothing
}

extension NaiveJudge {
  /// "What does not apply asks nothing and blocks nothing. Applicability carries to everything inside."
  func applies(_ id: String, _ reach: NaiveReach = .everything) -> NaiveTruth {
    guard let thing = playbook.things[id] else { return .unknown }
    if reach == .nothing || reach == .within(id) { return .yes }
    let own = remember("\(id) by its own clauses") { all(thing.conditions) }
    return own && (thing.container.map { applies($0, reach) } ?? .yes)
  }

  /// "All `applies` clauses of a thing must hold" (fine print 8).
  func all(_ conditions: [NaiveCondition]) -> NaiveTruth {
    .all(conditions.map { holds($0) })
  }

  private func holds(_ condition: NaiveCondition) -> NaiveTruth {
    switch condition {
    case .when(let expression, let scope): holds(expression, in: scope)
    // "Apply where the set includes it."
    case .member(let member, let set, let scope): contains(set, member, in: scope).rewritten.truth
    case .to(let names, let fact, let scope): someMember(of: names, isIn: fact, scope)
    }
  }

  /// "`applies to a, b [in FACT]`"; "`scope intended` // what `applies to exchange` looks at". "One of the members is
  /// enough"; "`applies to` takes members or a defined set", joined "by plain Kleene operators" (fine print 15).
  private func someMember(of names: [Name], isIn fact: Name?, _ scope: NaiveScope) -> NaiveTruth {
    guard let fact = fact ?? playbook.scopeFact,
      let set = playbook.target(of: NaivePath(fact), in: scope),
      let choice = playbook.choice(of: .name(fact), in: scope)
    else { return .unknown }
    return .any(
      names.map { name -> NaiveTruth in
        if let member = playbook.member(.name(name), of: choice, in: scope) {
          return contains(set, member, in: scope).rewritten.truth
        }
        let members = playbook.members(of: choice).map { member in
          contains(.name(name), member, in: scope).rewritten.truth && contains(set, member, in: scope).rewritten.truth
        }
        return .any(members)
      })
  }

  /// Whether some clause of a kind holds: "of other clauses of one kind, some" (fine print 8).
  func some(_ thing: NaiveThing, _ name: String, _ isMeant: (Clause.Kind) -> Bool) -> NaiveTruth {
    remember("\(thing.id) \(name)") {
      .any(
        thing.clauses.filter { isMeant($0.kind) }.map { clause in
          clause.condition.map { holds($0, in: thing.scope) } ?? .yes
        })
    }
  }
}
