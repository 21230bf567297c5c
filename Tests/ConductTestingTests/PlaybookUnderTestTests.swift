import Conduct
import ConductTesting
import Testing

private let sound = PlaybookUnderTest("Rules/sound", relativeTo: #filePath)
private let broken = PlaybookUnderTest("Rules/broken", relativeTo: #filePath)

/// Scenarios and invariants of a playbook as test cases of Swift Testing.
@Suite struct PlaybookUnderTestTests {
  @Test(arguments: sound.scenarios) func `a scenario that passes records nothing`(scenario: ScenarioCase) {
    scenario.expectToPass()
  }

  @Test(arguments: sound.invariants) func `an invariant that holds records nothing`(invariant: InvariantCase) {
    invariant.expectToHold()
  }

  @Test func `cases are named by titles, in order of place`() {
    #expect(sound.scenarios.map(\.testDescription) == ["a book is lent and comes back"])
    #expect(sound.invariants.map(\.testDescription) == ["Nobody has more than five books"])
    #expect(sound.invariants.map(\.id) == ["at_most_five"])
    #expect(sound.coverage?.percent == 100)
  }

  @Test func `what fails points at the line of the playbook`() {
    withKnownIssue("the playbook is there to fail, at two lines") {
      for scenario in broken.scenarios { scenario.expectToPass() }
    } matching: { issue in
      issue.sourceLocation.map { [12, 13].contains($0.line) && $0.filePath.hasSuffix("Rules/broken/lending.conduct") }
        ?? false
    }
  }

  @Test func `an invariant that is broken points at the statement that broke it`() {
    withKnownIssue("the playbook is there to fail") {
      for invariant in broken.invariants { invariant.expectToHold() }
    } matching: { issue in
      issue.sourceLocation?.line == 12
        && issue.comments.contains {
          $0.rawValue.contains("in the scenario “six books”") && !$0.rawValue.contains("yes")
        }
    }
  }

  @Test func `what is shown is enough, or each gap points at its rule, with a scenario that would show it`() {
    sound.expectCoverage()
    broken.expectCoverage(of: 0)
    let (rules, line) = (Set([5, 6]), #line + 3)
    withKnownIssue("the playbook is there to have gaps") {
      // The last issue is at this line.
      broken.expectCoverage()
    } matching: { issue in
      let text = issue.comments.map(\.rawValue).joined()
      let place = issue.sourceLocation?.line ?? 0
      return rules.contains(place) ? text.contains("scenario \"") : place == line && text.contains("asked for")
    }
  }

  @Test func `stories that end badly point at the invariant`() {
    sound.expectStoriesToEndWell(0)
    withKnownIssue("the playbook is there to fail") {
      broken.expectStoriesToEndWell(30, seed: 1)
    } matching: { issue in
      issue.sourceLocation?.line == 9 && issue.comments.contains { $0.rawValue.contains("    books = 6\n") }
    }
  }

  @Test(arguments: ["Rules/faulty", "Rules/untold"])
  func `a playbook that cannot be tested does not pass, whatever is asked`(path: String) {
    let playbook = PlaybookUnderTest(path, relativeTo: #filePath)
    #expect(playbook.scenarios.count == 1 && playbook.invariants.count == 1)
    #expect(playbook.coverage == nil)
    withKnownIssue("what cannot be tested must not pass") { playbook.scenarios.first?.expectToPass() }
    withKnownIssue("what cannot be tested must not pass") { playbook.invariants.first?.expectToHold() }
    withKnownIssue("what cannot be tested must not pass") { playbook.expectCoverage(of: 0) }
    withKnownIssue("what cannot be tested must not pass") { playbook.expectStoriesToEndWell(1) }
  }

  @Test func `a folder that is not there is told with its whole path, at the line that names it`() {
    let (playbook, line) = (PlaybookUnderTest("Rules/nowhere", relativeTo: #filePath), #line)
    withKnownIssue("what is not there must not pass") {
      playbook.scenarios.first?.expectToPass()
    } matching: { issue in
      issue.sourceLocation?.line == line && issue.sourceLocation?.filePath == #filePath
        && issue.comments.contains { $0.rawValue.hasSuffix("ConductTestingTests/Rules/nowhere") }
    }
  }
}
