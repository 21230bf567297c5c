import Conduct

/// The table of statuses (language page, lifecycles).
extension NaiveJudge {
  /// The statuses of a thing, in the order of the table.
  static func statuses(of kind: NaiveThing.Kind) -> [String] {
    switch kind {
    case .task:
      [
        "applicable", "required", "optional", "forbidden", "waived", "conflict", "pending", "open", "blocked", "due",
        "overdue", "behind", "done", "late",
      ]
    case .input, .outcome: ["applicable", "met", "waived"]
    case .step: ["applicable", "open", "done"]
    case .process: ["applicable", "triggered", "ready", "entered", "active", "completable", "complete", "left", "next"]
    case .event: ["happened"]
    }
  }

  /// Whether a thing has a status: "every status of a thing that does not apply is *no*, except those that read records
  /// (done, entered, complete, left, happened)". With the reach `.nothing` it is the status behind that, raw.
  func status(_ id: String, _ name: String, _ reach: NaiveReach = .everything) -> NaiveTruth {
    guard let thing = playbook.things[id] else { return .unknown }
    let key = reach == .nothing ? "\(id) is \(name), raw of a census" : "\(id) is \(name)"
    return remember(key) {
      switch thing.kind {
      case .task: taskStatus(thing, name, reach)
      case .input, .outcome: milestoneStatus(thing, name, reach)
      case .step: stepStatus(thing, name, reach)
      case .process: processStatus(thing, name, reach)
      case .event: NaiveTruth(name == "happened" && !days(of: id).isEmpty)
      }
    }
  }

  private func taskStatus(_ t: NaiveThing, _ name: String, _ reach: NaiveReach) -> NaiveTruth {
    switch name {
    case "applicable": applies(t.id, reach)
    case "required": required(t, reach)
    case "optional": optional(t, reach)
    case "forbidden": forbidden(t, reach)
    case "waived": waived(t, reach)
    case "conflict": conflict(t, reach)
    case "pending": applies(t.id, reach) && pending(t)
    case "open": open(t, reach)
    case "blocked": applies(t.id, reach) && blocked(t)
    case "due": due(t, reach)
    case "overdue": overdue(t, reach)
    case "behind": applies(t.id, reach) && behind(t)
    case "done": done(t)
    case "late": applies(t.id, reach) && late(t)
    default: .unknown
    }
  }

  /// "The status `is met` is that and *applicable*" (fine print 6).
  private func milestoneStatus(_ x: NaiveThing, _ name: String, _ reach: NaiveReach) -> NaiveTruth {
    switch name {
    case "applicable": applies(x.id, reach)
    case "met": applies(x.id, reach) && met(x)
    case "waived": applies(x.id, reach) && isSetAside(x)
    default: .unknown
    }
  }

  /// "A step's done is derived, so *no* where it does not apply" (fine print 8).
  private func stepStatus(_ step: NaiveThing, _ name: String, _ reach: NaiveReach) -> NaiveTruth {
    switch name {
    case "applicable": applies(step.id, reach)
    case "open": applies(step.id, reach) && isOpen(step)
    case "done": applies(step.id, reach) && isDone(step)
    default: .unknown
    }
  }

  private func processStatus(_ p: NaiveThing, _ name: String, _ reach: NaiveReach) -> NaiveTruth {
    switch name {
    case "applicable": applies(p.id, reach)
    case "triggered": triggered(p, reach)
    case "ready": ready(p, reach)
    case "entered": entered(p.id)
    case "active": applies(p.id, reach) && active(p.id)
    case "completable": applies(p.id, reach) && completable(p)
    case "complete": complete(p.id)
    case "left": left(p.id)
    case "next": isNext(p.id)
    default: .unknown
    }
  }

  // MARK: - Words

  /// The first word that is *yes*, "and `unknown` if an earlier one is".
  private func first(_ words: [(String, () -> NaiveTruth)]) -> String {
    for (word, truth) in words {
      switch truth() {
      case .yes: return word
      case .unknown: return "unknown"
      case .no: continue
      }
    }
    return "unknown"
  }

  /// "The first of left, complete, not-applicable, active, ready, waiting (ready is *no*)" (fine print 4); "of an
  /// input or
  /// outcome the first of not-applicable, waived, met, unmet, of a step the first of not-applicable, done, open,
  /// closed"
  /// (fine print 5).
  func state(of thing: NaiveThing) -> String {
    let id = thing.id
    return switch thing.kind {
    case .process:
      first([
        ("left", { self.left(id) }), ("complete", { self.complete(id) }), ("not-applicable", { !self.applies(id) }),
        ("active", { self.status(id, "active") }), ("ready", { self.status(id, "ready") }),
        ("waiting", { !self.status(id, "ready") }),
      ])
    case .input, .outcome:
      first([
        ("not-applicable", { !self.applies(id) }), ("waived", { self.status(id, "waived") }),
        ("met", { self.status(id, "met") }), ("unmet", { .yes }),
      ])
    case .step:
      first([
        ("not-applicable", { !self.applies(id) }), ("done", { self.status(id, "done") }),
        ("open", { self.status(id, "open") }), ("closed", { .yes }),
      ])
    case .task, .event: ""
    }
  }

  /// "`obligation` is conflict if *yes*; else the one of required, forbidden, waived, optional that is *yes* while
  /// conflict is *no*; not-applicable if applicable is *no*; else unknown" (fine print 7).
  func obligation(of task: NaiveThing) -> String {
    let conflict = status(task.id, "conflict")
    if conflict == .yes { return "conflict" }
    for word in ["required", "forbidden", "waived", "optional"] where conflict == .no {
      if status(task.id, word) == .yes { return word }
    }
    return applies(task.id) == .no ? "not-applicable" : "unknown"
  }

  /// "The first of done, overdue, closed (its round has ended), pending, blocked, open that is *yes*" (tool page),
  /// which
  /// "reads pending, blocked and open without applicability and obligation; it is `closed` for what does not apply
  /// and is
  /// not done" (fine print 3).
  func progress(of task: NaiveThing) -> String {
    first([
      ("done", { self.done(task) }), ("overdue", { self.status(task.id, "overdue") }),
      ("closed", { self.complete(task.process) || self.left(task.process) || !self.applies(task.id) }),
      ("pending", { self.pending(task) }), ("blocked", { self.blocked(task) }),
      ("open", { self.owing(task) && !self.blocked(task) }),
    ])
  }
}
