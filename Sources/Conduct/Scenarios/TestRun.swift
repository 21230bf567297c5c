/// What running scenarios found: their results in order of place, and what was seen of each invariant.
public struct TestRun: Sendable {
  /// The results, in order of place.
  public let results: [ScenarioResult]
  /// How many scenarios were not run, because one before them failed.
  public let skipped: Int
  /// How many scenarios of the playbook were not to be run.
  public let unchosen: Int
  /// What was seen of each invariant, in order of place.
  public let invariants: [InvariantResult]

  /// Puts the results of scenarios together; O(results · invariants).
  ///
  /// - Parameters:
  ///   - results: Those of all scenarios that were run, in order of place.
  ///   - suite: The suite that ran them.
  ///   - failFast: Whether to keep nothing after the first scenario that failed.
  ///   - chosen: How many scenarios were to be run.
  public init(_ results: [ScenarioResult], of suite: ScenarioSuite, failFast: Bool = false, chosen: Int? = nil) {
    var results = results
    if failFast, let first = results.firstIndex(where: { !$0.passed }) { results.removeSubrange((first + 1)...) }
    self.results = results
    skipped = max(0, (chosen ?? results.count) - results.count)
    unchosen = max(0, suite.count - results.count - skipped)
    invariants = suite.invariants.enumerated().map { index, invariant in
      InvariantResult(invariant.entry, results.map { $0.watched[index] }, brokenIn: results)
    }
  }

  /// Whether every scenario passed; an invariant is broken in none then.
  public var passed: Bool { results.allSatisfy(\.passed) }

  /// The results of the scenarios that failed.
  public var failed: [ScenarioResult] { results.filter { !$0.passed } }

  /// How many expectations were checked.
  public var expectations: Int { results.reduce(0) { $0 + $1.expectations } }

  /// How many states the scenarios passed through.
  public var states: Int { results.reduce(0) { $0 + $1.states } }
}

/// What was seen of an invariant in the scenarios.
public struct InvariantResult: Sendable {
  /// Its name.
  public let name: String
  /// What a reader calls it.
  public let title: String?
  /// Where it stands.
  public let span: Span
  /// In how many states, or at how many acts that it speaks of, it was looked at.
  public let sightings: Int
  /// In how many of them it was not known to hold.
  public let unknown: Int
  /// Where it does not hold: the titles of scenarios, and what went wrong.
  public let failures: [(scenario: String, failure: ScenarioFailure)]

  init(_ entry: Model.InvariantEntry, _ watched: [InvariantSightings], brokenIn results: [ScenarioResult]) {
    name = entry.name
    title = entry.title
    span = entry.span
    let sum = watched.reduce(into: InvariantSightings()) { $0 += $1 }
    sightings = sum.held + sum.unknown + sum.broken
    unknown = sum.unknown
    failures = results.flatMap { result in
      result.failures.filter { $0.kind.invariant == entry.name }.map { (result.title, $0) }
    }
  }

  /// Whether it holds wherever it was looked at, or nowhere was.
  public var passed: Bool { failures.isEmpty }
}
