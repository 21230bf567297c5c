internal import Conduct
public import Testing

/// An invariant of a playbook as a test case, watched in every state that the scenarios pass through.
public struct InvariantCase: Sendable, Identifiable, CustomTestStringConvertible {
  /// The title of the invariant, its name where it has none.
  public let title: String
  /// The name of the invariant.
  public let id: String
  /// In how many states, or at how many acts that it speaks of, it was looked at.
  public let sightings: Int
  private let issues: [CaseIssue]
  private let untested: CaseIssue

  /// What the case is called in the output of the tests.
  public var testDescription: String { title }

  init(_ result: InvariantResult, _ report: ScenarioReport, _ sources: SourceSet) {
    title = result.title ?? result.name
    id = result.name
    sightings = result.sightings
    issues = result.failures.map { scenario, failure in
      CaseIssue(text: "in the scenario “" + scenario + "”:\n" + report.rendered(failure), at: failure.span, in: sources)
    }
    untested = CaseIssue(text: "no scenario puts the invariant to the test", at: result.span, in: sources)
  }

  /// Records an issue for each scenario in which it does not hold, at the line of the statement that broke it, and one
  /// if no scenario puts it to the test.
  public func expectToHold() {
    for issue in issues { issue.record() }
    if sightings == 0 { untested.record() }
  }
}
