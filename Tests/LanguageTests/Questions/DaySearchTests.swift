import Testing

@testable import Conduct

/// The next day on which a verdict is otherwise, against a walk from day to day.
@Suite struct DaySearchTests {
  /// How far the walk goes.
  private static let days = 200
  /// How many verdicts of a story are asked about.
  private static let verdicts = 12

  @Test func `the next change is the one that a walk from day to day finds`() {
    var changes = 0
    StoryReader.forEach(120_000) { seed, story in
      guard let day = story.days.last, let last = day.adding(days: Self.days) else { return }
      let graph = story.graph
      let state = story.engagement.state(on: day)
      let reading = Array(Set(story.shown.filter(graph.readsToday))).sorted()
      let roots = stride(from: 0, to: reading.count, by: max(1, reading.count / Self.verdicts)).map { reading[$0] }
      let walk = firstChanges(of: roots, graph, state, day)
      for (root, found) in zip(roots, walk) {
        var search = DaySearch(graph, state, roots: [root])
        let expected = found.map { DaySearch.Outcome.changes(on: $0) } ?? .never
        changes += found == nil ? 0 : 1
        #expect(search.first(upTo: last) == expected, "seed \(seed), node \(root)")
      }
    }
    #expect(changes > 0)
  }

  /// The first day on which each node has another cell.
  private func firstChanges(
    of roots: [Int], _ graph: RuleGraph, _ state: EngagementState, _ day: CivilDate
  ) -> [CivilDate?] {
    let evaluator = Evaluator(graph)
    evaluator.run(state.cells)
    let present = roots.map(evaluator.cell)
    var found = [CivilDate?](repeating: nil, count: roots.count)
    var other = state
    for distance in 1...Self.days {
      guard let date = day.adding(days: distance) else { break }
      other.setToday(date)
      evaluator.run(other.cells)
      for (index, root) in roots.enumerated() where found[index] == nil && evaluator.cell(root) != present[index] {
        found[index] = date
      }
    }
    return found
  }
}
