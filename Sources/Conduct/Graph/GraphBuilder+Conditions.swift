/// Written conditions: from formulas to the form that the rewrites work on.
extension GraphBuilder {
  /// Returns a condition, or its denial, with negations pushed inward.
  mutating func condition(
    _ formula: Formula, negated: Bool, _ environment: Environment
  ) -> Condition {
    switch formula.form {
    case .constant(.truth(let truth)): return truth != negated ? .yes : .no
    // Left open for good, and yet the same wherever it stands with the same words.
    case .undecided(let reason):
      return .literal(nodes.node(.tableTruth, texts.index(of: reason)), negated: negated)
    case .not(let inner): return condition(inner, negated: !negated, environment)
    case .all(let parts): return connective(isAll: !negated, parts, negated, environment)
    case .any(let parts): return connective(isAll: negated, parts, negated, environment)
    case .implies(let premise, let conclusion):
      let parts = [
        condition(premise, negated: !negated, environment), condition(conclusion, negated: negated, environment),
      ]
      return negated ? .all(parts) : .any(parts)
    case .conditional(let test, let then, let otherwise):
      return conditional(test, then, otherwise, negated, environment)
    case .less(let left, let right): return less(left, right, negated, environment)
    case .same(let left, let right): return same(left, right, negated, environment)
    case .within(let value, let low, let high):
      // An end of the range may be an end of the type.
      let decided = decided
      let parts = [less(value, low, !negated, environment), less(high, value, !negated, environment)]
      self.decided = decided
      return negated ? .any(parts) : .all(parts)
    case .isKnown(let inner):
      let operation: Operation = inner.type == .truth ? .isKnownTruth : .isKnownValue
      return .literal(known(inner, operation, environment), negated: negated)
    case .includes(let set, let member): return includes(set, member, negated, environment)
    case .isEmpty(let set):
      let parts = (0..<choiceSize(set.type)).map { has(set, $0, !negated, environment) }
      return negated ? .any(parts) : .all(parts)
    case .quantified(let quantifier, let variable, let set, let body):
      return quantified(quantifier, variable, set, body, negated, environment)
    case .census(let quantifier, let kind, let process, let isDenied, let status):
      return census(quantifier, kind, process, isDenied, status, negated, environment)
    case .status(let thing, let status):
      return literal(
        statusKey(status, of: instance(thing, environment), environment.view), negated: negated, at: formula.span)
    case .remark(let number): return literal(.remark(number), negated: negated, at: formula.span)
    case .definition(let index, let argument):
      if let member = definedMember(argument, environment) {
        return literal(.definition(index, member: member, environment.view), negated: negated, at: formula.span)
      }
      return .literal(value(formula, environment), negated: negated)
    case .table(let index, let argument):
      if let member = definedMember(argument, environment) {
        return literal(.table(index, member: member, environment.view), negated: negated, at: formula.span)
      }
      return .literal(value(formula, environment), negated: negated)
    case .event(let index, let owner, let member, .happened):
      let day = event(index, owner, member, .on, environment)
      return .literal(nodes.node(.happened, 0, [day]), negated: negated)
    default: return .literal(value(formula, environment), negated: negated)
    }
  }

  private mutating func connective(
    isAll: Bool, _ parts: [Formula], _ negated: Bool, _ environment: Environment
  ) -> Condition {
    let conditions = parts.map { condition($0, negated: negated, environment) }
    return isAll ? .all(conditions) : .any(conditions)
  }

  /// `if c then a else b`: (c and a) or (not c and b) or (a and b).
  private mutating func conditional(
    _ test: Formula, _ then: Formula, _ otherwise: Formula, _ negated: Bool, _ environment: Environment
  ) -> Condition {
    let yes = condition(test, negated: false, environment)
    let no = condition(test, negated: true, environment)
    let first = condition(then, negated: negated, environment)
    let second = condition(otherwise, negated: negated, environment)
    return .any([.all([yes, first]), .all([no, second]), .all([first, second])])
  }

  private mutating func known(_ formula: Formula, _ operation: Operation, _ environment: Environment) -> Int32 {
    if case .set = formula.type {
      let members = (0..<choiceSize(formula.type)).map { member in
        let has = ConditionRewriter.node(has(formula, member, false, environment), &nodes)
        return nodes.node(.isKnownTruth, 0, [has])
      }
      return nodes.and(members)
    }
    return nodes.node(operation, 0, [node(formula, environment)])
  }

