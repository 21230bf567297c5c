import ConductGenerators
import ConductNaive
import Testing

@testable import Conduct

/// The graph and the second opinion, on generated playbooks and journals.
///
/// `CONDUCT_STORIES` says how many stories are told; the default keeps the suite quick.
@Suite struct AgreementTests {
  static let batches = Array(0..<16)
  static let perBatch = Settings.stories / batches.count

  @Test(arguments: batches) func `graph and second opinion agree on every verdict of every day`(batch: Int) {
    var rejected = 0
    for seed in (batch * Self.perBatch)..<((batch + 1) * Self.perBatch) {
      var generator = Generator(seed: UInt64(seed), size: 3)
      let generated = generator.story()
      guard let story = try? Story(generated) else {
        rejected += 1
        continue
      }
      let naive = story.naive()
      for day in story.days.prefix(Settings.days) {
        let differences = story.differences(on: day, naive)
        #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(5).joined(separator: "\n"))")
      }
    }
    #expect(rejected == 0, "\(rejected) of \(Self.perBatch) generated stories were not accepted")
  }

  @Test(arguments: [2, 5, 8]) func `they agree on larger playbooks too`(size: Int) throws {
    for seed in UInt64(9_000)..<9_004 {
      var generator = Generator(seed: seed, size: size)
      let story = try Story(generator.story())
      let naive = story.naive()
      for day in story.days.suffix(3) {
        let differences = story.differences(on: day, naive)
        #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(5).joined(separator: "\n"))")
      }
    }
  }
}
