/// Facts that are told and never asked for: no condition, value, table or `scope` names them.
///
/// Either a rule was forgotten, or people are asked for something that changes nothing.
enum UnusedFacts: Lint {
  static let code = DiagnosticCode.unusedFact

  static func problems(in subject: LintSubject) -> [LintProblem] {
    zip(subject.model.facts, subject.uses.facts).compactMap { fact, isUsed in
      isUsed ? nil : LintProblem(kind: .unusedFact(fact.name), span: fact.nameSpan)
    }
  }
}