  /// The member that a definition or table is asked for; nil where it is a value.
  private func definedMember(_ argument: MemberTerm?, _ environment: Environment) -> Int? {
    argument.map { constantMember($0, environment) } ?? .some(0)
  }

  // MARK: - Sets

  /// That a set has a member.
  mutating func has(_ set: Formula, _ member: Int, _ negated: Bool, _ environment: Environment) -> Condition {
    switch set.form {
    case .members(let terms):
      let parts = terms.map { term -> Condition in
        if let constant = constantMember(term, environment) { return (constant == member) != negated ? .yes : .no }
        guard case .value(let formula) = term else { return .no }
        return isMember(formula, member, negated, environment)
      }
      return negated ? .all(parts) : .any(parts)
    case .fact(let fact, let owner, let index):
      if let index, constantMember(index, environment) == nil, case .value(let formula) = index {
        return lookup(formula, negated, environment) { builder, at in
          builder.hasMember(fact, owner, at, member, environment)
        }
      }
      let at = index.flatMap { constantMember($0, environment) }
      return .literal(hasMember(fact, owner, at, member, environment), negated: negated)
    case .definition(let index, .value(let formula)?):
      return lookup(formula, negated, environment) { builder, row in
        builder.term(.setMember(index, argument: row, member: member, environment.view), at: set.span)
      }
    case .definition(let index, let argument):
      let key = argument.flatMap { constantMember($0, environment) } ?? 0
      return literal(.setMember(index, argument: key, member: member, environment.view), negated: negated, at: set.span)
    case .conditional(let test, let then, let otherwise):
      let yes = condition(test, negated: false, environment)
      let no = condition(test, negated: true, environment)
      let first = has(then, member, negated, environment)
      let second = has(otherwise, member, negated, environment)
      return .any([.all([yes, first]), .all([no, second]), .all([first, second])])
    default: return .constant(Cell.open)
    }
  }

  private mutating func hasMember(
    _ fact: Int, _ owner: [MemberTerm], _ index: Int?, _ member: Int, _ environment: Environment
  ) -> Int32 {
    let first = slots.fact(fact, owner: members(owner, environment), index: index, in: model)
    return slot(first + member, environment.view)
  }

  private mutating func includes(
    _ set: Formula, _ term: MemberTerm, _ negated: Bool, _ environment: Environment
  ) -> Condition {
    if let member = constantMember(term, environment) { return has(set, member, negated, environment) }
    guard case .value(let formula) = term else { return .no }
    if case .members(let terms) = set.form, let members = constants(terms, environment) {
      let parts = members.map { isMember(formula, $0, negated, environment) }
      return negated ? .all(parts) : .any(parts)
    }
    return lookup(formula, negated, environment) { builder, member in
      ConditionRewriter.node(builder.has(set, member, false, environment), &builder.nodes)
    }
  }

  private func constants(_ terms: [MemberTerm], _ environment: Environment) -> [Int]? {
    let members = terms.map { constantMember($0, environment) }
    let known = members.compactMap { $0 }
    return known.count == terms.count ? known : nil
  }

  /// The table of what holds for each member that a value may be.
  private mutating func lookup(
    _ formula: Formula, _ negated: Bool, _ environment: Environment, _ row: (inout GraphBuilder, Int) -> Int32
  ) -> Condition {
    let pairs = (0..<choiceSize(formula.type)).flatMap { member in
      let test = isMember(formula, member, false, environment)
      return [ConditionRewriter.node(test, &nodes), row(&self, member)]
    }
    return .literal(nodes.node(.tableTruth, 0, pairs), negated: negated)
  }

  /// That a value of a choice is this member.
  mutating func isMember(
    _ formula: Formula, _ member: Int, _ negated: Bool, _ environment: Environment
  ) -> Condition {
    let constant = Formula(form: .member(.constant(member)), type: formula.type, span: formula.span)
    return same(formula, constant, negated, environment)
  }

  // MARK: - Quantifiers

