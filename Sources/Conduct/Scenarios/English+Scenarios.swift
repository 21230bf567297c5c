extension English: ScenarioPhrasebook {
  /// Returns what went wrong in a scenario, as a heading and notes.
  public func text(_ failure: ScenarioFailure) -> (heading: String, notes: [String]) {
    let day = text(StatusPhrase.day(failure.date))
    switch failure.kind {
    case .expectation(let truth, _):
      return ("expected, but it is \(truth == .unknown ? "not known" : "not so") on \(day)", [])
    case .reason(let truth, let broken, _): return (heading(broken, truth, day), [])
    case .notRefused(let statement): return ("`\(statement)` would be accepted on \(day)", [])
    case .list(let status, let missing, let unexpected): return (heading(status, missing, unexpected, day), [])
    case .violation(let statement, let reason):
      let help = "If the scenario is about this breach, write `force \(statement) because \"…\"`."
      return ("`\(statement)` breaks a rule on \(day): \(text(reason))", [help])
    case .invariant(let name, let title, let statement, _):
      let named = title.map { "“\($0)” (\(name))" } ?? "`\(name)`"
      let after = statement.map { ", after `\($0)`" } ?? ""
      return ("the invariant \(named) does not hold on \(day)\(after)", [])
    }
  }

  private func heading(_ broken: ScenarioFailure.BrokenReason, _ truth: Truth, _ day: String) -> String {
    let (reasons, more) = broken.explanation.grounds(limit: 4, words: self)
    return brokenReason(broken.condition, on: day, broken.reason, truth, reasons: reasons, more: more)
  }

  /// Which tasks of a work list are missing, and which are too many.
  private func heading(_ status: Status, _ missing: [String], _ unexpected: [String], _ day: String) -> String {
    var parts: [String] = []
    if !missing.isEmpty { parts.append("\(names(missing)) \(verb(missing)) not \(status.rawValue)") }
    if !unexpected.isEmpty { parts.append("\(names(unexpected)) \(verb(unexpected)) \(status.rawValue) as well") }
    return "the list is another on \(day): " + parts.joined(separator: ", and ")
  }

  private func names(_ names: [String]) -> String {
    list(names.map { "`\($0)`" }, more: 0)
  }

  private func verb(_ names: [String]) -> String { names.count == 1 ? "is" : "are" }

  /// Returns the last line of a test run.
  public func summary(_ run: TestRun) -> String {
    guard !run.results.isEmpty || run.skipped > 0 else { return "there are no scenarios" }
    let scenarios = counted(run.results.count, "scenario", "scenarios")
    let failed = run.failed.count
    var text = failed == 0 ? "all \(scenarios) passed" : "\(failed) of \(scenarios) failed"
    if run.results.count == 1, failed == 0 { text = "1 scenario passed" }
    text += ", " + counted(run.expectations, "expectation", "expectations")
    if !run.invariants.isEmpty {
      let broken = run.invariants.count { !$0.passed }
      let invariants = counted(run.invariants.count, "invariant", "invariants")
      let states = counted(run.states, "state", "states")
      text += broken == 0 ? "; \(invariants) held in \(states)" : "; \(broken) of \(invariants) broken"
    }
    if run.skipped > 0 { text += "; \(run.skipped) not run" }
    if run.unchosen > 0 { text += "; \(run.unchosen) not chosen" }
    return text
  }

  /// Returns how often an invariant was looked at.
  func sightings(_ invariant: InvariantResult) -> String {
    guard invariant.sightings > 0 else { return "never put to the test" }
    let unknown = invariant.unknown == 0 ? "" : ", not known " + times(invariant.unknown)
    return "looked at " + times(invariant.sightings) + unknown
  }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  /// Returns the heading over invariants in a report.
  public var invariantsHeading: String { "invariants" }
}
