import Conduct

/// Deadlines and repetition (fine print 12 and 13).
extension NaiveJudge {
  /// The ways to decide the conditions of clauses, each as the clauses that are then effective.
  ///
  /// "Each with an optional `when`, the one without `when` being the base that yields" (language page, task); "a base
  /// clause and the conditional ones that it yields to are read as `if`" (fine print 12).
  private func ways(_ clauses: [Clause], in scope: NaiveScope) -> [[Clause]] {
    let base = clauses.filter { $0.condition == nil }
    var ways: [[Clause]] = [[]]
    for clause in clauses {
      guard let condition = clause.condition else { continue }
      switch holds(condition, in: scope) {
      case .yes: ways = ways.map { $0 + [clause] }
      case .no: continue
      case .unknown: ways += ways.map { $0 + [clause] }
      }
    }
    return ways.map { $0.isEmpty ? base : $0 }
  }

  // MARK: - Completions

  /// The days on which a task was done in the round, in ascending order.
  func completions(of task: NaiveThing) -> [Int] {
    task.process.flatMap { round(of: $0).completions[task.id] } ?? []
  }

  /// "A repeated task is done while its last completion is younger than D"; "with `until C` met, or the round over, one
  /// completion suffices. A lapsed task is not done, for its step, process and gates too" (fine print 13).
  func done(_ task: NaiveThing) -> NaiveTruth {
    remember("\(task.id) is done, raw") {
      guard let last = completions(of: task).last else { return .no }
      return .agreed(
        repetitions(of: task).map { clauses in
          .all(
            clauses.map { clause in
              isNoMoreAsked(clause, of: task) || less(.date(today), sum(.date(last), interval(of: clause, task)))
            })
        })
    }
  }

  /// The ways to decide which `repeats` clauses are effective; none where the task is not repeated.
  private func repetitions(of task: NaiveThing) -> [[Clause]] {
    ways(task.clauses.filter { if case .repeats = $0.kind { true } else { false } }, in: task.scope)
  }

  /// "Nothing more after `until C` or the end of the process."
  private func isNoMoreAsked(_ clause: Clause, of task: NaiveThing) -> NaiveTruth {
    guard case .repeats(_, let until) = clause.kind else { return .yes }
    return complete(task.process) || left(task.process) || (until.map { holds($0, in: task.scope) } ?? .no)
  }

  /// The D of `repeats every D`.
  private func interval(of clause: Clause, _ task: NaiveThing) -> NaiveValue {
    guard case .repeats(let every, _) = clause.kind else { return .unknown }
    return value(of: every, in: task.scope)
  }

  // MARK: - Days

  /// The days by which a task should be done the next time, or by which it should have been done where nothing more is
  /// asked: one list for each way to decide the conditions.
  ///
  /// "The due clauses of a repeated task are for its first completion in a round; later ones are due on the one before
  /// plus D" (fine print 13). Its targets are for the first completion too.
  func deadlines(of kind: Deadline.Kind, _ task: NaiveThing) -> [[NaiveValue]] {
    guard let last = completions(of: task).last else { return written(kind, task) }
    return repetitions(of: task).flatMap { clauses -> [[NaiveValue]] in
      if clauses.isEmpty { return deadlinesOfLastCompletion(kind, task, clauses) }
      // Whether more is asked is decided for each clause.
      let asked = clauses.reduce(into: [[Clause]]([[]])) { ways, clause in
        switch isNoMoreAsked(clause, of: task) {
        case .no: ways = ways.map { $0 + [clause] }
        case .yes: break
        case .unknown: ways += ways.map { $0 + [clause] }
        }
      }
      return asked.flatMap { asked -> [[NaiveValue]] in
        if asked.isEmpty { return deadlinesOfLastCompletion(kind, task, clauses) }
        return [kind == .due ? asked.map { sum(.date(last), interval(of: $0, task)) } : []]
      }
    }
  }

  /// The days by which the last completion should have come: "late after it" (fine print 13).
  func deadlinesOfLastCompletion(_ kind: Deadline.Kind, _ task: NaiveThing) -> [[NaiveValue]] {
    repetitions(of: task).flatMap { deadlinesOfLastCompletion(kind, task, $0) }
  }

  private func deadlinesOfLastCompletion(
    _ kind: Deadline.Kind, _ task: NaiveThing, _ repetitions: [Clause]
  ) -> [[NaiveValue]] {
    let days = completions(of: task)
    guard !repetitions.isEmpty, let before = days.dropLast().last else { return written(kind, task) }
    return [kind == .due ? repetitions.map { sum(.date(before), interval(of: $0, task)) } : []]
  }

  /// The days of the deadline clauses: "`due within D of E`, `due by E`, `aim within D of E`".
  private func written(_ kind: Deadline.Kind, _ task: NaiveThing) -> [[NaiveValue]] {
    let clauses = task.clauses.filter {
      if case .deadline(let deadline) = $0.kind { deadline.kind == kind } else { false }
    }
    return ways(clauses, in: task.scope).map { effective in
      effective.map { clause in
        guard case .deadline(let deadline) = clause.kind else { return .unknown }
        switch deadline.day {
        case .by(let day): return value(of: day, in: task.scope)
        case .within(let length, of: let start):
          return sum(value(of: start, in: task.scope), value(of: length, in: task.scope))
        }
      }
    }
  }

  /// "`due_on` is the earliest effective clause" (language page), "known when all ways to decide the conditions agree"
  /// (fine print 12); "a deadline that hangs on a task not yet done has simply not begun".
  func day(of kind: Deadline.Kind, _ task: NaiveThing) -> NaiveValue {
    remember("\(task.id).\(kind.rawValue)_on") {
      .agreed(deadlines(of: kind, task).map { days in earliest(days) })
    }
  }

  private func earliest(_ days: [NaiveValue]) -> NaiveValue {
    if days.contains(.unknown) { return .unknown }
    let dates = days.compactMap { if case .date(let day) = $0 { day } else { nil } }
    return dates.min().map { .date($0) } ?? .never
  }

  /// "*Yes* when every clause that could be effective has passed, *no* when none has" (fine print 12).
  func hasPassed(_ ways: [[NaiveValue]], on day: NaiveValue) -> NaiveTruth {
    .agreed(ways.map { days in .any(days.map { less($0, day) }) })
  }
}
