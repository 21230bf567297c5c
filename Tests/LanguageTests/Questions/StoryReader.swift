import ConductGenerators

@testable import Conduct

/// Generated stories for the laws of questions.
enum StoryReader {
  /// Reads as many stories as each law is tested on; those that the checker rejects fail the agreement tests.
  static func forEach(
    _ first: UInt64, options: GeneratorOptions = GeneratorOptions(), _ body: (UInt64, Story) throws -> Void
  ) rethrows {
    for seed in first..<(first + UInt64(Settings.lawStories)) {
      var generator = Generator(seed: seed, size: 3, options: options)
      if let story = try? Story(generator.story()) { try body(seed, story) }
    }
  }
}

extension Story {
  /// The playbook's graph.
  var graph: RuleGraph { engagement.playbook.graph }

  /// The nodes of everything that a status shows.
  var shown: [Int] { graph.shownNodes }
}

extension EngagementState {
  /// Whether nobody has told what a slot of a view holds.
  func isUntold(_ slot: Int, _ graph: RuleGraph) -> Bool {
    let plain = slot % graph.slots.count
    guard case .fact = graph.slots.contents[plain] else { return false }
    return cell(slot) == (graph.slots.types[plain] == .truth ? Cell.open : Cell.unknown)
  }
}
