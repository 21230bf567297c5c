/// The clauses of processes, inputs, outcomes, steps and tasks.
extension Typer {
  /// Types everything in the processes.
  mutating func typeThings(_ collector: Collector) {
    for index in collector.processSyntax.indices { typeProcess(index, collector) }
    for (index, pending) in collector.milestoneSyntax.enumerated() { typeMilestone(index, pending) }
    for (index, pending) in collector.stepSyntax.enumerated() { typeStep(index, pending) }
    for (index, pending) in collector.taskSyntax.enumerated() { typeTask(index, pending) }
    for (path, surroundings) in collector.alsoTasks {
      guard let (thing, members) = thing(path, environment(surroundings)) else { continue }
      guard case .task = thing else {
        report(.wrongKind(identity(of: thing).name, is: noun(of: thing), wanted: .task, declared: identity(of: thing).nameSpan), at: path.span)
        continue
      }
      var step: Int?
      if case .step(let parent) = surroundings.parent { step = parent }
      model.processes[surroundings.process].alsoTasks.append(
        Model.AlsoTask(
          task: ThingTerm(thing: thing, members: members), step: step,
          applicability: Model.Applicability(conditions: contexts(surroundings)), bindings: surroundings.bindings))
    }
    typeOrientation(collector)
  }

  func environment(_ surroundings: Collector.Surroundings) -> Environment {
    Environment(process: surroundings.process, variables: surroundings.bindings)
  }

  /// Types what tells where an engagement stands: goals, advice, next steps, endings.
  private mutating func typeOrientation(_ collector: Collector) {
    for (process, text, expression, span) in collector.goals {
      let bindings = model.processes[process].identity.bindings
      let typed = expression.map { condition($0, Environment(process: process, variables: bindings)) }
      if case .some(nil) = typed { continue }
      model.processes[process].goals.append(
        Model.GoalEntry(text: text.value, condition: typed ?? nil, span: span))
    }
    for pending in collector.advice { typeAdvice(pending) }
    for (next, surroundings) in collector.next { typeNext(next, surroundings) }
    for (ending, surroundings) in collector.endingSyntax {
      let fallback = Formula(form: .undecided(""), type: .truth, span: ending.condition.span)
      model.endings.append(
        Model.EndingEntry(
          name: ending.name.text, title: ending.title?.value, process: surroundings.process,
          condition: condition(ending.condition, environment(surroundings)) ?? fallback,
          applicability: Model.Applicability(conditions: contexts(surroundings)), bindings: surroundings.bindings, citations: ending.citations, span: ending.span))
    }
  }

  private mutating func typeAdvice(_ pending: Collector.PendingAdvice) {
    let surroundings = pending.surroundings
    let typed = pending.advice.condition.map { condition($0, environment(surroundings)) }
    if case .some(nil) = typed { return }
    var conditions = contexts(surroundings)
    if case .step(let step) = surroundings.parent { conditions = model.steps[step].applicability.conditions + conditions }
    model.processes[surroundings.process].advice.append(
      Model.AdviceEntry(
        kind: pending.advice.kind, text: pending.advice.text.value, condition: typed ?? nil,
        applicability: Model.Applicability(conditions: conditions), preparing: surroundings.isInPreparingStep,
        bindings: surroundings.bindings, citations: pending.advice.citations, span: pending.advice.span))
  }

  private mutating func typeNext(_ next: Next, _ surroundings: Collector.Surroundings) {
    let typed = next.condition.map { condition($0, environment(surroundings)) }
    if case .some(nil) = typed { return }
    let applicability = Model.Applicability(conditions: contexts(surroundings))
    func append(_ target: Model.NextEntry.Target) {
      model.processes[surroundings.process].next.append(
        Model.NextEntry(
          target: target, condition: typed ?? nil, applicability: applicability, bindings: surroundings.bindings,
          citations: next.citations, span: next.span))
    }
    switch next.target {
    case .text(let text): append(.text(text.value))
    case .processes(let paths):
      for path in paths {
        guard let (thing, members) = self.thing(path, environment(surroundings)) else { continue }
        if case .process = thing {
          append(.process(ThingTerm(thing: thing, members: members)))
        } else {
          report(
            .wrongKind(identity(of: thing).name, is: noun(of: thing), wanted: .process, declared: identity(of: thing).nameSpan), at: path.span)
        }
      }
    }
  }

  // MARK: - Applicability

  /// The conditions of the groups around a thing.
  private mutating func contexts(_ surroundings: Collector.Surroundings) -> [Formula] {
    let environment = environment(surroundings)
    return surroundings.contexts.compactMap { context in
      switch context {
      case .each(let variable): includes(variable)
      case .members(let members, let fact, let span): appliesTo(members, in: fact, at: span, environment)
      case .condition(let expression): condition(expression, environment)
      }
    }
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
      if scopes.members[choice][name.text] == nil, case .found(let found) = scopes.lookUp(name.text, in: environment.process),
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
    var conditions = contexts(surroundings)
    for clause in clauses(of: items) {
      switch clause.kind {
      case .appliesWhen:
        if let expression = clause.condition, let formula = condition(expression, environment(surroundings)) {
          conditions.append(formula)
        }
      case .appliesTo(let members, let fact):
        if let formula = appliesTo(members, in: fact, at: clause.span, environment(surroundings)) {
          conditions.append(formula)
        }
      default: break
      }
    }
    return Model.Applicability(conditions: conditions)
  }

