/// The lifecycle of things: each status, and the formula that gives it its meaning.
///
/// The formulas are those of the language reference, *Lifecycles*; what two readers read differently there is settled
/// in *The fine print*. A raw aspect does not ask whether the thing applies; the status of the same name does.
extension GraphBuilder {
  /// Returns the node of an aspect of a thing, in a view.
  mutating func lifecycle(_ aspect: Aspect, _ instance: Int, _ view: View) -> Int32 {
    switch instances.all[instance].thing {
    case .process(let index): process(aspect, model.processes[index], instance, view)
    case .milestone(let index): milestone(aspect, model.milestones[index], instance, view)
    case .step(let index): step(aspect, model.steps[index], instance, view)
    case .task(let index): task(aspect, model.tasks[index], instance, view)
    }
  }

  mutating func aspect(_ aspect: Aspect, _ instance: Int, _ view: View, at span: Span? = nil) -> Int32 {
    term(.aspect(aspect, instance: instance, view), at: span)
  }

  /// The term of a status of an instance; whether a process is ready is asked of the round that would begin.
  func statusKey(_ status: Status, of instance: Int, _ view: View) -> TermKey {
    let aspect = Aspect.shown(status, of: instances.all[instance].thing)
    return .aspect(aspect, instance: instance, aspect.view(of: instance, in: view))
  }

  /// The term that `every … is STATUS` reads behind what does not apply.
  func censusKey(_ status: Status, _ instance: Int, _ view: View) -> TermKey {
    switch (instances.all[instance].thing, status) {
    case (.milestone, .met): .aspect(.met, instance: instance, view)
    case (.milestone, .waived): .aspect(.waivedClause, instance: instance, view)
    case (.step, .open): .aspect(.isOpen, instance: instance, view)
    case (.step, .done): .aspect(.stepDone, instance: instance, view)
    case (.task, .pending): .aspect(.pending, instance: instance, view)
    case (.task, .blocked): .aspect(.blocked, instance: instance, view)
    case (.task, .late): .aspect(.late, instance: instance, view)
    case (.task, .behind): .aspect(.behind, instance: instance, view)
    default: statusKey(status, of: instance, view)
    }
  }

  // MARK: - What surrounds a thing

  /// What the variables of an instance stand for.
  func environment(_ instance: Int, _ bindings: [Int], _ view: View) -> Environment {
    var environment = Environment(view: view)
    for (variable, member) in zip(bindings, instances.all[instance].members) {
      environment.members[variable] = member
    }
    return environment
  }

  /// The instance of something that a thing stands in: it has the first of the thing's members.
  private func outer(_ thing: Thing, of instance: Int) -> Int {
    let bindings: [Int] =
      switch thing {
      case .process(let index): model.processes[index].identity.bindings
      case .milestone(let index): model.milestones[index].identity.bindings
      case .step(let index): model.steps[index].identity.bindings
      case .task(let index): model.tasks[index].identity.bindings
      }
    return instances.index(of: thing, Array(instances.all[instance].members.prefix(bindings.count)), in: model)
  }

  /// The instances of something inside a thing.
  private func inner(_ thing: Thing, of instance: Int) -> [Int] {
    instances.indices(of: thing, startingWith: instances.all[instance].members, in: model)
  }

  /// All conditions of an applicability, joined by a plain *and*.
  mutating func applies(_ applicability: Model.Applicability, _ environment: Environment) -> Int32 {
    nodes.and(applicability.conditions.map { truth($0, environment) })
  }

  /// Whether one of the clauses of a kind holds.
  mutating func some(_ conditions: [Formula?], _ environment: Environment) -> Int32 {
    nodes.or(conditions.map { $0.map { truth($0, environment) } ?? NodeTable.yes })
  }

  // MARK: - Processes

