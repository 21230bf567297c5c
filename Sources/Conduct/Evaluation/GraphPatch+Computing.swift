extension GraphPatch {
  /// Computes nodes of the patch; those of the graph, and the patch's before them, must be computed.
  ///
  /// - Parameter cells: The cells of the graph, with room for the patch behind them.
  func compute(
    _ range: Range<Int>, _ cells: UnsafeMutablePointer<Int64>, slots: UnsafeBufferPointer<Int64>,
    calendars: [BusinessCalendar]
  ) {
    guard !range.isEmpty else { return }
    operands.withUnsafeBufferPointer { operands in
      starts.withUnsafeBufferPointer { starts in
        immediates.withUnsafeBufferPointer { immediates in
          let pass = Pass(
            cells: cells + base, slots: slots, operands: operands, starts: starts, immediates: immediates,
            valueSets: valueSets, calendars: calendars)
          for node in range { pass.compute(operations[node], node..<(node + 1)) }
        }
      }
    }
  }
}
