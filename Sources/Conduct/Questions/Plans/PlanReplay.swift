/// Does the deeds of a plan one after the other, each only if no rule refuses it.
struct PlanReplay {
  private let judge: Judge
  private let evaluator: Evaluator
  private let writer: DeedWriter
  private let start: EngagementState
  private let node: Int
  private let want: GoalNetwork.Want

  init(
    _ model: Model, _ graph: RuleGraph, _ writer: DeedWriter, _ goal: (node: Int, want: GoalNetwork.Want),
    from start: EngagementState
  ) {
    evaluator = Evaluator(graph)
    judge = Judge(model: model, evaluator: evaluator)
    self.writer = writer
    self.start = start
    node = goal.node
    want = goal.want
  }

  /// The day of a state.
  static func day(of state: EngagementState) -> CivilDate {
    CivilDate(dayNumber: Int(state.cell(Slots.today))) ?? CivilDate.first
  }

  /// Returns the state after a deed, nil if it is refused, or if there is nothing to it.
  func state(after deed: Deed, in state: EngagementState) -> EngagementState? {
    var after = state
    if case .wait(let number) = deed {
      guard number > state.cell(Slots.today), let day = CivilDate(dayNumber: Int(number)) else { return nil }
      after.setToday(day)
      return after
    }
    let day = Self.day(of: state)
    guard let action = writer.action(deed, on: day), !isRefused(action, in: state) else { return nil }
    after.apply(action, on: day)
    return after
  }

  func isRefused(_ action: Action, in state: EngagementState) -> Bool { judge.breach(action, in: state) != nil }

  /// Whether a state is the one that is wanted.
  func holds(_ state: EngagementState) -> Bool {
    evaluator.run(state.cells)
    return want.isMet(by: evaluator.cell(node))
  }

  /// The cells of all nodes in a state.
  func cells(_ state: EngagementState) -> [Int64] {
    evaluator.run(state.cells)
    return evaluator.snapshot
  }

  /// How far deeds lead.
  enum Outcome {
    case holds(EngagementState)
    /// The deed at this place is refused.
    case refused(Int)
    /// All are accepted, and what is wanted is not so.
    case fails
  }

  /// Does deeds from a state on, those behind a place.
  func outcome(_ deeds: [Deed], from first: Int = 0, in state: EngagementState? = nil) -> Outcome {
    var state = state ?? start
    for place in deeds.indices where place >= first {
      guard let after = self.state(after: deeds[place], in: state) else { return .refused(place) }
      state = after
    }
    return holds(state) ? .holds(state) : .fails
  }

  /// Whether statements are all accepted and lead where they should.
  func holds(_ planned: PlannedStatements) -> Bool {
    var state = start
    for entry in planned.entries {
      if let statement = entry.statement {
        if isRefused(statement.action, in: state) { return false }
        state.apply(statement.action, on: entry.day)
      } else {
        state.setToday(entry.day)
      }
    }
    return holds(state)
  }

  // MARK: - Leaving out

  /// Leaves out what is not needed: afterwards no single deed can be spared.
  func reduced(_ deeds: [Deed], hardestFirst cost: (Deed) -> Int) -> [Deed] {
    // A deed may stand twice, as in two rounds: each is told by its place.
    var kept = Array(deeds.indices)
    for _ in 0..<4 {
      let before = kept.count
      // What costs most goes first, of equals the last one.
      for place in kept.sorted(by: { (cost(deeds[$0]), $0) > (cost(deeds[$1]), $1) }) {
        let fewer = kept.filter { $0 != place }
        if case .holds = outcome(fewer.map { deeds[$0] }) { kept = fewer }
      }
      if kept.count == before { break }
    }
    return kept.map { deeds[$0] }
  }

  /// For each deed of a plan the place of the first other that is refused without it, or the end of the plan.
  func users(_ deeds: [Deed]) -> [Int] {
    deeds.indices.map { place in
      var fewer = deeds
      fewer.remove(at: place)
      guard case .refused(let user) = outcome(fewer) else { return deeds.count }
      return user >= place ? user + 1 : user
    }
  }

  /// Returns the deeds as they can be done if one that is refused waits for others; nil if that leads elsewhere.
  func scheduled(_ wanted: [Deed]) -> [Deed]? {
    var state = start
    var done: [Deed] = []
    var waiting: [Deed] = []
    for deed in wanted {
      waiting.append(deed)
      var place = 0
      while place < waiting.count {
        if let after = self.state(after: waiting[place], in: state) {
          state = after
          done.append(waiting.remove(at: place))
          place = 0
        } else {
          place += 1
        }
      }
    }
    return waiting.isEmpty && holds(state) ? done : nil
  }
}
