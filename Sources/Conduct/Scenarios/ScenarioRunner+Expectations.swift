/// What scenarios expect, and which verdicts say why it is otherwise.
extension ScenarioRunner {
  func check(_ expectation: ScenarioScript.Expectation, on day: CivilDate, _ run: inout Run) {
    run.expectations += 1
    func fail(_ kind: ScenarioFailure.Kind, because formulas: [Formula]) {
      self.fail(kind, at: expectation.span, because: formulas, run.state, &run)
    }
    switch expectation.kind {
    case .refused(let action):
      guard judged(action, &run) == nil else { return }
      fail(.notRefused(StatementText.text(action.change)), because: formulas(allowing: action))
    case .holds(let question, let because):
      evaluator.update(run.state.cells)
      let answer = truth(question.index)
      if answer != .yes {
        return fail(.expectation(answer, parts: values(question.parts)), because: [question.formula])
      }
      guard let because, let kind = broken(because, of: question, run.state) else { return }
      fail(kind, because: [question.formula])
    case .list(let status, let expected):
      evaluator.update(run.state.cells)
      let actual = tasks(status)
      let missing = expected.filter { !actual.contains($0) }
      let unexpected = actual.filter { !expected.contains($0) }
      guard !missing.isEmpty || !unexpected.isEmpty else { return }
      fail(
        .list(status, missing: missing.map(path), unexpected: unexpected.map(path)),
        because: (missing + unexpected).map { formula(status, of: $0) })
    }
  }

  private func path(_ instance: Int) -> String { playbook.model.path(of: graph.instances.all[instance]) }

  /// The tasks that have a status.
  private func tasks(_ status: Status) -> [Int] {
    graph.instances.all.indices.filter { index in
      guard case .task = graph.instances.all[index].thing,
        let node = graph.roots.node(Aspect.shown(status, of: graph.instances.all[index].thing), index)
      else { return false }
      return Truth(cell: evaluator.cell(node)) == .yes
    }
  }

  // MARK: - Reasons

  /// The status of an instance as a formula.
  private func formula(_ status: Status, of instance: Int) -> Formula {
    let entry = graph.instances.all[instance]
    let term = ThingTerm(thing: entry.thing, members: entry.members.map { .constant($0) })
    return Formula(
      form: .status(term, status), type: .truth, span: playbook.model.identity(of: entry.thing).nameSpan)
  }

  /// The verdicts that forbid an action.
  func formulas(_ reason: Violation.Reason, of action: Action) -> [Formula] {
    let model = playbook.model
    switch (reason, action.kind) {
    case (.forbidden, .perform(let instance, _)): return [formula(.forbidden, of: instance)]
    case (.blocked, .perform(let instance, _)): return [formula(.blocked, of: instance)]
    case (.notReady, .enter(let process, _)): return [formula(.ready, of: process)]
    case (.notCompletable, .complete(let process, _)): return [formula(.completable, of: process)]
    case (.assumption(let index), _): return [model.assumptions[index].condition]
    case (.invariant(let name), _):
      return model.invariants.filter { $0.name == name }.map(\.condition)
    case (.endingDoesNotHold, .leave(_, let ending?)) where model.endings[ending].bindings.isEmpty:
      return [model.endings[ending].condition]
    default: return []
    }
  }

  /// The verdicts that allow an action.
  private func formulas(allowing action: Action) -> [Formula] {
    switch action.kind {
    case .perform(let instance, _): [formula(.blocked, of: instance), formula(.forbidden, of: instance)]
    case .enter(let process, _): [formula(.ready, of: process)]
    case .complete(let process, _): [formula(.completable, of: process)]
    case .waive(let instance, _): [formula(.waived, of: instance)]
    case .leave(let process, let ending):
      ending.map { ending in
        let entry = playbook.model.endings[ending]
        return entry.bindings.isEmpty ? [entry.condition] : [formula(.active, of: process)]
      } ?? [formula(.active, of: process)]
    case .tell(let fact, _):
      playbook.model.assumptions.map(\.condition).filter { $0.contains { $0.isFact(fact) } }
    case .tick, .record, .retractTask, .retractEvent, .retractWaiver: []
    }
  }
}

extension Formula {
  /// Whether it is a fact, of whatever member.
  fileprivate func isFact(_ fact: Int) -> Bool {
    if case .fact(fact, _, _) = form { true } else { false }
  }
}
