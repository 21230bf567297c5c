/// Tells whether one condition is a reason for another: `expect C because D`.
///
/// D must be told by the explanation of C, and it must count: what D rests on belongs to a set of what is told and
/// recorded that is enough for C, and is no longer enough without it. So where two things would each be enough, both
/// are reasons; and what holds beside C, or decides another part of the playbook, is none.
///
/// The second half is the NESS test of causation (R. W. Wright, Causation in Tort Law, 1985).
struct ReasonCheck {
  private let state: EngagementState
  private let evaluator: Evaluator
  private let node: Int
  /// Why C is as it is, and what of it is written down.
  let explanation: Finding
  private let told: [Finding]
  private let cited: Set<Int>
  private let isCutShort: Bool
  private let explainer: Explainer

  /// How many states are looked at before a reason that is told is believed.
  private static let maximumStates = 2_000

  /// Explains a condition that is yes.
  ///
  /// - Parameters:
  ///   - builder: A builder that has built everything of the playbook; without it, one is made.
  ///   - evaluator: An evaluator of a graph that has the condition.
  ///   - node: The condition's node in that graph.
  init(
    _ claim: Formula, _ playbook: Playbook, _ state: EngagementState, texts: TextPool, builder: GraphBuilder? = nil,
    _ evaluator: Evaluator, node: Int
  ) {
    self.state = state
    self.evaluator = evaluator
    self.node = node
    var explainer = Explainer(playbook, state, texts: texts, builder: builder)
    let finding = explainer.walked(claim)
    explanation = finding.condensed
    told = finding.all
    isCutShort = explainer.isCutShort
    cited = explainer.cited
    self.explainer = explainer
  }

  /// Returns whether a condition that is yes is a reason.
  func accepts(_ reason: Formula) -> Bool {
    var explainer = explainer
    let finding = explainer.walked(reason)
    guard isCutShort || finding.claims.allSatisfy({ claim in told.contains { $0.tells(claim) } }) else { return false }
    let slots = Set(explainer.cited.map(plain))
    let shared = Set(cited.map(plain)).intersection(slots)
    guard !shared.isEmpty else { return false }
    var states = 0
    return isNeeded(shared, without: [], &states) || isTold(shared)
  }

  /// The slot that stands for both views of it, as long as they show the same round.
  private func plain(_ slot: Int) -> Int {
    let count = evaluator.graph.slots.count
    let isEnded = evaluator.graph.slots.owners[slot % count].map(state.isEnded) ?? false
    return isEnded ? slot : slot % count
  }

  private func views(_ slot: Int) -> [Int] {
    let count = evaluator.graph.slots.count
    return plain(slot) == slot && plain(slot + (slot < count ? count : -count)) != slot ? [slot] : [slot, slot + count]
  }

  private func holds(_ cells: [Int64]) -> Bool {
    evaluator.update(cells)
    return evaluator.cell(node) == Cell.yes
  }

  /// Whether the condition holds if nobody knew some of what is told and recorded.
  private func holds(without slots: Set<Int>) -> Bool {
    var cells = state.cells
    for slot in slots {
      let isTruth = evaluator.graph.slots.types[slot % evaluator.graph.slots.count] == .truth
      for view in views(slot) { cells[view] = isTruth ? Cell.open : Cell.unknown }
    }
    return holds(cells)
  }

  // MARK: - Whether it counts

  /// Whether some of what is cited is enough together with the shared slots, and not without them.
  private func isNeeded(_ shared: Set<Int>, without dropped: Set<Int>, _ states: inout Int) -> Bool {
    states += 1
    guard states < Self.maximumStates else { return true }
    if !holds(without: dropped.union(shared)) { return true }
    // It holds without them: one of the things that are enough instead has to go.
    for slot in enough(shared.union(dropped), &states) {
      let fewer = dropped.union([slot])
      if holds(without: fewer), isNeeded(shared, without: fewer, &states) { return true }
    }
    return false
  }

  /// A smallest set of what is cited that is enough by itself, of what was not dropped.
  private func enough(_ dropped: Set<Int>, _ states: inout Int) -> [Int] {
    var dropped = dropped
    var kept: [Int] = []
    for slot in Set(cited.map(plain)).subtracting(dropped).sorted() {
      states += 1
      if holds(without: dropped.union([slot])) { dropped.insert(slot) } else { kept.append(slot) }
    }
    return kept
  }

  /// Whether the condition rests on something not being known: telling it would change the condition.
  private func isTold(_ shared: Set<Int>) -> Bool {
    let slots = evaluator.graph.slots
    let open = shared.filter {
      state.cell($0) == (slots.types[$0 % slots.count] == .truth ? Cell.open : Cell.unknown)
    }
    return !open.isEmpty
      && [true, false].contains { high in
        var cells = state.cells
        for slot in open {
          let type = slots.types[slot % slots.count]
          let domain = type == .truth ? Cell.no...Cell.yes : ValueDomain.range(of: type, in: explainer.model)
          for view in views(slot) { cells[view] = high ? domain.upperBound : domain.lowerBound }
        }
        return !holds(cells)
      }
  }
}

extension Finding {
  /// The things of which a condition speaks: what must be told elsewhere for it to be a reason there.
  fileprivate var claims: [Finding] {
    switch subject {
    case .status, .fact, .definition, .record: [self]
    case .condition, .deadline, .member: (because + context).flatMap(\.claims)
    case .today, .undecided: []
    }
  }

  /// Whether it says what a claim says: the same of the same thing.
  fileprivate func tells(_ claim: Finding) -> Bool {
    value == claim.value && subject == claim.subject || tellsTheSame(as: claim) || claim.tellsTheSame(as: self)
  }
}
