/// Searches for several plans: each further one must do without something that those before it need.
struct PlanSearch {
  private let planner: Planner
  private let network: GoalNetwork
  private(set) var plans: [[Deed]] = []
  /// How many searches were made.
  private(set) var searches = 0
  /// Whether the search was cut short, so that there may be more plans.
  private(set) var isCut = false

  /// How many plans are kept.
  static let maximumPlans = 12
  /// How much is searched: goals of the network, over all searches.
  private static let maximumGoals = 150_000
  private static let maximumSearches = 24

  init(_ planner: Planner) {
    self.planner = planner
    network = planner.network()
    isCut = network.isCut
  }

  /// Which goals of the network could be reached, where the first one could not.
  var unreached: (network: GoalNetwork, isReached: [Bool])? {
    let result = CheapestSupport(network, cost: planner.cost).deeds { _ in false }
    return result.deeds == nil ? (network, result.isReached) : nil
  }

  /// Searches, the most natural plans first.
  mutating func run() {
    let bound = min(Self.maximumSearches, max(3, Self.maximumGoals / max(1, network.goals.count)))
    var queue: [Set<Ban>] = [[]]
    var seen: Set<Set<Ban>> = [[]]
    var next = 0
    while next < queue.count {
      guard searches < bound, plans.count < Self.maximumPlans else {
        isCut = true
        break
      }
      let without = queue[next]
      next += 1
      searches += 1
      guard let plan = planner.plan(network, without: { !without.isDisjoint(with: banned(by: $0)) }) else { continue }
      if !plans.contains(where: { Set($0) == Set(plan) }) { plans.append(plan) }
      for ban in bans(for: plan) {
        let further = without.union([ban])
        if seen.insert(further).inserted { queue.append(further) }
      }
    }
    rank()
  }

  // MARK: - Bans

  /// What a search must do without.
  private enum Ban: Hashable {
    case deed(Deed)
    /// Any value of a slot that has many.
    case slot(Int)
    /// Members of a set, all to be told so: the set by the slot of its first member.
    case members(set: Int, cell: Int64)
  }

  /// The bans under which a deed falls.
  private func banned(by deed: Deed) -> [Ban] {
    switch deed {
    case .wait: [.slot(Slots.today)]
    case .tell(let slot, let cell): [.deed(deed), .slot(slot)] + set(of: slot).map { .members(set: $0, cell: cell) }
    case .tick, .perform, .record, .waive, .enter, .complete, .leave: [.deed(deed)]
    }
  }

  /// The first slot of the set to which a slot belongs.
  private func set(of slot: Int) -> [Int] {
    guard case .fact(let fact, let owner, let index, .some) = planner.graph.slots.contents[slot] else { return [] }
    return [planner.graph.slots.fact(fact, owner: owner, index: index, in: planner.model)]
  }

  /// What may be banned to find another plan: what is unlike a plan first, then from the end on. Where several members
  /// of a set are told, the next plan does without all of them.
  private func bans(for plan: [Deed]) -> [Ban] {
    let sorted = plan.enumerated()
      .filter { plan.count < 6 || !$0.element.isMove }
      .sorted { (planner.cost($0.element), $0.offset) > (planner.cost($1.element), $1.offset) }
      .map { ban($0.element, in: plan) }
    var seen: Set<Ban> = []
    return sorted.filter { seen.insert($0).inserted }
  }

  private func ban(_ deed: Deed, in plan: [Deed]) -> Ban {
    guard case .tell(let slot, let cell) = deed else {
      if case .wait = deed { return .slot(Slots.today) }
      return .deed(deed)
    }
    if let set = set(of: slot).first {
      let group = Ban.members(set: set, cell: cell)
      return plan.filter { banned(by: $0).contains(group) }.count > 1 ? group : .deed(deed)
    }
    switch planner.graph.slots.types[slot] {
    case .truth, .choice, .set: return .deed(deed)
    case .count, .number, .percent, .date, .days, .businessDays, .months, .text: return .slot(slot)
    }
  }

  // MARK: - Rank

  /// Sorts the plans: those without anything unusual first, the smaller first. One that does all of another and more
  /// is left out.
  private mutating func rank() {
    let ranked = plans.enumerated().sorted { left, right in
      let (first, second) = (weight(left.element), weight(right.element))
      return (first.unusual, first.size, first.cost, left.offset)
        < (second.unusual, second.size, second.cost, right.offset)
    }
    var kept: [[Deed]] = []
    for (_, plan) in ranked where !kept.contains(where: { Set($0).isSubset(of: plan) }) { kept.append(plan) }
    plans = kept
  }

  private func weight(_ plan: [Deed]) -> (unusual: Int, size: Int, cost: Int) {
    let costs = plan.map(planner.cost)
    return (costs.filter { $0 >= Planner.unusualCost }.reduce(0, +), plan.count, costs.reduce(0, +))
  }
}

extension Deed {
  /// Whether it enters or completes a process.
  fileprivate var isMove: Bool {
    switch self {
    case .enter, .complete: true
    case .tell, .tick, .perform, .record, .waive, .leave, .wait: false
    }
  }
}