  private mutating func quantified(
    _ quantifier: Quantifier, _ variable: Int, _ set: Formula, _ body: Formula, _ negated: Bool,
    _ environment: Environment
  ) -> Condition {
    // `every` and `no` are denials of `some`: each member is out, or the condition holds (does not hold).
    let isUniversal = (quantifier != .some) != negated
    let isBodyDenied = (quantifier == .no) != negated
    var parts: [Condition] = []
    for member in 0..<choiceSize(set.type) {
      var inner = environment
      inner.members[variable] = member
      let isIn = has(set, member, isUniversal, environment)
      let holds = condition(body, negated: isBodyDenied, inner)
      parts.append(isUniversal ? .any([isIn, holds]) : .all([isIn, holds]))
    }
    return isUniversal ? .all(parts) : .any(parts)
  }

  private mutating func census(
    _ quantifier: Quantifier, _ kind: CensusKind, _ process: ProcessTerm, _ isDenied: Bool, _ status: Status,
    _ negated: Bool, _ environment: Environment
  ) -> Condition {
    let isUniversal = (quantifier != .some) != negated
    let isBodyDenied = ((quantifier == .no) != negated) != isDenied
    let view = environment.view
    let found = censusMembers(kind, process.process, members(process.members, environment), view)
    let parts = found.map { entry -> Condition in
      let applicable = TermKey.aspect(.applicable, instance: entry.instance, view)
      var isCounted = [literal(applicable, negated: isUniversal)]
      if let selecting = entry.selecting {
        isCounted.append(literal(.aspect(selecting, instance: entry.instance, view), negated: isUniversal))
      }
      if let counts = entry.counts { isCounted.append(.literal(counts, negated: isUniversal)) }
      let holds = literal(censusKey(status, entry.instance, view), negated: isBodyDenied)
      return isUniversal ? .any(isCounted + [holds]) : .all(isCounted + [holds])
    }
    return isUniversal ? .all(parts) : .any(parts)
  }

  /// Something that a census ranges over.
  struct CensusMember {
    let instance: Int
    /// The status that selects it.
    var selecting: Aspect?
    /// Whether a task of another process counts here.
    var counts: Int32?
  }

  /// What a census ranges over, in order of declaration.
  mutating func censusMembers(
    _ kind: CensusKind, _ process: Int, _ prefix: [Int], _ view: View
  ) -> [CensusMember] {
    let entry = model.processes[process]
    let selecting: Aspect? = kind == .requiredTasks ? .required : kind == .optionalTasks ? .optional : nil
    let things: [Thing] =
      switch kind {
      case .inputs: entry.inputs.flatMap(\.members).map { .milestone($0) }
      case .outcomes:
        entry.outcomes.flatMap(\.members).filter { !model.milestones[$0].optional }.map { .milestone($0) }
      case .steps: entry.steps.map { .step($0) }
      case .tasks, .requiredTasks, .optionalTasks: entry.tasks.map { .task($0) }
      }
    let own = things.flatMap { thing in
      instances.indices(of: thing, startingWith: prefix, in: model)
        .map { CensusMember(instance: $0, selecting: selecting) }
    }
    switch kind {
    case .inputs, .outcomes, .steps: return own
    case .tasks, .requiredTasks, .optionalTasks:
      return own
        + alsoTasks(process, prefix, view).map {
          CensusMember(instance: $0.task, selecting: selecting, counts: $0.counts)
        }
    }
  }

  /// The tasks of other processes that count in a process too, each with whether the groups around it apply.
  mutating func alsoTasks(
    _ process: Int, _ prefix: [Int], _ view: View
  ) -> [(task: Int, counts: Int32, step: Int?)] {
    model.processes[process].alsoTasks.flatMap { also -> [(task: Int, counts: Int32, step: Int?)] in
      combinations(also.bindings, prefix).map { members in
        var environment = Environment(view: view)
        for (variable, member) in zip(also.bindings, members) { environment.members[variable] = member }
        return (instance(also.task, environment), applies(also.applicability, environment), also.step)
      }
    }
  }

  /// All members that variables can stand for, beginning with those of the process.
  func combinations(_ bindings: [Int], _ prefix: [Int]) -> [[Int]] {
    var found = [prefix]
    for binding in bindings.dropFirst(prefix.count) {
      let size = model.choices[model.variables[binding].choice].members.count
      found = found.flatMap { members in (0..<size).map { members + [$0] } }
    }
    return found
  }
}
