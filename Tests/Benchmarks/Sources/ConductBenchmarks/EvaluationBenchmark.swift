import AllocationCounter

@testable import Conduct

/// One pass over the graph of the shipped playbook, for one engagement.
enum EvaluationBenchmark {
  private static let passes = 2_000

  static func run(_ options: Options) throws {
    let playbook = try Files.shippedPlaybook()
    let engagement = try Files.engagement("contoso", playbook)
    guard let day = engagement.lastDay else { throw BenchmarkError("the engagement has no day") }
    let cells = engagement.state(on: day).cells
    let graph = playbook.graph
    let evaluator = Evaluator(graph)
    evaluator.run(cells)
    var (pass, copy, status, update) = (Samples(), Samples(), Samples(), Samples())
    let before = allocation_count()
    for _ in 0..<passes { evaluator.run(cells) }
    let allocations = allocation_count() - before
    let changed = changes(of: cells, graph)
    for state in changed { evaluator.update(state) }
    let beforeUpdates = allocation_count()
    for state in changed { evaluator.update(state) }
    let allocationsOfUpdates = allocation_count() - beforeUpdates
    let source = evaluator.snapshot
    var target = source
    for _ in 0..<options.rounds {
      pass.measure { for _ in 0..<passes { evaluator.run(cells) } }
      update.measure { for state in changed { evaluator.update(state) } }
      copy.measure { for _ in 0..<passes { add(source, to: &target) } }
      status.measure { for _ in 0..<20 { _ = engagement.status(on: day) } }
    }
    let (onePass, oneCopy) = (pass.divided(by: Double(passes)), copy.divided(by: Double(passes)))
    var table = Table("Evaluating one engagement", "min", "median", "max", "per node", "to adding")
    let oneUpdate = update.divided(by: Double(changed.count))
    for (name, samples) in [("one pass", onePass), ("a changed fact", oneUpdate), ("adding as many numbers", oneCopy)] {
      table.add(
        name, samples, Table.time(samples.median / Double(graph.count)),
        Table.ratio(samples.median, to: oneCopy.median))
    }
    table.add("a whole status, with violations", status.divided(by: 20))
    table.show()
    print(
      "\(graph.count) nodes with \(graph.operands.count) operands in \(graph.runs.count) runs, ",
      "\(cells.count) cells of slots", separator: "")
    print(
      "\(allocations) allocations in \(passes) passes, \(allocationsOfUpdates) in \(changed.count) changes\n")
  }

  /// For each fact a state in which it alone is otherwise, and then the state itself again.
  private static func changes(of cells: [Int64], _ graph: RuleGraph) -> [[Int64]] {
    graph.slots.contents.indices.flatMap { slot -> [[Int64]] in
      guard case .fact = graph.slots.contents[slot] else { return [] }
      var changed = cells
      for view in [slot, slot + graph.slots.count] {
        changed[view] = graph.slots.types[slot] == .truth ? Cell.yes - changed[view] : 1
      }
      return changed == cells ? [] : [changed, cells]
    }
  }

  /// What a machine does at best: as many numbers read, added and written as there are nodes.
  @inline(never)
  private static func add(_ source: [Int64], to target: inout [Int64]) {
    for index in target.indices { target[index] &+= source[index] }
  }
}
