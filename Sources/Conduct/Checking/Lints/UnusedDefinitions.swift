/// Definitions and decision tables that nothing names: they are worked out and change no verdict.
enum UnusedDefinitions: Lint {
  static let code = DiagnosticCode.unusedDefinition

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let definitions = zip(subject.model.definitions, subject.uses.definitions).filter { !$0.1 }
      .map { LintProblem(kind: .unusedDefinition($0.0.name, .definition), span: $0.0.nameSpan) }
    let tables = zip(subject.model.tables, subject.uses.tables).filter { !$0.1 }
      .map { LintProblem(kind: .unusedDefinition($0.0.name, .table), span: $0.0.nameSpan) }
    return definitions + tables
  }
}
