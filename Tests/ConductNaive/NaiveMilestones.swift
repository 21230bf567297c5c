import Conduct

/// The formulas of inputs, outcomes and steps (language page, lifecycles).
extension NaiveJudge {
  /// "met = raw or waived"; it "reads no applicability" (fine print 6).
  func met(_ x: NaiveThing) -> NaiveTruth {
    remember("\(x.id) is met, raw") { raw(x) || isSetAside(x) }
  }

  /// "(`waive x because "…"`)"
  func isSetAside(_ x: NaiveThing) -> NaiveTruth {
    isWaivedByRecord(x) || some(x, "W") { if case .waivedWhen = $0 { true } else { false } }
  }

  /// "*derived*, `met when C`, or *attested*: ticked in the journal, not met until then. A parent that has children
  /// sums
  /// them up, and asks for its own `met when` or, with `attested`, its own tick besides."
  private func raw(_ x: NaiveThing) -> NaiveTruth {
    let isMetWhen: (Clause.Kind) -> Bool = { if case .metWhen = $0 { true } else { false } }
    let hasCondition = x.clauses.contains { isMetWhen($0.kind) }
    let hasChildren = playbook.parts[x.id]?.isEmpty == false
    let tick = NaiveTruth(x.process.map { round(of: $0).ticks.contains(x.id) } ?? false)
    var asked: [NaiveTruth] = []
    if hasChildren { asked += [milestones(of: x.id, within: x.id) { _ in true }] }
    if hasCondition { asked += [some(x, "met when", isMetWhen)] }
    if x.isAttested || !hasChildren && !hasCondition { asked += [tick] }
    return .all(asked)
  }

  /// "Every input (does not apply, or met)", "every outcome (optional, does not apply, or met)", of a process, step or
  /// parent; what does not apply is read from `outer` on (fine print 6).
  func milestones(of container: String, within outer: String, _ isMeant: (NaiveThing) -> Bool) -> NaiveTruth {
    .all(
      (playbook.parts[container] ?? []).map { part in
        switch part {
        case .thing(let id):
          guard let x = playbook.things[id], x.isInput || x.isOutcome, isMeant(x), !x.isOptionalOutcome else {
            return .yes
          }
          return !applies(id, .within(outer)) || met(x)
        case .anyOf(let name):
          let children = (playbook.alternatives[name] ?? []).compactMap { playbook.things[$0] }.filter(isMeant)
          return someAlternative(of: children, within: outer)
        case .alsoTask: return .yes
        }
      })
  }

  /// "Or those in `any of { … }` one"; "an `any of` without an applicable child asks nothing" (fine print 8).
  private func someAlternative(of children: [NaiveThing], within outer: String) -> NaiveTruth {
    let oneIsMet = NaiveTruth.any(children.map { applies($0.id, .within(outer)) && met($0) })
    let noneApplies = NaiveTruth.all(children.map { !applies($0.id, .within(outer)) })
    return oneIsMet || noneApplies
  }

  /// "open (step) = every input of the step (does not apply, or met)"
  func isOpen(_ step: NaiveThing) -> NaiveTruth {
    remember("\(step.id) is open, raw") { milestones(of: step.id, within: step.id, \.isInput) }
  }

  /// "done (step) = every task of it (not required, or done) and every outcome of it (optional, does not apply, or
  /// met)"
  func isDone(_ step: NaiveThing) -> NaiveTruth {
    remember("\(step.id) is done, raw") {
      tasks(of: step.id, within: step.id) && milestones(of: step.id, within: step.id, \.isOutcome)
    }
  }

  /// "Every task (not required, or done)" of a process or step.
  func tasks(of container: String, within outer: String) -> NaiveTruth {
    .all(
      (playbook.parts[container] ?? []).map { part in
        switch part {
        case .thing(let id):
          guard let thing = playbook.things[id] else { return .yes }
          if thing.isStep { return tasks(of: id, within: outer) }
          return thing.isTask ? !required(thing, .within(outer)) || done(thing) : .yes
        case .anyOf: return .yes
        case .alsoTask(let path, let conditions, let scope):
          // "A task of another process counts here too", as far as it is required there.
          guard let task = task(path, in: scope) else { return .unknown }
          let isRequired = alsoApplies(conditions, in: container, .within(outer)) && required(task, .everything)
          return !isRequired || done(task)
        }
      })
  }

  /// The task that `also task` names.
  func task(_ path: ThingPath, in scope: NaiveScope) -> NaiveThing? {
    guard case .thing(let id)? = playbook.target(of: NaivePath(path), in: scope) else { return nil }
    return playbook.things[id]
  }

  /// Whether what stands around `also task` applies.
  func alsoApplies(_ conditions: [NaiveCondition], in container: String, _ reach: NaiveReach) -> NaiveTruth {
    all(conditions) && applies(container, reach)
  }
}
