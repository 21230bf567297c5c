/// What can be seen of rules while stories pass by: whether a clause decides, a gate shuts, a deadline is kept.
///
/// These conditions decide nothing themselves. They are built from the same terms as the verdicts.
extension GraphBuilder {
  /// Builds the node of something to be looked at.
  typealias Probe = @Sendable (inout GraphBuilder) -> Int32

  /// The instance of a process that something inside it belongs to.
  func instance(ofProcess process: Int, _ environment: Environment) -> Int {
    let members = model.processes[process].identity.bindings.map { environment.members[$0] ?? 0 }
    return instances.index(of: .process(process), members, in: model)
  }

  /// That an input or outcome that is asked for is not met.
  mutating func unmet(_ instance: Int) -> Int32 {
    nodes.and([aspect(.local, instance, .current), nodes.not(aspect(.met, instance, .current))])
  }

  /// That a gate lets through because what it waits for is done.
  mutating func passed(_ gate: Model.Rule<Model.Gate>, of environment: Environment) -> Int32 {
    guard case .after(let things) = gate.content else { return NodeTable.no }
    let done = things.map { thing -> Int32 in
      let waited = instance(thing, environment)
      if case .step = thing.thing { return aspect(.stepDone, waited, .current) }
      return aspect(.done, waited, .current)
    }
    return nodes.and([nodes.not(self.gate(gate, environment)), nodes.or(done)])
  }

  /// That an event has happened.
  mutating func happened(event index: Int, owner: [Int], member: Int?) -> Int32 {
    let on = slots.eventOn(index, owner: owner, index: member, in: model)
    return nodes.node(.happened, 0, [slot(on)])
  }

  /// That a process has been entered and this condition does not hold, so that nothing leads on.
  mutating func closed(_ condition: Formula, _ process: Int, _ environment: Environment) -> Int32 {
    nodes.and([aspect(.entered, process, .current), nodes.not(truth(condition, environment))])
  }

  /// Whether a deadline (or target) counts: the task applies, the clause is the effective one, its day is told.
  mutating func begun(_ clause: Int, of task: Int, isTarget: Bool) -> Int32 {
    deadlineParts(clause, of: task, isTarget: isTarget)?.holds ?? NodeTable.no
  }

  /// Whether a deadline (or target) counts, and the task is owed still.
  mutating func owed(_ clause: Int, of task: Int, isTarget: Bool) -> Int32 {
    guard let parts = deadlineParts(clause, of: task, isTarget: isTarget) else { return NodeTable.no }
    let owed = isTarget ? NodeTable.yes : aspect(.required, task, .current)
    return nodes.and([parts.holds, owed, nodes.not(parts.done)])
  }

  /// Whether a task was done by a deadline (or target) of its own.
  mutating func kept(_ clause: Int, of task: Int, isTarget: Bool) -> Int32 {
    guard let parts = deadlineParts(clause, of: task, isTarget: isTarget) else { return NodeTable.no }
    return nodes.and([parts.holds, parts.done, nodes.not(nodes.node(.less, 0, [parts.day, parts.doneOn]))])
  }

  /// Whether a deadline (or target) has passed without the task being done, or was before the day on which it was.
  mutating func broken(_ clause: Int, of task: Int, isTarget: Bool) -> Int32 {
    guard let parts = deadlineParts(clause, of: task, isTarget: isTarget) else { return NodeTable.no }
    let late = nodes.and([parts.done, nodes.node(.less, 0, [parts.day, parts.doneOn])])
    let passed = nodes.node(.less, 0, [parts.day, slot(Slots.today)])
    let owed = isTarget ? NodeTable.yes : aspect(.required, task, .current)
    return nodes.and([parts.holds, nodes.or([late, nodes.and([owed, nodes.not(parts.done), passed])])])
  }

  private struct DeadlineParts {
    /// That the task applies, and that the clause is the effective one and has begun.
    let holds: Int32
    let day: Int32
    let done: Int32
    let doneOn: Int32
  }

  private mutating func deadlineParts(_ clause: Int, of task: Int, isTarget: Bool) -> DeadlineParts? {
    guard case .task(let index) = instances.all[task].thing else { return nil }
    let entry = model.tasks[index]
    let rules = isTarget ? entry.aim : entry.due
    let environment = environment(task, entry.identity.bindings, .current)
    let day = value(rules[clause].content, environment)
    let effective =
      if let condition = rules[clause].condition {
        truth(condition, environment)
      } else {
        nodes.not(nodes.or(rules.compactMap(\.condition).map { truth($0, environment) }))
      }
    let doneOn = slot(slots.doneOn(task))
    let begun = nodes.node(.happened, 0, [day])
    return DeadlineParts(
      holds: nodes.and([aspect(.applicable, task, .current), effective, begun]), day: day,
      done: nodes.node(.happened, 0, [doneOn]), doneOn: doneOn)
  }
}
