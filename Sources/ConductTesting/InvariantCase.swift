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
  private let origin: Testing.SourceLocation

  /// What the case is called in the output of the tests.
  public var testDescription: String { title }

  init(_ result: InvariantResult, _ report: ScenarioReport, _ sources: SourceSet, origin: Testing.SourceLocation) {
    title = result.title ?? result.name
    id = result.name
    sightings = result.sightings
    let issues = result.failures.map { scenario, failure in
      CaseIssue(text: "in the scenario “" + scenario + "”:\n" + report.rendered(failure), at: failure.span, in: sources)
    }
    let untested = CaseIssue(text: "no scenario puts the invariant to the test", at: result.span, in: sources)
    self.issues = result.sightings == 0 ? issues + [untested] : issues
    self.origin = origin
  }

  /// The case of a playbook whose invariants cannot be looked at.
  init(title: String, issues: [CaseIssue], origin: Testing.SourceLocation) {
    self.title = title
    id = title
    sightings = 0
    self.issues = issues
    self.origin = origin
  }

  /// Records an issue for each scenario in which it does not hold, at the line of the statement that broke it, and one
  /// if no scenario puts it to the test.
  public func expectToHold() {
    for issue in issues { issue.record(otherwise: origin) }
  }
}
