/// Computes the nodes of a graph that is still growing, those that are new each time.
///
/// The explainer uses it: an explanation asks for parts of conditions that no verdict needs.
struct GrowingEvaluator {
  private let slots: [Int64]
  private let calendars: [BusinessCalendar]
  private var cells: [Int64] = []

  init(slots: [Int64], calendars: [BusinessCalendar]) {
    self.slots = slots
    self.calendars = calendars
  }

  /// Returns the cell of a node, after computing what the table has gained; O(new nodes).
  mutating func cell(_ node: Int32, in nodes: NodeTable) -> Int64 {
    if cells.count < nodes.count { extend(nodes) }
    return cells[Int(node)]
  }

  private mutating func extend(_ nodes: NodeTable) {
    let known = cells.count
    cells += [Int64](repeating: Cell.unknown, count: nodes.count - known)
    cells.withUnsafeMutableBufferPointer { cells in
      slots.withUnsafeBufferPointer { slots in
        nodes.operands.withUnsafeBufferPointer { operands in
          nodes.starts.withUnsafeBufferPointer { starts in
            nodes.immediates.withUnsafeBufferPointer { immediates in
              guard let base = cells.baseAddress else { return }
              let pass = Pass(
                cells: base, slots: slots, operands: operands, starts: starts, immediates: immediates,
                valueSets: nodes.valueSets, calendars: calendars)
              for node in known..<nodes.count { pass.compute(nodes.operations[node], node..<(node + 1)) }
            }
          }
        }
      }
    }
  }
}
