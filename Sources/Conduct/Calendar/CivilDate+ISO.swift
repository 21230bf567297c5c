extension CivilDate: CustomStringConvertible {
  /// Creates the date that a text writes as `YYYY-MM-DD`, as ISO 8601 and RFC 3339 do.
  ///
  /// The result is nil unless the text is exactly that: ten characters, ASCII digits, two hyphens, and a day that
  /// exists in the years 1 to 9999. O(1), whatever the length of the text.
  @inlinable
  public init?(iso text: some StringProtocol) {
    self.init(isoBytes: text.utf8)
  }

  /// Creates the date that UTF-8 bytes write as `YYYY-MM-DD`, or nil, as `init(iso:)` does of a text.
  @inlinable
  package init?(isoBytes bytes: some Sequence<UInt8>) {
    let hyphen = UInt8(ascii: "-")
    var iterator = bytes.makeIterator()
    guard let year = Self.number(digits: 4, from: &iterator), iterator.next() == hyphen,
      let month = Self.number(digits: 2, from: &iterator), iterator.next() == hyphen,
      let day = Self.number(digits: 2, from: &iterator), iterator.next() == nil
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number that the next digits write, or nil where one of those bytes is no digit or missing.
  @inlinable
  static func number(digits count: Int, from bytes: inout some IteratorProtocol<UInt8>) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = bytes.next(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// The date as `YYYY-MM-DD` with a year of four digits, `0987-05-02` for one; `init(iso:)` reads it back. O(1).
  public var iso: String {
    let (year, month, day) = components
    let hyphen = UInt8(ascii: "-")
    return String(
      decoding: [
        Self.digit(year / 1000), Self.digit(year / 100), Self.digit(year / 10), Self.digit(year), hyphen,
        Self.digit(month / 10), Self.digit(month), hyphen,
        Self.digit(day / 10), Self.digit(day),
      ], as: UTF8.self)
  }

  /// The date as `YYYY-MM-DD`, the same as `iso`.
  public var description: String { iso }

  /// The ASCII digit of the ones of a number that is not negative.
  private static func digit(_ number: Int) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }
}
