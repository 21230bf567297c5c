/// Finds values with which a comparison has a truth, by trying: those at the boundary, nearest to what is told.
///
/// A comparison is looked at as far as values go; the conditions on which they depend are taken as they are or turned.
struct ComparisonSolver {
  /// What a way asks for: a cell of a slot, or a truth of a condition.
  enum Item: Hashable, Sendable {
    case slot(Int, Int64)
    case truth(Int, Bool)
  }

  private let situation: PlanSituation
  private var pass: PartialPass
  /// The slots that assumptions look at, and the nodes of those.
  private var assumptionSlots: [Int: [Int]] = [:]

  private static let maximumItems = 12
  private static let maximumWays = 6
  /// How many conditions are turned at once.
  private static let maximumTurned = 2

  init(_ situation: PlanSituation) {
    self.situation = situation
    pass = PartialPass(situation.graph, cells: situation.cells, slots: situation.state.cells)
    for assumption in situation.graph.roots.assumptions {
      let below = pass.nodes(below: Int(assumption)) { situation.graph.slot(read: $0) != nil }
      for node in below.given {
        guard let slot = situation.graph.slot(read: node) else { continue }
        assumptionSlots[slot % situation.graph.slots.count, default: []].append(Int(assumption))
      }
    }
  }

  private var graph: RuleGraph { situation.graph }
  private var slotCount: Int { graph.slots.count }

  /// A comparison that is tried, and what it is computed from.
  private struct Trial {
    let node: Int
    let want: GoalNetwork.Want
    let nodes: PartialPass.Nodes
    let slots: [Input]
    let conditions: [Int]
  }

  /// A node that reads a slot.
  private struct Input {
    let node: Int
    let slot: Int
  }

  private typealias Changes = [(node: Int, cell: Int64)]

  // MARK: - Ways

  /// Returns ways in which a comparison has a truth, the smallest first; none if trying finds none.
  mutating func ways(_ node: Int, _ want: GoalNetwork.Want) -> [[Item]] {
    if graph.operation(of: node) == .inSet,
      let slot = graph.slot(read: Int(graph.inputs(node)[graph.inputs(node).startIndex]))
    {
      return inSet(node, slot, want).map { [.slot(slot, $0)] }
    }
    let below = pass.nodes(below: node) { [graph] in graph.isTruth[$0] || graph.operation(of: $0) == .slot }
    var slots: [Input] = []
    var conditions: [Int] = []
    for given in below.given where graph.operation(of: given) != .constant {
      if let slot = graph.slot(read: given), !graph.isTruth[given] {
        if isChangeable(slot) { slots.append(Input(node: given, slot: slot)) }
      } else {
        conditions.append(given)
      }
    }
    let trial = Trial(
      node: node, want: want, nodes: below.nodes, slots: Array(slots.prefix(Self.maximumItems)),
      conditions: Array(conditions.prefix(Self.maximumItems)))
    return ways(trial)
  }

  /// Whether a comparison depends on anything that may become another, so that values may have been missed.
  func dependsOnMore(_ node: Int) -> Bool {
    pass.nodes(below: node) { [graph] in graph.operation(of: $0) == .slot }.given.contains { given in
      graph.slot(read: given).map { isChangeable($0) } ?? false
    }
  }

  private mutating func ways(_ trial: Trial) -> [[Item]] {
    var found: [[Item]] = []
    for turned in turnings(trial) {
      for changes in solutions(trial, turned) {
        let way = items(reduced(changes, trial), trial)
        if !found.contains(way) { found.append(way) }
      }
      if found.count >= Self.maximumWays { break }
    }
    return found.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(\.element)
  }

  /// The conditions as they are, then one and two of them otherwise.
  private func turnings(_ trial: Trial) -> [Changes] {
    func otherwise(_ node: Int) -> [Int64] {
      switch situation.cells[node] {
      case Cell.yes: [Cell.no]
      case Cell.no: [Cell.yes]
      default: [Cell.yes, Cell.no]
      }
    }
    let single = trial.conditions.flatMap { node in otherwise(node).map { (node: node, cell: $0) } }
    var turnings: [Changes] = [[]] + single.map { [$0] }
    for (index, first) in single.enumerated() {
      for second in single[(index + 1)...] where second.node != first.node && turnings.count < 100 {
        turnings.append([first, second])
      }
    }
    return turnings
  }

