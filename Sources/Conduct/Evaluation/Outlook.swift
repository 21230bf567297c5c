/// What verdicts can become while some slots vary and everything else stays as it is.
///
/// Only the nodes between those slots and the verdicts are computed; where nothing on which a node rests varies any
/// more, its cell is exact.
struct Outlook {
  private let graph: RuleGraph
  private let pass: EnclosingPass
  /// The slots of both views.
  private let slots: [Int64]
  /// The cells of nodes that do not vary, or vary no more.
  private var cells: [Int64]
  /// The nodes that vary, operands before what uses them.
  let nodes: [Int]
  private let operations: [Operation]
  /// The place of a node among those that vary, -1 for one that does not.
  private let places: [Int32]
  private var enclosures: [Enclosure]

  /// Creates an outlook from the present; O(nodes below the roots).
  ///
  /// - Parameters:
  ///   - slots: The slots of both views as they are.
  ///   - cells: The cells of all nodes as they are.
  ///   - roots: The nodes that are asked about.
  ///   - varies: Whether a slot of a view may vary.
  init(_ graph: RuleGraph, slots: [Int64], cells: [Int64], roots: [Int], varies: (Int) -> Bool) {
    self.graph = graph
    self.slots = slots
    self.cells = cells
    pass = EnclosingPass(graph: graph)
    var places = [Int32](repeating: -1, count: graph.count)
    var nodes: [Int] = []
    var operations: [Operation] = []
    for node in Self.below(roots, graph) {
      let inputs = graph.operands(of: node)
      let operation = graph.operation(of: node)
      let isVarying =
        operation == .slot ? varies(Int(graph.immediates[node])) : inputs.contains { places[Int($0)] >= 0 }
      guard isVarying else { continue }
      places[node] = Int32(nodes.count)
      nodes.append(node)
      operations.append(operation)
    }
    self.places = places
    self.nodes = nodes
    self.operations = operations
    enclosures = nodes.map { Enclosure(cell: cells[$0], isTruth: graph.isTruth[$0]) }
  }

  /// The nodes on which some rest, and they themselves, in order of computation.
  private static func below(_ roots: [Int], _ graph: RuleGraph) -> [Int] {
    var isSeen = [Bool](repeating: false, count: graph.count)
    var stack: [Int] = []
    var found: [Int] = []
    func visit(_ node: Int) {
      guard !isSeen[node] else { return }
      isSeen[node] = true
      stack.append(node)
      found.append(node)
    }
    for root in roots { visit(root) }
    while let node = stack.popLast() {
      for operand in graph.operands(of: node) { visit(Int(operand)) }
    }
    return found.sorted()
  }

  /// Computes what every node that varies can become.
  ///
  /// - Parameter slot: What a slot that may vary can become, given the slot of its view.
  mutating func run(_ slot: (Int) -> Enclosure) {
    for (place, node) in nodes.enumerated() {
      if operations[place] == .slot {
        enclosures[place] = slot(Int(graph.immediates[node]))
        if enclosures[place].isSingle { cells[node] = cell(of: enclosures[place], node) }
      } else {
        compute(place, node)
      }
    }
  }

  private mutating func compute(_ place: Int, _ node: Int) {
    let operands = graph.operands(of: node)
    let isExact = operands.allSatisfy { places[Int($0)] < 0 || enclosures[Int(places[Int($0)])].isSingle }
    if isExact {
      computeExactly(operations[place], node)
      enclosures[place] = Enclosure(cell: cells[node], isTruth: graph.isTruth[node])
    } else {
      let operation = operations[place]
      let inputs = operands.enumerated().map { position, operand in
        places[Int(operand)] >= 0
          ? enclosures[Int(places[Int(operand)])]
          : Enclosure(cell: cells[Int(operand)], isTruth: operation.takesTruth(at: position, of: operands.count))
      }
      enclosures[place] = pass.enclosure(operation, node, inputs)
      if enclosures[place].isSingle { cells[node] = cell(of: enclosures[place], node) }
    }
  }

  private mutating func computeExactly(_ operation: Operation, _ node: Int) {
    cells.withUnsafeMutableBufferPointer { cells in
      slots.withUnsafeBufferPointer { slots in
        graph.operands.withUnsafeBufferPointer { operands in
          graph.starts.withUnsafeBufferPointer { starts in
            graph.immediates.withUnsafeBufferPointer { immediates in
              guard let base = cells.baseAddress else { return }
              let pass = Pass(
                cells: base, slots: slots, operands: operands, starts: starts, immediates: immediates,
                valueSets: graph.valueSets, calendars: graph.calendars)
              pass.compute(operation, node..<(node + 1))
            }
          }
        }
      }
    }
  }

  /// The cell of an enclosure that holds one thing alone.
  private func cell(of enclosure: Enclosure, _ node: Int) -> Int64 {
    if enclosure.hasValues { return enclosure.low }
    return enclosure.mayBeNever ? Cell.never : graph.isTruth[node] ? Cell.open : Cell.unknown
  }

  /// What a node can become, after `run`.
  func enclosure(of node: Int) -> Enclosure {
    let place = places[node]
    return place >= 0 ? enclosures[Int(place)] : Enclosure(cell: cells[node], isTruth: graph.isTruth[node])
  }

  /// Whether a node rests on a slot that may vary.
  func varies(_ node: Int) -> Bool { places[node] >= 0 }

  /// Whether more than one thing can become of a node.
  func isOpen(_ node: Int) -> Bool {
    let place = places[node]
    return place >= 0 && !enclosures[Int(place)].isSingle
  }

  /// The cell of a node that can become one thing alone; nil for another.
  func cell(of node: Int) -> Int64? { isOpen(node) ? nil : cells[node] }

  /// The slots, of their views, that can still make a difference to some nodes; ascending.
  ///
  /// A slot that is left out makes none, whatever the others become: along each way from it to the nodes there is one
  /// that can become one thing alone.
  func openSlots(below roots: [Int]) -> [Int] {
    var stack = roots.filter(isOpen)
    var seen = Set(stack)
    var slots: Set<Int> = []
    while let node = stack.popLast() {
      let operands = graph.operands(of: node)
      if operands.isEmpty, operations[Int(places[node])] == .slot { slots.insert(Int(graph.immediates[node])) }
      for operand in operands where isOpen(Int(operand)) && seen.insert(Int(operand)).inserted {
        stack.append(Int(operand))
      }
    }
    return slots.sorted()
  }
}
