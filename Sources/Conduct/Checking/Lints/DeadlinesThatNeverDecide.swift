/// Deadlines and targets that change nothing, whatever happens.
///
/// The day may be known only once the task is done (`due within 2 days of t.done_on` on `t` itself, or on the day of a
/// task that waits for `t`); it may move on with `today`; a base may yield to clauses of which one always holds
/// (`when c` and `when not c`); and of two clauses under one condition only the earlier one counts.
enum DeadlinesThatNeverDecide: Lint {
  static let code = DiagnosticCode.deadlineNeverDecides

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let model = subject.model
    return model.tasks.indices.flatMap { index -> [LintProblem] in
      let task = model.tasks[index]
      let due = task.due.isEmpty ? [] : problems(task.due, .due, of: index, model)
      return task.aim.isEmpty ? due : due + problems(task.aim, .aim, of: index, model)
    }
  }

  private static func problems(
    _ clauses: [Model.Rule<Formula>], _ kind: Deadline.Kind, of task: Int, _ model: Model
  ) -> [LintProblem] {
    var found = clauses.compactMap { clause in
      whyTooLate(clause.content, task, model).map {
        LintProblem(kind: .deadlineNeverDecides(kind, $0), span: clause.content.span)
      }
    }
    let conditional = clauses.filter { $0.condition != nil }
    guard conditional.count > 1 else { return found }
    if let base = clauses.first(where: { $0.condition == nil }), let others = exhaustive(conditional, model) {
      found.append(LintProblem(kind: .deadlineNeverDecides(kind, .alwaysYields(to: others)), span: base.content.span))
    }
    return found + shadowed(conditional, kind)
  }

  // MARK: - Days that come too late

  private static func whyTooLate(_ day: Formula, _ task: Int, _ model: Model) -> LintProblem.Indecision? {
    guard let base = start(of: day, model) else { return nil }
    switch base.form {
    case .today: return .today
    case .property(let term, .doneOn):
      guard case .task(let other) = term.thing else { return nil }
      if other == task { return isOwn(term, model.tasks[task]) ? .ownDay(model.tasks[task].identity.name) : nil }
      return gate(from: other, to: task, model).map { .waitingTask(model.tasks[other].identity.name, gate: $0) }
    default: return nil
    }
  }

  /// What a day is counted from, through definitions; nil where the day may lie before that.
  private static func start(of day: Formula, _ model: Model) -> Formula? {
    var day = day
    for _ in 0..<100 {
      switch day.form {
      case .shifted(let base, negative: false, by: let duration):
        if case .negative = duration.form { return nil }
        day = base
      case .shifted: return nil
      case .definition(let index, nil): day = model.definitions[index].value
      default: return day
      }
    }
    return nil
  }

  /// Whether a term of a task inside `for each` is that of the same member.
  private static func isOwn(_ term: ThingTerm, _ task: Model.TaskEntry) -> Bool {
    zip(term.members, task.identity.bindings).allSatisfy { member, binding in
      if case .variable(binding) = member { return true }
      return false
    }
  }

  /// The gate by which one task waits for another, perhaps through a few others, each of them always required.
  private static func gate(from waiting: Int, to task: Int, _ model: Model) -> Span? {
    var seen: Set<Int> = [waiting]
    var queue = [(task: waiting, first: Span?.none)]
    var position = 0
    while position < queue.count, queue.count < maximumWay {
      let (current, first) = queue[position]
      position += 1
      let step = model.tasks[current].step.map { model.steps[$0].gates } ?? []
      for rule in model.tasks[current].gates + step where rule.condition == nil {
        for next in waited(rule.content) {
          if next == task { return first ?? rule.span }
          if model.isAlwaysRequired(next), seen.insert(next).inserted { queue.append((next, first ?? rule.span)) }
        }
      }
    }
    return nil
  }

  /// How many tasks are looked at for one deadline.
  private static let maximumWay = 16

  private static func waited(_ gate: Model.Gate) -> [Int] {
    switch gate {
    case .after(let things): things.compactMap(\.task)
    case .onlyWhen(let condition):
      condition.conjuncts.compactMap { part in
        if case .status(let term, .done) = part.form { return term.task }
        return nil
      }
    }
  }

  // MARK: - Clauses that stand in each other's light

  /// The places of conditions of which one always holds: `c` and `not c`, or a fact `is` each member of its choice.
  private static func exhaustive(_ clauses: [Model.Rule<Formula>], _ model: Model) -> [Span]? {
    var spans: [String: Span] = [:]
    var members: [String: (choice: Int, places: [Int: Span])] = [:]
    for case let condition? in clauses.map(\.condition) {
      spans[condition.key] = spans[condition.key] ?? condition.span
      if let (value, choice, member) = condition.memberTest {
        members[value.key, default: (choice, [:])].places[member] = condition.span
      }
    }
    for case let condition? in clauses.map(\.condition) {
      if case .not(let inner) = condition.form, let other = spans[inner.key] {
        return [other, condition.span].sorted()
      }
    }
    return members.values.filter { $0.places.count == model.choices[$0.choice].members.count }
      .map { $0.places.values.sorted() }.min { $0[0] < $1[0] }
  }

  /// Clauses that always pass after another one under the same condition.
  private static func shadowed(_ clauses: [Model.Rule<Formula>], _ kind: Deadline.Kind) -> [LintProblem] {
    var earliest: [String: (length: Int64, clause: Model.Rule<Formula>)] = [:]
    var found: [LintProblem] = []
    for clause in clauses {
      guard let condition = clause.condition, let (start, length) = clause.content.distance else { continue }
      let key = condition.key + " " + start
      guard let other = earliest[key] else {
        earliest[key] = (length, clause)
        continue
      }
      let isLater = length >= other.length
      let (early, late) = isLater ? (other.clause, clause) : (clause, other.clause)
      found.append(
        LintProblem(kind: .deadlineNeverDecides(kind, .laterThan(early.content.span)), span: late.content.span))
      if !isLater { earliest[key] = (length, clause) }
    }
    return found
  }
}

extension Formula {
  /// A day as what it is counted from, with the unit, and a constant length.
  fileprivate var distance: (start: String, length: Int64)? {
    guard case .shifted(let base, let negative, by: let duration) = form,
      case .constant(.whole(let length)) = duration.form
    else { return nil }
    let unit: DurationUnit = duration.type == .businessDays ? .businessDays : duration.type == .months ? .months : .days
    return (base.key + " " + unit.rawValue, negative ? -length : length)
  }
}

extension Model {
  /// Whether a task is required wherever it applies.
  fileprivate func isAlwaysRequired(_ task: Int) -> Bool {
    let entry = tasks[task]
    return entry.modality == .required && entry.applicability.conditions.isEmpty && entry.waived.isEmpty
      && !entry.modalities.contains { $0.content != .required }
  }
}
