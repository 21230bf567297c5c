/// Builds the network of a state, from a goal down to what can be told and done.
struct GoalNetworkBuilder {
  let situation: PlanSituation
  var network = GoalNetwork()
  var solver: ComparisonSolver
  private var next = 0

  /// How many parts of one connective are tried for it to become unknown.
  private static let maximumParts = 64

  init(_ situation: PlanSituation) {
    self.situation = situation
    solver = ComparisonSolver(situation)
  }

  var graph: RuleGraph { situation.graph }

  /// Returns the network for a truth of a node, which is its first goal.
  static func network(_ situation: PlanSituation, for node: Int, _ want: GoalNetwork.Want) -> GoalNetwork {
    var builder = GoalNetworkBuilder(situation)
    _ = builder.truth(node, want)
    while builder.next < builder.network.goals.count, !builder.network.isCut {
      if !builder.network.isMet[builder.next] { builder.expand(builder.next) }
      builder.next += 1
    }
    return builder.network
  }

  // MARK: - Goals

  mutating func truth(_ node: Int, _ want: GoalNetwork.Want) -> Int {
    network.number(of: .truth(node, want), isMet: want.isMet(by: situation.cells[node]))
  }

  mutating func cell(_ slot: Int, _ cell: Int64) -> Int {
    network.number(of: .cell(slot: slot, cell), isMet: situation.state.cell(slot) == cell)
  }

  mutating func deed(_ deed: Deed) -> Int { network.number(of: .deed(deed), isMet: false) }

  /// That so many of some nodes have a truth.
  mutating func group(_ nodes: [Int], _ want: GoalNetwork.Want, count: Int) -> Int {
    let number = network.number(of: GoalNetwork.Group(nodes: nodes, want: want, count: count))
    return network.number(of: .group(number), isMet: count <= 0)
  }

  /// Says that a goal is reached with all of others.
  mutating func add(_ goal: Int, all needs: [Int]) {
    network.ways[goal].append(GoalNetwork.Way(needs: needs, count: needs.count))
  }

  /// Says that a goal is reached with so many of others.
  mutating func add(_ goal: Int, _ count: Int, of needs: [Int]) {
    guard count <= needs.count else { return }
    network.ways[goal].append(GoalNetwork.Way(needs: needs, count: count))
  }

  private mutating func expand(_ goal: Int) {
    switch network.goals[goal] {
    case .truth(let node, let want): expand(goal, node, want)
    case .cell(let slot, let cell): expandCell(goal, slot, cell)
    case .deed(let deed): expandDeed(goal, deed)
    case .group(let number):
      let group = network.groups[number]
      add(goal, group.count, of: group.nodes.map { truth($0, group.want) })
    }
  }

  // MARK: - Truths

  private mutating func expand(_ goal: Int, _ node: Int, _ want: GoalNetwork.Want) {
    let inputs = graph.inputs(node).map { Int($0) }
    switch graph.operation(of: node) {
    case .constant: break
    case .not: add(goal, all: [truth(inputs[0], want.denied)])
    case .and: connective(goal, node, inputs, want, all: [.yes, .notNo], weakest: .notNo)
    case .or: connective(goal, node, inputs, want, all: [.no, .notYes], weakest: .notYes)
    case .slot: expandSlot(goal, Int(graph.immediates[node]), want)
    case .happened: happened(goal, node, inputs[0], want)
    case .isKnownTruth:
      if want == .yes || want == .notNo {
        add(goal, 1, of: [truth(inputs[0], .yes), truth(inputs[0], .no)])
      } else if want != .unknown {
        add(goal, all: [truth(inputs[0], .unknown)])
      }
    case .atLeast: atLeast(goal, node, inputs, want)
    case .fewer: fewer(goal, node, inputs, want)
    case .tableTruth: table(goal, node, inputs, want)
    case .inSet, .less, .equal, .isKnownValue: compared(goal, node, want)
    case .select, .tableValue, .earliest, .highest, .lowest, .add, .subtract, .negate, .multiply, .total, .scale,
      .addDays, .addMonths, .addBusinessDays, .daysBetween, .businessDaysBetween:
      break
    }
  }

