/// Processes and the things in them.
extension Collector {
  mutating func collectProcess(_ process: ProcessDeclaration) {
    guard let index = index(of: process) else { return }
    var surroundings = Surroundings(process: index)
    if let each = process.each {
      surroundings.bindings.append(bind(each, process: nil, outer: []))
    }
    model.processes[index] = Model.Process(
      identity: Model.Identity(
        name: process.name.text, reference: process.reference?.text, title: process.title?.value,
        bindings: surroundings.bindings, citations: citations(of: process.items), span: process.span,
        nameSpan: process.name.span), external: process.external, phase: phase(process.phase))
    let groups = collectItems(process.items, surroundings)
    model.processes[index].inputs = groups.filter { kind(of: $0) == .input }
    model.processes[index].outcomes = groups.filter { kind(of: $0) == .outcome }
  }

  private func kind(of group: Model.MilestoneGroup) -> Milestone.Kind? {
    group.members.first.map { model.milestones[$0].kind }
  }

  private mutating func phase(_ name: Name?) -> Int? {
    guard let name else { return nil }
    if case .phase(let index)? = scopes.playbook[name.text]?.entity { return index }
    reportWrong(name, wanted: .phase, candidates: model.phases.map(\.name))
    return nil
  }

  /// Reports that a name of the playbook is unknown or of the wrong kind.
  mutating func reportWrong(_ name: Name, wanted: CheckProblem.Wanted, candidates: [String]) {
    if missing.contains(name.text) { return }
    if let found = scopes.playbook[name.text] {
      report(
        .wrongKind(name.text, is: model.noun(of: found.entity), wanted: wanted, declared: found.span), at: name.span)
    } else {
      let nearest = nearest(to: name.text, in: candidates)
      report(.unknownName(name.text, wanted: wanted, nearest: nearest), at: name.span)
    }
  }

  /// Returns the variable of a `for each`; the choice of its set is found by the second pass.
  private mutating func bind(_ each: Each, process: Int?, outer: [Int]) -> Int {
    let variable = newVariable(each.variable, choice: choiceOfSet(each.set, process: process))
    variableSets[variable] = (each.set, process, outer)
    return variable
  }

  /// The choice whose members a written set has, as far as it can be told before types are known.
  private func choiceOfSet(_ set: Expression, process: Int?, depth: Int = 0) -> Int {
    switch set.unparenthesized {
    case .set(let members, _):
      // `{ service.exchange }` names its choice.
      for case .property(.name(let choice), _) in members.map(\.unparenthesized) {
        if case .choice(let index)? = scopes.playbook[choice.text]?.entity { return index }
      }
      let names = members.compactMap {
        if case .name(let name) = $0.unparenthesized { return name.text }
        return nil
      }
      return scopes.members.indices.first { choice in names.allSatisfy { scopes.members[choice][$0] != nil } } ?? -1
    case .name(let name):
      switch scopes.lookUp(name.text, in: process) {
      case .found(let found):
        if case .choice(let choice) = found.entity { return choice }
        if case .fact(let fact) = found.entity, case .set(let choice) = model.facts[fact].type { return choice }
        if case .definition(let definition) = found.entity, depth < 100 {
          return choiceOfSet(definitionSyntax[definition].value, process: nil, depth: depth + 1)
        }
        return -1
      case .ambiguous, .unknown: return -1
      }
    case .index(let base, _, _): return choiceOfSet(base, process: process, depth: depth)
    case .property(.name(let process), let name):
      guard case .found(let found) = scopes.lookUp(process.text, in: nil), case .process(let index) = found.entity,
        case .fact(let fact)? = scopes.processes[index][name.text]?.entity,
        case .set(let choice) = model.facts[fact].type
      else { return -1 }
      return choice
    default: return -1
    }
  }

  func citations(of items: [Item]) -> [Citation] {
    items.compactMap {
      if case .citation(let citation) = $0 { return citation }
      return nil
    }
  }

