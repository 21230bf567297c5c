/// The kinds, names and places of declared things.
extension Typer {
  func name(of entity: Entity) -> String {
    switch entity {
    case .phase(let index): model.phases[index].name
    case .role(let index): model.roles[index].name
    case .resource(let index): model.resources[index].name
    case .choice(let index): model.choices[index].name
    case .fact(let index): model.facts[index].name
    case .event(let index): model.events[index].name
    case .definition(let index): model.definitions[index].name
    case .table(let index): model.tables[index].name
    case .process(let index): model.processes[index].identity.name
    case .milestone(let index): model.milestones[index].identity.name
    case .step(let index): model.steps[index].identity.name
    case .task(let index): model.tasks[index].identity.name
    // These may not be in the model yet.
    case .calendar, .ending, .invariant: declared(entity)?.name ?? ""
    }
  }

  /// Where a thing is declared.
  func declaration(of entity: Entity) -> Span {
    switch entity {
    case .phase(let index): model.phases[index].span
    case .role(let index): model.roles[index].span
    case .resource(let index): model.resources[index].span
    case .choice(let index): model.choices[index].span
    case .fact(let index): model.facts[index].nameSpan
    case .event(let index): model.events[index].nameSpan
    case .definition(let index): model.definitions[index].nameSpan
    case .table(let index): model.tables[index].nameSpan
    case .process(let index): model.processes[index].identity.nameSpan
    case .milestone(let index): model.milestones[index].identity.nameSpan
    case .step(let index): model.steps[index].identity.nameSpan
    case .task(let index): model.tasks[index].identity.nameSpan
    case .calendar, .ending, .invariant: declared(entity)?.span ?? model.header.span
    }
  }

  /// The name of a thing and its place, sought among all names.
  private func declared(_ entity: Entity) -> (name: String, span: Span)? {
    for names in [scopes.playbook] + scopes.processes {
      if let found = names.first(where: { $0.value.entity == entity }) { return (found.key, found.value.span) }
    }
    return nil
  }

  /// Whether something is wrong with a thing, or the set for whose members it exists, and is reported.
  func isBroken(_ entity: Entity) -> Bool {
    if !broken.isEmpty, broken.contains(entity) { return true }
    return choices(of: entity).contains { $0 < 0 }
  }
}
