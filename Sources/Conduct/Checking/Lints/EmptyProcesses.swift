/// Processes of our own in which there is nothing to wait for, to do or to reach.
enum EmptyProcesses: Lint {
  static let code = DiagnosticCode.emptyProcess

  static func problems(in subject: LintSubject) -> [LintProblem] {
    subject.model.processes.filter(isEmpty)
      .map { LintProblem(kind: .emptyProcess($0.identity.name), span: $0.identity.nameSpan) }
  }

  /// Whether a process has no input, outcome, step or task.
  static func isEmpty(_ process: Model.Process) -> Bool {
    !process.external && process.inputs.isEmpty && process.outcomes.isEmpty && process.steps.isEmpty
      && process.tasks.isEmpty && process.alsoTasks.isEmpty
  }
}
