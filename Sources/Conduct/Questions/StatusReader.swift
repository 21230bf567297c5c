/// Reads the status of an engagement from the cells of the rule graph.
struct StatusReader {
  let playbook: Playbook
  let state: EngagementState
  let evaluator: Evaluator

  private var model: Model { playbook.model }
  private var graph: RuleGraph { playbook.graph }
  private var instances: Instances { playbook.graph.instances }

  init(_ playbook: Playbook, _ state: EngagementState, _ evaluator: Evaluator) {
    self.playbook = playbook
    self.state = state
    self.evaluator = evaluator
    evaluator.run(state.cells)
  }

  func truth(_ aspect: Aspect, _ instance: Int, _ view: RoundView = .current) -> Truth {
    graph.roots.node(aspect, instance, view).map { Truth(cell: evaluator.cell($0)) } ?? .unknown
  }

  func truth(node: Int32) -> Truth { Truth(cell: evaluator.cell(Int(node))) }

  /// The state that is definitely so first, or `unknown` where an earlier one is not known.
  func first<State>(_ candidates: [(Truth, State)], unknown: State) -> State {
    for (truth, state) in candidates {
      if truth == .yes { return state }
      if truth == .unknown { return unknown }
    }
    return unknown
  }

  // MARK: - Processes

  func processes() -> [ProcessStatus] {
    instances.all.indices.compactMap { index in
      guard case .process(let process) = instances.all[index].thing else { return nil }
      return self.process(index, model.processes[process])
    }
  }

  private func process(_ instance: Int, _ entry: Model.Process) -> ProcessStatus {
    let members = instances.all[instance].members
    let slots = graph.slots
    let own = graph.roots.processes[instance] ?? RuleGraph.ProcessRoots()
    return ProcessStatus(
      id: entry.identity.name, title: entry.identity.label, phase: entry.phase.map { model.phases[$0].name },
      phaseOrder: entry.phase ?? model.phases.count, state: processState(instance), isExternal: entry.external,
      triggered: truth(.triggered, instance),
      ready: truth(.ready, instance, .next), completable: truth(.completable, instance),
      round: Int(state.cell(slots.round(instance))), enteredOn: day(slots.enteredOn(instance)),
      completedOn: day(slots.completedOn(instance)), leftOn: day(slots.leftOn(instance)),
      ending: state.endings[instance].map { model.endings[$0].name }, member: member(entry.identity, members)?.name,
      memberTitle: member(entry.identity, members)?.label,
      inputs: milestones(entry.inputs, in: members, .current),
      steps: steps(entry, members, .current), tasks: tasks(entry, members, .current),
      outcomes: milestones(entry.outcomes, in: members, .current),
      endings: own.endings.map { ending in
        let declared = model.endings[ending.index]
        return ProcessStatus.EndingStatus(
          id: declared.name, title: declared.title ?? declared.name, holds: truth(node: ending.node))
      },
      advice: own.advice.map { advice in
        let declared = entry.advice[advice.index]
        return ProcessStatus.AdviceStatus(kind: declared.kind, text: declared.text, holds: truth(node: advice.node))
      }, next: own.next.map { next(entry.next[$0.index], $0) },
      nextRound: state.isEnded(instance) ? nextRound(entry, members) : nil)
  }

  /// What the playbook says outside any process.
  func rootAdvice() -> [ProcessStatus.AdviceStatus] {
    zip(model.advice, graph.roots.advice).map { declared, node in
      ProcessStatus.AdviceStatus(kind: declared.kind, text: declared.text, holds: truth(node: node))
    }
  }

  private func next(_ declared: Model.NextEntry, _ root: RuleGraph.ProcessRoots.Entry) -> ProcessStatus.NextStatus {
    let own = Dictionary(zip(declared.bindings, root.members)) { first, _ in first }
    switch declared.target {
    case .text(let text, _):
      return ProcessStatus.NextStatus(process: nil, member: nil, text: text, open: truth(node: root.node))
    case .process(let thing):
      let identity = model.identity(of: thing.thing)
      let members = thing.members.map { term -> Int in
        switch term {
        case .constant(let member): member
        case .variable(let variable): own[variable] ?? 0
        case .value: 0
        }
      }
      let member = member(identity, members)
      return ProcessStatus.NextStatus(
        process: identity.name, member: member?.name, text: identity.label + (member.map { " (\($0.name))" } ?? ""),
        open: truth(node: root.node))
    }
  }

  private func nextRound(_ entry: Model.Process, _ members: [Int]) -> ProcessStatus.NextRound {
    ProcessStatus.NextRound(
      inputs: milestones(entry.inputs, in: members, .next),
      steps: steps(entry, members, .next), tasks: tasks(entry, members, .next))
  }

