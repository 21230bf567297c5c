import Testing

@testable import Conduct

/// What is needed for a verdict, against telling everything else.
@Suite struct NeedsTests {
  /// How many verdicts of a story are asked about, and how often everything else is told.
  private static let verdicts = 6
  private static let tellings = 12

  private func told(
    _ state: EngagementState, _ variables: [NeedsSearch.Variable], _ graph: RuleGraph, _ model: Model,
    _ random: inout SplitMix
  ) -> [Int64] {
    var cells = state.cells
    for variable in variables where random.next() % 3 > 0 {
      let values = variable.values ?? []
      let value =
        values.isEmpty || random.next() % 4 == 0
        ? random.value(graph.slots.types[variable.slot], model) : values[Int(random.next() % UInt64(values.count))]
      for cell in variable.cells { cells[cell] = value }
    }
    return cells
  }

  @Test func `a fact that is left out never changes the verdict, whatever is told of the others`() {
    var leftOut = 0
    StoryReader.forEach(130_000) { seed, story in
      guard let day = story.days.last else { return }
      let (graph, model) = (story.graph, story.engagement.playbook.model)
      let state = story.engagement.state(on: day)
      let evaluator = Evaluator(graph)
      evaluator.run(state.cells)
      let open = Array(Set(story.shown)).sorted().filter { evaluator.cell($0) == Cell.open && graph.isTruth[$0] }
      var random = SplitMix(seed: seed)
      for root in open.indices.filter({ $0 % max(1, open.count / Self.verdicts) == 0 }).map({ open[$0] }) {
        var search = NeedsSearch(graph, model, state, roots: [root])
        let kept = Set(search.found().map(\.variable.slot))
        let others = search.variables.filter { !kept.contains($0.slot) }
        leftOut += others.count
        for _ in 0..<Self.tellings {
          var cells = told(state, search.variables.filter { kept.contains($0.slot) }, graph, model, &random)
          evaluator.run(cells)
          let before = evaluator.cell(root)
          for variable in others where random.next() % 2 == 0 {
            let value = random.value(graph.slots.types[variable.slot], model)
            for cell in variable.cells { cells[cell] = value }
          }
          evaluator.run(cells)
          #expect(evaluator.cell(root) == before, "seed \(seed), node \(root)")
        }
      }
    }
    #expect(leftOut > 10)
  }

  @Test func `a fact that certainly matters changes the verdict for some way to tell the others`() {
    var (certain, confirmed) = (0, 0)
    StoryReader.forEach(140_000) { seed, story in
      guard let day = story.days.last else { return }
      let (graph, model) = (story.graph, story.engagement.playbook.model)
      let state = story.engagement.state(on: day)
      let evaluator = Evaluator(graph)
      evaluator.run(state.cells)
      let open = Array(Set(story.shown)).sorted().filter { evaluator.cell($0) == Cell.open && graph.isTruth[$0] }
      guard let root = open.first else { return }
      var search = NeedsSearch(graph, model, state, roots: [root])
      let found = search.found()
      var random = SplitMix(seed: seed)
      for one in found.prefix(2) where one.isCertain && one.variable.values != nil {
        certain += 1
        let others = found.map(\.variable).filter { $0.slot != one.variable.slot }
        let isSeen = (0..<400).contains { _ in
          var cells = told(state, others, graph, model, &random)
          evaluator.run(cells)
          let before = evaluator.cell(root)
          return (one.variable.values ?? []).contains { value in
            for cell in one.variable.cells { cells[cell] = value }
            evaluator.run(cells)
            return evaluator.cell(root) != before
          }
        }
        confirmed += isSeen ? 1 : 0
      }
    }
    // Tellings are random, so that a rare way may be missed.
    #expect(certain > 5 && confirmed * 10 >= certain * 9, "\(confirmed) of \(certain)")
  }
}
