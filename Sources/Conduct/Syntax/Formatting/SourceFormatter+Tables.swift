/// Decision tables, whose cells stand in columns.
extension SourceFormatter {
  mutating func take(_ table: DecisionTable) {
    columns.beginLine(nil, in: &document)
    indented { formatter in
      formatter.take(upTo: table.type.span.end)
      formatter.take()
      for (number, input) in table.inputs.enumerated() {
        if number > 0 {
          formatter.take()
          formatter.group { $0.separate(by: .pause) }
        }
        formatter.take(input)
      }
    }
    let width = table.inputs.count
    takeBlock(table.rows, \.span) { formatter, row in formatter.takeLine(.row) { $0.take(row, cells: width) } }
    take(table.citations, of: table.span)
  }

  private mutating func take(_ row: DecisionTable.Row, cells count: Int) {
    indented { formatter in
      for (number, cell) in (row.cells ?? []).enumerated() {
        if number > 0 {
          formatter.take()
          formatter.separate(by: .column(number - 1))
        }
        formatter.take(cell)
      }
      if row.cells == nil { formatter.take() }
      formatter.separate(by: .column(count))
      formatter.take()
      formatter.takeValue(row.result)
    }
  }

  private mutating func take(_ cell: DecisionTable.Cell) {
    for test in cell.tests {
      switch test {
      case .value(let value), .comparison(_, let value): takeValue(value)
      case .range(let low, let high):
        takeValue(low)
        takeValue(high)
      }
    }
    take(upTo: cell.span.end)
  }
}
