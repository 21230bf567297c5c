/// Nodes under construction: each distinct one once, operands before what uses them.
struct NodeTable: Sendable {
  private(set) var operations: [Operation] = []
  private(set) var immediates: [Int64] = []
  private(set) var starts: [Int32] = [0]
  private(set) var operands: [Int32] = []
  /// Open addressing from hash to node, -1 where empty.
  private var buckets = [Int32](repeating: -1, count: 1 << 12)
  private(set) var valueSets: [ValueSet] = []
  private var valueSetIndices: [ValueSet: Int64] = [:]

  static let no: Int32 = 0
  static let unknownTruth: Int32 = 1
  static let yes: Int32 = 2
  static let unknownValue: Int32 = 3
  static let never: Int32 = 4

  init() {
    _ = node(.constant, Cell.no)
    _ = node(.constant, Cell.open)
    _ = node(.constant, Cell.yes)
    _ = node(.constant, Cell.unknown)
    _ = node(.constant, Cell.never)
  }

  var count: Int { operations.count }

  func operands(of node: Int32) -> ArraySlice<Int32> {
    operands[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])]
  }

  /// Returns the node that computes this, a new one if there is none.
  mutating func node(_ operation: Operation, _ immediate: Int64 = 0, _ inputs: [Int32] = []) -> Int32 {
    if count * 2 > buckets.count { grow() }
    var bucket = Self.hash(operation, immediate, inputs[...]) & (buckets.count - 1)
    while buckets[bucket] >= 0 {
      let candidate = Int(buckets[bucket])
      if operations[candidate] == operation, immediates[candidate] == immediate,
        operands[Int(starts[candidate])..<Int(starts[candidate + 1])].elementsEqual(inputs)
      {
        return Int32(candidate)
      }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    let index = Int32(count)
    buckets[bucket] = index
    operations.append(operation)
    immediates.append(immediate)
    operands += inputs
    starts.append(Int32(operands.count))
    return index
  }

  private mutating func grow() {
    buckets = [Int32](repeating: -1, count: buckets.count * 4)
    for index in 0..<count {
      let inputs = operands[Int(starts[index])..<Int(starts[index + 1])]
      var bucket = Self.hash(operations[index], immediates[index], inputs) & (buckets.count - 1)
      while buckets[bucket] >= 0 { bucket = (bucket + 1) & (buckets.count - 1) }
      buckets[bucket] = Int32(index)
    }
  }

  private static func hash(_ operation: Operation, _ immediate: Int64, _ inputs: ArraySlice<Int32>) -> Int {
    var hash = UInt64(bitPattern: immediate) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(operation.rawValue)
    for input in inputs { hash = (hash ^ UInt64(UInt32(bitPattern: input))) &* 0xFF51_AFD7_ED55_8CCD }
    hash ^= hash >> 33
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
  }

  mutating func valueSet(_ set: ValueSet) -> Int64 {
    if let index = valueSetIndices[set] { return index }
    valueSetIndices[set] = Int64(valueSets.count)
    valueSets.append(set)
    return Int64(valueSets.count - 1)
  }

  // MARK: - Plain Kleene connectives

  mutating func not(_ node: Int32) -> Int32 {
    switch node {
    case Self.no: Self.yes
    case Self.yes: Self.no
    case Self.unknownTruth: Self.unknownTruth
    default: operations[Int(node)] == .not ? operands[Int(starts[Int(node)])] : self.node(.not, 0, [node])
    }
  }

  mutating func and(_ nodes: [Int32]) -> Int32 { connective(.and, nodes, neutral: Self.yes, absorbing: Self.no) }

  mutating func or(_ nodes: [Int32]) -> Int32 { connective(.or, nodes, neutral: Self.no, absorbing: Self.yes) }

  private mutating func connective(
    _ operation: Operation, _ nodes: [Int32], neutral: Int32, absorbing: Int32
  ) -> Int32 {
    var inputs: [Int32] = []
    inputs.reserveCapacity(nodes.count)
    for node in nodes where node != neutral {
      if node == absorbing { return absorbing }
      inputs.append(node)
    }
    inputs.sort()
    var kept = 0
    for position in inputs.indices where kept == 0 || inputs[kept - 1] != inputs[position] {
      inputs[kept] = inputs[position]
      kept += 1
    }
    inputs.removeSubrange(kept...)
    switch kept {
    case 0: return neutral
    case 1: return inputs[0]
    default: return node(operation, 0, inputs)
    }
  }
}
