internal import Conduct
public import Testing

/// A scenario of a playbook as a test case, named by its title.
public struct ScenarioCase: Sendable, Identifiable, CustomTestStringConvertible {
  /// The title of the scenario.
  public let title: String
  /// Title and place, which no two scenarios share.
  public let id: String
  private let issues: [CaseIssue]
  private let origin: Testing.SourceLocation

  /// What the case is called in the output of the tests.
  public var testDescription: String { title }

  init(_ result: ScenarioResult, _ report: ScenarioReport, _ sources: SourceSet, origin: Testing.SourceLocation) {
    let issues = result.failures.map { CaseIssue(text: report.rendered($0), at: $0.span, in: sources) }
    let place = String(result.span.file) + ":" + String(result.span.start)
    self.init(title: result.title, issues: issues, origin: origin, id: result.title + ":" + place)
  }

  /// A case with what goes wrong in it.
  init(title: String, issues: [CaseIssue], origin: Testing.SourceLocation, id: String? = nil) {
    self.title = title
    self.issues = issues
    self.origin = origin
    self.id = id ?? title
  }

  /// Records an issue for each thing that went wrong, at the line of the `.conduct` file; none if it passed.
  public func expectToPass() {
    for issue in issues { issue.record(otherwise: origin) }
  }
}
