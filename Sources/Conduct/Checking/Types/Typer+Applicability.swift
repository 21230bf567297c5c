/// To what things apply: their own clauses, and the groups around them.
extension Typer {
  /// The conditions of the groups around a thing.
  mutating func contexts(_ surroundings: Collector.Surroundings) -> Model.Applicability {
    let environment = environment(surroundings)
    var applicability = Model.Applicability.always
    for context in surroundings.contexts {
      switch context {
      case .each(let variable): applicability.add(includes(variable))
      case .members(let members, let fact, let span):
        let place = fact.map { span.union($0.span) } ?? span
        applicability.add(appliesTo(members, in: fact, at: span, environment), statedAt: place)
      case .condition(let expression, let span):
        applicability.add(condition(expression, environment), statedAt: span)
      }
    }
    return applicability
  }

  /// The condition that the set of a `for each` includes the variable's member.
  private mutating func includes(_ variable: Int) -> Formula? {
    variableSets[variable].map { set in
      truth(.includes(set, .variable(variable)), model.variables[variable].span)
    }
  }

  /// Types the sets of `for each`, once all facts and definitions are known.
  mutating func typeVariableSets(_ sets: [Int: (set: Expression, process: Int?, outer: [Int])]) {
    for (variable, syntax) in sets.sorted(by: { $0.key < $1.key }) {
      let environment = Environment(process: syntax.process, variables: syntax.outer)
      reportShadow(by: Name(model.variables[variable].name, at: model.variables[variable].span), environment)
      guard let formula = set(syntax.set, expected: nil, environment), case .set(let choice) = formula.type else {
        continue
      }
      let entry = model.variables[variable]
      model.variables[variable] = Model.VariableEntry(name: entry.name, choice: choice, span: entry.span)
      variableSets[variable] = formula
    }
  }

  /// `applies to a, b in fact`: one of the members is in the set.
  private mutating func appliesTo(
    _ members: [Name], in fact: Name?, at span: Span, _ environment: Environment
  ) -> Formula? {
    let index: Int?
    if let fact {
      index = setFact(fact, environment)
    } else if let scope = model.scope {
      index = scope
    } else {
      report(.missingScope(model.facts.filter { if case .set = $0.type { true } else { false } }.map(\.name)), at: span)
      return nil
    }
    guard let index, case .set(let choice) = model.facts[index].type else { return nil }
    let owner = model.facts[index].process.map { model.processes[$0].identity.bindings.map(MemberTerm.variable) } ?? []
    let set = Formula(form: .fact(index, owner: owner, index: nil), type: .set(choice), span: fact?.span ?? span)
    let tests = members.compactMap { name -> Formula? in
      if scopes.members[choice][name.text] == nil,
        case .found(let found) = scopes.lookUp(name.text, in: environment.process),
        case .definition = found.entity
      {
        return definedSetMeets(name, set, choice, environment)
      }
      guard let term = memberTerm(.name(name), of: choice, environment) else { return nil }
      return truth(.includes(set, term), name.span)
    }
    guard tests.count == members.count else { return nil }
    return tests.count == 1 ? tests.first : truth(.any(tests), span)
  }

  /// `applies to pitched`, with a defined set: some member of it is in the other.
  private mutating func definedSetMeets(
    _ name: Name, _ set: Formula, _ choice: Int, _ environment: Environment
  ) -> Formula? {
    guard let defined = value(.name(name), of: .set(choice), environment) else { return nil }
    model.variables.append(Model.VariableEntry(name: name.text, choice: choice, span: name.span))
    let variable = model.variables.count - 1
    let body = truth(.includes(set, .variable(variable)), name.span)
    return truth(.quantified(.some, variable: variable, set: defined, body: body), name.span)
  }

  /// The conditions of a thing's own clauses and of the groups around it.
  mutating func applicability(
    _ items: [Item], _ surroundings: Collector.Surroundings
  ) -> Model.Applicability {
    var applicability = contexts(surroundings)
    let environment = environment(surroundings)
    for clause in clauses(of: items) {
      switch clause.kind {
      case .appliesWhen:
        guard let expression = clause.condition else { continue }
        let place = clause.span.before.union(expression.span)
        applicability.add(condition(expression, environment), statedAt: place, clause.citations)
      case .appliesTo(let members, let fact):
        let place = (members + [fact].compactMap { $0 }).last.map { clause.span.before.union($0.span) } ?? clause.span
        applicability.add(appliesTo(members, in: fact, at: clause.span, environment), statedAt: place, clause.citations)
      default: break
      }
    }
    return applicability
  }

  func clauses(of items: [Item]) -> [Clause] {
    items.compactMap { if case .clause(let clause) = $0 { clause } else { nil } }
  }
}

extension Model.Applicability {
  /// Adds a condition; it is none if it could not be read.
  fileprivate mutating func add(_ condition: Formula?, statedAt place: Span? = nil, _ citations: [Citation] = []) {
    guard let condition else { return }
    conditions.append(condition)
    guard let place else { return }
    clauses.append(Model.ConditionRule(condition: condition, citations: citations, span: place))
  }
}
