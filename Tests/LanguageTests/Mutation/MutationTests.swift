import Foundation
import Testing

@testable import Conduct

/// Changes of rules as patches of the graph, against the same changes made in the text.
@Suite struct MutationTests {
  private func suite(_ name: String) throws -> ScenarioSuite {
    ScenarioSuite(try #require(try ShippedExamples.check(name).playbook))
  }

  /// The playbook with a change made in its text.
  private func changed(_ suite: ScenarioSuite, _ mutation: Mutation) -> CheckedPlaybook {
    CheckedPlaybook(
      files: suite.sources.files.enumerated().map { index, file in
        let edits = mutation.edits.filter { Int($0.span.file) == index }
        return edits.isEmpty ? file : SourceFile(path: file.path, bytes: file.applying(edits))
      }, withLints: false)
  }

  @Test(arguments: ShippedExamples.playbooks)
  func `a change of the graph is noticed where the same change of the text is`(name: String) throws {
    let suite = try suite(name)
    let mutants = MutationTest(suite).run()
    #expect(mutants.count > 200)
    for mutant in mutants where mutant.number % Settings.mutantStride == 0 || mutant.mutation.needsRebuilding {
      let place = "\(mutant.mutation.kind) \(TextDifference(mutant.mutation, in: suite.sources))"
      let checked = changed(suite, mutant.mutation)
      let playbook = try #require(
        checked.playbook, "\(place): \(checked.diagnostics.filter { $0.severity == .error }.map(\.message))")
      let honest = ScenarioSuite(playbook)
      let broken = honest.brokenScenarios
      #expect(broken.isEmpty || mutant.mutation.needsRebuilding, "\(place)")
      let first = honest.run().enumerated().first { !$0.element.passed || broken.contains($0.offset) }?.offset
      let noticed: Int? = if case .noticed(let by) = mutant.fate { by } else { nil }
      #expect(noticed == first, "\(place)")
    }
  }

  @Test(arguments: ShippedExamples.playbooks)
  func `what a change leaves the same in the graph is the same in the text`(name: String) throws {
    let suite = try suite(name)
    let test = MutationTest(suite)
    for (number, mutation) in test.mutations.enumerated()
    where number % Settings.mutantStride == 0 && !mutation.needsRebuilding {
      guard case .same = test.patcher.patch(mutation.sites, mutation.change) else { continue }
      let checked = changed(suite, mutation)
      let honest = ScenarioSuite(try #require(checked.playbook))
      #expect(TestRun(honest.run(), of: honest).passed, "\(TextDifference(mutation, in: suite.sources))")
    }
  }

  @Test(arguments: ShippedExamples.playbooks)
  func `no change of a shipped playbook goes unnoticed without a reason`(name: String) throws {
    let suite = try suite(name)
    let result = MutationResult([MutationTest(suite).run()], of: suite)
    let unnoticed = result.survivors.map { English().change(TextDifference($0.mutation, in: suite.sources)) }
    #expect(unnoticed == [])
    #expect(result.needless.count == 0)
  }

  @Test(arguments: ShippedExamples.playbooks)
  func `parts of a test come to the same as the whole`(name: String) throws {
    let test = MutationTest(try suite(name))
    let whole = test.run()
    let parts = (0..<3).flatMap { test.test(part: $0, of: 3) }.sorted { $0.number < $1.number }
    #expect(whole.map(\.number) == parts.map(\.number))
    #expect(whole.map(\.fate) == parts.map(\.fate))
  }
}