  private mutating func solutions(_ trial: Trial, _ turned: Changes) -> [Changes] {
    if !turned.isEmpty, holds(trial, turned) { return [turned] }
    if trial.want == .unknown { return forgetting(trial, turned) }
    var found = trial.slots.compactMap { input -> Changes? in turningValue(trial, input, turned).map { turned + [$0] } }
    let untold = trial.slots.filter { situation.state.cell($0.slot) == Cell.unknown }
    guard found.isEmpty, !untold.isEmpty else { return found }
    let filled = turned + untold.map { (node: $0.node, cell: start($0.slot)) }
    if holds(trial, filled) { return [filled] }
    for input in trial.slots {
      let others = filled.filter { $0.node != input.node }
      if let value = turningValue(trial, input, others) { found.append(others + [value]) }
    }
    return found
  }

  /// The facts that, taken back, leave it open.
  private mutating func forgetting(_ trial: Trial, _ turned: Changes) -> [Changes] {
    trial.slots.compactMap { input in
      let changes = turned + [(input.node, Cell.unknown)]
      guard case .fact = graph.slots.contents[input.slot % slotCount], holds(trial, changes) else { return nil }
      return changes
    }
  }

  private mutating func holds(_ trial: Trial, _ changes: Changes) -> Bool {
    trial.want.isMet(by: pass.cell(trial.node, computing: trial.nodes, with: changes))
  }

  /// Leaves out what is not needed.
  private mutating func reduced(_ changes: Changes, _ trial: Trial) -> Changes {
    var kept = changes
    for change in changes where kept.count > 1 {
      let fewer = kept.filter { $0.node != change.node }
      if holds(trial, fewer) { kept = fewer }
    }
    return kept
  }

  private func items(_ changes: Changes, _ trial: Trial) -> [Item] {
    changes.map { change in
      if let input = trial.slots.first(where: { $0.node == change.node }) { return .slot(input.slot, change.cell) }
      return .truth(change.node, change.cell == Cell.yes)
    }
  }

  // MARK: - Values

  private func isChangeable(_ slot: Int) -> Bool {
    if situation.fixed.contains(slot % slotCount) { return false }
    switch graph.slots.contents[slot % slotCount] {
    case .fact(let fact, _, _, _):
      let isSettled = situation.model.facts[fact].once && situation.state.isTold(slot % slotCount)
      return !isSettled
    case .today, .taskDoneOn, .enteredOn, .completedOn, .leftOn, .eventOn, .eventTimes: return true
    case .taskDoneBefore, .waiver, .tick, .round: return false
    }
  }

  /// Where trying begins: what is told, else nothing, or today.
  private func start(_ slot: Int) -> Int64 {
    let told = situation.state.cell(slot)
    if told != Cell.unknown, told != Cell.never { return told }
    let type = graph.slots.types[slot % slotCount]
    return type == .date ? situation.today : 0
  }

  /// What may be tried, beyond where trying begins.
  private func ends(_ slot: Int) -> [Int64] {
    let type = graph.slots.types[slot % slotCount]
    let told = situation.state.cell(slot)
    switch graph.slots.contents[slot % slotCount] {
    case .fact:
      let domain = ValueDomain.range(of: type, in: situation.model)
      return type == .text ? [0] : [domain.upperBound, domain.lowerBound]
    case .today: return [min(told + 20_000, Int64(CivilDate.last.dayNumber))]
    case .taskDoneOn, .eventOn: return told == situation.today ? [] : [situation.today]
    case .enteredOn, .completedOn, .leftOn: return told == Cell.never ? [situation.today] : []
    case .eventTimes: return [told + 12]
    case .taskDoneBefore, .waiver, .tick, .round: return []
    }
  }

  /// The value of one slot, nearest to what is told, with which the comparison turns.
  private mutating func turningValue(
    _ trial: Trial, _ input: Input, _ others: Changes
  ) -> (node: Int, cell: Int64)? {
    let from = start(input.slot)
    func change(_ value: Int64) -> Changes { others + [(input.node, value)] }
    if from != situation.state.cell(input.slot), isRecordable(input.slot, from), holds(trial, change(from)) {
      return (input.node, from)
    }
    if case .choice(let choice) = graph.slots.types[input.slot % slotCount] {
      let members = situation.model.choices[choice].members.indices.map { Int64($0) }
      return members.first { holds(trial, change($0)) }.map { (input.node, $0) }
    }
    for end in ends(input.slot) where holds(trial, change(end)) {
      var (low, high) = (from, end)
      while abs(high - low) > 1 {
        let middle = low + (high - low) / 2
        if isRecordable(input.slot, middle), holds(trial, change(middle)) { high = middle } else { low = middle }
      }
      return (input.node, rounded(high, upTo: end, input) { holds(trial, change($0)) })
    }
    return nil
  }

