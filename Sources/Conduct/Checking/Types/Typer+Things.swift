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
        report(
          .wrongKind(
            model.identity(of: thing).name, is: model.noun(of: thing), wanted: .task,
            declared: model.identity(of: thing).nameSpan),
          at: path.span)
        continue
      }
      var step: Int?
      if case .step(let parent) = surroundings.parent { step = parent }
      model.processes[surroundings.process].alsoTasks.append(
        Model.AlsoTask(
          task: ThingTerm(thing: thing, members: members), step: step,
          applicability: contexts(surroundings), bindings: surroundings.bindings))
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
        Model.GoalEntry(
          text: text.value, remark: remark(.goal, text), condition: typed ?? nil, span: span))
    }
    for pending in collector.advice { typeAdvice(pending) }
    for (next, surroundings) in collector.next { typeNext(next, surroundings) }
    for (ending, surroundings) in collector.endingSyntax {
      let fallback = Formula(form: .undecided(""), type: .truth, span: ending.condition.span)
      model.endings.append(
        Model.EndingEntry(
          name: ending.name.text, title: ending.title?.value, process: surroundings.process,
          condition: condition(ending.condition, environment(surroundings)) ?? fallback,
          applicability: contexts(surroundings), bindings: surroundings.bindings,
          citations: ending.citations, span: ending.span))
    }
  }

  private mutating func typeAdvice(_ pending: Collector.PendingAdvice) {
    let surroundings = pending.surroundings
    let typed = pending.advice.condition.map { condition($0, environment(surroundings)) }
    if case .some(nil) = typed { return }
    var applicability = contexts(surroundings)
    if case .step(let step) = surroundings.parent {
      applicability.conditions = model.steps[step].applicability.conditions + applicability.conditions
    }
    model.processes[surroundings.process].advice.append(
      Model.AdviceEntry(
        kind: pending.advice.kind, text: pending.advice.text.value,
        remark: remark(Remark.Kind(pending.advice.kind), pending.advice.text), condition: typed ?? nil,
        applicability: applicability, preparing: surroundings.isInPreparingStep,
        bindings: surroundings.bindings, citations: pending.advice.citations, span: pending.advice.span))
  }

  private mutating func typeNext(_ next: Next, _ surroundings: Collector.Surroundings) {
    let typed = next.condition.map { condition($0, environment(surroundings)) }
    if case .some(nil) = typed { return }
    let applicability = contexts(surroundings)
    func append(_ target: Model.NextEntry.Target) {
      model.processes[surroundings.process].next.append(
        Model.NextEntry(
          target: target, condition: typed ?? nil, applicability: applicability, bindings: surroundings.bindings,
          citations: next.citations, span: next.span))
    }
    switch next.target {
    case .text(let text): append(.text(text.value, remark(.next, text)))
    case .processes(let paths):
      for path in paths {
        guard let (thing, members) = self.thing(path, environment(surroundings)) else { continue }
        if case .process = thing {
          append(.process(ThingTerm(thing: thing, members: members)))
        } else {
          report(
            .wrongKind(
              model.identity(of: thing).name, is: model.noun(of: thing), wanted: .process,
              declared: model.identity(of: thing).nameSpan),
            at: path.span)
        }
      }
    }
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
          .wrongKind(name.text, is: model.noun(of: found.entity), wanted: .role, declared: found.span), at: name.span)
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
            .wrongKind(
              model.identity(of: thing).name, is: model.noun(of: thing), wanted: .gate,
              declared: model.identity(of: thing).nameSpan),
            at: path.span)
          return nil
        }
      }
      return rule(.after(things), clause, environment)
    default: return nil
    }
  }
}
