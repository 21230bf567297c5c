import ConductGenerators
import Testing

@testable import Conduct

/// Computing only what a change reaches comes to the same as computing everything, on generated stories.
@Suite struct ChangePassTests {
  /// The states of one story: its days, and others that differ from them in few, many or all slots.
  private func states(_ story: Story, seed: UInt64) -> [[Int64]] {
    let playbook = story.engagement.playbook
    let slots = playbook.graph.slots
    var random = SplitMix(seed: seed)
    var states: [[Int64]] = []
    for day in story.days {
      var cells = story.engagement.state(on: day).cells
      states.append(cells)
      for share: UInt64 in [40, 40, 40, 8, 2, 40, 1, 40] {
        for slot in cells.indices where random.next() % share == 0 {
          let type = slots.types[slot % slots.count]
          let untold = type == .truth ? Cell.open : Cell.unknown
          cells[slot] = random.next() % 4 == 0 ? untold : random.value(type, playbook.model)
        }
        states.append(cells)
      }
    }
    return states
  }

  @Test func `a verdict is the same whether all is computed or only what a change reaches`() {
    var count = 0
    for seed in 70_000..<(70_000 + UInt64(Settings.lawStories)) {
      var generator = Generator(seed: seed, size: 3)
      guard let story = try? Story(generator.story()) else { continue }
      let graph = story.engagement.playbook.graph
      let lasting = Evaluator(graph)
      for (number, cells) in states(story, seed: seed).enumerated() {
        lasting.update(cells)
        let whole = Evaluator(graph)
        whole.run(cells)
        #expect(lasting.snapshot == whole.snapshot, "seed \(seed), state \(number)")
        count += 1
      }
    }
    #expect(count > Settings.lawStories * 8)
  }

  @Test func `an evaluator that goes back to a state finds its verdicts again`() throws {
    var generator = Generator(seed: 71_000, size: 3)
    let story = try Story(generator.story())
    let states = states(story, seed: 71_000)
    let evaluator = Evaluator(story.engagement.playbook.graph)
    let there = states.map { cells in
      evaluator.update(cells)
      return evaluator.snapshot
    }
    let back = states.reversed().map { cells in
      evaluator.update(cells)
      return evaluator.snapshot
    }
    #expect(there == back.reversed())
  }
}
