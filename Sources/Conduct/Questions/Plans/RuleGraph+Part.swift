extension RuleGraph {
  /// Returns the graph of some of its nodes, and the new number of each; O(nodes).
  ///
  /// - Parameter isKept: Whether each node is kept; with a node its operands must be.
  func part(_ isKept: [Bool]) -> (graph: RuleGraph, numbers: [Int32]) {
    var numbers = [Int32](repeating: -1, count: count)
    var next: Int32 = 0
    for node in 0..<count where isKept[node] {
      numbers[node] = next
      next += 1
    }
    var partRuns: [Run] = []
    var partImmediates: [Int64] = []
    var partStarts: [Int32] = [0]
    var partOperands: [Int32] = []
    var partTruths: [Bool] = []
    for run in runs {
      let begin = partImmediates.count
      for node in run.range where isKept[node] {
        partImmediates.append(immediates[node])
        for input in operands[Int(starts[node])..<Int(starts[node + 1])] { partOperands.append(numbers[Int(input)]) }
        partStarts.append(Int32(partOperands.count))
        partTruths.append(isTruth[node])
      }
      if partImmediates.count > begin {
        partRuns.append(Run(operation: run.operation, range: begin..<partImmediates.count))
      }
    }
    var partRoots = roots
    partRoots.renumber { $0 < 0 ? $0 : numbers[Int($0)] }
    partRoots.dropAbsent()
    let graph = RuleGraph(
      runs: partRuns, immediates: partImmediates, starts: partStarts, operands: partOperands, isTruth: partTruths,
      valueSets: valueSets, calendars: calendars, slots: slots, instances: instances, texts: texts, roots: partRoots)
    return (graph, numbers)
  }

  /// The operands of a node.
  func inputs(_ node: Int) -> ArraySlice<Int32> { operands[Int(starts[node])..<Int(starts[node + 1])] }

  /// The slot that a node reads, in its view.
  func slot(read node: Int) -> Int? { operation(of: node) == .slot ? Int(immediates[node]) : nil }
}

extension RuleGraph.Roots {
  /// Leaves out what a process shows and no node computes.
  fileprivate mutating func dropAbsent() {
    processes = processes.mapValues { own in
      RuleGraph.ProcessRoots(
        advice: own.advice.filter { $0.node >= 0 }, next: own.next.filter { $0.node >= 0 },
        endings: own.endings.filter { $0.node >= 0 })
    }
  }
}
