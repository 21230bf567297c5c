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
    evaluator.update(state.cells)
    return want.isMet(by: evaluator.cell(node))
  }

  /// The cells of all nodes in a state.
  func cells(_ state: EngagementState) -> [Int64] {
    evaluator.update(state.cells)
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
    var before = statesBefore(deeds)
    for _ in 0..<4 {
      let count = kept.count
      // What costs most goes first, of equals the last one.
      for place in kept.sorted(by: { (cost(deeds[$0]), $0) > (cost(deeds[$1]), $1) }) {
        guard let index = kept.firstIndex(of: place) else { continue }
        var fewer = kept
        fewer.remove(at: index)
        let rest = fewer.map { deeds[$0] }
        guard case .holds = outcome(rest, from: index, in: before[index]) else { continue }
        kept = fewer
        before = statesBefore(rest)
      }
      if kept.count == count { break }
    }
    return kept.map { deeds[$0] }
  }

  /// The state before each deed; the deeds are not refused.
  private func statesBefore(_ deeds: [Deed]) -> [EngagementState] {
    var states: [EngagementState] = []
    var state = start
    for deed in deeds {
      states.append(state)
      apply(deed, to: &state)
    }
    return states
  }

  private func apply(_ deed: Deed, to state: inout EngagementState) {
    let day = Self.day(of: state)
    if case .wait(let number) = deed {
      state.setToday(CivilDate(dayNumber: Int(number)) ?? day)
    } else if let action = writer.action(deed, on: day) {
      state.apply(action, on: day)
    }
  }

  /// For each deed of a plan the place of the first other that is refused without it, or the end of the plan.
  func users(_ deeds: [Deed]) -> [Int] {
    let before = statesBefore(deeds)
    return deeds.indices.map { place in
      var fewer = deeds
      fewer.remove(at: place)
      guard case .refused(let user) = outcome(fewer, from: place, in: before[place]) else { return deeds.count }
      return user + 1
    }
  }

  /// Returns the deeds as they can be done if one that is refused waits for others; nil if that leads elsewhere.
  ///
  /// - Parameter isEarly: Whether a deed is better done behind one of those that are still to be done.
  func scheduled(_ wanted: [Deed], unless isEarly: (Deed, _ before: Deed) -> Bool) -> [Deed]? {
    var state = start
    var done: [Deed] = []
    var remaining = wanted
    while !remaining.isEmpty {
      var next: (place: Int, state: EngagementState)?
      for (place, deed) in remaining.enumerated() where !remaining.contains(where: { isEarly(deed, $0) }) {
        guard let after = self.state(after: deed, in: state) else { continue }
        next = (place, after)
        break
      }
      guard let next else { return nil }
      state = next.state
      done.append(remaining.remove(at: next.place))
    }
    return holds(state) ? done : nil
  }
}
