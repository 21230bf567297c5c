/// Deadlines, targets and repetition: the days of tasks.
extension GraphBuilder {
  /// A deadline clause in the graph: whether it is effective, and its day.
  private struct DeadlineNodes {
    let condition: Int32
    let day: Int32
  }

  mutating func deadline(
    _ aspect: Aspect, _ entry: Model.TaskEntry, _ instance: Int, _ process: Int, _ view: View,
    _ environment: Environment
  ) -> Int32 {
    let isTarget = aspect == .behind || aspect == .aimOn
    let task = RepeatedTask(
      entry: entry, instance: instance, clauses: isTarget ? entry.aim : entry.due, isTarget: isTarget, view: view,
      environment: environment)
    let today = slot(Slots.today)
    switch aspect {
    case .dueOn, .aimOn: return day(task)
    // overdue = required and not done and its process neither complete nor left and a deadline has passed
    case .overdue:
      let ended = nodes.or([self.aspect(.complete, process, view), self.aspect(.left, process, view)])
      return nodes.and([
        self.aspect(.required, instance, view), nodes.not(self.aspect(.done, instance, view)), nodes.not(ended),
        passed(task, on: today),
      ])
    case .late: return late(task)
    // behind = done after, or not done and today after, a target
    default:
      return nodes.or([
        late(task), nodes.and([nodes.not(self.aspect(.done, instance, view)), passed(task, on: today)]),
      ])
    }
  }

  /// A task with the clauses that are asked about.
  private struct RepeatedTask {
    let entry: Model.TaskEntry
    let instance: Int
    let clauses: [Model.Rule<Formula>]
    /// Targets are for the first completion only; deadlines go on with the period.
    let isTarget: Bool
    let view: View
    let environment: Environment
  }

  /// late = done, and after the day by which that completion was due
  private mutating func late(_ task: RepeatedTask) -> Int32 {
    let doneOn = slot(slots.doneOn(task.instance), task.view)
    return nodes.and([self.aspect(.done, task.instance, task.view), missed(task, doneOn)])
  }

  /// Whether the last completion came after its day: that of the clauses for the first one in a round, the one before
  /// plus the period for later ones.
  private mutating func missed(_ task: RepeatedTask, _ doneOn: Int32) -> Int32 {
    let first = passed(task.clauses, on: doneOn, task.environment)
    guard let repetition = task.entry.repetition else { return first }
    let before = slot(slots.doneBefore(task.instance), task.view)
    let isLater = nodes.and([nodes.node(.happened, 0, [before]), isRepeated(repetition, task.environment)])
    let next = moved(before, by: value(repetition.every, task.environment), repetition.every.type)
    let later = task.isTarget ? NodeTable.no : nodes.node(.less, 0, [next, doneOn])
    return chosen(isLater, later, first)
  }

  private mutating func isRepeated(_ repetition: Model.Repetition, _ environment: Environment) -> Int32 {
    repetition.condition.map { truth($0, environment) } ?? NodeTable.yes
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
    _ entry: Model.TaskEntry, _ instance: Int, _ view: View, _ environment: Environment
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
    _ repetition: Model.Repetition, _ entry: Model.TaskEntry, _ instance: Int, _ view: View,
    _ environment: Environment
  ) -> Int32 {
    let process = instances.process(of: instance, in: model)
    var parts = [aspect(.complete, process, view), aspect(.left, process, view)]
    if let until = repetition.until { parts.append(truth(until, environment)) }
    if let condition = repetition.condition { parts.append(nodes.not(truth(condition, environment))) }
    return nodes.or(parts)
  }

  // MARK: - Days

  /// The day of the task: of the next completion while more is asked, else the one by which the last was due.
  private mutating func day(_ task: RepeatedTask) -> Int32 {
    let first = earliest(task.clauses, task.environment)
    guard let repetition = task.entry.repetition else { return first }
    let period = value(repetition.every, task.environment)
    let doneOn = slot(slots.doneOn(task.instance), task.view)
    let before = slot(slots.doneBefore(task.instance), task.view)
    let isRepeated = isRepeated(repetition, task.environment)
    let isLater = nodes.and([nodes.node(.happened, 0, [before]), isRepeated])
    let last = select(
      isLater, task.isTarget ? NodeTable.never : moved(before, by: period, repetition.every.type), first)
    let next = task.isTarget ? NodeTable.never : moved(doneOn, by: period, repetition.every.type)
    return select(isMoreAsked(task, repetition), next, last)
  }

  /// Whether the task was done and is to be done again.
  private mutating func isMoreAsked(_ task: RepeatedTask, _ repetition: Model.Repetition) -> Int32 {
    let isDone = nodes.node(.happened, 0, [slot(slots.doneOn(task.instance), task.view)])
    let stopped = isStopped(repetition, task.entry, task.instance, task.view, task.environment)
    return nodes.and([isDone, nodes.not(stopped)])
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

  /// Whether the day of a task that is not done has passed: that of the clauses, or of the period once it was done.
  private mutating func passed(_ task: RepeatedTask, on day: Int32) -> Int32 {
    let first = passed(task.clauses, on: day, task.environment)
    guard let repetition = task.entry.repetition else { return first }
    let doneOn = slot(slots.doneOn(task.instance), task.view)
    let next = moved(doneOn, by: value(repetition.every, task.environment), repetition.every.type)
    let later = task.isTarget ? NodeTable.no : nodes.node(.less, 0, [next, day])
    return chosen(isMoreAsked(task, repetition), later, missed(task, day))
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
