import Conduct

extension ColumnTable {
  /// The column of one slot: addresses only, so that writing a cell counts no references.
  ///
  /// The values of a column stand in 32 bits as long as all of them fit; from the first that does not, in 64.
  struct Column {
    /// How many engagements there is room for, a multiple of 64.
    let capacity: Int
    /// Which engagements are yes; of values, which are known.
    let yes: UnsafeMutablePointer<UInt64>
    /// Which engagements are no; of values not used.
    let no: UnsafeMutablePointer<UInt64>
    /// The values where they are narrow; of truths none.
    let narrow: UnsafeMutablePointer<Int32>?
    /// The cells where they are not narrow; memory that is not touched before.
    private let wide: UnsafeMutablePointer<Int64>?
    /// Whether the values stand in the cells.
    private let widened: UnsafeMutablePointer<Bool>

    /// Makes room for engagements; nothing is told of any.
    init(isTruth: Bool, capacity: Int) {
      let words = max(1, capacity / 64)
      self.capacity = capacity
      yes = .allocate(capacity: words * 2)
      yes.initialize(repeating: 0, count: words * 2)
      no = yes + words
      narrow = isTruth ? nil : .allocate(capacity: words * 64)
      narrow?.initialize(repeating: 0, count: words * 64)
      wide = isTruth ? nil : .allocate(capacity: words * 64)
      widened = .allocate(capacity: 1)
      widened.initialize(to: false)
    }

    func deallocate() {
      yes.deallocate()
      narrow?.deallocate()
      wide?.deallocate()
      widened.deallocate()
    }

    var isTruth: Bool { narrow == nil }

    /// The cells, where a value did not fit 32 bits; nil as long as all do.
    var cells: UnsafeMutablePointer<Int64>? { widened.pointee ? wide : nil }

    /// Writes the cell of a row that there is room for.
    @inline(__always)
    func set(_ cell: Int64, row: Int) {
      let (word, bit) = (row >> 6, UInt64(1) << UInt64(row & 63))
      guard let narrow else {
        if cell == Cell.yes { yes[word] |= bit } else { yes[word] &= ~bit }
        if cell == Cell.no { no[word] |= bit } else { no[word] &= ~bit }
        return
      }
      if cell == Cell.unknown { yes[word] &= ~bit } else { yes[word] |= bit }
      if !widened.pointee, let value = cell == Cell.unknown ? 0 : NarrowCell.narrowed(cell) {
        narrow[row] = value
      } else {
        setWide(cell, row: row)
      }
    }

    /// Returns the cell of a row.
    @inline(__always)
    func cell(row: Int) -> Int64 {
      let (word, shift) = (row >> 6, UInt64(row & 63))
      let isYes = yes[word] &>> shift & 1
      guard let narrow else { return Cell.open + Int64(isYes) - Int64(no[word] &>> shift & 1) }
      if isYes == 0 { return Cell.unknown }
      return cells?[row] ?? NarrowCell.widened(narrow[row])
    }

    /// Writes the same cell for every row.
    func fill(_ cell: Int64) {
      let words = capacity / 64
      guard let narrow else {
        yes.update(repeating: cell == Cell.yes ? .max : 0, count: words)
        no.update(repeating: cell == Cell.no ? .max : 0, count: words)
        return
      }
      yes.update(repeating: cell == Cell.unknown ? 0 : .max, count: words)
      let value = cell == Cell.unknown ? 0 : NarrowCell.narrowed(cell)
      widened.pointee = value == nil
      if let value {
        narrow.update(repeating: value, count: capacity)
      } else {
        wide?.update(repeating: cell, count: capacity)
      }
    }

    /// Writes a cell that may be too large for 32 bits; the first one moves all others; O(capacity) then.
    @inline(never)
    private func setWide(_ cell: Int64, row: Int) {
      guard let narrow, let wide else { return }
      if !widened.pointee {
        for row in 0..<capacity {
          let isKnown = yes[row >> 6] &>> UInt64(row & 63) & 1 != 0
          wide[row] = isKnown ? NarrowCell.widened(narrow[row]) : Cell.unknown
        }
        widened.pointee = true
      }
      wide[row] = cell
    }
  }
}
