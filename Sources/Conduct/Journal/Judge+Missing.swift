/// What a breach would have needed, by the names that readers know.
extension Judge {
  /// The inputs of a process that apply, or may, and are not definitely met.
  func unmetInputs(of process: Int) -> [String] {
    guard case .process(let index) = graph.instances.all[process].thing else { return [] }
    return unmet(model.processes[index].inputs, of: process, .next)
  }

  /// The outcomes and required tasks that stand in the way of completion, or may.
  func openEnds(of process: Int) -> [String] {
    guard case .process(let index) = graph.instances.all[process].thing else { return [] }
    let entry = model.processes[index]
    var labels = unmet(entry.outcomes, of: process, .current)
    for step in entry.steps {
      for instance in inside(.step(step), process) {
        labels += unmet(model.steps[step].outcomes, of: instance, .current)
      }
    }
    for task in entry.tasks {
      for instance in inside(.task(task), process) where isOpen(instance) { labels.append(label(instance)) }
    }
    return labels
  }

  private func isOpen(_ task: Int) -> Bool {
    truth(graph.roots.node(.required, task)) != .no && truth(graph.roots.node(.done, task)) != .yes
  }

  /// The required tasks and steps that a task waits for, and the unmet inputs of its step.
  func waitsFor(_ task: Model.TaskEntry, _ instance: Int, _ view: RoundView) -> [String] {
    var environment: [Int: Int] = [:]
    for (variable, member) in zip(task.identity.bindings, graph.instances.all[instance].members) {
      environment[variable] = member
    }
    let gates = task.gates + (task.step.map { model.steps[$0].gates } ?? [])
    var labels: [String] = []
    for gate in gates {
      guard case .after(let things) = gate.content else { continue }
      for thing in things {
        let members = thing.members.map { term -> Int in
          switch term {
          case .constant(let member): member
          case .variable(let variable): environment[variable] ?? 0
          case .value: 0
          }
        }
        let waited = graph.instances.index(of: thing.thing, members, in: model)
        let isDone =
          graph.roots.node(thing.thing.isStep ? .stepDone : .done, waited, view)
          ?? graph.roots.node(thing.thing.isStep ? .stepDone : .done, waited)
        if truth(isDone) != .yes { labels.append(label(waited)) }
      }
    }
    if let step = task.step {
      let count = model.steps[step].identity.bindings.count
      let members = Array(graph.instances.all[instance].members.prefix(count))
      labels += unmet(model.steps[step].inputs, of: graph.instances.index(of: .step(step), members, in: model), view)
    }
    return labels
  }

  private func unmet(_ groups: [Model.MilestoneGroup], of instance: Int, _ view: RoundView) -> [String] {
    groups.flatMap(\.members).filter { !model.milestones[$0].optional }.flatMap { inside(.milestone($0), instance) }
      .filter { milestone in
        let applies = graph.roots.node(.applicable, milestone, view) ?? graph.roots.node(.applicable, milestone)
        let met = graph.roots.node(.met, milestone, view) ?? graph.roots.node(.met, milestone)
        return truth(applies) != .no && truth(met) != .yes
      }
      .map(label)
  }

  private func inside(_ thing: Thing, _ instance: Int) -> [Int] {
    graph.instances.indices(of: thing, startingWith: graph.instances.all[instance].members, in: model)
  }

  private func label(_ instance: Int) -> String {
    model.identity(of: graph.instances.all[instance].thing).label
  }
}

extension Thing {
  fileprivate var isStep: Bool {
    if case .step = self { return true }
    return false
  }
}
