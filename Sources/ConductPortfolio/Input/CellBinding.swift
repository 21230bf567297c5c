import Conduct

/// How the cells of one column of the input are read, and where they go.
///
/// All of it is numbers and addresses, so that reading a cell counts no references: workers that share a heading would
/// wait for one another at every count. `CellBindings` owns what the addresses stand for.
struct CellBinding {
  typealias Bytes = CellReader.Bytes

  /// What the cells hold.
  enum Kind {
    case ignored, truth, count, number, percent, date, choice, text, set
  }

  let kind: Kind
  /// Whether an empty cell means that it has not happened.
  let isRecord: Bool
  /// The place among the texts that are kept; nil if it is not kept.
  let kept: Int?
  let domain: ClosedRange<Int64>
  /// The columns of the table: one, of a set one for each member, and nil where nothing needs them.
  let columns: UnsafePointer<ColumnTable.Column?>
  /// How many columns there are.
  let width: Int
  /// The names of all members, one behind the other, and where each one ends.
  let names: UnsafePointer<UInt8>
  let ends: UnsafePointer<Int>
  /// The names of fewer than eight bytes as `shortName` has them; of others what is no such name.
  let shortNames: UnsafePointer<UInt64>
  let memberCount: Int

  /// Whether a cell is one value or none, for which `unknown` may stand.
  var isScalar: Bool {
    switch kind {
    case .truth, .count, .number, .percent, .date, .choice: true
    case .text, .set, .ignored: false
    }
  }

  /// A name of fewer than eight bytes with its length, in one word.
  @inline(__always)
  static func shortName(_ bytes: UInt64, _ length: Int) -> UInt64 { bytes | UInt64(length) &<< 56 }

  /// The cell that stands for `unknown`.
  var unknown: Int64 { kind == .truth ? Cell.open : Cell.unknown }

  /// Returns the cell of a text that is not empty; nil where it does not say what the column holds.
  ///
  /// Texts and sets are read elsewhere: texts have numbers, and sets several slots.
  @inline(__always)
  func cell(_ bytes: Bytes) -> Int64? {
    switch kind {
    case .truth: CellReader.truth(bytes)
    case .count: within(CellReader.decimal(bytes, places: 0))
    case .number: within(CellReader.decimal(bytes, places: 4))
    case .percent: within(CellReader.percent(bytes))
    case .date: CellReader.date(bytes)
    case .choice: member(bytes).map(Int64.init)
    case .text, .set, .ignored: nil
    }
  }

  private func within(_ value: Int64?) -> Int64? {
    guard let value, domain.contains(value) else { return nil }
    return value
  }

  /// Returns the place of a member; O(members).
  func member(_ bytes: Bytes) -> Int? {
    var start = 0
    for member in 0..<memberCount {
      let end = ends[member]
      if end - start == bytes.count {
        var position = 0
        while position < bytes.count, names[start + position] == bytes[position] { position += 1 }
        if position == bytes.count { return member }
      }
      start = end
    }
    return nil
  }

  /// Writes a cell of one of the columns, if it is needed.
  @inline(__always)
  func set(_ cell: Int64, _ index: Int = 0, row: Int) { columns[index]?.set(cell, row: row) }
}
