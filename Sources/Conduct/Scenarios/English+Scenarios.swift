extension English {
  /// Returns what went wrong in a scenario, as a heading and notes.
  public func text(_ failure: ScenarioFailure) -> (heading: String, notes: [String]) {
    switch failure.kind {
    case .expectation(let truth, _):
      return ("expected, but it is \(truth == .unknown ? "not known" : "not so") on \(text(failure.date))", [])
    case .reason(let truth, _):
      return ("it holds on \(text(failure.date)), but not because of this, which is \(truth.rawValue)", [])
    case .notRefused(let statement): return ("`\(statement)` would be accepted on \(text(failure.date))", [])
    case .list(let status, let missing, let unexpected):
      var notes: [String] = []
      if !missing.isEmpty { notes.append("not \(status.rawValue): \(missing.joined(separator: ", "))") }
      if !unexpected.isEmpty { notes.append("also \(status.rawValue): \(unexpected.joined(separator: ", "))") }
      return ("the tasks that are \(status.rawValue) on \(text(failure.date)) are others", notes)
    case .violation(let statement, let reason):
      let help = "if the scenario is about this breach, write `force \(statement) because \"…\"`"
      return ("`\(statement)` breaks a rule on \(text(failure.date)): \(text(reason))", [help])
    case .invariant(let name, let title, let statement, _):
      let after = statement.map { " after `\($0)`" } ?? ""
      return ("the invariant `\(name)` is broken on \(text(failure.date))\(after)", title.map { [$0] } ?? [])
    }
  }

  /// Returns the last line of a test run.
  public func summary(passed: Int, failed: Int, expectations: Int) -> String {
    let scenarios = "\(passed + failed) \(passed + failed == 1 ? "scenario" : "scenarios")"
    let counted = "\(expectations) \(expectations == 1 ? "expectation" : "expectations")"
    return failed == 0
      ? "all \(scenarios) passed, \(counted)" : "\(failed) of \(scenarios) failed, \(counted)"
  }
}
