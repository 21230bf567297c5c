/// Searches for the smallest sets of changes that make a verdict hold, from the verdict down to what is told and
/// recorded.
///
/// The search follows the rule graph with a bound on ways and depth, so it may miss some; what it returns is verified
/// by substitution: all of a set makes the verdict hold, and no proper part of it does.
struct WaySearch {
  private let graph: RuleGraph
  private let model: Model
  private let evaluator: Evaluator
  private let state: EngagementState
  private let base: [Int64]
  private var cells: [Int64]
  private var memo: [Goal: [Way]] = [:]
  /// Facts that must stay as they are.
  private let fixed: Set<Int>

  private typealias Way = [SlotChange]

  private struct Goal: Hashable {
    let node: Int
    let target: Int64
  }

  /// How many ways are followed at each node, and how many changes one may have.
  private static let maximumWays = 16
  private static let maximumChanges = 24
  private static let maximumDepth = 200

  init(_ graph: RuleGraph, _ model: Model, _ state: EngagementState, fixed: Set<Int> = []) {
    self.graph = graph
    self.model = model
    self.state = state
    self.fixed = fixed
    evaluator = Evaluator(graph)
    base = state.cells
    evaluator.run(base)
    cells = evaluator.snapshot
  }

  /// Returns the smallest sets of changes that give a node of a truth a value, the smallest first.
  mutating func ways(_ node: Int, target: Int64) -> [[SlotChange]] {
    let candidates = search(node, target, depth: 0)
    var verified: [Way] = []
    for candidate in candidates {
      guard holds(candidate, node, target) else { continue }
      let smallest = reduced(candidate, node, target)
      if !verified.contains(where: { Set($0).isSubset(of: smallest) }) {
        verified.removeAll { Set(smallest).isSubset(of: $0) }
        verified.append(smallest)
      }
    }
    return verified.sorted(by: isSmaller)
  }

  /// Returns whether a thing would not apply after a way, and would without one change of it.
  func putsAside(_ instance: Int, _ change: SlotChange, of way: [SlotChange]) -> Bool {
    let isDone = [Aspect.metStatus, .done].contains { graph.roots.node($0, instance).map { cells[$0] } == Cell.yes }
    guard !isDone, let node = graph.roots.node(.applicable, instance), cells[node] != Cell.no else { return false }
    return holds(way, node, Cell.no) && !holds(way.filter { $0 != change }, node, Cell.no)
  }

  // MARK: - Substitution

  private func substituted(_ changes: Way) -> [Int64] {
    var cells = base
    for change in changes {
      let process = graph.slots.owners[change.slot]
      let isEnded = process.map(state.isEnded) ?? false
      // After the end of a round what is changed belongs to the one that is being prepared.
      if !isEnded { cells[change.slot] = change.cell }
      cells[change.slot + graph.slots.count] = change.cell
    }
    return cells
  }

  private func holds(_ changes: Way, _ node: Int, _ target: Int64) -> Bool {
    evaluator.update(substituted(changes))
    return evaluator.cell(node) == target
  }

  /// Leaves out what is not needed.
  private func reduced(_ changes: Way, _ node: Int, _ target: Int64) -> Way {
    var kept = changes
    for change in changes {
      let fewer = kept.filter { $0 != change }
      if holds(fewer, node, target) { kept = fewer }
    }
    return kept
  }

  // MARK: - Search

  private func operands(_ node: Int) -> [Int] {
    graph.operands[Int(graph.starts[node])..<Int(graph.starts[node + 1])].map { Int($0) }
  }

  private mutating func search(_ node: Int, _ target: Int64, depth: Int) -> [Way] {
    if cells[node] == target { return [[]] }
    guard depth < Self.maximumDepth else { return [] }
    let goal = Goal(node: node, target: target)
    if let known = memo[goal] { return known }
    memo[goal] = []
    let found = pruned(follow(node, target, depth + 1))
    memo[goal] = found
    return found
  }

