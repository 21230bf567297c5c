/// What was seen of the rules in some states.
struct CoverageSightings: Sendable {
  /// For each probe a bit per truth, in the order of the cells.
  private var truths: [UInt8]
  /// The endings as which processes were left.
  var endings: Set<Int> = []

  init(probes: Int) { truths = [UInt8](repeating: 0, count: probes) }

  /// Looks at the probes in a state that has been computed; O(probes).
  mutating func look(at nodes: [Int32], _ evaluator: Evaluator) {
    for (index, node) in nodes.enumerated() { truths[index] |= Self.bit(Truth(cell: evaluator.cell(Int(node)))) }
  }

  private static func bit(_ truth: Truth) -> UInt8 {
    switch truth {
    case .no: 1
    case .unknown: 2
    case .yes: 4
    }
  }

  /// Returns whether one of some probes was seen with a truth.
  func has(_ truth: Truth, _ probes: [Int]) -> Bool { probes.contains { truths[$0] & Self.bit(truth) != 0 } }

  static func += (left: inout CoverageSightings, right: CoverageSightings) {
    for index in left.truths.indices { left.truths[index] |= right.truths[index] }
    left.endings.formUnion(right.endings)
  }
}
