import ConductGenerators
import Testing

@testable import Conduct
@testable import ConductPortfolio

/// The evaluator of rows and that of engagements give the same verdicts.
@Suite struct RowAgreementTests {
  static let batches = Array(0..<8)
  static let perBatch = max(1, Settings.playbooks / batches.count)

  /// The verdicts of every root of a graph in which the two ways of computing differ.
  private func differences(_ playbook: Playbook, _ states: [[Int64]]) -> [String] {
    var roots: [Int32] = []
    playbook.graph.roots.forEach { if $0 >= 0 { roots.append($0) } }
    let evaluator = RowEvaluator(RowPlan(RuleProgram(playbook.graph, roots: roots)))
    let one = Evaluator(playbook.graph)
    var found: [String] = []
    for (row, state) in states.enumerated() where found.count < 5 {
      one.run(state)
      evaluator.run(evaluator.plan.slots.map { state[$0] })
      for (position, root) in roots.enumerated() {
        let (own, other) = (evaluator.cell(position), one.cell(Int(root)))
        guard own != other else { continue }
        let operation = playbook.graph.operation(of: Int(root))
        found.append("row \(row), node \(root) (\(operation)): rows \(own), evaluator \(other)")
        break
      }
    }
    return found
  }

  @Test(arguments: batches) func `they agree on generated playbooks`(batch: Int) throws {
    for seed in (batch * Self.perBatch)..<((batch + 1) * Self.perBatch) {
      var generator = Generator(seed: UInt64(800_000 + seed), size: 3)
      let story = generator.story()
      let checked = CheckedPlaybook(
        files: [SourceFile(path: "story.conduct", text: story.playbookText)], withLints: false)
      let playbook = try #require(checked.playbook, "seed \(seed)")
      var random = StateSource(seed: UInt64(seed))
      let differences = differences(playbook, random.states(Settings.engagements, playbook))
      #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "\n"))")
    }
  }

  @Test(arguments: ["fasttrack", "incident"]) func `they agree on the shipped playbooks`(name: String) throws {
    let playbook = try ShippedPlaybook.read(name)
    var random = StateSource(seed: 1)
    let differences = differences(playbook, random.states(Settings.engagements, playbook))
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
