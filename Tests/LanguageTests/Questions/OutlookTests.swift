import Testing

@testable import Conduct

/// What verdicts can become, against what becomes of them.
@Suite struct OutlookTests {
  private func enclosure(_ slot: Int, _ graph: RuleGraph, _ model: Model) -> Enclosure {
    let type = graph.slots.types[slot % graph.slots.count]
    if type == .truth { return .truth(no: true, unknown: true, yes: true) }
    let domain = ValueDomain.range(of: type, in: model)
    return Enclosure(domain.lowerBound, domain.upperBound, unknown: true)
  }

  @Test func `whatever is told, a verdict is within what it can become`() {
    StoryReader.forEach(100_000) { seed, story in
      guard let day = story.days.last else { return }
      let (graph, model) = (story.graph, story.engagement.playbook.model)
      let state = story.engagement.state(on: day)
      let evaluator = Evaluator(graph)
      evaluator.run(state.cells)
      let roots = Array(0..<graph.count)
      var outlook = Outlook(graph, slots: state.cells, cells: evaluator.snapshot, roots: roots) {
        state.isUntold($0, graph)
      }
      outlook.run { enclosure($0, graph, model) }
      var random = SplitMix(seed: seed)
      for _ in 0..<3 {
        var cells = state.cells
        for slot in cells.indices where state.isUntold(slot, graph) && random.next() % 3 > 0 {
          cells[slot] = random.value(graph.slots.types[slot % graph.slots.count], model)
        }
        evaluator.run(cells)
        for node in roots where graph.operation(of: node) != .constant {
          let cell = evaluator.cell(node)
          let found = outlook.enclosure(of: node).contains(cell, isTruth: graph.isTruth[node])
          #expect(found, "seed \(seed), node \(node) \(graph.operation(of: node)): \(cell)")
          if !found { return }
        }
      }
    }
  }

  @Test func `on whatever day, a verdict is within what it can become in a stretch of days`() {
    StoryReader.forEach(110_000) { seed, story in
      guard let day = story.days.last, let later = day.adding(days: 500) else { return }
      let graph = story.graph
      let state = story.engagement.state(on: day)
      let evaluator = Evaluator(graph)
      evaluator.run(state.cells)
      let roots = Array(0..<graph.count)
      var outlook = Outlook(graph, slots: state.cells, cells: evaluator.snapshot, roots: roots) {
        $0 % graph.slots.count == Slots.today
      }
      outlook.run { _ in Enclosure(Int64(day.dayNumber), Int64(later.dayNumber)) }
      for distance in stride(from: 0, through: 500, by: 166) {
        guard let date = day.adding(days: distance) else { continue }
        var other = state
        other.setToday(date)
        evaluator.run(other.cells)
        for node in roots where graph.operation(of: node) != .constant {
          let cell = evaluator.cell(node)
          let found = outlook.enclosure(of: node).contains(cell, isTruth: graph.isTruth[node])
          #expect(found, "seed \(seed), node \(node) \(graph.operation(of: node)): \(cell)")
          if !found { return }
        }
      }
    }
  }
}

extension Enclosure {
  /// Whether a cell is one of those that are possible.
  func contains(_ cell: Int64, isTruth: Bool) -> Bool {
    if cell == (isTruth ? Cell.open : Cell.unknown) { return mayBeUnknown }
    if cell == Cell.never { return mayBeNever }
    return hasValues && (low...high).contains(cell)
  }
}
