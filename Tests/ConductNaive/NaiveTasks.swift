import Conduct

/// The formulas of tasks (language page, lifecycles); `applies` in them reads as far as `reach` says.
extension NaiveJudge {
  /// F: "some forbidden clause holds".
  private func f(_ task: NaiveThing) -> NaiveTruth {
    some(task, "F") { if case .modalityWhen(.forbidden) = $0 { true } else { false } }
  }

  /// W: "some waived clause holds (or a waiver)".
  private func w(_ task: NaiveThing) -> NaiveTruth {
    isWaivedByRecord(task) || some(task, "W") { if case .waivedWhen = $0 { true } else { false } }
  }

  /// Q: "some required clause holds".
  private func q(_ task: NaiveThing) -> NaiveTruth {
    some(task, "Q") { if case .modalityWhen(.required) = $0 { true } else { false } }
  }

  /// P: "some optional clause holds".
  private func p(_ task: NaiveThing) -> NaiveTruth {
    some(task, "P") { if case .modalityWhen(.optional) = $0 { true } else { false } }
  }

  /// A waiver in the round.
  func isWaivedByRecord(_ thing: NaiveThing) -> NaiveTruth {
    NaiveTruth(thing.process.map { round(of: $0).waivers.contains(thing.id) } ?? false)
  }

  private func base(_ task: NaiveThing, is modality: Modality) -> NaiveTruth {
    if case .task(let base) = task.kind { NaiveTruth(base == modality) } else { .no }
  }

  /// "required = applies and not W and (Q or base is required and not P and not F)"
  func required(_ t: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    applies(t.id, reach) && !w(t) && (q(t) || base(t, is: .required) && !p(t) && !f(t))
  }

  /// "forbidden = applies and (F or base is forbidden and not Q and not P and not W)"
  func forbidden(_ t: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    applies(t.id, reach) && (f(t) || base(t, is: .forbidden) && !q(t) && !p(t) && !w(t))
  }

  /// "waived = applies and W and not F"
  func waived(_ t: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    applies(t.id, reach) && w(t) && !f(t)
  }

  /// "optional = applies and not F and not W and not Q and (P or base is optional)"
  func optional(_ t: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    applies(t.id, reach) && !f(t) && !w(t) && !q(t) && (p(t) || base(t, is: .optional))
  }

  /// "conflict = required and forbidden"
  func conflict(_ t: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    required(t, reach) && forbidden(t, reach)
  }

  /// "pending = not done, its process not entered, its step not preparing"
  func pending(_ t: NaiveThing) -> NaiveTruth {
    !done(t) && !entered(t.process) && NaiveTruth(!t.preparing)
  }

  /// "blocked = not done and (a gate is shut or its step is not open)"
  func blocked(_ t: NaiveThing) -> NaiveTruth {
    remember("\(t.id) is blocked, raw") {
      !done(t) && (.any(t.gates.map { isShut($0) }) || !(step(of: t).map { isOpen($0) } ?? .yes))
    }
  }

  /// "owing = its process active, or its step preparing and its process neither entered nor left"
  func owing(_ t: NaiveThing) -> NaiveTruth {
    active(t.process) || NaiveTruth(t.preparing) && !entered(t.process) && !left(t.process)
  }

  /// "open (task) = (required or optional) and owing and not done and not blocked" (fine print 2)
  func open(_ t: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    (required(t, reach) || optional(t, reach)) && owing(t) && !done(t) && !blocked(t)
  }

  /// "due = required and not done and owing"
  func due(_ t: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    required(t, reach) && !done(t) && owing(t)
  }

  /// "overdue = required and not done and its process neither complete nor left and some effective deadline clause has
  /// passed"
  func overdue(_ t: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    required(t, reach) && !done(t) && !complete(t.process) && !left(t.process)
      && hasPassed(deadlines(of: .due, t), on: .date(today))
  }

  /// "late = done after some effective deadline clause"
  func late(_ t: NaiveThing) -> NaiveTruth {
    done(t) && hasPassed(deadlinesOfLastCompletion(.due, t), on: property("done_on", of: t.id))
  }

  /// "behind = done after, or not done and today after, some effective `aim` clause" (fine print 11)
  func behind(_ t: NaiveThing) -> NaiveTruth {
    done(t) && hasPassed(deadlinesOfLastCompletion(.aim, t), on: property("done_on", of: t.id))
      || !done(t) && hasPassed(deadlines(of: .aim, t), on: .date(today))
  }

  // MARK: - Gates

  /// "`after` a task blocks while it is required and not done, `after` a step while it applies and is not done; `only
  /// when C` is shut as C is not" (fine print 10).
  private func isShut(_ gate: NaiveGate) -> NaiveTruth {
    guard case .after(let paths) = gate.clause.kind else {
      return gate.clause.condition.map { !holds($0, in: gate.scope) } ?? .no
    }
    let isEffective = gate.clause.condition.map { holds($0, in: gate.scope) } ?? .yes
    return isEffective && .any(paths.map { isOwed($0, in: gate.scope) })
  }

  private func isOwed(_ path: ThingPath, in scope: NaiveScope) -> NaiveTruth {
    guard case .thing(let id)? = playbook.target(of: NaivePath(path), in: scope), let gate = playbook.things[id] else {
      return .unknown
    }
    switch gate.kind {
    case .task: return required(gate, .everything) && !done(gate)
    case .step: return applies(id) && !isDone(gate)
    case .process: return applies(id) && !complete(id)
    case .input, .outcome: return applies(id) && !met(gate)
    case .event: return !NaiveTruth(!days(of: id).isEmpty)
    }
  }

  /// The step in which a task stands.
  private func step(of task: NaiveThing) -> NaiveThing? {
    var container = task.container
    while let id = container, let thing = playbook.things[id] {
      if thing.isStep { return thing }
      container = thing.container
    }
    return nil
  }
}
