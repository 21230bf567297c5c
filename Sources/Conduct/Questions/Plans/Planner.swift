/// Searches for statements that lead from a state to one in which a truth of the rule graph is another.
///
/// From what is wanted down to what can be told and done a network of goals is built, in which the cheapest deeds are
/// found as if none undid another; they are replayed, and where one did undo another the search goes on from there.
/// Then all that can be spared is left out. Other plans are found by forbidding the deeds of those that are known.
struct Planner {
  let model: Model
  /// The part of the graph that matters.
  let graph: RuleGraph
  private let layout: StateLayout
  let start: EngagementState
  private let goal: (node: Int, want: GoalNetwork.Want)
  let fixed: Set<Int>
  let writer: DeedWriter
  let replay: PlanReplay

  /// How often a plan is taken up again where deeds stood in each other's way.
  private static let maximumAttempts = 8

  /// - Parameters:
  ///   - graph: The graph of the playbook, perhaps with questions.
  ///   - node: A truth of the graph.
  ///   - start: The state to begin with, its `today` being the day.
  ///   - fixed: The slots that must stay as they are.
  init(
    _ playbook: Playbook, _ graph: RuleGraph, texts: TextPool, _ node: Int, _ want: GoalNetwork.Want,
    from start: EngagementState, fixed: Set<Int> = []
  ) {
    model = playbook.model
    layout = playbook.layout
    let (part, number) = PlanScope.part(graph, playbook.model, for: node, start)
    self.graph = part
    goal = (number, want)
    self.start = start
    self.fixed = fixed
    writer = DeedWriter(playbook, texts: texts)
    replay = PlanReplay(model, part, writer, goal, from: start)
  }

  /// From what cost on a deed is unusual: a waiver, leaving, telling otherwise what is told.
  static let unusualCost = 100

  private static let costOfTellingTwice = 150

  // MARK: - One plan

  /// The network of the state to begin with.
  func network() -> GoalNetwork { network(start) }

  private func network(_ state: EngagementState) -> GoalNetwork {
    let situation = PlanSituation(
      graph: graph, model: model, layout: layout, state: state, cells: replay.cells(state), fixed: fixed)
    return GoalNetworkBuilder.network(situation, for: goal.node, goal.want)
  }

  /// Returns the deeds of a plan, in an order in which none is refused; nil if none is found.
  ///
  /// - Parameter isBanned: The deeds that must not be used.
  func plan(_ network: GoalNetwork, without isBanned: (Deed) -> Bool = { _ in false }) -> [Deed]? {
    var state = start
    var done: [Deed] = []
    var network = network
    for _ in 0..<Self.maximumAttempts {
      if replay.holds(state) { return ordered(replay.reduced(done, hardestFirst: cost)) }
      // To take back what the plan itself has told is the last thing to think of, or it would go round in circles.
      let told = Set(done.compactMap(\.slotTold))
      let support = CheapestSupport(network) { deed in
        cost(deed) + (deed.slotTold.map(told.contains) ?? false ? Self.costOfTellingTwice : 0)
      }
      guard let deeds = support.deeds(without: isBanned).deeds else { return nil }
      let before = done.count
      for deed in deeds {
        guard let after = replay.state(after: deed, in: state) else { continue }
        state = after
        done.append(deed)
      }
      if done.count == before { return nil }
      network = self.network(state)
    }
    return nil
  }

  // MARK: - Cost

  /// What a deed costs: the less the more natural it is.
  func cost(_ deed: Deed) -> Int {
    switch deed {
    case .tell(let slot, let cell): return cost(ofTelling: slot, cell)
    case .tick(let instance, let truth):
      return truth || start.cell(graph.slots.tick(instance)) != Cell.yes ? 10 : 300
    case .perform, .enter, .complete: return 10
    case .record: return 15
    case .wait: return 30
    case .waive: return 120
    case .leave(_, .some): return 150
    case .leave(_, nil): return 250
    }
  }

  private func cost(ofTelling slot: Int, _ cell: Int64) -> Int {
    let unknown = graph.slots.types[slot] == .truth ? Cell.open : Cell.unknown
    if cell == unknown { return 400 }
    if start.isTold(slot) { return costOfRetelling(slot) }
    if start.cell(slot) != unknown { return 20 }
    // Of two ways that are as long, the one that says yes is what somebody works towards.
    return graph.slots.types[slot] == .truth && cell == Cell.no ? 11 : 10
  }

  /// What is measured in a round is expected to change; who somebody is and what was decided is not.
  private func costOfRetelling(_ slot: Int) -> Int {
    switch graph.slots.types[slot] {
    case .count, .number, .percent: graph.slots.owners[slot] == nil ? 200 : 100
    case .truth, .date, .days, .businessDays, .months, .text, .choice, .set: 300
    }
  }

  // MARK: - Order

  /// The deeds as one would do them: each as late as what needs it allows, an entry before what is done inside.
  private func ordered(_ deeds: [Deed]) -> [Deed] {
    let users = replay.users(deeds)
    var used = [[Int]](repeating: [], count: deeds.count + 1)
    for (place, user) in users.enumerated() { used[user].append(place) }
    var result: [Deed] = []
    var seen = [Bool](repeating: false, count: deeds.count)
    func place(_ index: Int) {
      let needed = used[index].sorted { rank(deeds[$0], $0) < rank(deeds[$1], $1) }
      for other in needed where !seen[other] {
        seen[other] = true
        place(other)
        result.append(deeds[other])
      }
    }
    place(deeds.count)
    let scheduled = replay.scheduled(result) { deed, other in
      // What belongs to a round is told before its end.
      guard let process = deed.processEnded else { return false }
      return other != deed && owner(of: other) == process
    }
    return scheduled.map { replay.reduced($0, hardestFirst: cost) } ?? deeds
  }

  /// The process to whose rounds belongs what a deed tells or records.
  private func owner(of deed: Deed) -> Int? {
    switch deed {
    case .tell(let slot, _), .record(let slot, _): graph.slots.owners[slot]
    case .tick(let instance, _), .perform(let instance), .waive(let instance), .enter(let instance):
      graph.instances.process(of: instance, in: model)
    case .complete, .leave, .wait: nil
    }
  }

  private func rank(_ deed: Deed, _ place: Int) -> (Int, Int, Int) {
    switch deed {
    case .enter(let process), .complete(let process), .leave(let process, _): (0, process, place)
    case .tell(let slot, _): (1, slot, place)
    case .perform(let task): (2, task, place)
    case .tick(let instance, _): (3, instance, place)
    case .record(let slot, _): (4, slot, place)
    case .waive(let instance): (5, instance, place)
    case .wait: (6, 0, place)
    }
  }
}

extension Deed {
  /// The process that it completes or leaves.
  var processEnded: Int? {
    switch self {
    case .complete(let process), .leave(let process, _): process
    case .tell, .tick, .perform, .record, .waive, .enter, .wait: nil
    }
  }

  /// The slot that it tells.
  var slotTold: Int? {
    switch self {
    case .tell(let slot, _): slot
    case .tick, .perform, .record, .waive, .enter, .complete, .leave, .wait: nil
    }
  }
}
