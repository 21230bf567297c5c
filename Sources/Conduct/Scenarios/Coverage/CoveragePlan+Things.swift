/// What is to be seen of processes and what stands in them.
extension CoveragePlan {
  mutating func addProcess(_ index: Int) {
    let entry = model.processes[index]
    let owner = owner(.process(index))
    var goals = [
      CoverageGoal(
        aim: .entered, source: .probes(probes(of: .process(index)) { $0.aspect(.entered, $1, .current) }, .yes)),
      CoverageGoal(
        aim: .completed, source: .probes(probes(of: .process(index)) { $0.aspect(.complete, $1, .current) }, .yes)),
    ]
    // Somebody else's process may never be told to be complete.
    if entry.external { goals.removeLast() }
    add(
      CoverageItem(
        kind: .process, owner: owner.path, words: "", span: entry.identity.nameSpan, goals: goals, process: index))
    add(entry.applicability, owner)
    for rule in entry.triggered { add(condition: rule.condition, at: rule.span, owner) }
    for goal in entry.goals { add(condition: goal.condition, owner) }
    for advice in entry.advice {
      add(advice.applicability, Owner(path: owner.path, bindings: advice.bindings, process: index))
      add(condition: advice.condition, Owner(path: owner.path, bindings: advice.bindings, process: index))
    }
    for also in entry.alsoTasks {
      add(also.applicability, Owner(path: owner.path, bindings: also.bindings, process: index))
    }
    for next in entry.next { add(next, of: index, owner.path) }
    for ending in entry.endings { addEnding(ending, owner.path) }
  }

  private mutating func add(_ next: Model.NextEntry, of process: Int, _ path: String) {
    let owner = Owner(path: path, bindings: next.bindings, process: process)
    add(next.applicability, owner)
    let open = probes(next.bindings) { $0.transition(next, from: process, $1) }
    var goals = [CoverageGoal(aim: .open, source: .probes(open, .yes))]
    if let condition = next.condition {
      let closed = probes(next.bindings) {
        $0.closed(condition, $0.instance(ofProcess: process, $1), $1)
      }
      goals.append(CoverageGoal(aim: .closed, source: .probes(closed, .yes)))
    }
    add(
      CoverageItem(
        kind: .transition, owner: path, words: nextWords(next), span: next.span, goals: goals, process: process,
        question: question(next.target)))
  }

  /// Where a transition leads, as it can be asked for; nil where it leads to one of several members.
  private func question(_ target: Model.NextEntry.Target) -> String? {
    switch target {
    case .text(_, let number): return model.remarks.all[number].question
    case .process(let term):
      let identity = model.processes[model.process(of: term.thing)].identity
      guard identity.bindings.isEmpty else { return nil }
      return [identity.name, Keyword.is.text, Status.next.rawValue].joined(separator: " ")
    }
  }

  /// The instance of a process that something inside it belongs to.
  private func instance(of process: Int, _ environment: GraphBuilder.Environment) -> Int {
    let members = model.processes[process].identity.bindings.map { environment.members[$0] ?? 0 }
    return instances.index(of: .process(process), members, in: model)
  }

  /// The transition to one of its targets, without what stands in braces behind it.
  private func nextWords(_ next: Model.NextEntry) -> String {
    let target =
      switch next.target {
      case .process(let term): model.processes[model.process(of: term.thing)].identity.name
      case .text(let text, _): TextDecoder.quoted(text)
      }
    let condition = next.condition.map { [Keyword.when.text, sources.text(of: $0.span).oneLine] } ?? []
    return ([Keyword.next.text, target] + condition).joined(separator: " ")
  }

  private mutating func addEnding(_ index: Int, _ path: String) {
    let ending = model.endings[index]
    let owner = Owner(path: path, bindings: ending.bindings, process: ending.process)
    add(ending.applicability, owner)
    add(condition: ending.condition, owner)
    let instances = environments(ending.bindings).map { instance(of: ending.process, $0) }
    let probes = probes(ending.bindings) { builder, environment in
      builder.nodes.and([
        builder.aspect(.active, builder.instance(ofProcess: ending.process, environment), .current),
        builder.applies(ending.applicability, environment), builder.truth(ending.condition, environment),
      ])
    }
    add(
      CoverageItem(
        kind: .ending, owner: path + "." + ending.name, words: "", span: ending.span,
        goals: [
          CoverageGoal(aim: .taken, source: .ending(index, probes: Array(zip(probes, instances)).map { ($0, $1) }))
        ], process: ending.process))
  }

  mutating func addMilestone(_ index: Int) {
    let entry = model.milestones[index]
    let owner = owner(.milestone(index))
    add(entry.applicability, owner)
    // A single condition and the thing itself say the same.
    if entry.met.count > 1 || !entry.children.isEmpty || entry.attested {
      for rule in entry.met { add(condition: rule.condition, at: rule.span, owner) }
    }
    for rule in entry.waived { add(condition: rule.condition, at: rule.span, owner) }
    for rule in entry.roles { add(condition: rule.condition, at: rule.span, owner) }
    let met = probes(of: .milestone(index)) { $0.aspect(.metStatus, $1, .current) }
    let unmet = probes(of: .milestone(index)) { $0.unmet($1) }
    var goals = [
      CoverageGoal(aim: .met, source: .probes(met, .yes)), CoverageGoal(aim: .unmet, source: .probes(unmet, .yes)),
      CoverageGoal(
        aim: .unknown,
        source: .probes(probes(of: .milestone(index)) { $0.aspect(.met, $1, .current) }, .unknown)),
    ]
    if !entry.waived.isEmpty || entry.mayBeWaived {
      let waived = probes(of: .milestone(index)) { $0.aspect(.waivedStatus, $1, .current) }
      goals.append(CoverageGoal(aim: .waived, source: .probes(waived, .yes)))
    }
    add(
      CoverageItem(
        kind: .milestone, owner: owner.path, words: "", span: entry.identity.nameSpan, goals: goals,
        process: owner.process, thing: .milestone(index)))
  }

  mutating func addStep(_ index: Int) {
    let entry = model.steps[index]
    let owner = owner(.step(index))
    add(entry.applicability, owner)
    for rule in entry.roles { add(condition: rule.condition, at: rule.span, owner) }
    for gate in entry.gates { add(gate, owner) }
  }

  /// Adds what something waits for.
  mutating func add(_ gate: Model.Rule<Model.Gate>, _ owner: Owner) {
    add(condition: gate.condition, at: gate.span, owner)
    switch gate.content {
    case .onlyWhen(let condition): add(condition: condition, at: gate.span, owner)
    case .after:
      let shut = probes(owner.bindings) { $0.gate(gate, $1) }
      let passed = probes(owner.bindings) { $0.passed(gate, of: $1) }
      add(
        CoverageItem(
          kind: .gate, owner: owner.path, words: words(gate.span), span: gate.span,
          goals: [
            CoverageGoal(aim: .shut, source: .probes(shut, .yes)),
            CoverageGoal(aim: .passed, source: .probes(passed, .yes)),
          ], process: owner.process, thing: owner.thing))
    }
  }
}