  func clauses(of items: [Item]) -> [Clause] {
    items.compactMap { if case .clause(let clause) = $0 { clause } else { nil } }
  }

  // MARK: - Things

  private mutating func typeProcess(_ index: Int, _ collector: Collector) {
    let items = collector.processSyntax[index].items
    let bindings = model.processes[index].identity.bindings
    let surroundings = Collector.Surroundings(
      process: index, contexts: bindings.map { .each(variable: $0) }, bindings: bindings)
    model.processes[index].applicability = applicability(items, surroundings)
    for clause in clauses(of: items) {
      // Who conducts a process is said for readers only; the names must be right all the same.
      if case .by(let names) = clause.kind { _ = roles(names) }
      if case .triggeredWhen = clause.kind, let rule = conditionRule(clause, environment(surroundings)) {
        model.processes[index].triggered.append(rule)
      }
    }
  }

  mutating func conditionRule(_ clause: Clause, _ environment: Environment) -> Model.ConditionRule? {
    guard let expression = clause.condition, let formula = condition(expression, environment) else { return nil }
    return Model.ConditionRule(condition: formula, citations: clause.citations, span: clause.span)
  }

  private mutating func typeMilestone(_ index: Int, _ pending: Collector.Pending) {
    let environment = environment(pending.surroundings)
    model.milestones[index].applicability = applicability(pending.items, pending.surroundings)
    for clause in clauses(of: pending.items) {
      switch clause.kind {
      case .metWhen:
        if let rule = conditionRule(clause, environment) { model.milestones[index].met.append(rule) }
      case .waivedWhen:
        if let rule = conditionRule(clause, environment) { model.milestones[index].waived.append(rule) }
      case .attested: model.milestones[index].attested = true
      case .ifApplicable: model.milestones[index].mayBeWaived = true
      case .waivedOnlyBy(let names): model.milestones[index].waivedOnlyBy += roles(names)
      case .by(let names):
        if let rule = roleRule(names, clause, environment) { model.milestones[index].roles.append(rule) }
      default: break
      }
    }
    if model.milestones[index].roles.isEmpty {
      model.milestones[index].roles = groupRoles(pending.surroundings)
    }
  }

  private mutating func typeStep(_ index: Int, _ pending: Collector.Pending) {
    let environment = environment(pending.surroundings)
    model.steps[index].applicability = applicability(pending.items, pending.surroundings)
    for clause in clauses(of: pending.items) {
      if case .by(let names) = clause.kind, let rule = roleRule(names, clause, environment) {
        model.steps[index].roles.append(rule)
      }
      if let gate = gateRule(clause, environment) { model.steps[index].gates.append(gate) }
    }
    if model.steps[index].roles.isEmpty { model.steps[index].roles = groupRoles(pending.surroundings) }
  }

  mutating func groupRoles(_ surroundings: Collector.Surroundings) -> [Model.Rule<[Int]>] {
    guard let first = surroundings.roles.first else { return [] }
    return [Model.Rule(content: roles(surroundings.roles), condition: nil, citations: [], span: first.span)]
  }

  mutating func roles(_ names: [Name]) -> [Int] {
    names.compactMap { name in
      if case .role(let index)? = scopes.playbook[name.text]?.entity { return index }
      if missing.contains(name.text) { return nil }
      if let found = scopes.playbook[name.text] {
        report(
          .wrongKind(name.text, is: noun(of: found.entity), wanted: .role, declared: found.span), at: name.span)
      } else {
        let nearest = nearest(to: name.text, in: model.roles.map(\.name))
        report(.unknownName(name.text, wanted: .role, nearest: nearest), at: name.span)
      }
      return nil
    }
  }

  mutating func roleRule(
    _ names: [Name], _ clause: Clause, _ environment: Environment
  ) -> Model.Rule<[Int]>? {
    rule(roles(names), clause, environment)
  }

  /// A clause with its condition, or nil where the condition is wrong.
  mutating func rule<Content: Sendable>(
    _ content: Content, _ clause: Clause, _ environment: Environment
  ) -> Model.Rule<Content>? {
    let typed = clause.condition.map { condition($0, environment) }
    if case .some(nil) = typed { return nil }
    return Model.Rule(content: content, condition: typed ?? nil, citations: clause.citations, span: clause.span)
  }

  mutating func gateRule(_ clause: Clause, _ environment: Environment) -> Model.Rule<Model.Gate>? {
    switch clause.kind {
    case .onlyWhen:
      guard let expression = clause.condition, let formula = condition(expression, environment) else { return nil }
      return Model.Rule(
        content: .onlyWhen(formula), condition: nil, citations: clause.citations, span: clause.span)
    case .after(let paths):
      var things: [ThingTerm] = []
      for path in paths {
        guard let (thing, members) = thing(path, environment) else { return nil }
        switch thing {
        case .task, .step: things.append(ThingTerm(thing: thing, members: members))
        case .process, .milestone:
          report(
            .wrongKind(identity(of: thing).name, is: noun(of: thing), wanted: .gate, declared: identity(of: thing).nameSpan), at: path.span)
          return nil
        }
      }
      return rule(.after(things), clause, environment)
    default: return nil
    }
  }
}
