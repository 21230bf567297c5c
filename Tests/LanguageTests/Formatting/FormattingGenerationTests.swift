import ConductGenerators
import Testing

@testable import Conduct

/// Formatting of generated playbooks and journals, in layouts that nobody would write.
///
/// `CONDUCT_LAW_STORIES` says how many stories are told.
struct FormattingGenerationTests {
  static let batches = Array(0..<8)

  private static func seeds(_ batch: Int) -> Range<UInt64> {
    let size = UInt64(Settings.lawStories / batches.count)
    return UInt64(batch) * size..<UInt64(batch + 1) * size
  }

  private static func texts(_ seed: UInt64, size: Int = 3) -> [String] {
    var generator = Generator(seed: seed, size: size)
    let story = generator.story()
    return [story.playbookText, story.journalText]
  }

  @Test(arguments: batches) func `the laws hold in any layout`(batch: Int) {
    for seed in Self.seeds(batch) {
      for text in Self.texts(seed) {
        let bytes = LayoutRandomizer.randomized(text, .everything, seed: seed)
        let problems = Parser.parse(SourceFile(path: "a", bytes: bytes)).problems
        #expect(problems.isEmpty, "seed \(seed): the layout is not one of the language")
        FormattingLawTests.expectLaws(bytes)
      }
    }
  }

  @Test(arguments: batches) func `the layout of the input leaves no trace`(batch: Int) {
    for seed in Self.seeds(batch) {
      for text in Self.texts(seed) {
        let layouts = [seed, seed + 1].map { LayoutRandomizer.randomized(text, .blanksOnly, seed: $0) }
        let formatted = layouts.map { FormattedFile(SourceFile(path: "a", bytes: $0)).source }
        let isSame = formatted[0].bytes == formatted[1].bytes
        #expect(isSame, "seed \(seed): \(formatted[0].difference(from: formatted[1]))")
      }
    }
  }

  @Test(arguments: batches) func `no line is longer than it must be`(batch: Int) {
    for seed in Self.seeds(batch) {
      for text in Self.texts(seed, size: 6) {
        let formatted = FormattedFile(SourceFile(path: "a", text: text)).source
        let long = OverlongLines.breakable(in: Parser.parse(formatted))
        #expect(long.isEmpty, "seed \(seed):\n\(long.joined(separator: "\n"))")
      }
    }
  }

  @Test(arguments: batches) func `what is formatted gives the same verdicts`(batch: Int) throws {
    for seed in Self.seeds(batch).prefix(Settings.lawStories / 64 + 1) {
      var generator = Generator(seed: seed, size: 3)
      let story = try Story(generator.story())
      let texts = Self.texts(seed).map { text in
        FormattedFile(SourceFile(path: "a", bytes: LayoutRandomizer.randomized(text, .everything, seed: seed))).source
      }
      let playbook = try #require(CheckedPlaybook(files: [texts[0]], withLints: false).playbook, "seed \(seed)")
      let engagement = try #require(playbook.read(journal: texts[1]).engagement, "seed \(seed)")
      for day in story.days.prefix(Settings.days) {
        let expected = VerdictReader(engagement: story.engagement).verdicts(on: day)
        #expect(VerdictReader(engagement: engagement).verdicts(on: day) == expected, "seed \(seed)")
      }
    }
  }
}
