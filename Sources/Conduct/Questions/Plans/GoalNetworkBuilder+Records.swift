/// What can be told and recorded, and what has to be so before.
extension GoalNetworkBuilder {
  private var model: Model { situation.model }
  private var slots: Slots { graph.slots }
  private var state: EngagementState { situation.state }

  // MARK: - Slots

  /// A truth that is told or recorded.
  mutating func expandSlot(_ goal: Int, _ slot: Int, _ want: GoalNetwork.Want) {
    switch want {
    case .yes: reach(goal, slot, Cell.yes)
    case .no: reach(goal, slot, Cell.no)
    case .unknown: reach(goal, slot, Cell.open)
    case .notNo: add(goal, 1, of: [cell(slot, Cell.yes), cell(slot, Cell.open)])
    case .notYes: add(goal, 1, of: [cell(slot, Cell.no), cell(slot, Cell.open)])
    }
  }

  mutating func expandCell(_ goal: Int, _ slot: Int, _ value: Int64) { reach(goal, slot, value) }

  /// That something was recorded; to undo it another round is needed.
  mutating func happened(_ goal: Int, _ node: Int, _ input: Int, _ want: GoalNetwork.Want) {
    guard let slot = graph.slot(read: input) else { return compared(goal, node, want) }
    switch want {
    case .yes, .notNo: reach(goal, slot, situation.today)
    case .no, .notYes: reach(goal, slot, Cell.never)
    case .unknown: break
    }
  }

  /// Adds the ways by which a slot comes to hold a cell.
  private mutating func reach(_ goal: Int, _ slot: Int, _ value: Int64) {
    let plain = slot % slots.count
    switch slots.contents[plain] {
    // Doing something twice over, and rounds that begin only to forget, are not thought of.
    case .taskDoneBefore, .round: network.setUnsure(goal)
    case .taskDoneOn where value == Cell.never: network.setUnsure(goal)
    case .enteredOn where value == Cell.never && slot >= slots.count: network.setUnsure(goal)
    case .completedOn where value == Cell.never, .leftOn where value == Cell.never: network.setUnsure(goal)
    case .today, .fact, .taskDoneOn, .waiver, .tick, .enteredOn, .completedOn, .leftOn, .eventOn, .eventTimes: break
    }
    if situation.isWritten(slot) {
      for deed in deeds(plain, value) { add(goal, all: [self.deed(deed)]) }
    }
    // The next round begins with what was prepared, and with nothing else.
    guard slot < slots.count, let process = slots.owners[plain], state.isEnded(process) else { return }
    let begins = situation.layout.belongsToNextRound[plain] || situation.layout.isKept[plain]
    let enter = deed(.enter(process))
    if begins {
      add(goal, all: [cell(slot + slots.count, value), enter])
    } else if situation.layout.initial[plain] == value {
      add(goal, all: [enter])
    } else {
      for deed in deeds(plain, value) where deed != .enter(process) { add(goal, all: [enter, self.deed(deed)]) }
    }
  }

  /// The deeds that write a cell into a slot.
  private func deeds(_ slot: Int, _ value: Int64) -> [Deed] {
    guard !situation.fixed.contains(slot) else { return [] }
    let isDay = value != Cell.never
    switch slots.contents[slot] {
    case .today: return value > situation.today ? [.wait(until: value)] : []
    case .fact(let fact, _, _, _): return isTellable(fact, slot, value) ? [.tell(slot: slot, cell: value)] : []
    case .tick(let instance): return value == Cell.open ? [] : [.tick(instance, value == Cell.yes)]
    case .waiver(let instance): return value == Cell.yes && mayBeWaived(instance) ? [.waive(instance)] : []
    case .taskDoneOn(let instance): return isDay ? [.perform(instance)] : []
    case .enteredOn(let process): return isDay ? [.enter(process)] : []
    case .completedOn(let process): return isDay ? [.complete(process)] : []
    case .leftOn(let process): return isDay ? leaving(process) : []
    case .eventOn(let event, let owner, let member):
      let times = slots.eventTimes(event, owner: owner, index: member, in: model)
      return isDay ? [.record(eventOn: slot, times: state.cell(times) + 1)] : []
    case .eventTimes(let event, let owner, let member):
      let day = slots.eventOn(event, owner: owner, index: member, in: model)
      return value > state.cell(slot) ? [.record(eventOn: day, times: value)] : []
    case .taskDoneBefore, .round: return []
    }
  }

