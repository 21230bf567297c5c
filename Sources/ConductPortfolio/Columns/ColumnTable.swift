import Conduct

/// What is told and recorded of many engagements, a column for each slot that the rules read.
///
/// A truth is two bit planes, a value a number for each engagement and a plane of those that are known.
package final class ColumnTable {
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
    columns = slots.map { Column(isTruth: $0.isTruth, capacity: words * 64) }
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
    for column in columns { column.deallocate() }
  }

  /// The index of a slot's column, nil where it has none; O(1).
  package func index(ofSlot slot: Int) -> Int? { indices[slot] }

  /// Writes a cell of an engagement, that there is room for.
  package func set(_ cell: Int64, column: Int, row: Int) {
    precondition(row >= 0 && row < capacity, "a row for which there is room")
    columns[column].set(cell, row: row)
  }

  /// The cell of an engagement.
  package func cell(column: Int, row: Int) -> Int64 {
    precondition(row >= 0 && row < capacity, "a row for which there is room")
    return columns[column].cell(row: row)
  }

  /// Writes the same cell for every engagement that there is room for.
  package func fill(_ cell: Int64, column: Int) { columns[column].fill(cell) }

  /// Writes all cells of an engagement, as the journal's fold has them: both views, slot by slot.
  package func set(state: [Int64], row: Int) {
    for (index, slot) in slots.enumerated() { set(state[slot], column: index, row: row) }
  }
}