  // MARK: - Items

  /// Collects the items of a block; returns the inputs and outcomes that stand in it, by groups.
  mutating func collectItems(_ items: [Item], _ surroundings: Surroundings) -> [Model.MilestoneGroup] {
    // Facts first: a `for each` may range over one that is declared below it.
    for item in items {
      if case .fact(let fact) = item { collectOwnFact(fact, surroundings) }
    }
    return items.flatMap { collectItem($0, surroundings) }
  }

  private mutating func collectOwnFact(_ fact: FactDeclaration, _ surroundings: Surroundings) {
    guard surroundings.noun == .process || surroundings.noun == .step else { return }
    guard surroundings.contexts.isEmpty else {
      return report(.misplacedItem(Keyword.fact.text, .group), at: fact.span)
    }
    collectFact(fact, in: surroundings.process)
  }

  private mutating func collectItem(_ item: Item, _ surroundings: Surroundings) -> [Model.MilestoneGroup] {
    let process = surroundings.process
    guard isAllowed(item, surroundings) else { return [] }
    switch item {
    case .milestone(let milestone): return [collectMilestone(milestone, surroundings)]
    case .step(let step): collectStep(step, surroundings)
    case .task(let task): collectTask(task, surroundings)
    case .alsoTask(let path, _): alsoTasks.append((path, surroundings))
    case .anyOf(let items, let span): return collectAnyOf(items, span, surroundings)
    case .group(let group): return collectGroup(group, surroundings)
    case .event(let event):
      if surroundings.contexts.isEmpty {
        collectEvent(event, in: process)
      } else {
        report(.misplacedItem(Keyword.event.text, .group), at: event.span)
      }
    case .goal(let text, let condition, let span): goals.append((process, text, condition, span))
    case .advice(let item): advice.append(PendingAdvice(advice: item, surroundings: surroundings))
    case .next(let item): next.append((item, surroundings))
    case .ending(let ending):
      declare(ending.name, as: .ending(endingSyntax.count), .ending, in: process)
      model.processes[process].endings.append(endingSyntax.count)
      endingSyntax.append((ending, surroundings))
    case .revision(let date, let text, let span):
      model.processes[process].revisions.append(
        Model.RevisionEntry(date: date.date, text: text?.value, span: span))
    case .fact, .clause, .citation: break
    }
    return []
  }

  /// Whether an item may stand here, or reports that it may not.
  private mutating func isAllowed(_ item: Item, _ surroundings: Surroundings) -> Bool {
    let word = Placement.word(of: item)
    if case .clause(let clause) = item {
      let isInGroup = !surroundings.contexts.isEmpty
      if !isInGroup, Placement.allows(clause, of: surroundings.noun) { return true }
      report(.misplacedClause(word, isInGroup ? .group : surroundings.noun), at: item.headSpan)
      return false
    }
    guard Placement.allows(item, in: surroundings.noun) else {
      report(.misplacedItem(word, surroundings.noun), at: item.headSpan)
      return false
    }
    guard model.processes[surroundings.process].external, !Placement.allowsInExternal(item) else { return true }
    report(.itemOfExternal(word), at: item.headSpan)
    return false
  }

  private mutating func collectAnyOf(
    _ items: [Item], _ span: Span, _ surroundings: Surroundings
  ) -> [Model.MilestoneGroup] {
    for item in items where !Placement.mayStandInAnyOf(item) {
      let word = Placement.word(of: item)
      report(.itemInAnyOf(word), at: item.headSpan)
    }
    let groups = collectItems(items.filter(Placement.mayStandInAnyOf), surroundings)
    let members = groups.flatMap(\.members)
    return members.isEmpty ? [] : [Model.MilestoneGroup(any: true, members: members, span: span)]
  }

