import Conduct

/// What is told and recorded of many engagements, a column for each slot that the rules read.
///
/// A truth is two bit planes, a value a cell for each engagement and a plane of those that are known.
package final class ColumnTable {
  /// The columns of one slot.
  struct Column {
    let isTruth: Bool
    /// Which engagements are yes; of values, which are known.
    let yes: UnsafeMutablePointer<UInt64>
    /// Which engagements are no; of values not used.
    let no: UnsafeMutablePointer<UInt64>
    /// The cells of values; of truths none.
    let cells: UnsafeMutablePointer<Int64>?
  }

  /// How many engagements there is room for.
  package let capacity: Int
  /// How many there are; those behind them are without meaning.
  package var count = 0
  /// The slots that have a column, ascending.
  package let slots: [Int]
  let columns: [Column]
  private let indices: [Int: Int]

  /// Makes room for engagements; nothing is told of any.
  ///
  /// - Parameter slots: The slots that get a column, ascending, and whether each is a truth.
  package init(slots: [(slot: Int, isTruth: Bool)], capacity: Int) {
    let words = (capacity + 63) / 64
    self.capacity = words * 64
    self.slots = slots.map(\.slot)
    columns = slots.map { slot in
      let planes = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, words * 2))
      planes.initialize(repeating: 0, count: max(1, words * 2))
      guard !slot.isTruth else { return Column(isTruth: true, yes: planes, no: planes + words, cells: nil) }
      let cells = UnsafeMutablePointer<Int64>.allocate(capacity: max(1, words * 64))
      cells.initialize(repeating: Cell.unknown, count: max(1, words * 64))
      return Column(isTruth: false, yes: planes, no: planes + words, cells: cells)
    }
    indices = Dictionary(uniqueKeysWithValues: slots.enumerated().map { ($1.slot, $0) })
  }

  /// Makes room for what a plan reads.
  package convenience init(_ plan: ColumnPlan, capacity: Int) {
    self.init(slots: zip(plan.slots, plan.slotIsTruth).map { ($0, $1) }, capacity: capacity)
  }

  /// Makes room for the same columns and engagements as another table; nothing is told.
  convenience init(like other: ColumnTable) {
    self.init(slots: zip(other.slots, other.columns).map { ($0, $1.isTruth) }, capacity: other.capacity)
  }

  deinit {
    for column in columns {
      column.yes.deallocate()
      column.cells?.deallocate()
    }
  }

  /// The index of a slot's column, nil where it has none; O(1).
  package func index(ofSlot slot: Int) -> Int? { indices[slot] }

  /// Writes a cell of an engagement, that there is room for.
  package func set(_ cell: Int64, column: Int, row: Int) {
    precondition(row >= 0 && row < capacity, "a row for which there is room")
    let column = columns[column]
    let (word, bit) = (row >> 6, UInt64(1) << UInt64(row & 63))
    if let cells = column.cells {
      cells[row] = cell
      if cell == Cell.unknown { column.yes[word] &= ~bit } else { column.yes[word] |= bit }
    } else {
      if cell == Cell.yes { column.yes[word] |= bit } else { column.yes[word] &= ~bit }
      if cell == Cell.no { column.no[word] |= bit } else { column.no[word] &= ~bit }
    }
  }

  /// The cell of an engagement.
  package func cell(column: Int, row: Int) -> Int64 {
    precondition(row >= 0 && row < capacity, "a row for which there is room")
    let column = columns[column]
    if let cells = column.cells { return cells[row] }
    let (word, shift) = (row >> 6, UInt64(row & 63))
    return Cell.open + Int64(column.yes[word] >> shift & 1) - Int64(column.no[word] >> shift & 1)
  }

  /// Writes the same cell for every engagement that there is room for.
  package func fill(_ cell: Int64, column: Int) {
    let words = capacity / 64
    let column = columns[column]
    if let cells = column.cells {
      cells.update(repeating: cell, count: capacity)
      column.yes.update(repeating: cell == Cell.unknown ? 0 : .max, count: words)
    } else {
      column.yes.update(repeating: cell == Cell.yes ? .max : 0, count: words)
      column.no.update(repeating: cell == Cell.no ? .max : 0, count: words)
    }
  }

  /// Writes all cells of an engagement, as the journal's fold has them: both views, slot by slot.
  package func set(state: [Int64], row: Int) {
    for (index, slot) in slots.enumerated() { set(state[slot], column: index, row: row) }
  }
}
