import ConductGenerators
import ConductNaive
import Testing

@testable import Conduct

/// What is said in words and where transitions lead, asked for in conditions of generated playbooks.
@Suite struct RemarkAgreementTests {
  @Test func `graph and second opinion agree on conditions that ask for remarks`() throws {
    var (asked, skipped) = (0, 0)
    var truths: Set<String> = []
    for seed in UInt64(60_000)..<(60_000 + UInt64(Settings.lawStories)) {
      var generator = Generator(seed: seed, size: 3)
      let generated = generator.story()
      guard let plain = try? Story(generated) else { continue }
      let questions = Self.questions(plain.engagement.playbook.model)
      guard !questions.isEmpty else { continue }
      let story = try Story(generated, with: Self.definitions(asking: questions))
      let naive = story.naive()
      for day in story.days.prefix(Settings.days) {
        // Once in some hundred stories the second opinion knows less of a comparison: no help about remarks.
        guard plain.differences(on: day, plain.naive()).isEmpty else {
          skipped += 1
          continue
        }
        let differences = story.differences(on: day, naive)
        #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(5).joined(separator: "\n"))")
        let verdicts = VerdictReader(engagement: story.engagement).verdicts(on: day)
        truths.formUnion(verdicts.filter { $0.key.hasPrefix("define:asked_") }.values)
      }
      asked += questions.count
    }
    #expect(asked >= Settings.lawStories)
    #expect(skipped * 50 <= Settings.lawStories * Settings.days)
    #expect(truths == ["yes", "no", "unknown"])
  }

  /// All that can be asked of remarks, and of processes to which transitions lead.
  private static func questions(_ model: Model) -> [String] {
    let destinations = model.remarks.destinations.sorted().compactMap { process -> String? in
      let identity = model.processes[process].identity
      return identity.bindings.isEmpty ? identity.name + " is next" : nil
    }
    return model.remarks.all.map(\.question) + destinations
  }

  /// Each question alone, denied, and together with its neighbour.
  private static func definitions(asking questions: [String]) -> [String] {
    questions.enumerated().map { index, question in
      let other = questions[(index + 1) % questions.count]
      let condition =
        switch index % 3 {
        case 0: question
        case 1: "not (" + question + ") or " + other
        default: "(" + question + " or " + other + ") and not (" + question + " and " + other + ")"
        }
      return "define asked_\(index) = " + condition
    }
  }
}