  private mutating func follow(_ node: Int, _ target: Int64, _ depth: Int) -> [Way] {
    let inputs = operands(node)
    let opposite = Cell.yes - target
    switch graph.operation(of: node) {
    case .not: return search(inputs[0], opposite, depth: depth)
    case .and:
      return target == Cell.yes ? all(inputs, target, depth) : inputs.flatMap { search($0, target, depth: depth) }
    case .or:
      return target == Cell.no ? all(inputs, target, depth) : inputs.flatMap { search($0, target, depth: depth) }
    case .slot: return slot(Int(graph.immediates[node]), to: target)
    case .happened: return happened(inputs[0], target)
    case .inSet: return inSet(node, inputs[0], target)
    case .less, .equal, .fewer, .isKnownValue, .isKnownTruth: return bySingleFacts(node, target)
    case .atLeast: return atLeast(node, inputs, target, depth)
    case .tableTruth:
      return stride(from: 0, to: inputs.count, by: 2).flatMap { row in
        product(search(inputs[row], Cell.yes, depth: depth), search(inputs[row + 1], target, depth: depth))
      }
    case .constant, .select, .tableValue, .earliest, .highest, .lowest, .add, .subtract, .negate, .multiply, .total,
      .scale, .addDays, .addMonths, .addBusinessDays, .daysBetween, .businessDaysBetween:
      return []
    }
  }

  private mutating func all(_ inputs: [Int], _ target: Int64, _ depth: Int) -> [Way] {
    var ways: [Way] = [[]]
    for input in inputs where cells[input] != target {
      ways = product(ways, search(input, target, depth: depth))
      if ways.isEmpty { return [] }
    }
    return ways
  }

  private func product(_ left: [Way], _ right: [Way]) -> [Way] {
    var ways: [Way] = []
    for first in left {
      for second in right {
        let slots = Dictionary(first.map { ($0.slot, $0.cell) }, uniquingKeysWith: { kept, _ in kept })
        guard second.allSatisfy({ slots[$0.slot] ?? $0.cell == $0.cell }) else { continue }
        let both = first + second.filter { slots[$0.slot] == nil }
        if both.count <= Self.maximumChanges { ways.append(both.sorted { $0.slot < $1.slot }) }
      }
    }
    return pruned(ways)
  }

  /// How hard a way is: to tell what nobody has told, or to do what is not done, is one step; that something told is
  /// otherwise is the last thing to think of.
  private func cost(_ way: Way) -> Int {
    way.reduce(0) { sum, change in
      guard case .fact = graph.slots.contents[change.slot] else { return sum + 1 }
      let isTruth = graph.slots.types[change.slot] == .truth
      return sum + (base[change.slot] == (isTruth ? Cell.open : Cell.unknown) ? 1 : 5)
    }
  }

  /// Whether a way comes before another: the easier first, then by the order of declaration.
  private func isSmaller(_ left: Way, _ right: Way) -> Bool {
    let (first, second) = (cost(left), cost(right))
    if first != second { return first < second }
    return left.lexicographicallyPrecedes(right) { ($0.slot, $0.cell) < ($1.slot, $1.cell) }
  }

  /// The smallest ways, each once.
  private func pruned(_ ways: [Way]) -> [Way] {
    var seen: Set<Way> = []
    let distinct = ways.filter { seen.insert($0).inserted }
    return Array(distinct.sorted(by: isSmaller).prefix(Self.maximumWays))
  }

  // MARK: - Leaves

  /// The ways to give a truth that is told: a fact, or a tick.
  private func slot(_ slot: Int, to target: Int64) -> [Way] {
    let plain = slot % graph.slots.count
    switch graph.slots.contents[plain] {
    case .fact(let fact, _, _, _): return fixed.contains(fact) ? [] : [[SlotChange(slot: plain, cell: target)]]
    case .tick: return target == Cell.yes ? [[SlotChange(slot: plain, cell: target)]] : []
    case .waiver(let instance) where target == Cell.yes && maySetAside(instance):
      return [[SlotChange(slot: plain, cell: target)]]
    case .waiver: return target == Cell.no && cell(slot) == Cell.yes ? [[SlotChange(slot: plain, cell: target)]] : []
    case .today, .taskDoneOn, .taskDoneBefore, .enteredOn, .completedOn, .leftOn, .round, .eventOn, .eventTimes:
      return []
    }
  }

  /// Whether setting something aside is no exception: an input or outcome that says `if applicable`.
  private func maySetAside(_ instance: Int) -> Bool {
    guard case .milestone(let index) = graph.instances.all[instance].thing else { return false }
    return model.milestones[index].mayBeWaived
  }

  private func cell(_ slot: Int) -> Int64 { base[slot] }

