/// From the deeds of a plan to what a reader wants to know of them.
extension Planner {
  /// Returns a plan with what is worth knowing of each step.
  func plan(_ planned: PlannedStatements) -> Plan {
    var state = start
    var steps: [Plan.Step] = []
    for (place, entry) in planned.entries.enumerated() {
      steps.append(step(entry, leeway(place, planned), in: state))
      if let statement = entry.statement {
        state.apply(statement.action, on: entry.day)
      } else {
        state.setToday(entry.day)
      }
    }
    return Plan(steps: steps)
  }

  private func step(_ entry: PlannedStatements.Entry, _ leeway: Plan.Leeway?, in state: EngagementState) -> Plan.Step {
    let deed = entry.deeds.first
    return Plan.Step(
      kind: deed.map(kind) ?? .day, day: entry.day,
      statement: entry.statement?.text ?? Keyword.today.text + " = " + entry.day.iso,
      title: deed.flatMap(title), due: deed.flatMap { due($0, in: state) }, instead: deed.flatMap(told), leeway: leeway)
  }

  private func kind(_ deed: Deed) -> Plan.Kind {
    switch deed {
    case .tell: .fact
    case .tick: .tick
    case .perform: .task
    case .record: .event
    case .waive: .waiver
    case .enter: .entry
    case .complete: .completion
    case .leave: .leaving
    case .wait: .day
    }
  }

  private func title(_ deed: Deed) -> String? {
    switch deed {
    case .tell(let slot, _): return factLabel(slot)
    case .record(let slot, _):
      guard case .eventOn(let event, _, _) = graph.slots.contents[slot] else { return nil }
      return model.events[event].title ?? model.events[event].name
    case .tick(let instance, _), .perform(let instance), .waive(let instance), .enter(let instance),
      .complete(let instance), .leave(let instance, _):
      return model.identity(of: graph.instances.all[instance].thing).label
    case .wait: return nil
    }
  }

  private func factLabel(_ slot: Int) -> String? {
    guard case .fact(let index, _, let at, _) = graph.slots.contents[slot] else { return nil }
    let fact = model.facts[index]
    let label = fact.title ?? fact.name
    guard let choice = fact.index, let at else { return label }
    let member = model.choices[choice].members[at]
    return label + " (" + (member.title ?? member.name) + ")"
  }

  /// The day on which a task is due before it is done.
  private func due(_ deed: Deed, in state: EngagementState) -> CivilDate? {
    guard case .perform(let task) = deed, case .task(let index) = graph.instances.all[task].thing else { return nil }
    let process = graph.instances.process(of: task, in: model)
    let isNext = state.isEnded(process) && model.taskBelongsToNextRound(index)
    guard let node = graph.roots.node(.dueOn, task, isNext ? .next : .current) else { return nil }
    let cell = replay.cells(state)[node]
    return cell == Cell.never || cell == Cell.unknown ? nil : CivilDate(dayNumber: Int(cell))
  }

  /// What is told so far of a fact or tick that a plan tells otherwise.
  private func told(_ deed: Deed) -> String? {
    switch deed {
    case .tell(let slot, _) where start.isTold(slot):
      return ValueText.text(cell: start.cell(slot), graph.slots.types[slot], model, writer.texts)
    case .tick(let instance, false) where start.cell(graph.slots.tick(instance)) == Cell.yes: return Keyword.yes.text
    case .tell, .tick, .perform, .record, .waive, .enter, .complete, .leave, .wait: return nil
    }
  }

  // MARK: - Leeway

  /// Which values beside the one that is told would do as well, found by trying its neighbours.
  private func leeway(_ place: Int, _ planned: PlannedStatements) -> Plan.Leeway? {
    guard case .tell(let slot, let cell)? = planned.entries[place].deeds.first, cell != Cell.unknown else { return nil }
    let type = graph.slots.types[slot]
    switch type {
    case .truth, .choice, .set, .text: return nil
    case .count, .number, .percent, .date, .days, .businessDays, .months: break
    }
    let domain = ValueDomain.range(of: type, in: model)
    func does(_ value: Int64) -> Bool {
      guard domain.contains(value) else { return false }
      var deeds = planned.entries.map(\.deeds)
      deeds[place] = [.tell(slot: slot, cell: value)]
      if case .holds = replay.outcome(deeds.flatMap { $0 }) { return true }
      return false
    }
    switch (does(cell - 1), does(cell + 1)) {
    case (true, true): return .any
    case (true, false): return .less
    case (false, true): return .more
    case (false, false): return nil
    }
  }
}
