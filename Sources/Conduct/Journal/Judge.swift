/// Finds out whether a statement breaks a rule, in the state in which it is made.
struct Judge {
  let model: Model
  let evaluator: Evaluator

  var graph: RuleGraph { evaluator.graph }

  /// Returns which rule an action would break, if any.
  ///
  /// - Parameter state: The state before the action, its `today` being the day of the action.
  func breach(_ action: Action, in state: EngagementState) -> Violation.Reason? { breach(action.kind, in: state) }

  /// Returns which rule what an action writes would break, if any.
  func breach(_ kind: Action.Kind, in state: EngagementState) -> Violation.Reason? {
    switch kind {
    case .tell(let fact, let cells): return tell(fact, cells, state)
    case .perform(let instance, _): return perform(instance, state)
    case .enter(let process, _): return enter(process, state)
    case .complete(let process, _): return complete(process, state)
    case .leave(let process, let ending): return leave(process, ending, state)
    case .waive(let instance, let role): return waive(instance, by: role)
    case .tick, .record, .retractTask, .retractEvent, .retractWaiver: return nil
    }
  }

  func truth(_ node: Int?) -> Truth {
    node.map { Truth(cell: evaluator.cell($0)) } ?? .unknown
  }

  private func tell(
    _ fact: Int, _ cells: [(slot: Int, cell: Int64)], _ state: EngagementState
  ) -> Violation.Reason? {
    if model.facts[fact].once, cells.contains(where: { state.isTold($0.slot) && state.cell($0.slot) != $0.cell }) {
      return .toldOnce
    }
    guard !graph.roots.assumptions.isEmpty else { return nil }
    evaluator.update(state.cells)
    let before = graph.roots.assumptions.map { truth(Int($0)) }
    evaluator.update(state.cells(telling: cells))
    for (index, node) in graph.roots.assumptions.enumerated()
    where truth(Int(node)) == .no && before[index] != .no {
      return .assumption(index)
    }
    return nil
  }

  private func perform(_ instance: Int, _ state: EngagementState) -> Violation.Reason? {
    guard case .task(let index) = graph.instances.all[instance].thing else { return nil }
    evaluator.update(state.cells)
    let process = graph.instances.process(of: instance, in: model)
    let isNext = state.isEnded(process) && model.taskBelongsToNextRound(index)
    let view: RoundView = isNext ? .next : .current
    if truth(graph.roots.node(.forbidden, instance, view)) == .yes { return .forbidden }
    if truth(graph.roots.node(.blockedStatus, instance, view)) == .yes {
      return .blocked(waitsFor: waitsFor(model.tasks[index], instance, view))
    }
    if state.isLeft(process), !isNext { return .processLeft }
    return invariant(on: .perform, instance)
  }

  private func isExternal(_ instance: Int) -> Bool {
    guard case .process(let index) = graph.instances.all[instance].thing else { return false }
    return model.processes[index].external
  }

  private func enter(_ process: Int, _ state: EngagementState) -> Violation.Reason? {
    if state.isActive(process) { return .alreadyActive }
    evaluator.update(state.cells)
    let ready = truth(graph.roots.node(.ready, process, .next))
    if !isExternal(process), ready != .yes { return .notReady(ready, inputs: unmetInputs(of: process)) }
    return invariant(on: .enter, process)
  }

  private func complete(_ process: Int, _ state: EngagementState) -> Violation.Reason? {
    guard state.isActive(process) else { return .notActive }
    evaluator.update(state.cells)
    let completable = truth(graph.roots.node(.completable, process))
    if !isExternal(process), completable != .yes {
      return .notCompletable(completable, missing: openEnds(of: process))
    }
    return invariant(on: .complete, process)
  }

  private func leave(_ process: Int, _ ending: Int?, _ state: EngagementState) -> Violation.Reason? {
    guard state.isActive(process) else { return .notActive }
    evaluator.update(state.cells)
    if let ending {
      let entry = graph.roots.processes[process]?.endings.first { $0.index == ending }
      let holds = truth(entry.map { Int($0.node) })
      if holds != .yes { return .endingDoesNotHold(holds) }
    }
    return invariant(on: .leave, process)
  }

  private func waive(_ instance: Int, by role: Int?) -> Violation.Reason? {
    let only: [Int]
    switch graph.instances.all[instance].thing {
    case .task(let index): only = model.tasks[index].waivedOnlyBy
    case .milestone(let index):
      if !model.milestones[index].mayBeWaived { return .notWaivable }
      only = model.milestones[index].waivedOnlyBy
    case .process, .step: return nil
    }
    if only.isEmpty || role.map(only.contains) ?? false { return nil }
    return .waivedByOther(only.map { model.roles[$0].name })
  }

  /// The first invariant that speaks of this act and is *no* just before it.
  private func invariant(on act: Act, _ instance: Int) -> Violation.Reason? {
    for (index, entry) in model.invariants.enumerated() {
      guard let (verb, thing) = entry.act, verb == act else { continue }
      let members = thing.members.map { term in
        if case .constant(let member) = term { member } else { 0 }
      }
      guard graph.instances.index(of: thing.thing, members, in: model) == instance else { continue }
      if truth(Int(graph.roots.invariants[index])) == .no { return .invariant(entry.name) }
    }
    return nil
  }
}
