/// Phases that no process belongs to: no engagement is ever in one.
enum UnreachablePhases: Lint {
  static let code = DiagnosticCode.unreachablePhase

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let reached = Set(subject.model.processes.compactMap(\.phase))
    return subject.model.phases.enumerated().filter { !reached.contains($0.offset) }
      .map { LintProblem(kind: .unreachablePhase($0.element.name), span: $0.element.span) }
  }
}