  private func processState(_ instance: Int) -> ProcessStatus.State {
    let applicable = truth(.applicable, instance)
    let ready = truth(.ready, instance, .next)
    return first(
      [
        (truth(.left, instance), .left), (truth(.complete, instance), .complete), (!applicable, .notApplicable),
        (truth(.active, instance), .active), (ready, .ready), (!ready, .waiting),
      ], unknown: .unknown)
  }

  func day(_ slot: Int) -> CivilDate? {
    let cell = state.cell(slot)
    return cell == Cell.never || cell == Cell.unknown ? nil : CivilDate(dayNumber: Int(cell))
  }

  /// The member of the innermost group around a thing.
  private func member(_ identity: Model.Identity, _ members: [Int], outer: Int = 0) -> Model.NamedEntry? {
    guard identity.bindings.count > outer, let variable = identity.bindings.last, let member = members.last else {
      return nil
    }
    return model.choices[model.variables[variable].choice].members[member]
  }

  // MARK: - Inputs and outcomes

  func milestones(
    _ groups: [Model.MilestoneGroup], in members: [Int], _ view: RoundView
  ) -> [MilestoneStatus] {
    groups.flatMap(\.members).flatMap { index in
      instances.indices(of: .milestone(index), startingWith: members, in: model).map { milestone($0, index, view) }
    }
  }

  private func milestone(_ instance: Int, _ index: Int, _ view: RoundView) -> MilestoneStatus {
    let entry = model.milestones[index]
    let met = truth(.met, instance, view)
    let state = first(
      [
        (!truth(.applicable, instance, view), MilestoneStatus.State.notApplicable),
        (truth(.waivedStatus, instance, view), .waived), (met, .met), (!met, .unmet),
      ], unknown: .unknown)
    return MilestoneStatus(
      id: model.localName(of: instances.all[instance]), title: entry.identity.label, state: state,
      isOptional: entry.optional, children: milestones(entry.children, in: instances.all[instance].members, view))
  }

  // MARK: - Steps

  private func steps(_ entry: Model.Process, _ members: [Int], _ view: RoundView) -> [StepStatus] {
    entry.steps.filter { view == .current || model.steps[$0].preparing }.flatMap { index in
      instances.indices(of: .step(index), startingWith: members, in: model).map { step($0, index, view) }
    }
  }

  private func step(_ instance: Int, _ index: Int, _ view: RoundView) -> StepStatus {
    let entry = model.steps[index]
    let open = truth(.isOpen, instance, view)
    let state = first(
      [
        (!truth(.applicable, instance, view), StepStatus.State.notApplicable),
        (truth(.stepDone, instance, view), .done), (open, .open), (!open, .closed),
      ], unknown: .unknown)
    let members = instances.all[instance].members
    return StepStatus(
      id: model.localName(of: instances.all[instance]), title: entry.identity.label, state: state,
      inputs: milestones(entry.inputs, in: members, view), outcomes: milestones(entry.outcomes, in: members, view))
  }

  // MARK: - Tasks

  private func tasks(_ entry: Model.Process, _ members: [Int], _ view: RoundView) -> [TaskStatus] {
    entry.tasks.filter { view == .current || model.taskBelongsToNextRound($0) }.flatMap { index in
      instances.indices(of: .task(index), startingWith: members, in: model).map { task($0, index, view) }
    }
  }

  private func task(_ instance: Int, _ index: Int, _ view: RoundView) -> TaskStatus {
    let entry = model.tasks[index]
    let outer = model.processes[entry.process].identity.bindings.count
    let members = instances.all[instance].members
    let doneOn = graph.slots.inView(graph.slots.doneOn(instance), view)
    return TaskStatus(
      id: model.localName(of: instances.all[instance]), reference: entry.identity.reference,
      title: entry.identity.label, step: entry.step.map { model.steps[$0].identity.name },
      roles: roles(instance, entry), obligation: obligation(instance, view),
      progress: progress(instance, entry, view), late: truth(.lateStatus, instance, view),
      behind: truth(.behindStatus, instance, view), due: day(.dueOn, instance, view), aim: day(.aimOn, instance, view),
      doneOn: day(doneOn), member: member(entry.identity, members, outer: outer)?.name,
      memberTitle: member(entry.identity, members, outer: outer)?.label, needs: needs(instance, view))
  }

  private func roles(_ instance: Int, _ entry: Model.TaskEntry) -> [String] {
    let rules = model.roleRules(of: entry)
    let conditions = graph.roots.roles[instance]
    var found: [String] = []
    for (position, rule) in rules.enumerated() where conditions.map({ truth(node: $0[position]) == .yes }) ?? true {
      for role in rule.content where !found.contains(model.roles[role].name) { found.append(model.roles[role].name) }
    }
    return found
  }