  /// Whether a slot can come to hold a value: records are made on the day that has come.
  private func isRecordable(_ slot: Int, _ value: Int64) -> Bool {
    switch graph.slots.contents[slot % slotCount] {
    case .taskDoneOn, .enteredOn, .completedOn, .leftOn, .eventOn: value == situation.today
    default: true
    }
  }

  /// A whole number where that will do as well.
  private func rounded(_ value: Int64, upTo end: Int64, _ input: Input, _ holds: (Int64) -> Bool) -> Int64 {
    let unit = graph.slots.types[input.slot % slotCount].unit
    guard unit > 1, value % unit != 0 else { return value }
    let down = value.flooredDividing(by: unit) * unit
    let whole = end > value ? down + unit : down
    return holds(whole) ? whole : value
  }

  /// The values of a set, one for each stretch: the nearest to what is told, else the one at the boundary.
  private func inSet(_ node: Int, _ slot: Int, _ want: GoalNetwork.Want) -> [Int64] {
    if want == .unknown { return [Cell.unknown] }
    let type = graph.slots.types[slot % slotCount]
    let domain = ValueDomain.range(of: type, in: situation.model)
    let wanted = graph.valueSets[Int(graph.immediates[node])]
    let isWanted = want == .yes || want == .notNo
    let values = isWanted ? wanted.intersection(ValueSet(domain)) : wanted.complement(in: domain)
    guard isChangeable(slot) else { return [] }
    let told = situation.state.cell(slot)
    var found: [Int64] = []
    for range in values.ranges.prefix(Self.maximumItems) {
      if case .choice = type {
        found += range.prefix(Self.maximumItems)
      } else {
        found.append(representative(of: range, domain, type, told))
      }
    }
    return found
  }

  private func representative(
    of range: ClosedRange<Int64>, _ domain: ClosedRange<Int64>, _ type: ValueType, _ told: Int64
  ) -> Int64 {
    let nearest: Int64
    if told != Cell.unknown, told != Cell.never {
      nearest = told
    } else if type == .date {
      nearest = situation.today
    } else {
      nearest = range.lowerBound == domain.lowerBound ? range.upperBound : range.lowerBound
    }
    let value = min(max(nearest, range.lowerBound), range.upperBound)
    let unit = type.unit
    guard unit > 1, value % unit != 0 else { return value }
    let down = value.flooredDividing(by: unit) * unit
    return [down, down + unit].first { range.contains($0) && abs($0 - value) < unit } ?? value
  }

  // MARK: - Assumptions

  /// Returns what has to be told before a fact may be told so, because an assumption would not hold otherwise; nil if
  /// nothing that is found would let it hold.
  mutating func repairs(_ slot: Int, _ value: Int64) -> [SlotChange]? {
    var repairs: [SlotChange] = []
    for assumption in assumptionSlots[slot] ?? [] where situation.cells[assumption] != Cell.no {
      let below = pass.nodes(below: assumption) { [graph] in graph.slot(read: $0) != nil }
      let inputs = below.given.compactMap { node in
        graph.slot(read: node).map { Input(node: node, slot: $0) }
      }
      let told: Changes = inputs.filter { $0.slot % slotCount == slot }.map { ($0.node, value) }
      let others = inputs.filter { $0.slot % slotCount != slot && isChangeable($0.slot) && !graph.isTruth[$0.node] }
      let trial = Trial(node: assumption, want: .notNo, nodes: below.nodes, slots: others, conditions: [])
      if holds(trial, told) { continue }
      var found: (node: Int, cell: Int64)?
      var slotOfFound = 0
      for input in others.prefix(Self.maximumItems * 2) {
        found = turningValue(trial, input, told)
        slotOfFound = input.slot
        if found != nil { break }
      }
      guard let found else { return nil }
      repairs.append(SlotChange(slot: slotOfFound, cell: found.cell))
    }
    return repairs
  }
}

extension ValueType {
  /// How many of the encoded units one whole is.
  fileprivate var unit: Int64 {
    switch self {
    case .number: 10_000
    case .percent: 100
    case .truth, .count, .date, .days, .businessDays, .months, .text, .choice, .set: 1
    }
  }
}
