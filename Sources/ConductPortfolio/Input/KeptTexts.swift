/// The texts of a batch that are copied into the answer: for each column the bytes of all rows, one behind the other.
///
/// Everything lies in flat memory, so that a text is kept without counting references; see `CellBinding`.
final class KeptTexts {
  /// The texts of one column.
  struct Column {
    fileprivate var bytes: UnsafeMutablePointer<UInt8>
    fileprivate var count = 0
    fileprivate var capacity: Int
    /// Where the text of each row ends.
    fileprivate let ends: UnsafeMutablePointer<Int>

    /// Adds bytes to the text of the row at hand.
    @inline(__always)
    mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
      if count + length > capacity { grow(count + length) }
      (bytes + count).update(from: source, count: length)
      count += length
    }

    private mutating func grow(_ needed: Int) {
      let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: max(needed, capacity * 2))
      grown.update(from: bytes, count: count)
      bytes.deallocate()
      bytes = grown
      capacity = max(needed, capacity * 2)
    }
  }

  let columns: UnsafeMutablePointer<Column>
  let count: Int

  /// Makes room for the texts of so many columns and rows.
  init(columns count: Int, rows: Int) {
    self.count = count
    columns = .allocate(capacity: max(1, count))
    for index in 0..<count {
      let ends = UnsafeMutablePointer<Int>.allocate(capacity: rows)
      (columns + index).initialize(to: Column(bytes: .allocate(capacity: 1 << 12), capacity: 1 << 12, ends: ends))
    }
  }

  deinit {
    for index in 0..<count {
      columns[index].bytes.deallocate()
      columns[index].ends.deallocate()
    }
    columns.deallocate()
  }

  /// Begins anew: no row has a text.
  func clear() { for index in 0..<count { columns[index].count = 0 } }

  /// Ends the texts of the row at hand, before which stand so many.
  @inline(__always)
  static func finish(_ columns: UnsafeMutablePointer<Column>, _ count: Int, row: Int) {
    for index in 0..<count { columns[index].ends[row] = columns[index].count }
  }

  /// Takes back the texts of the row at hand.
  func drop(row: Int) { for index in 0..<count { columns[index].count = start(index, row: row) } }

  /// The text of a row.
  func text(_ index: Int, row: Int) -> UnsafeBufferPointer<UInt8> {
    let start = start(index, row: row)
    return UnsafeBufferPointer(start: columns[index].bytes + start, count: columns[index].ends[row] - start)
  }

  private func start(_ index: Int, row: Int) -> Int { row == 0 ? 0 : columns[index].ends[row - 1] }
}
