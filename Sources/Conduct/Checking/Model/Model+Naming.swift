/// What declared things are called, and what they belong to.
extension Model {
  /// The kind of thing that a name stands for, as it is named to the author.
  func noun(of entity: Entity) -> CheckProblem.Noun {
    switch entity {
    case .phase: .phase
    case .role: .role
    case .resource: .resource
    case .choice: .choice
    case .fact: .fact
    case .event: .event
    case .definition: .definition
    case .table: .table
    case .calendar: .calendar
    case .process: .process
    case .milestone(let index): self.noun(of: Thing.milestone(index))
    case .step: .step
    case .task: .task
    case .ending: .ending
    case .invariant: .invariant
    }
  }

  /// The kind of thing, as it is named to the author.
  func noun(of thing: Thing) -> CheckProblem.Noun {
    switch thing {
    case .process: .process
    case .milestone(let index): milestones[index].kind == .input ? .input : .outcome
    case .step: .step
    case .task: .task
    }
  }

  /// The name, title, place and bindings of a thing.
  func identity(of thing: Thing) -> Identity {
    switch thing {
    case .process(let index): processes[index].identity
    case .milestone(let index): milestones[index].identity
    case .step(let index): steps[index].identity
    case .task(let index): tasks[index].identity
    }
  }

  /// The process that a thing belongs to.
  func process(of thing: Thing) -> Int {
    switch thing {
    case .process(let index): index
    case .milestone(let index): milestones[index].process
    case .step(let index): steps[index].process
    case .task(let index): tasks[index].process
    }
  }
}
