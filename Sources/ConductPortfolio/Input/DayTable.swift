/// The days that were read last, by their text: a portfolio has the same ones again and again.
///
/// Its memory is flat, and owned by whoever makes it, so that a cell is read without counting references.
struct DayTable {
  /// A text of ten bytes, and its day.
  private struct Entry {
    var head: UInt64
    /// Greater than any two bytes where there is no text.
    var tail: UInt32
    var day: Int32
  }

  /// How long the text of a day is.
  static let length = 10

  private static let bits = 10

  private let entries: UnsafeMutablePointer<Entry>

  init() {
    entries = .allocate(capacity: 1 << Self.bits)
    entries.initialize(repeating: Entry(head: 0, tail: .max, day: 0), count: 1 << Self.bits)
  }

  func deallocate() { entries.deallocate() }

  /// The day that ten bytes write, nil if it is none; `head` are the first eight.
  @inline(__always)
  func day(_ text: UnsafePointer<UInt8>, head: UInt64) -> Int64? {
    let tail = UInt32(text[8]) | UInt32(text[9]) &<< 8
    // The multiplier is an odd number without a pattern, the golden ratio: its highest bits depend on all digits.
    let place = Int(truncatingIfNeeded: ((head &+ UInt64(tail)) &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - Self.bits))
    let entry = entries + place
    if entry.pointee.head == head, entry.pointee.tail == tail { return Int64(entry.pointee.day) }
    guard let day = CellReader.date(UnsafeBufferPointer(start: text, count: Self.length)) else { return nil }
    entry.pointee = Entry(head: head, tail: tail, day: Int32(truncatingIfNeeded: day))
    return day
  }
}
