/// The members for which things exist and facts are told.
extension Typer {
  /// The choices for whose members something exists or is told, the process's first.
  func choices(of entity: Entity) -> [Int] {
    switch entity {
    case .process(let index): bindingChoices(model.processes[index].identity.bindings)
    case .milestone(let index): bindingChoices(model.milestones[index].identity.bindings)
    case .step(let index): bindingChoices(model.steps[index].identity.bindings)
    case .task(let index): bindingChoices(model.tasks[index].identity.bindings)
    case .fact(let index): ownerChoices(model.facts[index].process) + [model.facts[index].index].compactMap { $0 }
    case .event(let index): ownerChoices(model.events[index].process) + [model.events[index].index].compactMap { $0 }
    case .definition(let index):
      [model.definitions[index].parameter].compactMap { $0.map { model.variables[$0].choice } }
    case .table(let index): [model.tables[index].parameter].compactMap { $0.map { model.variables[$0].choice } }
    case .phase, .role, .resource, .choice, .calendar, .ending, .invariant: []
    }
  }

  private func bindingChoices(_ bindings: [Int]) -> [Int] { bindings.map { model.variables[$0].choice } }

  func ownerChoices(_ process: Int?) -> [Int] {
    process.map { bindingChoices(model.processes[$0].identity.bindings) } ?? []
  }

  /// The variables that a bare name takes its members from, where they are around.
  private func bindings(of entity: Entity) -> [Int] {
    switch entity {
    case .process(let index): model.processes[index].identity.bindings
    case .milestone(let index): model.milestones[index].identity.bindings
    case .step(let index): model.steps[index].identity.bindings
    case .task(let index): model.tasks[index].identity.bindings
    case .fact(let index): model.facts[index].process.map { model.processes[$0].identity.bindings } ?? []
    case .event(let index): model.events[index].process.map { model.processes[$0].identity.bindings } ?? []
    default: []
    }
  }

  /// Returns the members for a thing: those given, and before them those of the variables around.
  mutating func members(
    of reference: Reference, _ environment: Environment
  ) -> [MemberTerm]? {
    let wanted = choices(of: reference.entity)
    let absent = wanted.count - reference.members.count
    guard absent > 0 else { return reference.members }
    let around = bindings(of: reference.entity).prefix(absent)
    if around.count == absent, around.allSatisfy(environment.variables.contains) {
      return around.map(MemberTerm.variable) + reference.members
    }
    let choice = model.choices[wanted[max(0, absent - 1)]]
    let name = self.name(of: reference.entity)
    let example = name + "[" + (choice.members.first?.name ?? "…") + "]"
    report(.missingIndex(name, choice: choice.name, example: example), at: reference.span)
    return nil
  }

  /// Returns the member that an index stands for.
  mutating func memberTerm(
    _ expression: Expression, of choice: Int, _ environment: Environment
  ) -> MemberTerm? {
    guard let formula = value(expression, of: .choice(choice), environment) else { return nil }
    if case .member(let member) = formula.form { return member }
    return .value(formula)
  }
}
