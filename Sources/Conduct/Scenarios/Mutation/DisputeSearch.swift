/// Searches for a story after which rules and changed rules disagree on a verdict.
///
/// A plan that makes one of the two say something is a start; then what the verdict depends on is told and done
/// otherwise, one or two things at a time.
final class DisputeSearch {
  let stage: StoryStage
  private let playbook: Playbook
  private let dispute: GraphPatcher.Dispute
  private let deeds: [Deed]
  /// The first story found after which one of the two alone knows the answer.
  private var unclear: Story?

  /// How many deeds are tried in all combinations of two, and of three.
  private static let (maximumOfTwo, maximumOfThree) = (70, 20)

  init(_ playbook: Playbook, _ dispute: GraphPatcher.Dispute) {
    self.playbook = playbook
    self.dispute = dispute
    stage = StoryStage(playbook, Evaluator(dispute.graph))
    deeds = DeedFinder(playbook.model, dispute.graph).deeds(below: [dispute.old, dispute.new])
  }

  /// Whether the two contradict each other; that one of them alone does not know the answer is noted by the way.
  private var isShown: Bool {
    if unclear == nil, stage.truth(dispute.unclear) == .yes { unclear = stage.story }
    return stage.truth(dispute.node) == .yes
  }

  /// Returns the shortest story found, from a day on, after which the two contradict each other; the stage stands at
  /// its end.
  func story(from day: Int64) -> Story? { starts(on: day) ? shortest(stage.story, dispute.node) : nil }

  /// Returns the shortest story found after which one of the two alone knows the answer, once a story has been sought;
  /// the stage stands at its end.
  func unclearStory() -> Story? { unclear.flatMap { shortest($0, dispute.unclear) } }

  private func shortest(_ found: Story, _ node: Int) -> Story? {
    func shrinker(_ attempts: Int) -> StoryShrinker {
      StoryShrinker(stage, maximumAttempts: attempts, looksEverywhere: false) { [unowned self] in
        stage.truth(node) == .yes
      }
    }
    let story = shrinker(1_000).shortest(found) ?? found
    // Once more, so that the stage stands at its end.
    return shrinker(1).shortest(story)
  }

  /// Whether from one of the starts a dispute is reached.
  private func starts(on day: Int64) -> Bool {
    let graph = dispute.graph
    var goals: [(node: Int, want: GoalNetwork.Want)?] = [(dispute.node, .yes), nil]
    if graph.isTruth[dispute.new], graph.isTruth[dispute.old] {
      goals += [(dispute.new, .yes), (dispute.old, .yes), (dispute.old, .no), (dispute.new, .no)]
    }
    goals.append((dispute.unclear, .yes))
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
