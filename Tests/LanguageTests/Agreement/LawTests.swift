import ConductGenerators
import Testing

@testable import Conduct

/// What must hold of every playbook and journal, on generated ones.
@Suite struct LawTests {
  /// The stories of a law, read; those that the checker rejects fail the agreement tests.
  private func stories(
    _ first: UInt64, options: GeneratorOptions = GeneratorOptions(), _ body: (UInt64, Story) throws -> Void
  ) rethrows {
    for seed in first..<(first + UInt64(Settings.lawStories)) {
      var generator = Generator(seed: seed, size: 3, options: options)
      if let story = try? Story(generator.story()) { try body(seed, story) }
    }
  }

  private func verdicts(_ story: Story, _ state: EngagementState) -> [Int64] {
    let evaluator = Evaluator(story.engagement.playbook.graph)
    evaluator.run(state.cells)
    return evaluator.snapshot
  }

  // MARK: - Unknown

  @Test func `a known verdict never changes when an unknown is told`() {
    var options = GeneratorOptions()
    options.isKnown = false
    stories(20_000, options: options) { seed, story in
      guard let day = story.days.last else { return }
      let graph = story.engagement.playbook.graph
      let state = story.engagement.state(on: day)
      let before = verdicts(story, state)
      var random = SplitMix(seed: seed)
      for _ in 0..<4 {
        var told = state
        var cells = told.cells
        for slot in cells.indices {
          let type = graph.slots.types[slot % graph.slots.count]
          let isUnknown = type == .truth ? cells[slot] == Cell.open : cells[slot] == Cell.unknown
          if isUnknown, random.next() % 2 == 0 { cells[slot] = random.value(type, story.engagement.playbook.model) }
        }
        told = EngagementState(cells: cells, like: state)
        let after = verdicts(story, told)
        for node in before.indices {
          let wasKnown = graph.isTruth[node] ? before[node] != Cell.open : before[node] != Cell.unknown
          if wasKnown { #expect(before[node] == after[node], "seed \(seed), node \(node)") }
        }
      }
    }
  }

  // MARK: - Texts

  @Test func `inlining a definition never changes a known answer`() {
    stories(30_000) { seed, story in
      guard let inlined = story.generated.withInlinedDefinitions(), let other = try? Story(inlined),
        let day = story.days.last
      else { return }
      let before = VerdictReader(engagement: story.engagement).verdicts(on: day)
      let after = VerdictReader(engagement: other.engagement).verdicts(on: day)
      for (key, value) in before where value != "unknown" && after[key] != nil && after[key] != "unknown" {
        #expect(after[key] == value, "seed \(seed): \(key)")
      }
    }
  }

  @Test func `reordering declarations and files changes nothing`() {
    stories(40_000) { seed, story in
      let shuffled = story.generated.reordered(seed: seed)
      guard let other = try? Story(shuffled) else {
        Issue.record("seed \(seed): the reordered playbook is not accepted")
        return
      }
      for day in story.days.suffix(2) {
        let before = VerdictReader(engagement: story.engagement).verdicts(on: day)
        let after = VerdictReader(engagement: other.engagement).verdicts(on: day)
        #expect(before.filter { !$0.key.isNumbered } == after.filter { !$0.key.isNumbered }, "seed \(seed)")
      }
    }
  }

  @Test func `renaming changes nothing but names`() {
    stories(50_000) { seed, story in
      let (renamed, _) = story.generated.renamed(seed: seed)
      guard let other = try? Story(renamed), let day = story.days.last else {
        Issue.record("seed \(seed): the renamed playbook is not accepted")
        return
      }
      let before = VerdictReader(engagement: story.engagement).verdicts(on: day)
      let after = VerdictReader(engagement: other.engagement).verdicts(on: day)
      #expect(before.count == after.count, "seed \(seed)")
      for word in ["yes", "no", "unknown", "never"] {
        #expect(before.values.filter { $0 == word }.count == after.values.filter { $0 == word }.count, "seed \(seed)")
      }
    }
  }

  // MARK: - Journals

  @Test func `folding day by day equals folding at once`() {
    stories(60_000) { seed, story in
      var state = EngagementState(story.engagement.playbook.layout)
      for block in story.engagement.days {
        state.setToday(block.date)
        for action in block.actions { state.apply(action, on: block.date) }
        #expect(
          state.cells == story.engagement.state(on: block.date).cells || story.isSharedDay(block.date), "seed \(seed)")
      }
    }
  }

  @Test func `waiting changes no record`() {
    stories(70_000) { seed, story in
      guard let last = story.engagement.lastDay, let later = last.adding(days: 400) else { return }
      var state = story.engagement.state(on: last)
      state.setToday(later)
      #expect(state.cells == story.engagement.state(on: later).cells, "seed \(seed)")
    }
  }

  // MARK: - Lifecycles

  @Test func `the obligation of a task is one of five, conflict apart`() {
    stories(80_000) { seed, story in
      for day in story.days.prefix(4) {
        let reader = StatusReader(
          story.engagement.playbook, story.engagement.state(on: day), Evaluator(story.engagement.playbook.graph))
        for (index, instance) in story.engagement.playbook.graph.instances.all.enumerated() {
          guard case .task = instance.thing else { continue }
          func holds(_ aspect: Aspect) -> Truth { reader.truth(aspect, index) }
          let applicable = holds(.applicable)
          let kinds = [Aspect.required, .optional, .forbidden, .waived].map(holds)
          let certain = kinds.filter { $0 == .yes }.count
          if applicable == .no { #expect(certain == 0, "seed \(seed): what does not apply owes nothing") }
          if applicable == .yes, !kinds.contains(.unknown), holds(.conflict) == .no {
            #expect(certain == 1, "seed \(seed): \(kinds)")
          }
        }
      }
    }
  }
}

extension String {
  /// Whether a verdict's name counts declarations, which reordering changes.
  fileprivate var isNumbered: Bool {
    contains(".next:") || contains(".advice:") || hasPrefix("advice:") || hasPrefix("assume:")
  }
}

extension Story {
  /// Whether several blocks have a day.
  fileprivate func isSharedDay(_ day: CivilDate) -> Bool { engagement.days.filter { $0.date == day }.count > 1 }
}

/// A small generator of values, the same on every machine.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A value of a type, the extremes among them.
  mutating func value(_ type: ValueType, _ model: Model) -> Int64 {
    let domain = ValueDomain.range(of: type, in: model)
    if type == .truth { return next() % 2 == 0 ? Cell.no : Cell.yes }
    switch next() % 6 {
    case 0: return domain.lowerBound
    case 1: return domain.upperBound
    case 2: return min(domain.upperBound, max(domain.lowerBound, 0))
    case 3: return domain.lowerBound + Int64(next() % UInt64(domain.upperBound - domain.lowerBound + 1))
    default: return min(domain.upperBound, max(domain.lowerBound, Int64(next() % 2_000) - 500))
    }
  }
}
