/// Processes and what stands inside them.
extension ModelRewriter {
  mutating func rewritten(_ process: GeneratedProcess) -> GeneratedProcess? {
    var result = process
    result.name = declared(process.name)
    if let phase = process.phase { result.phase = used(phase) }
    if let each = process.each {
      guard let newEach = self.each(each) else { return nil }
      result.each = newEach
    }
    result.head = clauses(process.head)
    result.items = rewritten(process.items, in: process.name)
    return result
  }

  private mutating func each(_ each: GeneratedProcess.Each) -> GeneratedProcess.Each? {
    guard let parameter = parameter(each.parameter), let set = rewritten(each.set) else { return nil }
    return GeneratedProcess.Each(parameter: parameter, set: set)
  }

  private mutating func clauses(_ clauses: [GeneratedClause]) -> [GeneratedClause] { clauses.compactMap { clause($0) } }

  private mutating func rewritten(_ items: [GeneratedItem], in process: String) -> [GeneratedItem] {
    self.items(items).compactMap { item($0, in: process) }
  }

  private mutating func item(_ item: GeneratedItem, in process: String) -> GeneratedItem? {
    if case .citation(let citation) = item { return self.citation(citation).map { .citation($0) } }
    if case .clause(let clause) = item { return self.clause(clause).map { .clause($0) } }
    guard keepsPart() else { return nil }
    switch item {
    case .clause, .citation: return item
    case .milestone(var milestone):
      milestone.name = declared(milestone.name, in: process)
      milestone.head = clauses(milestone.head)
      milestone.items = rewritten(milestone.items, in: process)
      return .milestone(milestone)
    case .step(var step):
      step.name = declared(step.name, in: process)
      step.head = clauses(step.head)
      step.items = rewritten(step.items, in: process)
      return .step(step)
    case .task(var task):
      let key = declared(task.key, in: process)
      if task.name != nil { task.name = key }
      task.head = clauses(task.head)
      task.items = rewritten(task.items, in: process)
      return .task(task)
    case .alsoTask(let other): return reference(other).map { .alsoTask($0) }
    case .anyOf(let items):
      let newItems = rewritten(items, in: process)
      return newItems.isEmpty ? nil : .anyOf(newItems)
    case .group(let group): return rewritten(group, in: process).map { .group($0) }
    case .fact(let fact): return rewritten(fact, in: process).map { .fact($0) }
    case .event(let event): return rewritten(event, in: process).map { .event($0) }
    case .goal(let text, let condition):
      guard let newCondition = self.condition(condition) else { return nil }
      return .goal(text, condition: newCondition)
    case .advice(let advice): return rewritten(advice).map { .advice($0) }
    case .next(let next): return rewritten(next).map { .next($0) }
    case .ending(var ending):
      guard let condition = rewritten(ending.condition) else { return nil }
      ending.condition = condition
      ending.name = declared(ending.name, in: process)
      ending.citations = citations(ending.citations)
      return .ending(ending)
    case .revised: return item
    }
  }

  private mutating func rewritten(_ group: GeneratedGroup, in process: String) -> GeneratedGroup? {
    var result = group
    switch group.kind {
    case .each(let each):
      guard let newEach = self.each(each) else { return nil }
      result.kind = .each(newEach)
    case .members(let choice, let names, let fact):
      guard let newChoice = used(choice), let newNames = used(names, in: choice), let newFact = scoped(fact) else {
        return nil
      }
      result.kind = .members(choice: newChoice, newNames, in: newFact)
    case .condition(let condition):
      guard let newCondition = rewritten(condition) else { return nil }
      result.kind = .condition(newCondition)
    }
    result.roles = group.roles.compactMap { used($0) }
    result.items = rewritten(group.items, in: process)
    return result.items.isEmpty ? nil : result
  }

  /// The set that `applies to` looks at; nil where it is dropped, nil inside for the playbook's scope.
  private mutating func scoped(_ fact: GeneratedReference?) -> GeneratedReference?? {
    guard let fact else { return use(.scope) == nil ? nil : .some(nil) }
    guard let result = reference(fact) else { return nil }
    return .some(result)
  }

  private mutating func rewritten(_ next: GeneratedNext) -> GeneratedNext? {
    var result = next
    if case .processes(let processes) = next.target {
      guard let newProcesses = references(processes) else { return nil }
      result.target = .processes(newProcesses)
    }
    guard let condition = condition(next.condition) else { return nil }
    result.condition = condition
    result.citations = citations(next.citations)
    return result
  }

  // MARK: - Clauses

  mutating func clause(_ clause: GeneratedClause) -> GeneratedClause? {
    guard keepsPart(), let kind = kind(clause.kind), let condition = condition(clause.condition) else { return nil }
    return GeneratedClause(kind, when: condition, citations(clause.citations))
  }

  private mutating func kind(_ kind: GeneratedClause.Kind) -> GeneratedClause.Kind? {
    switch kind {
    case .appliesTo(let choice, let names, let fact):
      guard let newChoice = used(choice), let newNames = used(names, in: choice), let newFact = scoped(fact) else {
        return nil
      }
      return .appliesTo(choice: newChoice, newNames, in: newFact)
    case .appliesToDefined(let name, let fact):
      guard let newName = used(name), let newFact = scoped(fact) else { return nil }
      return .appliesToDefined(newName, in: newFact)
    case .waivedOnlyBy(let roles): return used(roles).map { .waivedOnlyBy($0) }
    case .by(let roles): return used(roles).map { .by($0) }
    case .within(let deadline, let span, let base):
      guard let newSpan = rewritten(span), let newBase = rewritten(base) else { return nil }
      return .within(deadline, newSpan, of: newBase)
    case .byDay(let deadline, let day): return rewritten(day).map { .byDay(deadline, $0) }
    case .after(let things): return references(things).map { .after($0) }
    case .repeats(let every, let until):
      guard let newEvery = rewritten(every), let newUntil = condition(until) else { return nil }
      return .repeats(every: newEvery, until: newUntil)
    case .appliesWhen, .metWhen, .modalityWhen, .waivedWhen, .triggeredWhen, .onlyWhen, .attested, .kept,
      .ifApplicable:
      return kind
    }
  }
}