  private mutating func process(
    _ aspect: Aspect, _ entry: Model.Process, _ instance: Int, _ view: View
  ) -> Int32 {
    guard case .process(let index) = instances.all[instance].thing else { return NodeTable.unknownTruth }
    let environment = environment(instance, entry.identity.bindings, view)
    switch aspect {
    case .local, .applicable: return applies(entry.applicability, environment)
    case .triggered:
      let triggered = entry.triggered.isEmpty ? NodeTable.no : some(entry.triggered.map(\.condition), environment)
      return nodes.and([self.aspect(.applicable, instance, view), triggered])
    case .ready: return ready(entry, instance, view)
    case .entered: return happened(slots.enteredOn(instance), view)
    case .complete: return happened(slots.completedOn(instance), view)
    case .left: return happened(slots.leftOn(instance), view)
    case .active:
      let ended = nodes.or([self.aspect(.complete, instance, view), self.aspect(.left, instance, view)])
      return nodes.and([self.aspect(.entered, instance, view), nodes.not(ended)])
    case .activeStatus:
      return nodes.and([self.aspect(.applicable, instance, view), self.aspect(.active, instance, view)])
    case .waiting:
      let begun = nodes.or([self.aspect(.entered, instance, view), self.aspect(.left, instance, view)])
      return nodes.not(begun)
    case .completable: return completable(index, entry, instance, view)
    case .isNext: return isNext(process: index, instance)
    default: return NodeTable.unknownTruth
    }
  }

  private mutating func happened(_ slot: Int, _ view: View) -> Int32 {
    nodes.node(.happened, 0, [self.slot(slot, view)])
  }

  /// ready = applies and every input (does not apply, or met)
  private mutating func ready(_ entry: Model.Process, _ instance: Int, _ view: View) -> Int32 {
    let applicable = aspect(.applicable, instance, view)
    if entry.external {
      // Somebody else's process: that it can be entered is known when it is.
      let entered = aspect(.entered, instance, view)
      return nodes.and([applicable, nodes.or([entered, NodeTable.unknownTruth])])
    }
    return nodes.and([applicable] + satisfied(entry.inputs, in: instance, view))
  }

  /// completable = active and every outcome, its steps' too (optional, does not apply, or met),
  /// and every task (not required, or done)
  private mutating func completable(
    _ index: Int, _ entry: Model.Process, _ instance: Int, _ view: View
  ) -> Int32 {
    var parts = [aspect(.applicable, instance, view), aspect(.active, instance, view)]
    parts += satisfied(entry.outcomes, in: instance, view)
    for step in entry.steps {
      for stepInstance in inner(.step(step), of: instance) {
        let local = aspect(.local, stepInstance, view)
        parts += satisfied(model.steps[step].outcomes, in: stepInstance, view).map { nodes.or([nodes.not(local), $0]) }
      }
    }
    for task in entry.tasks {
      for taskInstance in inner(.task(task), of: instance) {
        parts.append(
          nodes.or([nodes.not(requiredLocally(taskInstance, upTo: .process, view)), done(taskInstance, view)]))
      }
    }
    return nodes.and(parts + alsoDone(index, instance, view) { _ in true })
  }

  /// For each task of another process that counts here: it does not count, is not required, or is done.
  private mutating func alsoDone(
    _ process: Int, _ instance: Int, _ view: View, _ isCounted: (Int?) -> Bool
  ) -> [Int32] {
    let prefix = instances.all[instances.process(of: instance, in: model)].members
    return alsoTasks(process, prefix, view).filter { isCounted($0.step) }.map { also in
      nodes.or([nodes.not(also.counts), nodes.not(aspect(.required, also.task, view)), done(also.task, view)])
    }
  }

  private mutating func done(_ task: Int, _ view: View) -> Int32 { aspect(.done, task, view) }