  private mutating func collectGroup(_ group: Group, _ surroundings: Surroundings) -> [Model.MilestoneGroup] {
    var inner = surroundings
    switch group.kind {
    case .each(let each):
      let variable = bind(each, process: surroundings.process, outer: surroundings.bindings)
      inner.bindings.append(variable)
      inner.contexts.append(.each(variable: variable))
    case .members(let members, let fact):
      let place = members.reduce(group.span.before) { $0.union($1.span) }
      inner.contexts.append(.members(members, in: fact, place))
    case .condition(let condition):
      inner.contexts.append(.condition(condition, group.span.before.union(condition.span)))
    }
    if !group.roles.isEmpty { inner.roles = group.roles }
    return collectItems(group.items, inner)
  }

  // MARK: - Things

  private mutating func collectMilestone(
    _ milestone: Milestone, _ surroundings: Surroundings
  ) -> Model.MilestoneGroup {
    let index = model.milestones.count
    let noun: CheckProblem.Noun = milestone.kind == .input ? .input : .outcome
    declare(milestone.name, as: .milestone(index), noun, in: surroundings.process)
    if let reference = milestone.reference {
      declareReference(reference, .milestone(index), in: surroundings.process)
    }
    model.milestones.append(
      Model.MilestoneEntry(
        identity: Model.Identity(
          name: milestone.name.text, reference: milestone.reference?.text, title: milestone.title?.value,
          bindings: surroundings.bindings, citations: citations(of: milestone.items), span: milestone.span,
          nameSpan: milestone.name.span), kind: milestone.kind, optional: milestone.optional,
        process: surroundings.process, parent: surroundings.parent))
    milestoneSyntax.append(Pending(items: milestone.items, surroundings: surroundings))
    var inner = surroundings
    inner.parent = .milestone(index)
    inner.contexts = []
    inner.noun = noun
    model.milestones[index].children = collectItems(milestone.items, inner)
    return Model.MilestoneGroup(any: false, members: [index], span: milestone.span)
  }

  private mutating func collectStep(_ step: StepDeclaration, _ surroundings: Surroundings) {
    let index = model.steps.count
    declare(step.name, as: .step(index), .step, in: surroundings.process)
    model.steps.append(
      Model.Step(
        identity: Model.Identity(
          name: step.name.text, reference: nil, title: step.title?.value, bindings: surroundings.bindings,
          citations: citations(of: step.items), span: step.span, nameSpan: step.name.span),
        process: surroundings.process, preparing: step.preparing))
    model.processes[surroundings.process].steps.append(index)
    stepSyntax.append(Pending(items: step.items, surroundings: surroundings))
    var inner = surroundings
    inner.parent = .step(index)
    inner.contexts = []
    inner.noun = .step
    inner.isInPreparingStep = step.preparing
    let groups = collectItems(step.items, inner)
    model.steps[index].inputs = groups.filter { kind(of: $0) == .input }
    model.steps[index].outcomes = groups.filter { kind(of: $0) == .outcome }
  }

  private mutating func collectTask(_ task: TaskDeclaration, _ surroundings: Surroundings) {
    let index = model.tasks.count
    let place = task.name?.span ?? task.reference?.span ?? task.span
    if let name = task.name { declare(name, as: .task(index), .task, in: surroundings.process) }
    declareReference(task.reference, .task(index), in: surroundings.process)
    var step: Int?
    if case .step(let parent) = surroundings.parent { step = parent }
    model.tasks.append(
      Model.TaskEntry(
        identity: Model.Identity(
          name: task.name?.text ?? "#" + (task.reference?.text ?? ""), reference: task.reference?.text,
          title: task.title?.value, bindings: surroundings.bindings, citations: citations(of: task.items),
          span: task.span, nameSpan: place), modality: task.modality, process: surroundings.process, step: step))
    model.processes[surroundings.process].tasks.append(index)
    if let step { model.steps[step].tasks.append(index) }
    taskSyntax.append(Pending(items: task.items, surroundings: surroundings))
    var inner = surroundings
    inner.noun = .task
    inner.contexts = []
    _ = collectItems(task.items, inner)
  }
}
