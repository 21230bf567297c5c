/// Computes what changed slots reach, and nothing else: where the operands stay the same, so does a node.
///
/// Nodes are visited in their order, so that each is computed once, after all that it reads. A change that reaches
/// much of the graph is finished as a whole pass, which costs less per node.
final class ChangePass {
  private let runs: [RuleGraph.Run]
  private let operations: [Operation]
  /// The nodes that read node i are `users[starts[i]..<starts[i + 1]]`.
  private let starts: [Int32]
  private let users: [Int32]
  /// The node of each slot of both views, -1 where nothing reads it.
  private let slots: [Int32]
  /// A bit per node: whether it is to be computed.
  private var due: [UInt64]
  /// After how many nodes a whole pass over the rest costs less.
  private let maximum: Int

  /// Finds out what reads each node; O(nodes + operands).
  init(_ graph: RuleGraph) {
    runs = graph.runs
    var operations: [Operation] = []
    operations.reserveCapacity(graph.count)
    var slots = [Int32](repeating: -1, count: graph.slots.count * 2)
    for run in graph.runs {
      operations += repeatElement(run.operation, count: run.range.count)
      guard run.operation == .slot else { continue }
      for node in run.range { slots[Int(graph.immediates[node])] = Int32(node) }
    }
    self.operations = operations
    self.slots = slots
    var starts = [Int32](repeating: 0, count: graph.count + 1)
    for operand in graph.operands { starts[Int(operand) + 1] += 1 }
    for node in 0..<graph.count { starts[node + 1] += starts[node] }
    var ends = starts
    var users = [Int32](repeating: 0, count: graph.operands.count)
    for node in 0..<graph.count {
      for operand in graph.operands(of: node) {
        users[Int(ends[Int(operand)])] = Int32(node)
        ends[Int(operand)] += 1
      }
    }
    self.starts = starts
    self.users = users
    due = [UInt64](repeating: 0, count: graph.count / 64 + 1)
    maximum = graph.count / 6
  }

  /// Notes that a slot has another cell now.
  func note(_ slot: Int) {
    let node = Int(slots[slot])
    if node >= 0 { due[node >> 6] |= 1 << UInt64(node & 63) }
  }

  /// Computes what the noted slots reach; O(nodes reached + their users + nodes / 64).
  func run(_ pass: Pass) {
    let finished = due.withUnsafeMutableBufferPointer { due in
      users.withUnsafeBufferPointer { users in
        starts.withUnsafeBufferPointer { starts in
          operations.withUnsafeBufferPointer { operations in
            Self.run(pass, due, users, starts, operations, maximum: maximum)
          }
        }
      }
    }
    guard finished < operations.count else { return }
    for run in runs where run.range.upperBound > finished {
      pass.compute(run.operation, max(run.range.lowerBound, finished)..<run.range.upperBound)
    }
    for word in due.indices { due[word] = 0 }
  }

  /// Returns the node before which all is computed: that is all of them, unless there were too many.
  private static func run(
    _ pass: Pass, _ due: UnsafeMutableBufferPointer<UInt64>, _ users: UnsafeBufferPointer<Int32>,
    _ starts: UnsafeBufferPointer<Int32>, _ operations: UnsafeBufferPointer<Operation>, maximum: Int
  ) -> Int {
    var left = maximum
    for word in due.indices {
      // What a node reaches stands behind it, perhaps in the same word.
      while due[word] != 0 {
        let node = word << 6 + due[word].trailingZeroBitCount
        if left == 0 { return node }
        left -= 1
        due[word] &= due[word] - 1
        let before = pass.cells[node]
        pass.compute(operations[node], node..<(node + 1))
        guard pass.cells[node] != before else { continue }
        for position in Int(starts[node])..<Int(starts[node + 1]) {
          let user = Int(users[position])
          due[user >> 6] |= 1 << UInt64(user & 63)
        }
      }
    }
    return operations.count
  }
}
