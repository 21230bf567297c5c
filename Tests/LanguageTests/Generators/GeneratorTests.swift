import ConductGenerators
import Testing

@testable import Conduct

/// The stories on which the readers of the language are tested against each other.
@Suite struct GeneratorTests {
  private func story(_ seed: UInt64, size: Int = 6, _ options: GeneratorOptions = GeneratorOptions())
    -> GeneratedStory
  {
    var generator = Generator(seed: seed, size: size, options: options)
    return generator.story()
  }

  private func problems(of story: GeneratedStory) -> [SyntaxProblem] {
    let texts = story.playbookFiles.map(\.text) + [story.journalText]
    return texts.flatMap { Parser.parse(SourceFile(path: "generated", text: $0)).problems }
  }

  @Test func `the same seed gives the same story`() {
    for seed in 0..<20 as Range<UInt64> {
      let (first, second) = (story(seed), story(seed))
      #expect(first == second)
      #expect(first.playbookText == second.playbookText)
      #expect(first.journalText == second.journalText)
      #expect(first.days == second.days)
    }
  }

  @Test func `another seed, and the next story, are other stories`() {
    #expect(story(1) != story(2))
    var generator = Generator(seed: 1, size: 6)
    #expect(generator.story() != generator.story())
  }

  @Test func `every construct of the language occurs twenty times in two thousand stories`() {
    var counts: [Construct: Int] = [:]
    for seed in 0..<2_000 as Range<UInt64> {
      for construct in story(seed, size: Int(seed % 9)).constructs { counts[construct, default: 0] += 1 }
    }
    for construct in Construct.allCases {
      #expect(counts[construct, default: 0] >= 20, "\(construct)")
    }
  }

  @Test func `every story parses without a problem, in any order and with any names`() {
    for seed in 0..<150 as Range<UInt64> {
      let story = story(seed, size: Int(seed % 9))
      #expect(problems(of: story).isEmpty, "seed \(seed)")
      #expect(problems(of: story.renamed(seed: seed).story).isEmpty, "seed \(seed), renamed")
      #expect(problems(of: story.reordered(seed: seed)).isEmpty, "seed \(seed), reordered")
      if let inlined = story.withInlinedDefinitions() {
        #expect(inlined != story)
        #expect(problems(of: inlined).isEmpty, "seed \(seed), inlined")
      }
    }
  }

  @Test func `the checker accepts every story`() {
    for seed in 0..<400 as Range<UInt64> {
      let story = story(seed, size: Int(seed % 9))
      let checked = CheckedPlaybook(files: story.playbookFiles.map { SourceFile(path: $0.path, text: $0.text) })
      let journal = checked.playbook?.read(journal: SourceFile(path: "z.engagement", text: story.journalText))
      let errors = (checked.diagnostics + (journal?.diagnostics ?? [])).filter { $0.severity == .error }
      #expect(errors.isEmpty, "seed \(seed): \(errors.map(\.message))")
    }
  }

  @Test func `what is switched off does not occur`() {
    let options = GeneratorOptions(
      isKnown: false, undecided: false, tables: false, calendars: false, repeats: false, forEach: false,
      externalProcesses: false, processFacts: false, assumptions: false, invariants: false, scenarios: false,
      extremes: false, unusualNames: false, journals: .lawful)
    let absent: Set<Construct> = [
      .known, .unknown, .notKnown, .notUnknown, .undecided, .table, .calendar, .repeats, .repeatsUntil,
      .processForEach,
      .forEach, .externalProcess, .factInProcess, .eventInProcess, .assumption, .invariant, .invariantOnDo, .scenario,
      .unicodeName, .keywordName, .retract, .force, .untick,
    ]
    for seed in 0..<200 as Range<UInt64> {
      #expect(story(seed, size: 8, options).constructs.isDisjoint(with: absent), "seed \(seed)")
    }
  }

  @Test func `another order keeps every declaration and every statement`() {
    for seed in 0..<50 as Range<UInt64> {
      let story = story(seed)
      let reordered = story.reordered(seed: seed)
      let sorted = [story, reordered].map { $0.playbookText.split(separator: "\n").sorted() }
      #expect(sorted[0] == sorted[1])
      #expect(reordered.journalText == story.journalText)
    }
  }

  @Test func `other names are others, and no two things share one`() {
    let story = story(3, size: 8)
    let (renamed, names) = story.renamed(seed: 4)
    #expect(Set(names.values).count == names.count)
    #expect(names.allSatisfy { $0.key != $0.value })
    let spelling: Set<Construct> = [.unicodeName, .keywordName, .continuedLine, .severalOnOneLine]
    #expect(renamed.constructs.subtracting(spelling) == story.constructs.subtracting(spelling))
    #expect(renamed.renamed(seed: 5).story.playbookText != renamed.playbookText)
  }

  @Test func `smaller stories are smaller, and parse`() {
    for seed in 0..<5 as Range<UInt64> {
      let story = story(seed, size: 3)
      let smaller = story.shrunk()
      #expect(!smaller.isEmpty)
      for candidate in smaller {
        #expect(candidate != story)
        #expect(problems(of: candidate).isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func `shrinking keeps only what makes a story fail`() throws {
    let seeds = 0..<100 as Range<UInt64>
    let seed = try #require(seeds.first { story($0).constructs.contains(.repeatsUntil) })
    let smallest = shrink(story(seed)) { $0.constructs.contains(.repeatsUntil) }
    #expect(smallest.constructs.contains(.repeatsUntil))
    #expect(smallest.playbookText.split(separator: "\n").count < 15, "\(smallest.playbookText)")
  }

  @Test func `the days to ask about are in order, and hold every day of the journal`() {
    for seed in 0..<50 as Range<UInt64> {
      let story = story(seed)
      #expect(story.days == Array(Set(story.days)).sorted())
      #expect(story.days.count < 100)
      for line in story.journalText.split(separator: "\n") where line.hasPrefix("on ") {
        #expect(story.days.contains(String(line.dropFirst(3).prefix(10))))
      }
    }
  }

  @Test(arguments: [200, 2_000, 20_000])
  func `a big playbook has about as many lines as are asked for`(lines: Int) {
    let text = bigPlaybook(lines: lines, seed: 7)
    let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(count > lines * 8 / 10 && count < lines * 12 / 10)
    #expect(Parser.parse(SourceFile(path: "big", text: text)).problems.isEmpty)
  }
}
