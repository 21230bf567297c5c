extension RuleGraph {
  /// The operands of a node.
  func operands(of node: Int) -> ArraySlice<Int32> { operands[Int(starts[node])..<Int(starts[node + 1])] }

  /// Whether a node depends on the day that is asked about; O(nodes below it).
  func readsToday(_ root: Int) -> Bool {
    var stack = [root]
    var seen = Set(stack)
    while let node = stack.popLast() {
      let inputs = operands[Int(starts[node])..<Int(starts[node + 1])]
      if inputs.isEmpty, immediates[node] % Int64(slots.count) == Int64(Slots.today), operation(of: node) == .slot {
        return true
      }
      for input in inputs where seen.insert(Int(input)).inserted { stack.append(Int(input)) }
    }
    return false
  }

  /// The operation of a node; O(log runs).
  func operation(of node: Int) -> Operation {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].range.lowerBound <= node { low = middle } else { high = middle }
    }
    return runs[low].operation
  }
}
