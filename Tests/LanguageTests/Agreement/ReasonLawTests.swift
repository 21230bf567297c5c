import ConductGenerators
import ConductNaive
import Testing

@testable import Conduct

/// What must hold of reasons (`expect C because D`), on generated playbooks and journals.
@Suite struct ReasonLawTests {
  /// A condition that is yes, with what is needed to look for its reasons.
  private struct Claim {
    let story: Story
    let state: EngagementState
    let formula: Formula
    let builder: GraphBuilder
    let evaluator: Evaluator
    let node: Int
    let path: String

    var check: ReasonCheck {
      ReasonCheck(
        formula, story.engagement.playbook, state, texts: story.engagement.texts, builder: builder, evaluator,
        node: node)
    }

    var explainer: Explainer {
      Explainer(story.engagement.playbook, state, texts: story.engagement.texts, builder: builder)
    }
  }

  /// Whether so many stories are told that each law has something to speak of.
  private var areMany: Bool { Settings.lawStories >= 128 }

  /// Calls the body with statuses that are yes at the end of a few stories.
  private func claims(_ first: UInt64, _ body: (UInt64, Claim) -> Void) {
    for seed in first..<(first + UInt64(max(4, Settings.lawStories / 4))) {
      var generator = Generator(seed: seed, size: 1)
      guard let story = try? Story(generator.story()), let day = story.days.last else { continue }
      let state = story.engagement.state(on: day)
      let model = story.engagement.playbook.model
      var formulas: [(formula: Formula, path: String)] = []
      for (index, instance) in story.engagement.playbook.graph.instances.all.enumerated()
      where index % 3 == Int(seed % 3) {
        for status in instance.thing.statuses where status != .ready {
          let term = ThingTerm(thing: instance.thing, members: instance.members.map(MemberTerm.constant))
          let span = model.identity(of: instance.thing).nameSpan
          let formula = Formula(form: .status(term, status), type: .truth, span: span)
          formulas.append((formula, model.path(of: instance) + "." + status.rawValue))
        }
      }
      let graph = GraphBuilder.build(model, questions: formulas.map(\.formula)).graph
      let evaluator = Evaluator(graph)
      let builder = story.engagement.playbook.explanationBuilder()
      for (node, claim) in zip(graph.roots.questions.map(Int.init), formulas) {
        evaluator.update(state.cells)
        guard evaluator.cell(node) == Cell.yes else { continue }
        body(
          seed,
          Claim(
            story: story, state: state, formula: claim.formula, builder: builder, evaluator: evaluator, node: node,
            path: claim.path))
      }
    }
  }

  /// The facts of the playbook itself that are told as yes: their formulas and slots.
  private func told(_ claim: Claim) -> [(formula: Formula, name: String)] {
    let model = claim.story.engagement.playbook.model
    let slots = claim.evaluator.graph.slots
    return (0..<slots.count).compactMap { slot in
      guard case .fact(let index, let owner, nil, nil) = slots.contents[slot], owner.isEmpty,
        slots.types[slot] == .truth, model.facts[index].process == nil, claim.state.cell(slot) == Cell.yes
      else { return nil }
      let form = Formula.Form.fact(index, owner: [], index: nil)
      return (Formula(form: form, type: .truth, span: model.facts[index].nameSpan), model.facts[index].name)
    }
  }

  @Test func `a fact without which a verdict is no longer yes, in the second opinion, is a reason`() {
    var accepted = 0
    claims(140_000) { seed, claim in
      guard let day = claim.story.days.last else { return }
      let naive = claim.story.naive()
      let check = claim.check
      for (formula, name) in told(claim) {
        let text = claim.story.generated.journalText + "\non \(day.iso) {\n  \(name) = unknown\n}\n"
        let journal = SourceFile(path: "story.engagement", text: text)
        let file = Int32(claim.story.engagement.playbook.sources.files.count)
        let verdicts = naive.verdicts(journal: Parser.parse(journal, file: file), on: day)
        guard verdicts[claim.path] != "yes" else { continue }
        accepted += 1
        #expect(check.accepts(formula), "seed \(seed): \(claim.path) because \(name)")
      }
    }
    #expect(accepted > 0 || !areMany)
  }

  @Test func `what an explanation does not cite is no reason`() {
    claims(150_000) { seed, claim in
      var explainer = claim.explainer
      _ = explainer.explain(claim.formula)
      let cited = explainer.cited
      let check = claim.check
      for (formula, name) in told(claim) {
        _ = explainer.explain(formula)
        if explainer.cited.isDisjoint(with: cited) {
          #expect(!check.accepts(formula), "seed \(seed): \(claim.path) because \(name)")
        }
      }
    }
  }

  @Test func `a reason is needed in a set that is enough, and such a set is found where there is one`() {
    var compared = 0
    claims(160_000) { seed, claim in
      var explainer = claim.explainer
      _ = explainer.explain(claim.formula)
      let slots = claim.evaluator.graph.slots
      let cited = Set(explainer.cited.map { $0 % slots.count }).sorted()
      // Two views of a round that is over are not told apart here.
      guard cited.count <= 10, cited.allSatisfy({ slots.owners[$0].map(claim.state.isEnded) != true }) else { return }
      let check = claim.check
      for (formula, name) in told(claim) {
        _ = explainer.explain(formula)
        let own = Set(explainer.cited.map { $0 % slots.count })
        guard own.isSubset(of: cited) else { continue }
        compared += 1
        #expect(check.accepts(formula) == isNeeded(own, among: cited, claim), "seed \(seed): \(claim.path), \(name)")
      }
    }
    #expect(compared > 0 || !areMany)
  }

  /// Tries all sets of what is cited.
  private func isNeeded(_ own: Set<Int>, among cited: [Int], _ claim: Claim) -> Bool {
    func holds(_ kept: Set<Int>) -> Bool {
      let slots = claim.evaluator.graph.slots
      var cells = claim.state.cells
      for slot in cited where !kept.contains(slot) {
        for view in [slot, slot + slots.count] {
          cells[view] = slots.types[slot] == .truth ? Cell.open : Cell.unknown
        }
      }
      claim.evaluator.run(cells)
      return claim.evaluator.cell(claim.node) == Cell.yes
    }
    return (0..<(1 << cited.count)).contains { bits in
      let kept = Set(cited.indices.filter { bits & (1 << $0) != 0 }.map { cited[$0] })
      return holds(kept) && !holds(kept.subtracting(own))
    }
  }
}
