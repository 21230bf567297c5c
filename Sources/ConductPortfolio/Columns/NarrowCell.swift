import Conduct

/// Values in 32 bits: twice as many fit a cache line and a vector as cells do, and nearly all values of engagements
/// fit.
///
/// A value that is not known is 0; that it is not known, a plane beside it says.
enum NarrowCell {
  /// The day of what has not happened: later than every date, as among cells.
  static let never = Int32.max

  /// Returns a known value in 32 bits; nil where it does not fit.
  @inline(__always)
  static func narrowed(_ cell: Int64) -> Int32? {
    if cell == Cell.never { return never }
    guard let narrow = Int32(exactly: cell), narrow != never else { return nil }
    return narrow
  }

  /// Returns the cell of a known value.
  @inline(__always)
  static func widened(_ narrow: Int32) -> Int64 { narrow == never ? Cell.never : Int64(narrow) }

  /// Returns the range of 32-bit values that stand for the cells of a range; nil where none does.
  static func range(_ range: ClosedRange<Int64>) -> ClosedRange<Int32>? {
    let greatest = Int64(never) - 1
    let upper = range.upperBound == Cell.never ? Int64(never) : min(range.upperBound, greatest)
    let lower = range.lowerBound > greatest ? Int64(never) : max(range.lowerBound, Int64(Int32.min))
    return lower <= upper ? Int32(lower)...Int32(upper) : nil
  }
}
