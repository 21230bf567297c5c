/// Roles that no `by` and no `waived only by` names: whoever has one sees an empty work list.
enum UnusedRoles: Lint {
  static let code = DiagnosticCode.unusedRole

  static func problems(in subject: LintSubject) -> [LintProblem] {
    subject.model.roles.filter { !subject.writing.roles.contains($0.name) }
      .map { LintProblem(kind: .unusedRole($0.name), span: $0.span) }
  }
}
