import Testing

@testable import Conduct

/// What must hold of mutants, on generated playbooks with generated scenarios.
///
/// `CONDUCT_LAW_STORIES` says how many playbooks there are: half as many as stories of other laws.
@Suite struct MutationLawTests {
  static let batches = Array(0..<8)

  /// The stories of a batch; those that are not accepted count.
  private func stories(_ batch: Int) -> [(seed: UInt64, suite: ScenarioSuite)] {
    let count = max(1, Settings.lawStories / 2 / Self.batches.count)
    let seeds = (0..<count).map { UInt64(310_000 + batch * count + $0) }
    let stories = seeds.compactMap { seed in MutationStory(seed: seed).map { (seed, $0.suite) } }
    #expect(stories.count == seeds.count, "all generated stories are accepted")
    return stories
  }

  @Test(arguments: batches)
  func `a patch of the graph is noticed where rules built anew are, for every change`(batch: Int) {
    var noticed = 0
    for (seed, suite) in stories(batch) {
      let test = MutationTest(suite)
      let fates = Dictionary(uniqueKeysWithValues: test.run().map { ($0.number, $0.fate) })
      let tester = RebuiltMutantTester(suite, Array(suite.scripts.indices))
      for (number, mutation) in test.mutations.enumerated() where !mutation.needsRebuilding {
        // What is no mutant means the same, comes to the same as one before, or would not be accepted.
        let isSame = if case .same = test.patcher.patch(mutation.sites, mutation.change) { true } else { false }
        guard fates[number] != nil || isSame else { continue }
        let honest = tester.noticing(mutation)
        #expect(
          fates[number]?.noticing == honest,
          "seed \(seed): \(mutation.kind) \(TextDifference(mutation, in: suite.sources))")
        if honest != nil { noticed += 1 }
      }
    }
    // In a single story it may be that nothing is.
    #expect(noticed > 0 || Settings.lawStories < 64, "some changes are noticed")
  }

  @Test(arguments: batches)
  func `a change of the model is noticed where the same change of the text is`(batch: Int) {
    var (tried, refused) = (0, 0)
    for (seed, suite) in stories(batch) {
      for mutant in MutationTest(suite).run() where (UInt64(mutant.number) + seed) % 11 == 0 {
        let place = "seed \(seed): \(mutant.mutation.kind) \(TextDifference(mutant.mutation, in: suite.sources))"
        tried += 1
        // The checker knows more of values than the graph does: a few changed texts it does not accept.
        guard let honest = MutatedText(suite, mutant.mutation).suite else {
          refused += 1
          continue
        }
        let passing = suite.run().map(\.passed)
        let broken = honest.brokenScenarios
        let first = honest.run().enumerated().first { number, result in
          passing[number] && (!result.passed || broken.contains(number))
        }
        #expect(mutant.fate.noticing == first?.offset, "\(place)")
      }
    }
    #expect(refused <= 2 + tried / 50, "nearly all changed texts are accepted")
  }
}

extension Mutant.Fate {
  /// The first scenario that notices.
  fileprivate var noticing: Int? { if case .noticed(let number) = self { number } else { nil } }
}

extension RebuiltMutantTester {
  fileprivate func noticing(_ mutation: Mutation) -> Int? { fate(of: mutation)?.noticing }
}

/// A playbook with a change made in its text, checked anew.
private struct MutatedText {
  let suite: ScenarioSuite?

  init(_ original: ScenarioSuite, _ mutation: Mutation) {
    let files = original.sources.files.enumerated().map { index, file in
      let edits = mutation.edits.filter { Int($0.span.file) == index }
      return edits.isEmpty ? file : SourceFile(path: file.path, bytes: file.applying(edits))
    }
    suite = CheckedPlaybook(files: files, withLints: false).playbook.map { ScenarioSuite($0) }
  }
}
