/// Processes that can be completed in the moment they are entered: no task of them can be required, and they have no
/// outcome that stands in the way. Empty ones are left to the lint for those.
enum ProcessesThatCompleteOnEntry: Lint {
  static let code = DiagnosticCode.completesOnEntry

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let model = subject.model
    return model.processes.filter { process in
      !process.external && !EmptyProcesses.isEmpty(process) && !model.asks(process.outcomes)
        && !process.tasks.contains(where: model.canBeRequired)
        && !process.steps.contains { model.asks(model.steps[$0].outcomes) }
        && !process.alsoTasks.compactMap(\.task.task).contains(where: model.canBeRequired)
    }
    .map { LintProblem(kind: .completesOnEntry($0.identity.name), span: $0.identity.nameSpan) }
  }
}