  /// An act that is not recorded can be recorded today.
  private func happened(_ input: Int, _ target: Int64) -> [Way] {
    guard target == Cell.yes, graph.operation(of: input) == .slot else { return [] }
    let plain = Int(graph.immediates[input]) % graph.slots.count
    switch graph.slots.contents[plain] {
    case .taskDoneOn, .enteredOn, .completedOn, .leftOn, .eventOn:
      return [[SlotChange(slot: plain, cell: base[Slots.today])]]
    case .today, .fact, .taskDoneBefore, .waiver, .tick, .round, .eventTimes: return []
    }
  }

  private func inSet(_ node: Int, _ input: Int, _ target: Int64) -> [Way] {
    guard graph.operation(of: input) == .slot else { return bySingleFacts(node, target) }
    let plain = Int(graph.immediates[input]) % graph.slots.count
    guard case .fact(let fact, _, _, _) = graph.slots.contents[plain], !fixed.contains(fact) else { return [] }
    let domain = ValueDomain.range(of: graph.slots.types[plain], in: model)
    let wanted = graph.valueSets[Int(graph.immediates[node])]
    let values = target == Cell.yes ? wanted : wanted.complement(in: domain)
    return values.ranges.prefix(4).map { [SlotChange(slot: plain, cell: nearest(in: $0, to: cells[input]))] }
  }

  /// The value of a range that is nearest to the one told, or to nothing.
  private func nearest(in range: ClosedRange<Int64>, to cell: Int64) -> Int64 {
    let from = cell == Cell.unknown || cell == Cell.never ? 0 : cell
    return min(max(from, range.lowerBound), range.upperBound)
  }

  // MARK: - One fact at a time

  /// The ways to turn a comparison by telling a single fact: its extremes are tried, then the boundary is found.
  private func bySingleFacts(_ node: Int, _ target: Int64) -> [Way] {
    factSlots(below: node).prefix(6).compactMap { slot in
      let type = graph.slots.types[slot]
      if type == .text { return nil }
      let domain =
        type == .truth ? Cell.no...Cell.yes : ValueDomain.range(of: type, in: model)
      guard let found = turningValue(slot, domain, node, target) else { return nil }
      return [SlotChange(slot: slot, cell: found)]
    }
  }

  private func turningValue(_ slot: Int, _ domain: ClosedRange<Int64>, _ node: Int, _ target: Int64) -> Int64? {
    func turns(_ value: Int64) -> Bool { holds([SlotChange(slot: slot, cell: value)], node, target) }
    let start = nearest(in: domain, to: base[slot])
    let isTruth = graph.slots.types[slot] == .truth
    if !isTruth || start != Cell.open, turns(start) { return start }
    for end in [domain.upperBound, domain.lowerBound] where turns(end) {
      // The boundary lies between the start, which does not turn it, and the end, which does.
      var (low, high) = (start, end)
      while !isTruth, abs(high - low) > 1 {
        let middle = low + (high - low) / 2
        if turns(middle) { high = middle } else { low = middle }
      }
      return high
    }
    return nil
  }

  private func factSlots(below node: Int) -> [Int] {
    var stack = [node]
    var seen = Set(stack)
    var slots: Set<Int> = []
    while let next = stack.popLast() {
      let inputs = operands(next)
      if inputs.isEmpty, graph.operation(of: next) == .slot {
        let plain = Int(graph.immediates[next]) % graph.slots.count
        if case .fact(let fact, _, _, _) = graph.slots.contents[plain], !fixed.contains(fact) { slots.insert(plain) }
      }
      for input in inputs where seen.count < 2_000 && seen.insert(input).inserted { stack.append(input) }
    }
    return slots.sorted()
  }

  private mutating func atLeast(_ node: Int, _ inputs: [Int], _ target: Int64, _ depth: Int) -> [Way] {
    let unit = graph.immediates[node]
    guard cells[inputs[0]] != Cell.unknown else { return bySingleFacts(node, target) }
    let members = Array(inputs.dropFirst())
    let bound = max(0, (cells[inputs[0]] + unit - 1) / unit)
    let certain = members.filter { cells[$0] == target }.count
    let needed = target == Cell.yes ? Int(bound) - certain : members.count - Int(bound) + 1 - certain
    let open = members.filter { cells[$0] != target }
    guard needed > 0, needed <= open.count else { return [] }
    var ways: [Way] = []
    for start in 0...(open.count - needed) {
      var combined: [Way] = [[]]
      for member in open[start..<(start + needed)] {
        combined = product(combined, search(member, target, depth: depth))
      }
      ways += combined
    }
    return ways
  }
}
