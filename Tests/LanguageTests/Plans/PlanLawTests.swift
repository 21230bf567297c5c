import ConductGenerators
import Testing

@testable import Conduct

/// What must hold of every plan, on generated playbooks and journals.
@Suite struct PlanLawTests {
  /// Calls the body with truths of a few stories that are not as they might be wanted.
  private func goals(_ first: UInt64, _ body: (String, Story, EngagementState, Int, Truth) throws -> Void) rethrows {
    for seed in first..<(first + UInt64(Settings.lawStories)) {
      var generator = Generator(seed: seed, size: 1)
      guard let story = try? Story(generator.story()), let day = story.days.last else { continue }
      let graph = story.engagement.playbook.graph
      let isEmpty = seed % 2 == 0
      var state = isEmpty ? EngagementState(story.engagement.playbook.layout) : story.engagement.state(on: day)
      state.setToday(day)
      let evaluator = Evaluator(graph)
      evaluator.run(state.cells)
      var random = SplitMix(seed: seed)
      let truths = (0..<graph.count).filter { graph.isTruth[$0] }
      for _ in 0..<12 {
        let node = truths[Int(random.next() % UInt64(truths.count))]
        let wanted = Truth.allCases[Int(random.next() % 3)]
        if Truth(cell: evaluator.cell(node)) == wanted { continue }
        try body("seed \(seed), node \(node) \(wanted)", story, state, node, wanted)
      }
    }
  }

  /// What becomes of statements, read as a journal: whether one is refused, and whether the node is as wanted.
  private func replay(
    _ planned: PlannedStatements, without left: Int?, _ story: Story, _ start: EngagementState, _ node: Int,
    _ wanted: Truth
  ) -> (isRefused: Bool, holds: Bool) {
    let playbook = story.engagement.playbook
    let evaluator = Evaluator(playbook.graph)
    let judge = Judge(model: playbook.model, evaluator: evaluator)
    let writer = DeedWriter(playbook, texts: playbook.graph.texts)
    var state = start
    var isRefused = false
    for (place, entry) in planned.entries.enumerated() where place != left {
      guard let text = entry.statement?.text else {
        state.setToday(entry.day)
        continue
      }
      let day = PlanReplay.day(of: state)
      guard let action = writer.action(text, on: day) else { return (true, false) }
      if judge.breach(action, in: state) != nil { isRefused = true }
      state.apply(action, on: day)
    }
    evaluator.run(state.cells)
    return (isRefused, Truth(cell: evaluator.cell(node)) == wanted)
  }

  @Test func `a plan makes what is wanted hold, none of it is refused, and none of it can be spared`() {
    var found = 0
    var asked = 0
    goals(210_000) { name, story, state, node, wanted in
      asked += 1
      guard
        let planned = story.engagement.playbook.statements(
          making: node, wanted, from: state, on: PlanReplay.day(of: state))
      else { return }
      found += 1
      let all = replay(planned, without: nil, story, state, node, wanted)
      #expect(!all.isRefused && all.holds, "\(name): \(planned.statements.map(\.text))")
      for place in planned.entries.indices {
        let part = replay(planned, without: place, story, state, node, wanted)
        #expect(part.isRefused || !part.holds, "\(name): \(planned.statements.map(\.text)) without \(place)")
      }
    }
    #expect(found * 3 > asked, "plans are found for \(found) of \(asked)")
  }

  @Test func `what is kept stands in no plan`() {
    var found = 0
    goals(220_000) { name, story, state, node, wanted in
      let playbook = story.engagement.playbook
      var random = SplitMix(seed: UInt64(node))
      let fixed = Set(playbook.graph.slots.contents.indices.filter { _ in random.next() % 3 == 0 })
      let planner = Planner(
        playbook, playbook.graph, texts: playbook.graph.texts, node, GoalNetwork.Want(wanted), from: state,
        fixed: fixed)
      guard let deeds = planner.plan(planner.network()) else { return }
      found += 1
      #expect(!deeds.contains { $0.slotTold.map(fixed.contains) ?? false }, "\(name)")
      var after = state
      for deed in deeds { after = planner.replay.state(after: deed, in: after) ?? after }
      let kept = fixed.filter { slot in
        switch playbook.graph.slots.contents[slot] {
        // To enter a process begins a round, which is written beside what is told.
        case .fact, .tick, .waiver, .taskDoneOn: playbook.graph.slots.owners[slot].map { !state.isEnded($0) } ?? true
        case .today, .taskDoneBefore, .enteredOn, .completedOn, .leftOn, .round, .eventOn, .eventTimes: false
        }
      }
      #expect(kept.allSatisfy { after.cell($0) == state.cell($0) }, "\(name)")
    }
    #expect(found > 0)
  }

  @Test func `several plans are each a plan, and none is another with more`() {
    goals(230_000) { name, story, state, node, wanted in
      let playbook = story.engagement.playbook
      let planner = Planner(
        playbook, playbook.graph, texts: playbook.graph.texts, node, GoalNetwork.Want(wanted), from: state)
      var search = PlanSearch(planner)
      search.run()
      for (place, plan) in search.plans.enumerated() {
        let planned = planner.statements(plan)
        let all = replay(planned, without: nil, story, state, node, wanted)
        #expect(!all.isRefused && all.holds, "\(name): \(planned.statements.map(\.text))")
        for left in planned.entries.indices {
          let part = replay(planned, without: left, story, state, node, wanted)
          #expect(part.isRefused || !part.holds, "\(name): \(planned.statements.map(\.text)) without \(left)")
        }
        #expect(!search.plans[..<place].contains { Set($0).isSubset(of: plan) }, "\(name)")
      }
    }
  }

  @Test func `what is said to be impossible does not come about in any story`() {
    var impossible = 0
    goals(240_000) { name, story, state, node, wanted in
      let playbook = story.engagement.playbook
      guard let first = story.days.first, let last = story.days.last else { return }
      var start = EngagementState(playbook.layout)
      start.setToday(first)
      let planner = Planner(
        playbook, playbook.graph, texts: story.engagement.texts, node, GoalNetwork.Want(wanted), from: start)
      guard let unreached = PlanSearch(planner).unreached,
        PlanObstacles(unreached.network, unreached.isReached, planner, story.engagement).found != nil
      else { return }
      impossible += 1
      let evaluator = Evaluator(playbook.graph)
      // What is impossible may well come about against the rules.
      let breach = story.engagement.violations(upTo: last, evaluator).first?.date
      for day in story.days where day <= last && breach.map({ day < $0 }) ?? true {
        evaluator.run(story.engagement.state(on: day).cells)
        #expect(Truth(cell: evaluator.cell(node)) != wanted, "\(name) on \(day.iso)")
      }
    }
    #expect(impossible > 0)
  }
}
