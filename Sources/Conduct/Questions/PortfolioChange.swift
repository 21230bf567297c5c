/// What is told or done, for the sake of argument, of every engagement of a portfolio.
package struct PortfolioChange: Sendable {
  let actions: [Action]
  /// The day of the question afterwards, if time goes on.
  let today: CivilDate?
  private let layout: StateLayout

  init(_ actions: [Action], today: CivilDate?, _ layout: StateLayout) {
    self.actions = actions
    self.today = today
    self.layout = layout
  }

  /// Whether it depends on the day on which it is done.
  package var needsDay: Bool {
    actions.contains { action in
      switch action.kind {
      case .tell, .tick, .waive, .retractWaiver: false
      case .perform, .record, .retractTask, .retractEvent, .enter, .complete, .leave: true
      }
    }
  }

  /// The slots of the current view that it reads or writes, so that a row must tell them.
  package var slots: Set<Int> {
    var found: Set<Int> = [Slots.today]
    for action in actions {
      switch action.kind {
      case .tell(_, let cells): for (slot, _) in cells { add(slot, &found) }
      case .tick(let instance, _): add(layout.slots.tick(instance), &found)
      case .perform(let instance, _), .retractTask(let instance):
        for slot in [
          layout.slots.doneOn(instance), layout.slots.doneBefore(instance), layout.slots.taskWaiver(instance),
        ] {
          add(slot, &found)
        }
      case .record(let slot, _), .retractEvent(let slot): for slot in [slot, slot + 1] { add(slot, &found) }
      case .waive(let instance, _): add(layout.waiver(instance), &found)
      case .retractWaiver(let instance): add(layout.slots.milestoneWaiver(instance), &found)
      case .enter(let process, _), .complete(let process, _), .leave(let process, _):
        addProcess(process, &found)
      }
    }
    return found
  }

  private func add(_ slot: Int, _ found: inout Set<Int>) {
    found.insert(slot)
    if let process = layout.process[slot] { addProcess(process, &found) }
  }

  private func addProcess(_ process: Int, _ found: inout Set<Int>) {
    let slots = layout.slots
    found.formUnion([
      slots.enteredOn(process), slots.completedOn(process), slots.leftOn(process), slots.round(process),
    ])
  }

  /// Returns the cells of a state, both views, after the change; O(slots).
  package func applied(to cells: [Int64], on day: CivilDate) -> [Int64] {
    var state = EngagementState(cells: cells, layout, completing: actions.flatMap(completions))
    let counts = actions.compactMap { action -> (slot: Int, change: Int64)? in
      switch action.kind {
      case .record(let slot, _): (slot + 1, 1)
      case .retractEvent(let slot): (slot + 1, -1)
      default: nil
      }
    }
    for action in actions { state.apply(action, on: day) }
    if let today { state.setToday(today) }
    guard !counts.isEmpty else { return state.cells }
    // A row tells how often something happened, and not when: the fold cannot count again what it does not know.
    var result = state.cells
    for slot in Set(counts.map(\.slot)) {
      for view in [slot, slot + layout.slots.count] {
        result[view] = max(0, counts.reduce(cells[view]) { $1.slot == slot ? $0 + $1.change : $0 })
      }
    }
    return result
  }

  /// The slots of the completions and events whose earlier days matter.
  private func completions(_ action: Action) -> [Int] {
    switch action.kind {
    case .perform(let instance, _), .retractTask(let instance): [layout.slots.doneOn(instance)]
    case .record(let slot, _), .retractEvent(let slot): [slot]
    case .tell, .tick, .retractWaiver, .waive, .enter, .complete, .leave: []
    }
  }
}