  /// Whether a task is required as far as the clauses between it and its process (or step) go.
  private mutating func requiredLocally(_ task: Int, upTo parent: Model.Parent, _ view: View) -> Int32 {
    var parts = [aspect(.local, task, view), aspect(.requiredClause, task, view)]
    if case .task(let index) = instances.all[task].thing, let step = model.tasks[index].step, parent == .process {
      parts.append(aspect(.local, outer(.step(step), of: task), view))
    }
    return nodes.and(parts)
  }

  // MARK: - Inputs and outcomes

  /// What groups of inputs or outcomes ask for, a node per demand: each that applies is met, or one of `any of` is.
  private mutating func satisfied(
    _ groups: [Model.MilestoneGroup], in instance: Int, _ view: View
  ) -> [Int32] {
    groups.flatMap { group -> [Int32] in
      // In `any of` an optional one is an alternative like the others.
      let members = group.members.filter { group.any || !model.milestones[$0].optional }
        .flatMap { inner(.milestone($0), of: instance) }
      let each = members.map { (applies: aspect(.local, $0, view), met: aspect(.met, $0, view)) }
      guard group.any else { return each.map { nodes.or([nodes.not($0.applies), $0.met]) } }
      // Where none of them applies, nothing is asked.
      let one = nodes.or(each.map { nodes.and([$0.applies, $0.met]) })
      return [nodes.or([one, nodes.and(each.map { nodes.not($0.applies) })])]
    }
  }

  private mutating func milestone(
    _ aspect: Aspect, _ entry: Model.MilestoneEntry, _ instance: Int, _ view: View
  ) -> Int32 {
    let environment = environment(instance, entry.identity.bindings, view)
    switch aspect {
    case .local: return applies(entry.applicability, environment)
    case .applicable:
      return nodes.and([
        self.aspect(.local, instance, view), parentApplies(entry.parent, entry.process, instance, view),
      ])
    case .raw: return raw(entry, instance, view, environment)
    case .waivedClause:
      let waiver = slot(slots.milestoneWaiver(instance), view)
      return nodes.or([some(entry.waived.map(\.condition), environment), waiver])
    case .met: return nodes.or([self.aspect(.raw, instance, view), self.aspect(.waivedClause, instance, view)])
    case .metStatus: return nodes.and([self.aspect(.applicable, instance, view), self.aspect(.met, instance, view)])
    case .waivedStatus:
      return nodes.and([self.aspect(.applicable, instance, view), self.aspect(.waivedClause, instance, view)])
    default: return NodeTable.unknownTruth
    }
  }

  /// A thing's own condition: its children, its `met when`, its tick.
  private mutating func raw(
    _ entry: Model.MilestoneEntry, _ instance: Int, _ view: View, _ environment: Environment
  ) -> Int32 {
    var parts = satisfied(entry.children, in: instance, view)
    if !entry.met.isEmpty { parts.append(some(entry.met.map(\.condition), environment)) }
    if entry.asksForTick { parts.append(slot(slots.tick(instance), view)) }
    return nodes.and(parts)
  }

  private mutating func parentApplies(
    _ parent: Model.Parent, _ process: Int, _ instance: Int, _ view: View
  ) -> Int32 {
    switch parent {
    case .process: aspect(.applicable, outer(.process(process), of: instance), view)
    case .step(let step): aspect(.applicable, outer(.step(step), of: instance), view)
    case .milestone(let milestone): aspect(.applicable, outer(.milestone(milestone), of: instance), view)
    }
  }

  // MARK: - Steps

