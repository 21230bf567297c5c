import Conduct

/// The formulas of processes (language page, lifecycles).
extension NaiveJudge {
  // "What we ourselves record has *not happened* until it is recorded" (principle 2).

  func entered(_ process: String?) -> NaiveTruth {
    NaiveTruth(process.map { round(of: $0).entered != nil } ?? false)
  }

  func complete(_ process: String?) -> NaiveTruth {
    NaiveTruth(process.map { round(of: $0).completed != nil } ?? false)
  }

  func left(_ process: String?) -> NaiveTruth {
    NaiveTruth(process.map { round(of: $0).left != nil } ?? false)
  }

  /// "active = entered and not complete and not left"
  func active(_ process: String?) -> NaiveTruth {
    entered(process) && !complete(process) && !left(process)
  }

  /// "ready = applies and every input (does not apply, or met)"; "after the end of a round `ready` is of the next
  /// round"
  /// (fine print 20); "external: whether it is ready is unknown until then", when it is told to be entered.
  func ready(_ p: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    if (complete(p.id) || left(p.id)) == .yes { return judgeOfNextRound(of: p.id).ready(p, reach) }
    if case .process(external: true) = p.kind {
      return applies(p.id, reach) && (active(p.id) == .yes ? .yes : .unknown)
    }
    return applies(p.id, reach) && milestones(of: p.id, within: p.id, \.isInput)
  }

  /// "A process without `triggered when` is not triggered" (fine print 1); "of other clauses of one kind, some".
  func triggered(_ p: NaiveThing, _ reach: NaiveReach) -> NaiveTruth {
    applies(p.id, reach) && some(p, "triggered when") { if case .triggeredWhen = $0 { true } else { false } }
  }

  /// "completable = active and every outcome, its steps' too (optional, does not apply, or met) and every task (not
  /// required, or done)"
  func completable(_ p: NaiveThing) -> NaiveTruth {
    remember("\(p.id) is completable, raw") {
      active(p.id) && outcomes(of: p.id, within: p.id) && tasks(of: p.id, within: p.id)
    }
  }

  private func outcomes(of container: String, within outer: String) -> NaiveTruth {
    let own = milestones(of: container, within: outer, \.isOutcome)
    let ofSteps = (playbook.parts[container] ?? []).compactMap { part -> NaiveTruth? in
      guard case .thing(let id) = part, playbook.things[id]?.isStep == true else { return nil }
      return outcomes(of: id, within: outer)
    }
    return own && .all(ofSteps)
  }

  // MARK: - Censuses

  /// What a census counts, each with what must hold for it to count: it applies, and it is required or optional
  /// where the
  /// census says so. "`every outcome` means the process's own, not their children"; "skips optional ones" (fine
  /// print 9).
  func counted(_ kind: CensusKind, of process: String) -> [(id: String, guards: [NaiveFormula])] {
    let things = parts(of: process, intoSteps: kind == .tasks || kind == .requiredTasks || kind == .optionalTasks)
    return things.compactMap { id, also in
      guard let thing = playbook.things[id] else { return nil }
      let applies = NaiveFormula.term("\(id) is applicable", applies(id))
      switch kind {
      case .inputs: return thing.isInput ? (id, also + [applies]) : nil
      case .outcomes: return thing.isOutcome && !thing.isOptionalOutcome ? (id, also + [applies]) : nil
      case .steps: return thing.isStep ? (id, also + [applies]) : nil
      case .tasks: return thing.isTask ? (id, also + [applies]) : nil
      case .requiredTasks:
        let required = NaiveFormula.term("\(id) is required", required(thing, .everything))
        return thing.isTask ? (id, also + [required]) : nil
      case .optionalTasks:
        let optional = NaiveFormula.term("\(id) is optional", optional(thing, .everything))
        return thing.isTask ? (id, also + [optional]) : nil
      }
    }
  }

  /// The process's own things, those in `any of` too; the tasks of its steps; and the tasks that count here too.
  private func parts(of container: String, intoSteps: Bool) -> [(id: String, also: [NaiveFormula])] {
    (playbook.parts[container] ?? []).flatMap { part -> [(id: String, also: [NaiveFormula])] in
      switch part {
      case .thing(let id):
        let isStep = playbook.things[id]?.isStep == true
        return [(id, [])] + (intoSteps && isStep ? parts(of: id, intoSteps: true) : [])
      case .anyOf(let name): return (playbook.alternatives[name] ?? []).map { ($0, []) }
      case .alsoTask(let path, let conditions, let scope):
        guard let task = task(path, in: scope) else { return [] }
        let key = "\(task.id) counts in \(container)"
        return [(task.id, [.term(key, alsoApplies(conditions, in: container, .everything))])]
      }
    }
  }
}
