/// Searches for a story after which rules and changed rules disagree on a verdict.
///
/// A plan that makes one of the two say something is a start; then what the verdict depends on is told and done
/// otherwise, one or two things at a time.
final class DisputeSearch {
  let stage: StoryStage
  private let playbook: Playbook
  private let dispute: GraphPatcher.Dispute
  /// What is to be yes at the end.
  private let node: Int
  private let deeds: [Deed]

  /// How many deeds are tried in all combinations of two, and of three.
  private static let (maximumOfTwo, maximumOfThree) = (70, 20)

  /// - Parameter isUnclear: Whether one of the two is not to know the answer.
  init(_ playbook: Playbook, _ dispute: GraphPatcher.Dispute, isUnclear: Bool) {
    self.playbook = playbook
    self.dispute = dispute
    node = isUnclear ? dispute.unclear : dispute.node
    stage = StoryStage(playbook, Evaluator(dispute.graph))
    deeds = DeedFinder(playbook.model, dispute.graph).deeds(below: [dispute.old, dispute.new])
  }

  private var isShown: Bool { stage.truth(node) == .yes }

  /// Returns the shortest story found, from a day on; the stage stands at its end.
  func story(from day: Int64) -> Story? {
    guard starts(on: day) else { return nil }
    let found = stage.story
    let shrinker = StoryShrinker(stage, maximumAttempts: 1_000, looksEverywhere: false) { [unowned self] in isShown }
    let story = shrinker.shortest(found) ?? found
    // Once more, so that the stage stands at its end.
    return StoryShrinker(stage, maximumAttempts: 1, looksEverywhere: false) { [unowned self] in isShown }.shortest(
      story)
  }

  /// Whether from one of the starts a dispute is reached.
  private func starts(on day: Int64) -> Bool {
    let graph = dispute.graph
    var goals: [(node: Int, want: GoalNetwork.Want)?] = [(node, .yes), nil]
    if graph.isTruth[dispute.new], graph.isTruth[dispute.old] {
      goals += [(dispute.new, .yes), (dispute.old, .yes), (dispute.old, .no), (dispute.new, .no)]
    }
    for goal in goals {
      stage.begin(on: day)
      if let goal {
        let planner = Planner(playbook, graph, texts: graph.texts, goal.node, goal.want, from: stage.state)
        for deed in planner.plan(planner.network()) ?? [] { play(deed) }
      }
      if isShown || isReached(depth: deeds.count <= Self.maximumOfThree ? 3 : deeds.count <= Self.maximumOfTwo ? 2 : 1)
      {
        return true
      }
    }
    return false
  }

  @discardableResult private func play(_ deed: Deed) -> Bool {
    if case .wait(let day) = deed { return day > stage.today && stage.arrive(on: day) }
    return stage.act(deed)
  }

  /// Whether a few further deeds lead to a dispute.
  private func isReached(depth: Int) -> Bool {
    guard depth > 0 else { return false }
    let (state, story) = (stage.state, stage.story)
    for further in 1...depth {
      for deed in deeds {
        stage.resume(state, story)
        guard play(relative(deed)) else { continue }
        if isShown || further > 1 && isReached(exactly: further - 1) { return true }
      }
    }
    stage.resume(state, story)
    return false
  }

  private func isReached(exactly depth: Int) -> Bool {
    let (state, story) = (stage.state, stage.story)
    for deed in deeds {
      stage.resume(state, story)
      guard play(relative(deed)) else { continue }
      if isShown || depth > 1 && isReached(exactly: depth - 1) { return true }
    }
    return false
  }

  /// Days are told relative to the day that has come.
  private func relative(_ deed: Deed) -> Deed {
    switch deed {
    case .wait(let days): return .wait(until: stage.today + days)
    case .tell(let slot, let cell) where stage.graph.slots.types[slot] == .date:
      return .tell(slot: slot, cell: stage.today + cell)
    case .tell, .tick, .perform, .record, .waive, .enter, .complete, .leave: return deed
    }
  }
}
