/// Finds what is allowed in a playbook and probably a mistake.
struct Linter {
  /// All lints, in the order of their codes.
  static let all: [any Lint.Type] = [
    UnusedFacts.self, UnusedRoles.self, UnusedMembers.self, UnreachablePhases.self, TasksWithoutRole.self,
    EmptyProcesses.self, GatesNeverRequired.self, DaysBeforeTheyHappen.self, QuantifiersOverEmptySets.self,
    DeadlinesThatNeverDecide.self, ExcludedMembers.self, InvisibleCharacters.self, Links.self,
    NearlySameTitles.self, ProcessesThatCompleteOnEntry.self, UnusedDefinitions.self,
  ]

  /// Returns what all lints find in a playbook without errors, in order of file and place.
  static func lint(trees: [SyntaxTree], model: Model) -> [LintProblem] {
    let subject = LintSubject(trees: trees, model: model)
    return all.flatMap { lint in lint.problems(in: subject) }
      .sorted { ($0.span, $0.code.rawValue) < ($1.span, $1.code.rawValue) }
  }

  /// Returns the warnings of a playbook without errors: those that are known and those of the lints, without what the
  /// author allows, and with what is allowed for nothing.
  static func review(_ known: [Diagnostic], trees: [SyntaxTree], model: Model) -> [Diagnostic] {
    let found = lint(trees: trees, model: model).map { $0.diagnostic() }
    return Allowances(trees).applied(to: known + found)
  }
}
