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
        && issue.comments.contains { $0.rawValue.contains("in the scenario “six books”") }
    }
  }

  @Test(arguments: ["Rules/nowhere", "Rules/faulty"])
  func `a playbook that cannot be tested does not pass`(path: String) {
    let playbook = PlaybookUnderTest(path, relativeTo: #filePath)
    #expect(playbook.scenarios.count == 1)
    #expect(playbook.coverage == nil)
    withKnownIssue("what cannot be tested must not pass") { playbook.scenarios.first?.expectToPass() }
  }
}
