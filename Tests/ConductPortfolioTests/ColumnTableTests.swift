import Testing

@testable import Conduct
@testable import ConductPortfolio

/// A column keeps what is written, whether it fits 32 bits or not.
@Suite struct ColumnTableTests {
  static let cells: [Int64] = [
    0, -1, 7, Cell.unknown, Cell.never, Int64(Int32.max) - 1, Int64(Int32.max), Int64(Int32.min), 1 << 40, -(1 << 50),
  ]

  @Test func `a value is read as it was written, before and after the first that needs more than 32 bits`() {
    let table = ColumnTable(slots: [(slot: 0, isTruth: false)], capacity: 128)
    var expected = [Int64](repeating: Cell.unknown, count: 128)
    for (row, cell) in (Self.cells + Self.cells.reversed()).enumerated() {
      table.set(cell, column: 0, row: row)
      expected[row] = cell
      #expect((0..<128).map { table.cell(column: 0, row: $0) } == expected)
    }
    table.fill(3, column: 0)
    #expect(table.columns[0].cells == nil, "a new start is narrow again")
    #expect((0..<128).allSatisfy { table.cell(column: 0, row: $0) == 3 })
  }

  @Test func `ranges of cells and of narrow values have the same members`() {
    let bounds = Self.cells.filter { $0 != Cell.unknown } + [Cell.never - 1, Cell.unknown + 1]
    for low in bounds {
      for high in bounds where low <= high {
        let narrow = NarrowCell.range(low...high)
        for cell in Self.cells where cell != Cell.unknown {
          guard let value = NarrowCell.narrowed(cell) else { continue }
          #expect((narrow?.contains(value) ?? false) == (low...high).contains(cell), "\(cell) in \(low)...\(high)")
        }
      }
    }
  }
}
