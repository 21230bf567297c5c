import ConductGenerators
import Foundation
import Testing

@testable import Conduct
@testable import ConductPortfolio

/// Columns and evaluator give the same verdicts.
@Suite struct ColumnAgreementTests {
  static let batches = Array(0..<8)
  static let perBatch = max(1, Settings.playbooks / batches.count)

  /// What a playbook's roots need.
  private func program(_ playbook: Playbook) -> (program: RuleProgram, roots: [Int32]) {
    var roots: [Int32] = []
    playbook.graph.roots.forEach { if $0 >= 0 { roots.append($0) } }
    return (RuleProgram(playbook.graph, roots: roots), roots)
  }

  /// The verdicts of every root of a graph in which the two ways of computing differ.
  private func differences(_ playbook: Playbook, _ states: [[Int64]]) -> [String] {
    let (program, roots) = program(playbook)
    let evaluator = ColumnEvaluator(ColumnPlan(program), block: 192)
    let table = ColumnTable(evaluator.plan, capacity: states.count)
    table.count = states.count
    for (row, state) in states.enumerated() { table.set(state: state, row: row) }
    let one = Evaluator(playbook.graph)
    var found: [String] = []
    evaluator.run(table) { rows, verdicts in
      for row in rows where found.count < 5 {
        one.run(states[row])
        for (position, root) in roots.enumerated() {
          let (own, other) = (verdicts.cell(position, row: row - rows.lowerBound), one.cell(Int(root)))
          let isTruth = evaluator.plan.rootIsTruth[position]
          let expanded = isTruth ? own : verdicts.cells(position)[row - rows.lowerBound]
          guard own != other || expanded != other else { continue }
          let operation = playbook.graph.operation(of: Int(root))
          found.append("row \(row), node \(root) (\(operation)): columns \(own), evaluator \(other)")
          break
        }
      }
    }
    return found
  }

  @Test(arguments: batches) func `they agree on generated playbooks`(batch: Int) throws {
    for seed in (batch * Self.perBatch)..<((batch + 1) * Self.perBatch) {
      var generator = Generator(seed: UInt64(700_000 + seed), size: 3)
      let story = generator.story()
      let checked = CheckedPlaybook(
        files: [SourceFile(path: "story.conduct", text: story.playbookText)], withLints: false)
      let playbook = try #require(checked.playbook, "seed \(seed)")
      var random = StateSource(seed: UInt64(seed))
      let states = random.states(Settings.engagements, playbook)
      let differences = differences(playbook, states)
      #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "\n"))")
    }
  }

  @Test(arguments: ["fasttrack", "incident"]) func `they agree on the shipped playbooks`(name: String) throws {
    let playbook = try ShippedPlaybook.read(name)
    var random = StateSource(seed: 1)
    let differences = differences(playbook, random.states(Settings.engagements, playbook))
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test func `choices between constants are kept as planes, and agree where conditions are unknown`() throws {
    let path = ShippedPlaybook.root.appending(path: "Tests/Benchmarks/portfolio/rules/kickoff.conduct")
    let file = SourceFile(path: "kickoff.conduct", bytes: Array(try Data(contentsOf: path)))
    let playbook = try #require(CheckedPlaybook(files: [file], withLints: false).playbook)
    let plan = ColumnPlan(program(playbook).program)
    #expect(plan.valueRegisters == 1, "only the product of two facts is a number")
    var random = StateSource(seed: 2)
    let differences = differences(playbook, random.states(1_000, playbook))
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