  private mutating func step(
    _ aspect: Aspect, _ entry: Model.Step, _ instance: Int, _ view: View
  ) -> Int32 {
    let environment = environment(instance, entry.identity.bindings, view)
    switch aspect {
    case .local: return applies(entry.applicability, environment)
    case .applicable:
      let process = outer(.process(entry.process), of: instance)
      return nodes.and([self.aspect(.local, instance, view), self.aspect(.applicable, process, view)])
    // open = every input of the step (does not apply, or met)
    case .isOpen: return nodes.and(satisfied(entry.inputs, in: instance, view))
    case .stepOpenStatus:
      return nodes.and([self.aspect(.applicable, instance, view), self.aspect(.isOpen, instance, view)])
    // done = every task of it (not required, or done) and every outcome of it (optional, does not apply, or met)
    case .stepDone:
      var parts = satisfied(entry.outcomes, in: instance, view)
      for task in entry.tasks {
        for taskInstance in inner(.task(task), of: instance) {
          let required = requiredLocally(taskInstance, upTo: .step(0), view)
          parts.append(nodes.or([nodes.not(required), done(taskInstance, view)]))
        }
      }
      guard case .step(let index) = instances.all[instance].thing else { return nodes.and(parts) }
      return nodes.and(parts + alsoDone(entry.process, instance, view) { $0 == index })
    case .stepDoneStatus:
      return nodes.and([self.aspect(.applicable, instance, view), self.aspect(.stepDone, instance, view)])
    default: return NodeTable.unknownTruth
    }
  }

  // MARK: - Tasks

  private mutating func task(
    _ aspect: Aspect, _ entry: Model.TaskEntry, _ instance: Int, _ view: View
  ) -> Int32 {
    let environment = environment(instance, entry.identity.bindings, view)
    func has(_ modality: Modality) -> [Formula?] {
      entry.modalities.filter { $0.content == modality }.map(\.condition)
    }
    let process = outer(.process(entry.process), of: instance)
    switch aspect {
    case .local: return applies(entry.applicability, environment)
    case .applicable:
      let parent = entry.step.map { outer(.step($0), of: instance) } ?? process
      return nodes.and([self.aspect(.local, instance, view), self.aspect(.applicable, parent, view)])
    case .forbiddenClause: return some(has(.forbidden), environment)
    case .optionalClause: return some(has(.optional), environment)
    case .waivedClause:
      let waiver = slot(slots.taskWaiver(instance), view)
      return nodes.or([some(entry.waived.map(\.condition), environment), waiver])
    case .requiredClause: return requiredClause(entry, instance, view, some(has(.required), environment))
    case .required, .optional, .forbidden, .waived, .conflict:
      return obligation(aspect, entry, instance, view, some(has(.required), environment))
    case .done: return done(entry, instance, view, environment)
    case .owing: return owing(entry, process, view)
    case .pending: return pending(entry, instance, process, view)
    case .blocked: return blocked(entry, instance, view, environment)
    case .unblocked:
      return nodes.and([
        self.aspect(.owing, instance, view), nodes.not(done(instance, view)),
        nodes.not(self.aspect(.blocked, instance, view)),
      ])
    case .pendingStatus: return ifApplicable(.pending, instance, view)
    case .blockedStatus: return ifApplicable(.blocked, instance, view)
    case .lateStatus: return ifApplicable(.late, instance, view)
    case .behindStatus: return ifApplicable(.behind, instance, view)
    // open = (required or optional) and owing and not done and not blocked
    case .openStatus:
      let wanted = nodes.or([self.aspect(.required, instance, view), self.aspect(.optional, instance, view)])
      return nodes.and([wanted, self.aspect(.unblocked, instance, view)])
    // due = required and not done and owing
    case .due:
      return nodes.and([
        self.aspect(.required, instance, view), nodes.not(done(instance, view)), self.aspect(.owing, instance, view),
      ])
    case .overdue, .late, .behind, .dueOn, .aimOn: return deadline(aspect, entry, instance, process, view, environment)
    default: return NodeTable.unknownTruth
    }
  }

  private mutating func ifApplicable(_ raw: Aspect, _ instance: Int, _ view: View) -> Int32 {
    nodes.and([aspect(.applicable, instance, view), aspect(raw, instance, view)])
  }

