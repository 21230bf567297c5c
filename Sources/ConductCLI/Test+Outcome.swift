import Conduct

/// What comes of `conduct test`, and what to do about it
extension Test {
  /// What was found by all that was asked for.
  struct Outcome {
    let run: TestRun
    /// How long each scenario took.
    let durations: [Duration]
    var coverage: Coverage?
    var changes: MutationResult?
    var exploration: ExplorationResult?

    /// Whether there is no bad news, apart from the coverage.
    var passed: Bool {
      run.passed && changes?.passed != false && exploration?.findings.isEmpty != false
    }

    func json(of suite: ScenarioSuite, in language: Language) -> JSONValue {
      run.json(of: suite, coverage: coverage, changes: changes, exploration: exploration, in: language)
    }
  }

  /// What is not as it should be, a line each, with the way out.
  func hints(_ outcome: Outcome, _ suite: ScenarioSuite) -> [String] {
    var hints: [String] = []
    let failed = outcome.run.failed.count
    if failed > 0, outcome.coverage != nil || outcome.exploration != nil {
      hints.append(Self.counted(failed, "scenario fails", "scenarios fail"))
    }
    if suite.count == 0, !coverage { hints.append("there is no scenario yet; --coverage proposes some") }
    if let open = outcome.coverage?.open.count, open > 0 {
      let what = Self.counted(open, "thing is shown by no scenario", "things are shown by no scenario")
      hints.append(what + ": add what is proposed, or say `// uncovered: the reason` behind the rule")
    }
    if let open = outcome.changes?.survivors.count, open > 0 {
      let what = Self.counted(open, "change goes unnoticed", "changes go unnoticed")
      hints.append(what + ": add what is proposed, or say `// survives: the reason` behind the rule")
    }
    if let found = outcome.exploration?.findings.count, found > 0 {
      let what = Self.counted(found, "thing is wrong in stories", "things are wrong in stories")
      hints.append(what + ": mend the rules, and keep the shortest stories as scenarios")
    }
    return hints
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
