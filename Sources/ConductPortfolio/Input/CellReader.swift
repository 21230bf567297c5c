import Conduct

/// What the cells of a column hold, and how their texts are read into the encoding of the rule graph.
struct CellReader: Sendable {
  /// The bytes of one cell.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  let content: PortfolioColumn.Content
  let domain: ClosedRange<Int64>
  /// Whether an empty cell means that it has not happened.
  let isRecord: Bool

  init(_ column: PortfolioColumn) {
    content = column.content
    domain = column.domain
    isRecord = column.isRecord
  }

  /// The names that cells may hold.
  var members: [String] {
    switch content {
    case .choice(let names), .set(let names): names
    case .truth, .count, .number, .percent, .date, .text: []
    }
  }

  /// What should have stood in a cell.
  func expected(_ text: String) -> PortfolioProblem.ExpectedCell {
    switch content {
    case .truth: .truth
    case .count: .count(domain)
    case .number: .number
    case .percent: .percent
    case .date: .date
    case .text: .text
    case .choice(let names), .set(let names): .member(nearest: NameSuggestion.nearest(to: text, among: names))
    }
  }

  // MARK: - Texts of cells

  /// Whether a cell is one of the words, in letters of any size; the word must be in small letters.
  @inline(__always)
  static func matches(_ bytes: Bytes, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for position in 0..<bytes.count where bytes[position] | 0x20 != word.utf8Start[position] { return false }
    return true
  }

  static func isUnknown(_ bytes: Bytes) -> Bool { matches(bytes, "unknown") }

  /// `yes`, `no`, `true`, `false`, `1` or `0`.
  static func truth(_ bytes: Bytes) -> Int64? {
    switch bytes.count {
    case 1: bytes[0] == UInt8(ascii: "1") ? Cell.yes : bytes[0] == UInt8(ascii: "0") ? Cell.no : nil
    case 2: matches(bytes, "no") ? Cell.no : nil
    case 3: matches(bytes, "yes") ? Cell.yes : nil
    case 4: matches(bytes, "true") ? Cell.yes : nil
    case 5: matches(bytes, "false") ? Cell.no : nil
    default: nil
    }
  }

  /// An optional sign, digits, and at most as many decimal places; scaled by them.
  static func decimal(_ bytes: Bytes, places: Int) -> Int64? {
    var position = 0
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative || bytes[0] == UInt8(ascii: "+") { position = 1 }
    var value: Int64 = 0
    let first = position
    while position < bytes.count, isDigit(bytes[position]) {
      // Beyond every domain, and far from an overflow.
      guard value < 100_000_000_000_000 else { return nil }
      value = value * 10 + Int64(bytes[position] & 0x0F)
      position += 1
    }
    guard position > first, places < 4 || value < 100_000_000_000_000 else { return nil }
    var scale = places
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard position < bytes.count else { return nil }
      while position < bytes.count, isDigit(bytes[position]) {
        let digit = Int64(bytes[position] & 0x0F)
        position += 1
        if scale == 0 {
          // Zeros behind the last place say nothing.
          guard digit == 0 else { return nil }
        } else {
          value = value * 10 + digit
          scale -= 1
        }
      }
    }
    guard position == bytes.count else { return nil }
    for _ in 0..<scale { value *= 10 }
    return isNegative ? -value : value
  }

  /// A decimal with at most two places and `%` behind it.
  static func percent(_ bytes: Bytes) -> Int64? {
    guard bytes.count > 1, bytes[bytes.count - 1] == UInt8(ascii: "%") else { return nil }
    return decimal(trimmed(Bytes(rebasing: bytes[..<(bytes.count - 1)])), places: 2)
  }

  /// A day as ISO 8601 writes it, as its number.
  static func date(_ bytes: Bytes) -> Int64? {
    CivilDate(isoBytes: bytes).map { Int64($0.dayNumber) }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The bytes without blanks around them.
  @inline(__always)
  static func trimmed(_ bytes: Bytes) -> Bytes {
    guard let first = bytes.first, let last = bytes.last, first == 0x20 || last == 0x20 else { return bytes }
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return Bytes(rebasing: bytes[start..<end])
  }
}
