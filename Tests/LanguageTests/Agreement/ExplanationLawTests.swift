import ConductGenerators
import Testing

@testable import Conduct

/// What must hold of every explanation, on generated playbooks and journals.
@Suite struct ExplanationLawTests {
  /// Calls the body with every status of every thing of a few stories.
  private func questions(_ first: UInt64, _ body: (UInt64, Story, EngagementState, Formula) -> Void) {
    for seed in first..<(first + UInt64(Settings.lawStories / 4)) {
      var generator = Generator(seed: seed, size: 1)
      guard let story = try? Story(generator.story()), let day = story.days.last else { continue }
      let state = story.engagement.state(on: day)
      let model = story.engagement.playbook.model
      for (index, instance) in story.engagement.playbook.graph.instances.all.enumerated()
      where index % 3 == Int(seed % 3) {
        for status in instance.thing.statuses {
          let term = ThingTerm(thing: instance.thing, members: instance.members.map(MemberTerm.constant))
          let span = model.identity(of: instance.thing).nameSpan
          body(seed, story, state, Formula(form: .status(term, status), type: .truth, span: span))
        }
      }
    }
  }

  private func cell(_ formula: Formula, _ graph: RuleGraph, _ cells: [Int64]) -> Int64 {
    let evaluator = Evaluator(graph)
    evaluator.run(cells)
    return graph.roots.questions.first.map { evaluator.cell(Int($0)) } ?? Cell.open
  }

  @Test func `what an explanation does not cite does not matter`() {
    questions(110_000) { seed, story, state, formula in
      let playbook = story.engagement.playbook
      var explainer = Explainer(playbook, state, texts: story.engagement.texts)
      _ = explainer.explain(formula)
      let graph = GraphBuilder.build(playbook.model, questions: [formula]).graph
      let before = cell(formula, graph, state.cells)
      var random = SplitMix(seed: seed)
      for _ in 0..<3 {
        var cells = state.cells
        for slot in cells.indices where !explainer.cited.contains(slot) {
          switch graph.slots.contents[slot % graph.slots.count] {
          case .fact where random.next() % 2 == 0:
            cells[slot] = random.value(graph.slots.types[slot % graph.slots.count], playbook.model)
          case .tick where random.next() % 2 == 0: cells[slot] = random.next() % 2 == 0 ? Cell.yes : Cell.no
          default: break
          }
        }
        #expect(cell(formula, graph, cells) == before, "seed \(seed): \(formula.form)")
      }
    }
  }

  @Test func `a missing set makes the verdict hold, and no part of it does`() {
    questions(120_000) { seed, story, state, formula in
      let playbook = story.engagement.playbook
      let graph = GraphBuilder.build(playbook.model, questions: [formula]).graph
      guard let root = graph.roots.questions.first, cell(formula, graph, state.cells) != Cell.yes else { return }
      var search = WaySearch(graph, playbook.model, state)
      for way in search.ways(Int(root), target: Cell.yes).prefix(3) {
        func holds(_ changes: [SlotChange]) -> Bool {
          var cells = state.cells
          for change in changes {
            let isEnded = graph.slots.owners[change.slot].map(state.isEnded) ?? false
            if !isEnded { cells[change.slot] = change.cell }
            cells[change.slot + graph.slots.count] = change.cell
          }
          return cell(formula, graph, cells) == Cell.yes
        }
        #expect(holds(way), "seed \(seed)")
        for left in way.indices {
          var part = way
          part.remove(at: left)
          #expect(!holds(part), "seed \(seed)")
        }
      }
    }
  }

  @Test func `an explanation is the same on every run`() {
    questions(130_000) { seed, story, state, formula in
      var first = Explainer(story.engagement.playbook, state, texts: story.engagement.texts)
      var second = Explainer(story.engagement.playbook, state, texts: story.engagement.texts)
      let words = ExplanationPage(first.explain(formula), sources: story.engagement.playbook.sources).tree
      #expect(words == ExplanationPage(second.explain(formula), sources: story.engagement.playbook.sources).tree)
    }
  }
}
