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
      return literal(statusKey(status, of: instance(thing, environment), environment.view), negated: negated, at: formula.span)
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

  // MARK: - Comparisons

  /// `left < right`
  mutating func less(
    _ left: Formula, _ right: Formula, _ negated: Bool, _ environment: Environment
  ) -> Condition {
    if let test = factTest(left, right, environment, { .less($0) }, negated) { return test }
    if let test = factTest(right, left, environment, { .greater($0) }, negated) { return test }
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
