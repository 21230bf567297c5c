/// Tasks for which nobody is named: neither the task nor its step nor a group around them has a `by`.
///
/// Such a task is on nobody's work list. A playbook that declares no role does without them altogether.
enum TasksWithoutRole: Lint {
  static let code = DiagnosticCode.taskWithoutRole

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let model = subject.model
    guard let example = model.roles.first?.name else { return [] }
    return model.tasks.compactMap { task in
      guard task.roles.isEmpty, task.step.map({ model.steps[$0].roles.isEmpty }) ?? true else { return nil }
      let step = task.step.map { model.steps[$0].identity.nameSpan }
      return LintProblem(
        kind: .taskWithoutRole(task.identity.name, step: step, example: example), span: task.identity.nameSpan)
    }
  }
}
