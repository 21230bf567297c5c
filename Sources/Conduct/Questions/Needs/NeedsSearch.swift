/// Finds which untold slots can still change a verdict, and which of them can decide it alone.
///
/// A slot matters if there is a way to tell some of the others, and a value of its own, so that telling it then changes
/// the verdict. It is looked for from the rule graph: first whatever no open way leads to is left out, then one slot
/// after the other is told, each as every value that the rules tell apart, until the verdict is seen to change or to
/// stay. Where the bound is reached, or the rules calculate with a number, a slot is kept: none that matters is left
/// out.
struct NeedsSearch {
  /// A slot that nobody has told.
  struct Variable {
    /// The slot in the current view.
    let slot: Int
    /// The slots, of their views, that are written when it is told.
    let cells: [Int]
    /// Everything that it can be told as.
    let domain: Enclosure
    /// A value out of each stretch that the rules tell apart; nil where they calculate with it.
    let values: [Int64]?
    /// A few of the values, likely ones first.
    let samples: [Int64]
  }

  /// How far a single answer goes.
  enum Decisiveness: Int, Comparable {
    /// Whatever is answered, the verdict is known.
    case always
    /// There is an answer with which it is known.
    case sometimes
    /// Others must be answered too.
    case together

    static func < (left: Decisiveness, right: Decisiveness) -> Bool { left.rawValue < right.rawValue }
  }

  /// A slot that matters, or that could not be excluded.
  struct Found {
    let variable: Variable
    let decisiveness: Decisiveness
    /// Whether a way in which it changes the verdict was found.
    let isCertain: Bool
  }

  private let graph: RuleGraph
  private let roots: [Int]
  private var outlook: Outlook
  let variables: [Variable]
  /// The variable of each slot of a view.
  private let variableOfCell: [Int: Int]
  private var nodesLeft: Int

  /// How many nodes are computed in all.
  static let maximumNodes = 300_000
  /// How many values of one slot are told apart.
  static let maximumValues = 24

  /// - Parameters:
  ///   - roots: The nodes of the verdicts.
  ///   - fixed: The slots that stay untold.
  init(
    _ graph: RuleGraph, _ model: Model, _ state: EngagementState, roots: [Int], fixed: Set<Int> = []
  ) {
    self.graph = graph
    self.roots = roots
    let evaluator = Evaluator(graph)
    evaluator.run(state.cells)
    let untold = state.untoldFacts(graph.slots).filter { !fixed.contains($0) }
    var variableOfCell: [Int: Int] = [:]
    let cells = untold.map { slot in state.cellsWritten(by: slot) }
    for (index, own) in cells.enumerated() {
      for cell in own { variableOfCell[cell] = index }
    }
    self.variableOfCell = variableOfCell
    let outlook = Outlook(graph, slots: state.cells, cells: evaluator.snapshot, roots: roots) {
      variableOfCell[$0] != nil
    }
    self.outlook = outlook
    let uses = SlotUses(graph, outlook, model)
    variables = zip(untold, cells).map { slot, own in
      let type = graph.slots.types[slot]
      let range = type == .truth ? Cell.no...Cell.yes : ValueDomain.range(of: type, in: model)
      let likely = type == .date ? [state.cell(Slots.today)] : [0, 1, 1_000, 1_000_000]
      return Variable(
        slot: slot, cells: own, domain: Enclosure(range.lowerBound, range.upperBound),
        values: uses.values(of: own, type, range, limit: Self.maximumValues),
        samples: likely.filter(range.contains) + [range.lowerBound, range.upperBound])
    }
    nodesLeft = Self.maximumNodes
  }

  // MARK: - Telling

  /// What is told of each variable for once: a value, or that it stays untold; nil where it is still open.
  private typealias Told = [Int: Int64]

  private static let untold = Cell.unknown

  private mutating func run(_ told: Told, _ varying: (Int, Enclosure)? = nil) {
    nodesLeft -= outlook.nodes.count
    let (variables, variableOfCell, graph) = (variables, variableOfCell, graph)
    outlook.run { cell in
      guard let index = variableOfCell[cell] else { return .unknown }
      if let varying, varying.0 == index { return varying.1 }
      guard let value = told[index] else { return variables[index].domain.orUnknown() }
      let isTruth = graph.slots.types[variables[index].slot] == .truth
      return value == Self.untold ? .unknown : Enclosure(cell: value, isTruth: isTruth)
    }
  }

  /// The variables that can still make a difference after `run`; ascending.
  private func open() -> [Int] {
    Set(outlook.openSlots(below: roots).compactMap { variableOfCell[$0] }).sorted()
  }

  /// The cells of the verdicts, where each can be one thing alone.
  private func verdicts() -> [Int64]? {
    var cells: [Int64] = []
    for root in roots {
      guard let cell = outlook.cell(of: root) else { return nil }
      cells.append(cell)
    }
    return cells
  }

  /// That all candidates but one stay untold.
  private func untold(_ candidates: [Int], but variable: Int) -> Told {
    Told(uniqueKeysWithValues: candidates.filter { $0 != variable }.map { ($0, Self.untold) })
  }

