/// Finds the deeds with which a goal is reached at the least cost, as if no deed undid another.
///
/// Goals are settled in the order of their cost, which is that of the deeds below them, each counted once.
struct CheapestSupport {
  private let network: GoalNetwork
  /// The ways, with the goal that each reaches.
  private var ways: [(goal: Int, needs: [Int], count: Int)] = []
  /// The ways that need each goal.
  private var uses: [[Int]]
  private let costs: [Int]

  /// - Parameter cost: What each deed costs.
  init(_ network: GoalNetwork, cost: (Deed) -> Int) {
    self.network = network
    uses = [[Int]](repeating: [], count: network.goals.count)
    costs = network.goals.map { if case .deed(let deed) = $0 { cost(deed) } else { 0 } }
    for (goal, own) in network.ways.enumerated() {
      for way in own {
        for need in way.needs { uses[need].append(ways.count) }
        ways.append((goal, way.needs, way.count))
      }
    }
  }

  /// What was found.
  struct Result {
    /// The deeds, each behind those that it needs; nil where the goal cannot be reached.
    let deeds: [Deed]?
    /// Whether each goal could be reached; of use where the first one could not.
    let isReached: [Bool]
  }

  private struct Candidate: Comparable {
    let cost: Int
    let order: Int
    let goal: Int
    let support: [Int32]

    static func < (left: Candidate, right: Candidate) -> Bool {
      (left.cost, left.order) < (right.cost, right.order)
    }

    static func == (left: Candidate, right: Candidate) -> Bool { left.order == right.order }
  }

  /// Returns the deeds for the first goal.
  ///
  /// - Parameter isBanned: The deeds that must not be used.
  func deeds(without isBanned: (Deed) -> Bool) -> Result {
    var supports = [[Int32]?](repeating: nil, count: network.goals.count)
    var settled: [Int32: Int] = [:]
    var missing = ways.map(\.count)
    var gathered = [[Int32]](repeating: [], count: ways.count)
    var queue = MinimumHeap<Candidate>()
    var stamps = [Int](repeating: -1, count: network.goals.count)
    var order = 0
    func push(_ way: Int) {
      let goal = ways[way].goal
      guard supports[goal] == nil else { return }
      var support = gathered[way]
      if case .deed(let deed) = network.goals[goal] {
        if isBanned(deed) { return }
        support.append(Int32(goal))
      }
      let cost = support.reduce(0) { $0 + costs[Int($1)] }
      queue.insert(Candidate(cost: cost, order: order, goal: goal, support: support))
      order += 1
    }
    func settle(_ goal: Int, _ support: [Int32]) {
      supports[goal] = support
      if case .deed = network.goals[goal] { settled[Int32(goal)] = settled.count }
      for way in uses[goal] where missing[way] > 0 {
        missing[way] -= 1
        if gathered[way].isEmpty {
          gathered[way] = support
        } else if !support.isEmpty {
          for deed in gathered[way] { stamps[Int(deed)] = order }
          for deed in support where stamps[Int(deed)] != order { gathered[way].append(deed) }
          order += 1
        }
        if missing[way] == 0 { push(way) }
      }
    }
    for way in ways.indices where ways[way].count == 0 { push(way) }
    for goal in network.goals.indices where network.isMet[goal] { settle(goal, []) }
    while supports[0] == nil, let candidate = queue.popMinimum() {
      if supports[candidate.goal] == nil { settle(candidate.goal, candidate.support) }
    }
    let deeds = supports[0].map { support -> [Deed] in
      support.sorted { (settled[$0] ?? 0) < (settled[$1] ?? 0) }.compactMap { goal in
        if case .deed(let deed) = network.goals[Int(goal)] { deed } else { nil }
      }
    }
    return Result(deeds: deeds, isReached: supports.map { $0 != nil })
  }
}