  /// conflict if *yes*; else the one that is *yes* while conflict is *no*; not-applicable; else unknown.
  private func obligation(_ instance: Int, _ view: RoundView) -> TaskStatus.Obligation {
    if truth(.applicable, instance, view) == .no { return .notApplicable }
    let conflict = truth(.conflict, instance, view)
    if conflict == .yes { return .conflict }
    guard conflict == .no else { return .unknown }
    let candidates: [(Aspect, TaskStatus.Obligation)] = [
      (.required, .required), (.forbidden, .forbidden), (.waived, .waived), (.optional, .optional),
    ]
    return candidates.first { truth($0.0, instance, view) == .yes }?.1 ?? .unknown
  }

  private func progress(_ instance: Int, _ entry: Model.TaskEntry, _ view: RoundView) -> TaskStatus.Progress {
    let done = truth(.done, instance, view)
    let process = instances.process(of: instance, in: model)
    // closed = its round has ended, or it does not apply
    let isOver = view == .current && state.isEnded(process)
    let closed = isOver ? Truth.yes : !truth(.applicable, instance, view)
    return first(
      [
        (done, .done), (truth(.overdue, instance, view), .overdue), (closed, .closed),
        (truth(.pending, instance, view), .pending), (truth(.blocked, instance, view), .blocked),
        (truth(.unblocked, instance, view), .open),
      ], unknown: .unknown)
  }

  private func day(_ aspect: Aspect, _ instance: Int, _ view: RoundView) -> TaskStatus.Day {
    guard let node = graph.roots.node(aspect, instance, view) else { return .none }
    switch evaluator.cell(node) {
    case Cell.never: return .none
    case Cell.unknown: return .unknown
    case let cell: return CivilDate(dayNumber: Int(cell)).map(TaskStatus.Day.on) ?? .unknown
    }
  }

  // MARK: - Needs

  private static let decisive: [Aspect] = [
    .applicable, .required, .optional, .forbidden, .waived, .conflict, .overdue, .blocked, .dueOn,
  ]

  private func needs(_ instance: Int, _ view: RoundView) -> [String] {
    let nodes = Self.decisive.compactMap { graph.roots.node($0, instance, view) }
    return openFacts(nodes).map(\.id)
  }

  /// The nodes that tell what can be done now: of active processes, and of the inputs of those that were called for.
  func urgentNodes(_ processes: [ProcessStatus]) -> [Int] {
    let all = instances.all.indices.filter { if case .process = instances.all[$0].thing { true } else { false } }
    var nodes: [Int] = []
    for (instance, status) in zip(all, processes) where status.isUnderWay {
      for (index, other) in instances.all.enumerated() where belongs(index, to: instance) {
        switch other.thing {
        case .task: nodes += Self.decisive.compactMap { graph.roots.node($0, index) }
        case .milestone(let milestone):
          let isInput = model.milestones[milestone].kind == .input
          if isInput == (status.state != .active) { nodes += [graph.roots.node(.metStatus, index)].compactMap { $0 } }
        case .process, .step: break
        }
      }
    }
    return nodes
  }

  private func belongs(_ index: Int, to process: Int) -> Bool {
    instances.process(of: index, in: model) == process
  }

  /// The untold facts on which nodes that are not known depend, by ways that are not known either.
  func openFacts(_ roots: [Int]) -> [EngagementStatus.Need] {
    var stack = roots.filter(isOpen)
    var seen = Set(stack)
    var slots: Set<Int> = []
    while let node = stack.popLast() {
      let operands = graph.operands[Int(graph.starts[node])..<Int(graph.starts[node + 1])]
      if operands.isEmpty, let slot = slot(of: node) { slots.insert(slot % graph.slots.count) }
      for operand in operands where isOpen(Int(operand)) && seen.insert(Int(operand)).inserted {
        stack.append(Int(operand))
      }
    }
    var needs: [EngagementStatus.Need] = []
    for slot in slots.sorted() {
      guard case .fact(let fact, let owner, let index, _) = graph.slots.contents[slot] else { continue }
      let entry = model.facts[fact]
      var title = entry.title ?? entry.name
      if let choice = entry.index, let index {
        let member = model.choices[choice].members[index]
        title += " (" + (member.title ?? member.name) + ")"
      }
      let need = EngagementStatus.Need(id: model.factName(fact, owner: owner, index: index), title: title)
      if needs.last != need { needs.append(need) }
    }
    return needs
  }

  private func slot(of node: Int) -> Int? {
    graph.operation(of: node) == .slot ? Int(graph.immediates[node]) : nil
  }

  private func isOpen(_ node: Int) -> Bool {
    let cell = evaluator.cell(node)
    return cell == Cell.unknown || cell == Cell.open && graph.isTruth[node]
  }
}

extension Truth {
  /// The denial.
  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

extension Model {
  /// The name of a fact with the members for which it is told.
  func factName(_ fact: Int, owner: [Int], index: Int?) -> String {
    let entry = facts[fact]
    var name = entry.name
    if let process = entry.process, !owner.isEmpty {
      name = path(of: Instances.Instance(thing: .process(process), members: owner)) + "." + name
    }
    if let choice = entry.index, let index { name += "[" + choices[choice].members[index].name + "]" }
    return name
  }
}
