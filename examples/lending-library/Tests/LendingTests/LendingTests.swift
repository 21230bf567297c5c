import ConductTesting
import Testing

private let playbook = PlaybookUnderTest("../../rules", relativeTo: #filePath)

/// The rules of the library keep what they promise.
@Suite struct LendingTests {
  @Test(arguments: playbook.scenarios) func `a scenario passes`(scenario: ScenarioCase) {
    scenario.expectToPass()
  }

  @Test(arguments: playbook.invariants) func `an invariant holds in every state`(invariant: InvariantCase) {
    invariant.expectToHold()
  }

  @Test func `the scenarios show everything that the rules can do`() {
    playbook.expectCoverage()
  }

  @Test func `no random story breaks an invariant or ends nowhere`() {
    playbook.expectStoriesToEndWell(200, seed: 1)
  }
}
