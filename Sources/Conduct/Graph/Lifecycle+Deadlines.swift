/// Deadlines, targets and repetition: the days of tasks.
extension GraphBuilder {
  /// A deadline clause in the graph: whether it is effective, and its day.
  private struct DeadlineNodes {
    let condition: Int32
    let day: Int32
  }

  mutating func deadline(
    _ aspect: Aspect, _ entry: Model.TaskEntry, _ instance: Int, _ process: Int, _ view: RoundView,
    _ environment: Environment
  ) -> Int32 {
    let isTarget = aspect == .behind || aspect == .aimOn
    let clauses = isTarget ? entry.aim : entry.due
    let today = slot(Slots.today)
    let doneOn = slot(slots.doneOn(instance), view)
    switch aspect {
    case .dueOn, .aimOn: return day(clauses, entry, instance, process, view, environment)
    // overdue = required and not done and its process neither complete nor left and a deadline has passed
    case .overdue:
      let ended = nodes.or([self.aspect(.complete, process, view), self.aspect(.left, process, view)])
      let passed = passed(clauses, entry, instance, process, view, environment, on: today)
      return nodes.and([
        self.aspect(.required, instance, view), nodes.not(self.aspect(.done, instance, view)), nodes.not(ended), passed,
      ])
    case .late: return late(clauses, entry, instance, view, environment, doneOn)
    // behind = done after, or not done and today after, a target
    default:
      let late = late(clauses, entry, instance, view, environment, doneOn)
      let passed = passed(clauses, entry, instance, process, view, environment, on: today)
      return nodes.or([late, nodes.and([nodes.not(self.aspect(.done, instance, view)), passed])])
    }
  }

  /// done after some effective clause; for a later completion of a repeated task, after the one before plus its period
  private mutating func late(
    _ clauses: [Model.Rule<Formula>], _ entry: Model.TaskEntry, _ instance: Int, _ view: RoundView,
    _ environment: Environment, _ doneOn: Int32
  ) -> Int32 {
    let isDone = nodes.node(.happened, 0, [doneOn])
    let first = passed(clauses, on: doneOn, environment)
    guard let repetition = entry.repetition else { return nodes.and([isDone, first]) }
    let before = slot(slots.doneBefore(instance), view)
    let isLater = nodes.node(.happened, 0, [before])
    let next = moved(before, by: value(repetition.every, environment), repetition.every.type)
    let isRepeated = repetition.condition.map { truth($0, environment) } ?? NodeTable.yes
    let later = nodes.and([isRepeated, nodes.node(.less, 0, [next, doneOn])])
    return nodes.and([isDone, chosen(isLater, later, first)])
  }

  /// `if c then a else b` of truths.
  private mutating func chosen(_ condition: Int32, _ then: Int32, _ otherwise: Int32) -> Int32 {
    nodes.or([
      nodes.and([condition, then]), nodes.and([nodes.not(condition), otherwise]), nodes.and([then, otherwise]),
    ])
  }

  // MARK: - Repetition

  /// done: while the last completion is younger than the period; once nothing more is repeated, for good
  mutating func done(
    _ entry: Model.TaskEntry, _ instance: Int, _ view: RoundView, _ environment: Environment
  ) -> Int32 {
    let doneOn = slot(slots.doneOn(instance), view)
    let isDone = nodes.node(.happened, 0, [doneOn])
    guard let repetition = entry.repetition else { return isDone }
    let until = moved(doneOn, by: value(repetition.every, environment), repetition.every.type)
    let isYoung = nodes.node(.less, 0, [slot(Slots.today), until])
    return nodes.and([isDone, nodes.or([isStopped(repetition, entry, instance, view, environment), isYoung])])
  }

  /// Whether one completion suffices: the repetition has ended with its `until` or with the round, or does not apply.
  private mutating func isStopped(
    _ repetition: Model.Repetition, _ entry: Model.TaskEntry, _ instance: Int, _ view: RoundView,
    _ environment: Environment
  ) -> Int32 {
    let process = processInstance(entry, instance)
    var parts = [aspect(.complete, process, view), aspect(.left, process, view)]
    if let until = repetition.until { parts.append(truth(until, environment)) }
    if let condition = repetition.condition { parts.append(nodes.not(truth(condition, environment))) }
    return nodes.or(parts)
  }