  /// An *and* (or an *or* with everything denied): some truths ask for all parts, the others for one.
  private mutating func connective(
    _ goal: Int, _ node: Int, _ inputs: [Int], _ want: GoalNetwork.Want, all: [GoalNetwork.Want],
    weakest: GoalNetwork.Want
  ) {
    if all.contains(want) {
      add(goal, all: inputs.map { truth($0, want) })
    } else if want == .unknown {
      for input in inputs.prefix(Self.maximumParts) { add(goal, all: [truth(node, weakest), truth(input, .unknown)]) }
    } else {
      add(goal, 1, of: inputs.map { truth($0, want) })
    }
  }

  private mutating func atLeast(_ goal: Int, _ node: Int, _ inputs: [Int], _ want: GoalNetwork.Want) {
    let bound = situation.cells[inputs[0]]
    guard bound != Cell.unknown else { return compared(goal, node, want) }
    let unit = graph.immediates[node]
    let needed = Int(clamping: max(0, (bound + unit - 1) / unit))
    let members = Array(inputs.dropFirst())
    switch want {
    case .yes, .notNo: add(goal, needed, of: members.map { truth($0, want) })
    case .no, .notYes: add(goal, members.count - needed + 1, of: members.map { truth($0, want) })
    case .unknown:
      // As many as are needed may be so, one of them not surely.
      let possible = group(members, .notNo, count: needed)
      let uncertain = group(members, .notYes, count: members.count - needed + 1)
      add(goal, all: [possible, uncertain])
    }
    compared(goal, node, want)
  }

  /// That fewer of the first are so than of the rest: at most so many here, and more there.
  private mutating func fewer(_ goal: Int, _ node: Int, _ inputs: [Int], _ want: GoalNetwork.Want) {
    let split = Int(graph.immediates[node])
    let (first, second) = (Array(inputs[..<split]), Array(inputs[split...]))
    let (wanted, rest): (GoalNetwork.Want, GoalNetwork.Want) =
      switch want {
      case .yes, .no: (.no, .yes)
      case .notNo, .notYes, .unknown: (.notYes, .notNo)
      }
    switch want {
    case .yes, .notNo:
      for low in 0..<max(1, second.count) {
        let few = group(first, wanted, count: first.count - low)
        add(goal, all: [few, group(second, rest, count: low + 1)])
      }
    case .no, .notYes:
      for low in 0...second.count {
        let many = group(first, rest, count: low)
        add(goal, all: [many, group(second, wanted, count: second.count - low)])
      }
    case .unknown:
      for part in inputs.prefix(Self.maximumParts) { add(goal, all: [truth(part, .unknown)]) }
    }
  }

  /// The rows of a table: one that holds gives the truth; the others are left out by what the table's check found.
  private mutating func table(_ goal: Int, _ node: Int, _ inputs: [Int], _ want: GoalNetwork.Want) {
    for row in stride(from: 0, to: inputs.count, by: 2) {
      add(goal, all: [truth(inputs[row], .yes), truth(inputs[row + 1], want)])
    }
    guard want == .unknown || want == .notNo || want == .notYes else { return }
    for row in stride(from: 0, to: inputs.count, by: 2) { add(goal, all: [truth(inputs[row], .unknown)]) }
  }

  /// A comparison of values: the ways that trying values finds.
  mutating func compared(_ goal: Int, _ node: Int, _ want: GoalNetwork.Want) {
    let ways = solver.ways(node, want)
    if ways.isEmpty, solver.dependsOnMore(node) { network.setUnsure(goal) }
    for way in ways {
      add(
        goal,
        all: way.map { item in
          switch item {
          case .slot(let slot, let value): cell(slot, value)
          case .truth(let condition, let value): truth(condition, value ? .yes : .no)
          }
        })
    }
  }
}
