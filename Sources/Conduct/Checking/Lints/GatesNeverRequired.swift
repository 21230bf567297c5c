/// `after t` where `t` can never be required, and `after s` where the step `s` is done from the start.
///
/// A gate blocks while the task is required and not done (a step: while it applies and is not done), so that one on an
/// optional task holds nothing back, although it reads as if it did.
enum GatesNeverRequired: Lint {
  static let code = DiagnosticCode.gateNeverRequired

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let model = subject.model
    return (model.tasks.flatMap(\.gates) + model.steps.flatMap(\.gates)).flatMap { gate -> [LintProblem] in
      guard case .after(let things) = gate.content else { return [] }
      let paths = subject.writing.gates[gate.span] ?? []
      return things.enumerated().compactMap { index, term in
        guard let idle = model.idle(term.thing) else { return nil }
        let span = paths.indices.contains(index) ? paths[index].span : gate.span
        let declared = model.identity(of: term.thing).nameSpan
        return LintProblem(
          kind: .gateNeverRequired(written: subject.text(of: span), idle, declared: declared), span: span)
      }
    }
  }
}

extension Model {
  /// Why a gate on a thing never shuts, or nil where it may.
  fileprivate func idle(_ thing: Thing) -> LintProblem.Idle? {
    switch thing {
    case .task(let index): canBeRequired(index) ? nil : .task(tasks[index].modality)
    case .step(let index): isDoneFromTheStart(index) ? .step : nil
    case .process, .milestone: nil
    }
  }

  /// Whether a step has no task that can be required, one of another process included, and no outcome.
  private func isDoneFromTheStart(_ step: Int) -> Bool {
    let shared = processes[steps[step].process].alsoTasks.filter { $0.step == step }.compactMap(\.task.task)
    return !(steps[step].tasks + shared).contains(where: canBeRequired) && !asks(steps[step].outcomes)
  }
}