  private func isTellable(_ fact: Int, _ slot: Int, _ value: Int64) -> Bool {
    guard model.facts[fact].once, state.isTold(slot) else {
      guard value == situation.unknown(slot) else { return true }
      return situation.layout.initial[slot] == value && !sharesSetWithKept(slot)
    }
    return false
  }

  /// Whether another member of the same set is to stay as it is: what is told of a set is taken back as a whole.
  private func sharesSetWithKept(_ slot: Int) -> Bool {
    guard case .fact(let fact, let owner, let index, .some) = slots.contents[slot] else { return false }
    return situation.fixed.contains { kept in
      guard case .fact(fact, owner, index, .some) = slots.contents[kept] else { return false }
      return true
    }
  }

  private func mayBeWaived(_ instance: Int) -> Bool {
    switch graph.instances.all[instance].thing {
    case .task: true
    case .milestone(let milestone): model.milestones[milestone].mayBeWaived
    case .process, .step: false
    }
  }

  private func leaving(_ process: Int) -> [Deed] {
    let endings = graph.roots.processes[process]?.endings ?? []
    return endings.map { .leave(process, ending: $0.index) } + [.leave(process, ending: nil)]
  }

  // MARK: - Deeds

  /// Adds what must be so for a statement to be accepted.
  mutating func expandDeed(_ goal: Int, _ deed: Deed) {
    switch deed {
    case .tell(let slot, let value):
      guard let repairs = solver.repairs(slot, value) else { return network.setUnsure(goal) }
      add(goal, all: repairs.map { cell($0.slot, $0.cell) })
    case .tick, .waive, .wait: add(goal, all: [])
    case .record(let slot, let times): record(goal, slot, times)
    case .perform(let task): perform(goal, task)
    case .enter(let process): enter(goal, process)
    case .complete(let process):
      let completable = isExternal(process) ? [] : node(.completable, process, .current, .yes)
      guard let needs = active(process), !completable.isEmpty || isExternal(process) else { return }
      add(goal, all: needs + completable + invariants(.complete, process))
    case .leave(let process, let ending):
      guard let needs = active(process) else { return }
      let entry = graph.roots.processes[process]?.endings.first { $0.index == ending }
      let holds = entry.map { [truth(Int($0.node), .yes)] } ?? []
      add(goal, all: needs + holds + invariants(.leave, process))
    }
  }

  private mutating func record(_ goal: Int, _ slot: Int, _ times: Int64) {
    let recorded = state.cell(slot + 1)
    let before = times > recorded + 1 ? [deed(.record(eventOn: slot, times: times - 1))] : []
    add(goal, all: before)
  }

  private mutating func perform(_ goal: Int, _ task: Int) {
    guard case .task(let index) = graph.instances.all[task].thing else { return }
    let process = graph.instances.process(of: task, in: model)
    let isNext = state.isEnded(process) && model.taskBelongsToNextRound(index)
    let view: RoundView = isNext ? .next : .current
    var needs = node(.forbidden, task, view, .notYes) + node(.blockedStatus, task, view, .notYes)
    if state.isLeft(process), !isNext { needs.append(deed(.enter(process))) }
    add(goal, all: needs + invariants(.perform, task))
  }

  private mutating func enter(_ goal: Int, _ process: Int) {
    guard !state.isActive(process) else { return network.setUnsure(goal) }
    let ready = isExternal(process) ? [] : node(.ready, process, .next, .yes)
    guard !ready.isEmpty || isExternal(process) else { return }
    add(goal, all: ready + invariants(.enter, process))
  }

  /// What makes a process active.
  private mutating func active(_ process: Int) -> [Int]? {
    state.isActive(process) ? [] : [deed(.enter(process))]
  }

  private func isExternal(_ process: Int) -> Bool {
    guard case .process(let index) = graph.instances.all[process].thing else { return false }
    return model.processes[index].external
  }

  private mutating func node(
    _ aspect: Aspect, _ instance: Int, _ view: RoundView, _ want: GoalNetwork.Want
  ) -> [Int] {
    graph.roots.node(aspect, instance, view).map { [truth($0, want)] } ?? []
  }

  private mutating func invariants(_ act: Act, _ instance: Int) -> [Int] {
    graph.invariants(on: act, instance, in: model).map { truth($0, .notNo) }
  }
}
