/// The part of a rule graph that some verdicts need, in an order in which every operand stands before its use.
///
/// Other evaluators run it, for many engagements at once; what each operation means they may ask `LanePass`.
package struct RuleProgram: Sendable {
  let graph: RuleGraph
  /// The node of each verdict that was asked for, in the order of the question.
  package let roots: [Int]

  /// Cuts out what the nodes need; O(nodes).
  init(_ graph: RuleGraph, roots: [Int32]) {
    let (cut, numbers) = graph.cut(to: roots)
    self.graph = cut
    self.roots = roots.map { Int(numbers[Int($0)]) }
  }

  /// How many nodes there are.
  package var count: Int { graph.count }

  /// How many slots one view of an engagement has; the cells of the next round stand behind those of the current one.
  package var slotCount: Int { graph.slots.count }

  /// Calls the body with every node in order.
  package func forEachNode(_ body: (_ node: Int, _ operation: Operation) -> Void) {
    for run in graph.runs { for node in run.range { body(node, run.operation) } }
  }

  /// What an operation is told beside its operands.
  package func immediate(_ node: Int) -> Int64 { graph.immediates[node] }

  /// The nodes that a node reads.
  package func operands(_ node: Int) -> [Int] {
    graph.operands[Int(graph.starts[node])..<Int(graph.starts[node + 1])].map(Int.init)
  }

  /// Whether a node's cell is a truth, and not a value.
  package func isTruth(_ node: Int) -> Bool { graph.isTruth[node] }

  /// The ranges of a value set, sorted and disjoint.
  package func ranges(ofValueSet index: Int64) -> [ClosedRange<Int64>] { graph.valueSets[Int(index)].ranges }

  /// The slots that the nodes read, in both views, ascending.
  package var slots: [Int] {
    var found: Set<Int> = []
    for run in graph.runs where run.operation == .slot {
      for node in run.range { found.insert(Int(graph.immediates[node])) }
    }
    return found.sorted()
  }

  /// Whether a verdict depends on the day that is asked about.
  package var readsToday: Bool {
    slots.contains { $0 % slotCount == Slots.today }
  }
}

extension RuleGraph {
  /// Returns the graph of what some nodes need, and the new number of each node, -1 where it fell away.
  func cut(to roots: [Int32]) -> (graph: RuleGraph, numbers: [Int32]) {
    var isNeeded = [Bool](repeating: false, count: count)
    for root in roots { isNeeded[Int(root)] = true }
    for node in stride(from: count - 1, through: 0, by: -1) where isNeeded[node] {
      for position in Int(starts[node])..<Int(starts[node + 1]) { isNeeded[Int(operands[position])] = true }
    }
    var numbers = [Int32](repeating: -1, count: count)
    var (immediates, starts, operands, isTruth) = ([Int64](), [Int32(0)], [Int32](), [Bool]())
    var runs: [Run] = []
    for run in self.runs {
      let begin = immediates.count
      for node in run.range where isNeeded[node] {
        numbers[node] = Int32(immediates.count)
        immediates.append(self.immediates[node])
        for position in Int(self.starts[node])..<Int(self.starts[node + 1]) {
          operands.append(numbers[Int(self.operands[position])])
        }
        starts.append(Int32(operands.count))
        isTruth.append(self.isTruth[node])
      }
      if immediates.count > begin { runs.append(Run(operation: run.operation, range: begin..<immediates.count)) }
    }
    let cut = RuleGraph(
      runs: runs, immediates: immediates, starts: starts, operands: operands, isTruth: isTruth,
      valueSets: valueSets, calendars: calendars, slots: slots, instances: instances, texts: texts, roots: Roots())
    return (cut, numbers)
  }
}