  /// not W and (Q or base is required and not P and not F)
  private mutating func requiredClause(
    _ entry: Model.TaskEntry, _ instance: Int, _ view: View, _ required: Int32
  ) -> Int32 {
    let base =
      entry.modality == .required
      ? nodes.not(nodes.or([aspect(.optionalClause, instance, view), aspect(.forbiddenClause, instance, view)]))
      : NodeTable.no
    return nodes.and([nodes.not(aspect(.waivedClause, instance, view)), nodes.or([required, base])])
  }

  /// required, optional, forbidden, waived and conflict, as the language reference has them.
  private mutating func obligation(
    _ aspect: Aspect, _ entry: Model.TaskEntry, _ instance: Int, _ view: View, _ required: Int32
  ) -> Int32 {
    let applicable = self.aspect(.applicable, instance, view)
    let (F, W) = (self.aspect(.forbiddenClause, instance, view), self.aspect(.waivedClause, instance, view))
    let P = self.aspect(.optionalClause, instance, view)
    switch aspect {
    case .required: return nodes.and([applicable, self.aspect(.requiredClause, instance, view)])
    case .forbidden:
      let base = entry.modality == .forbidden ? nodes.not(nodes.or([required, P, W])) : NodeTable.no
      return nodes.and([applicable, nodes.or([F, base])])
    case .waived: return nodes.and([applicable, W, nodes.not(F)])
    case .optional:
      let base = entry.modality == .optional ? NodeTable.yes : P
      return nodes.and([applicable, nodes.not(F), nodes.not(W), nodes.not(required), base])
    default:
      return nodes.and([self.aspect(.required, instance, view), self.aspect(.forbidden, instance, view)])
    }
  }

  /// owing = its process active, or its step preparing and its process neither entered nor left
  private mutating func owing(_ entry: Model.TaskEntry, _ process: Int, _ view: View) -> Int32 {
    let active = aspect(.active, process, view)
    guard isPreparing(entry) else { return active }
    return nodes.or([active, aspect(.waiting, process, view)])
  }

  private func isPreparing(_ entry: Model.TaskEntry) -> Bool {
    entry.step.map { model.steps[$0].preparing } ?? false
  }

  /// pending = not done, its process not entered, its step not preparing
  private mutating func pending(
    _ entry: Model.TaskEntry, _ instance: Int, _ process: Int, _ view: View
  ) -> Int32 {
    if isPreparing(entry) { return NodeTable.no }
    return nodes.and([nodes.not(done(instance, view)), nodes.not(aspect(.entered, process, view))])
  }

  /// blocked = not done and (a gate is shut or its step is not open)
  private mutating func blocked(
    _ entry: Model.TaskEntry, _ instance: Int, _ view: View, _ environment: Environment
  ) -> Int32 {
    var shut = entry.gates.map { gate($0, environment) }
    if let step = entry.step {
      shut += model.steps[step].gates.map { gate($0, environment) }
      shut.append(nodes.not(aspect(.isOpen, outer(.step(step), of: instance), view)))
    }
    return nodes.and([nodes.not(done(instance, view)), nodes.or(shut)])
  }

  /// Whether a gate is shut: what it waits for is required (a step: applies) and not done; or its condition is not met.
  mutating func gate(_ rule: Model.Rule<Model.Gate>, _ environment: Environment) -> Int32 {
    switch rule.content {
    case .onlyWhen(let condition): return nodes.not(truth(condition, environment))
    case .after(let things):
      let shut = things.map { thing -> Int32 in
        let view = environment.view
        let waited = self.instance(thing, environment)
        if case .step = thing.thing {
          return nodes.and([aspect(.applicable, waited, view), nodes.not(aspect(.stepDone, waited, view))])
        }
        return nodes.and([aspect(.required, waited, view), nodes.not(done(waited, view))])
      }
      let holds = rule.condition.map { truth($0, environment) } ?? NodeTable.yes
      return nodes.and([holds, nodes.or(shut)])
    }
  }
}