  private func processInstance(_ entry: Model.TaskEntry, _ instance: Int) -> Int {
    let bindings = model.processes[entry.process].identity.bindings
    let members = Array(instances.all[instance].members.prefix(bindings.count))
    return instances.index(of: .process(entry.process), members, in: model)
  }

  // MARK: - Days

  /// The day of the task: of its clauses, or of its repetition once it was done.
  private mutating func day(
    _ clauses: [Model.Rule<Formula>], _ entry: Model.TaskEntry, _ instance: Int, _ process: Int, _ view: RoundView,
    _ environment: Environment
  ) -> Int32 {
    let first = earliest(clauses, environment)
    guard let repetition = entry.repetition else { return first }
    let doneOn = slot(slots.doneOn(instance), view)
    let isDone = nodes.node(.happened, 0, [doneOn])
    let next = moved(doneOn, by: value(repetition.every, environment), repetition.every.type)
    let stopped = isStopped(repetition, entry, instance, view, environment)
    return select(nodes.and([isDone, nodes.not(stopped)]), next, first)
  }

  private mutating func earliest(_ clauses: [Model.Rule<Formula>], _ environment: Environment) -> Int32 {
    let base = clauses.first { $0.condition == nil }.map { value($0.content, environment) } ?? NodeTable.never
    let conditional = conditionalNodes(clauses, environment)
    guard !conditional.isEmpty else { return base }
    return nodes.node(.earliest, 0, conditional.flatMap { [$0.condition, $0.day] } + [base])
  }

  private mutating func conditionalNodes(
    _ clauses: [Model.Rule<Formula>], _ environment: Environment
  ) -> [DeadlineNodes] {
    clauses.compactMap { rule in
      guard let condition = rule.condition else { return nil }
      return DeadlineNodes(condition: truth(condition, environment), day: value(rule.content, environment))
    }
  }

  /// Whether a deadline has passed on a day: of the clauses, or of the repetition once the task was done.
  private mutating func passed(
    _ clauses: [Model.Rule<Formula>], _ entry: Model.TaskEntry, _ instance: Int, _ process: Int, _ view: RoundView,
    _ environment: Environment, on day: Int32
  ) -> Int32 {
    let first = passed(clauses, on: day, environment)
    guard let repetition = entry.repetition else { return first }
    let doneOn = slot(slots.doneOn(instance), view)
    let isDone = nodes.node(.happened, 0, [doneOn])
    let next = moved(doneOn, by: value(repetition.every, environment), repetition.every.type)
    let stopped = isStopped(repetition, entry, instance, view, environment)
    let later = nodes.and([nodes.not(stopped), nodes.node(.less, 0, [next, day])])
    return chosen(isDone, later, first)
  }

  /// Whether an effective clause has passed on a day; the base yields to the conditional ones as in an `if`.
  ///
  /// Yes when every clause that could be effective has passed, no when none has:
  /// some (c and p), or no c and the base's p, or the base's p and for all (not c or p).
  private mutating func passed(
    _ clauses: [Model.Rule<Formula>], on day: Int32, _ environment: Environment
  ) -> Int32 {
    let conditional = conditionalNodes(clauses, environment).map { clause in
      (condition: clause.condition, passed: nodes.node(.less, 0, [clause.day, day]))
    }
    let some = nodes.or(conditional.map { nodes.and([$0.condition, $0.passed]) })
    guard let rule = clauses.first(where: { $0.condition == nil }) else { return some }
    let base = nodes.node(.less, 0, [value(rule.content, environment), day])
    let yields = nodes.or(conditional.map(\.condition))
    let all = nodes.and([base] + conditional.map { nodes.or([nodes.not($0.condition), $0.passed]) })
    return nodes.or([some, nodes.and([nodes.not(yields), base]), all])
  }
}
