internal import Conduct
public import Testing

/// What is expected of a playbook beyond its scenarios
extension PlaybookUnderTest {
  /// How many gaps are recorded one by one.
  private static let maximumGaps = 20

  /// Records an issue for each thing that the rules can do and no scenario shows, at the line of the rule, with a
  /// scenario that would show it; nothing if enough is shown.
  ///
  /// - Parameter percent: How much is to be shown; what a comment explains does not count.
  public func expectCoverage(of percent: Int = 100, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    guard let coverage, let suite else { return recordFaults(sourceLocation) }
    guard coverage.percent < percent else { return }
    let words = English()
    for gap in coverage.proposing(for: suite).open.prefix(Self.maximumGaps) {
      let proposal = gap.proposal.map { "\n\n" + $0 } ?? ""
      let others = gap.isShownByOthers ? "\n  " + words.shownByOthers : ""
      let text = words.text(gap) + "\n  " + words.reason(gap) + others + proposal
      CaseIssue(text: text, at: gap.span, in: suite.sources).record(otherwise: sourceLocation)
    }
    let asked = ", and " + String(percent) + "% was asked for"
    CaseIssue(text: words.coverageHeading(coverage) + asked).record(otherwise: sourceLocation)
  }

  /// Lets robots play random stories, and records an issue for each invariant that does not hold and each process that
  /// nobody finds a way out of, at its line, with the shortest story that shows it.
  ///
  /// - Parameters:
  ///   - count: How many stories are played, one after the other.
  ///   - seed: The number from which all stories follow.
  public func expectStoriesToEndWell(
    _ count: Int, seed: UInt64 = 1, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    guard let suite else { return recordFaults(sourceLocation) }
    let exploration = Exploration(suite.examined, seed: seed)
    let result = ExplorationResult([exploration.explore(0..<max(0, count))], of: exploration)
    let words = English()
    for finding in result.findings {
      let text = words.text(finding) + "\n" + words.origin(finding, seed: seed) + "\n\n" + finding.scenario
      CaseIssue(text: text, at: finding.span, in: suite.sources).record(otherwise: sourceLocation)
    }
  }

  private func recordFaults(_ place: Testing.SourceLocation) {
    for fault in faults { fault.record(otherwise: place) }
  }
}