  // MARK: - Searching

  /// Returns the slots that can still change a verdict, the most decisive first, and else in order of declaration.
  mutating func found() -> [Found] {
    run([:])
    let candidates = open()
    // With everything else untold a difference is found soonest.
    let alone = Set(candidates.filter { changes($0, untold(candidates, but: $0)) == true })
    var found: [Found] = []
    for variable in candidates {
      let matters = alone.contains(variable) ? true : self.matters(variable, [:], among: candidates)
      guard matters != false else { continue }
      found.append(
        Found(
          variable: variables[variable], decisiveness: decisiveness(variable, among: candidates),
          isCertain: matters == true))
    }
    return found.enumerated().sorted { left, right in
      (left.element.decisiveness, left.offset) < (right.element.decisiveness, right.offset)
    }.map(\.element)
  }

  /// Returns all slots that an open way leads to, without looking further.
  mutating func reachable() -> [Variable] {
    run([:])
    return open().map { variables[$0] }
  }

  /// Whether telling a variable can change a verdict after what is told already; nil where that is not found out.
  private mutating func matters(_ variable: Int, _ told: Told, among candidates: [Int]) -> Bool? {
    guard nodesLeft > 0 else { return nil }
    run(told)
    let open = open()
    guard open.contains(variable) else { return false }
    let others = open.filter { $0 != variable }
    guard let next = others.first(where: { variables[$0].values != nil }) ?? others.first else {
      var rest = told
      for candidate in candidates where candidate != variable && rest[candidate] == nil {
        rest[candidate] = Self.untold
      }
      return changes(variable, rest)
    }
    // Of a number that the rules calculate with not every value can be tried; one that makes a difference is enough.
    let values = variables[next].values ?? variables[next].samples
    var isFoundOut = variables[next].values != nil
    for value in values + [Self.untold] {
      var further = told
      further[next] = value
      switch matters(variable, further, among: candidates) {
      case true?: return true
      case false?: continue
      case nil: isFoundOut = false
      }
    }
    return isFoundOut ? false : nil
  }

  /// Whether a verdict changes when a variable is told, with everything else told or untold for good.
  private mutating func changes(_ variable: Int, _ others: Told) -> Bool? {
    var told = others
    told[variable] = Self.untold
    run(told)
    guard let before = verdicts() else { return nil }
    if let values = variables[variable].values {
      for value in values {
        told[variable] = value
        run(told)
        if verdicts() != before { return true }
      }
      return false
    }
    return exists(variable, others) { $0 != before }
  }

  /// Whether there is a value of a variable for which the verdicts are as wanted; nil where that is not found out.
  ///
  /// - Parameter isWanted: Whether the cells of the verdicts are; they are nil where a stretch of values has several.
  private mutating func exists(_ variable: Int, _ others: Told, _ isWanted: ([Int64]) -> Bool) -> Bool? {
    for value in variables[variable].samples {
      run(others, (variable, Enclosure(value, value)))
      if let cells = verdicts(), isWanted(cells) { return true }
    }
    var stretches = [variables[variable].domain]
    var steps = 0
    while let stretch = stretches.popLast() {
      guard steps < Self.maximumSteps, nodesLeft > 0 else { return nil }
      steps += 1
      run(others, (variable, stretch))
      if let cells = verdicts() {
        if isWanted(cells) { return true }
        continue
      }
      guard stretch.low < stretch.high else { continue }
      let middle = stretch.low + (stretch.high - stretch.low) / 2
      stretches.append(Enclosure(middle + 1, stretch.high))
      stretches.append(Enclosure(stretch.low, middle))
    }
    return false
  }

  /// How many stretches of one number are looked at.
  private static let maximumSteps = 200

  private mutating func decisiveness(_ variable: Int, among candidates: [Int]) -> Decisiveness {
    let others = untold(candidates, but: variable)
    let isTruth = roots.map { graph.isTruth[$0] }
    func isKnown(_ cells: [Int64]) -> Bool {
      zip(cells, isTruth).allSatisfy { $0 != ($1 ? Cell.open : Cell.unknown) }
    }
    if let values = variables[variable].values {
      var (some, all) = (false, true)
      for value in values {
        var told = others
        told[variable] = value
        run(told)
        let isDecided = verdicts().map(isKnown) ?? false
        some = some || isDecided
        all = all && isDecided
      }
      return all ? .always : some ? .sometimes : .together
    }
    run(others, (variable, variables[variable].domain))
    if roots.allSatisfy({ !outlook.enclosure(of: $0).mayBeUnknown }) { return .always }
    return exists(variable, others, isKnown) == true ? .sometimes : .together
  }
}

extension EngagementState {
  /// The slots of facts that nobody has told, and that are not presumed either; ascending.
  func untoldFacts(_ slots: Slots) -> [Int] {
    (0..<slots.count).filter { slot in
      guard case .fact = slots.contents[slot] else { return false }
      let told = cellsWritten(by: slot).map(cell)
      return told.contains(slots.types[slot] == .truth ? Cell.open : Cell.unknown)
    }
  }
}
