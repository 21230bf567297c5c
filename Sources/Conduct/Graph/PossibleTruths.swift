/// Which truths each node of a graph can have at all, whatever is told and recorded.
///
/// An estimate from above, node by node: what two nodes exclude together is not seen. What we record ourselves is never
/// unknown, nor is a fact that is presumed, so a condition that reads nothing else is not either.
struct PossibleTruths: Sendable {
  /// For each node a bit per truth, in the order of the cells; of a value only the bit of *unknown* counts.
  private var bits: [UInt8]

  private static let no: UInt8 = 1
  private static let unknown: UInt8 = 2
  private static let yes: UInt8 = 4

  /// Estimates all nodes; O(operands).
  init(_ graph: RuleGraph, _ model: Model) {
    bits = [UInt8](repeating: 0, count: graph.count)
    for run in graph.runs {
      for node in run.range {
        let inputs = graph.operands[Int(graph.starts[node])..<Int(graph.starts[node + 1])]
        bits[node] = Self.bits(run.operation, inputs.map { bits[Int($0)] }, node, graph, model)
      }
    }
  }

  /// Returns whether a node of a truth can have a cell.
  func contains(_ cell: Int64, _ node: Int) -> Bool {
    let bit = cell == Cell.no ? Self.no : cell == Cell.yes ? Self.yes : Self.unknown
    return bits[node] & bit != 0
  }

  private static func bits(
    _ operation: Operation, _ inputs: [UInt8], _ node: Int, _ graph: RuleGraph, _ model: Model
  ) -> UInt8 {
    let isOpen = inputs.contains { $0 & unknown != 0 }
    let both = no | yes | (isOpen ? unknown : 0)
    switch operation {
    case .constant:
      guard graph.isTruth[node] else { return graph.immediates[node] == Cell.unknown ? unknown : 0 }
      return graph.immediates[node] == Cell.no ? no : graph.immediates[node] == Cell.yes ? yes : unknown
    case .slot:
      let content = graph.slots.contents[Int(graph.immediates[node]) % graph.slots.count]
      guard case .fact(let fact, _, _, _) = content, model.facts[fact].presumed == nil else { return no | yes }
      return no | yes | unknown
    case .not:
      let input = inputs.first ?? 0
      return input & unknown | (input & no != 0 ? yes : 0) | (input & yes != 0 ? no : 0)
    case .and: return joined(inputs, absorbing: no, neutral: yes)
    case .or: return joined(inputs, absorbing: yes, neutral: no)
    case .isKnownTruth, .isKnownValue:
      let input = inputs.first ?? 0
      let isKnown = operation == .isKnownValue || input & (no | yes) != 0
      return (isKnown ? yes : 0) | (input & unknown != 0 ? no : 0)
    // No row may decide, and a set may be empty.
    case .tableTruth, .tableValue, .highest, .lowest: return no | unknown | yes
    case .less, .equal, .inSet, .happened, .atLeast, .fewer, .select, .earliest, .add, .subtract, .negate, .multiply,
      .total, .scale, .addDays, .addMonths, .addBusinessDays,
      .daysBetween, .businessDaysBetween:
      return both
    }
  }

  private static func joined(_ inputs: [UInt8], absorbing: UInt8, neutral: UInt8) -> UInt8 {
    var result: UInt8 = inputs.contains { $0 & absorbing != 0 } ? absorbing : 0
    if inputs.allSatisfy({ $0 & neutral != 0 }) { result |= neutral }
    if inputs.contains(where: { $0 & unknown != 0 }), inputs.allSatisfy({ $0 & (neutral | unknown) != 0 }) {
      result |= unknown
    }
    return result
  }
}
