import Conduct

/// Finds the choices that only choose between a few constants, as *which of the stages is next* does.
///
/// Their values are kept as planes, one for each binary digit, so that 64 engagements are chosen for at once; cells
/// are made of them only when a verdict is read.
struct SlicedChoices {
  /// How many binary digits the values have at most.
  static let digits = 4
  /// The planes of a sliced value: which are known, and the digits; what is unknown has no digit set.
  static let planes = 1 + digits

  /// Whether each node is such a choice.
  let isSliced: [Bool]

  /// O(nodes) for each choice that another operation reads; mostly there is none.
  init(_ program: RuleProgram) {
    var isSliced = [Bool](repeating: false, count: program.count)
    var isConstant = isSliced
    var nodes: [(node: Int, operation: Operation, operands: [Int])] = []
    program.forEachNode { nodes.append(($0, $1, program.operands($0))) }
    for entry in nodes {
      let range = Int64(0)..<Int64(1) << Int64(Self.digits)
      if entry.operation == .constant { isConstant[entry.node] = range.contains(program.immediate(entry.node)) }
      isSliced[entry.node] = entry.operation == .select
    }
    // A choice stays as long as both its branches do, and nothing else reads it.
    var changes = true
    while changes {
      changes = false
      for entry in nodes {
        if isSliced[entry.node] {
          guard !entry.operands.dropFirst().allSatisfy({ isSliced[$0] || isConstant[$0] }) else { continue }
          isSliced[entry.node] = false
          changes = true
        }
        for operand in entry.operands where isSliced[operand] {
          isSliced[operand] = false
          changes = true
        }
      }
    }
    self.isSliced = isSliced
  }
}
