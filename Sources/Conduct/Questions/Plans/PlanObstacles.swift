/// Finds what stands in the way of something that nothing brings about.
struct PlanObstacles {
  /// What has a name among it; nil where the search gave up somewhere, so that it cannot be said.
  private(set) var found: [PlanAnswer.Obstacle]? = []

  private let network: GoalNetwork
  private let isReached: [Bool]
  private let planner: Planner
  private let describer: SlotDescriber

  private static let maximumObstacles = 8

  init(_ network: GoalNetwork, _ isReached: [Bool], _ planner: Planner, _ engagement: Engagement) {
    self.network = network
    self.isReached = isReached
    self.planner = planner
    describer = SlotDescriber(playbook: engagement.playbook, texts: engagement.texts)
    collect()
  }

  /// Follows what could not be reached down to what has no way at all.
  private mutating func collect() {
    var stack = [0]
    var seen: Set<Int> = [0]
    while let goal = stack.popLast() {
      if network.isUnsure(goal) || leavesOpen(network.goals[goal]) {
        found = nil
        return
      }
      if network.ways[goal].isEmpty { add(network.goals[goal]) }
      for way in network.ways[goal] {
        for need in way.needs where !isReached[need] && seen.insert(need).inserted { stack.append(need) }
      }
    }
    found?.sort { $0.name.path < $1.name.path }
    if let all = found { found = Array(all.prefix(Self.maximumObstacles)) }
  }

  /// Whether a condition is to become unknown: of the ways in which parts of it leave it open not all are thought of.
  private func leavesOpen(_ goal: GoalNetwork.Goal) -> Bool {
    guard case .truth(let node, .unknown) = goal else { return false }
    return planner.graph.slot(read: node) == nil
  }

  private mutating func add(_ goal: GoalNetwork.Goal) {
    guard let slot = slot(of: goal) else { return }
    let plain = slot % planner.graph.slots.count
    let obstacle = PlanAnswer.Obstacle(
      name: describer.name(planner.graph.slots.contents[plain]), reason: reason(plain))
    if found?.contains(obstacle) == false { found?.append(obstacle) }
  }

  private func reason(_ slot: Int) -> PlanAnswer.Obstacle.Reason {
    if planner.fixed.contains(slot) { return .kept }
    switch planner.graph.slots.contents[slot] {
    case .fact(let fact, _, _, _): return planner.model.facts[fact].once ? .toldOnce : .notRecordable
    case .taskDoneOn, .taskDoneBefore, .enteredOn, .completedOn, .leftOn, .eventOn, .eventTimes, .round:
      return planner.start.cell(slot) == Cell.never ? .notRecordable : .recorded
    case .today, .waiver, .tick: return .notRecordable
    }
  }

  /// The slot that a goal is about, if it is about one.
  private func slot(of goal: GoalNetwork.Goal) -> Int? {
    switch goal {
    case .cell(let slot, _): return slot
    case .truth(let node, _):
      if let slot = planner.graph.slot(read: node) { return slot }
      let inputs = planner.graph.inputs(node)
      guard inputs.count == 1, let input = inputs.first else { return nil }
      return planner.graph.slot(read: Int(input))
    case .deed, .group: return nil
    }
  }
}
