/// Reads numbers and percentages exactly.
enum NumberParser {
  /// The greatest number that may be written, as a fact's value too: 10^12.
  static let maximum: Int64 = 1_000_000_000_000

  /// Returns what is wrong with the digits (`1_000`, `0.25`), if anything.
  static func mistake(
    _ digits: Slice<UnsafeBufferPointer<UInt8>>, percent: Bool
  ) -> LexicalProblem.NumberMistake? {
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    let fraction = digits.dropFirst(whole.count + 1)
    let digit = whole.filter { $0 != UInt8(ascii: "_") }
    if digit.count > 1, digit.first == UInt8(ascii: "0") {
      let significant = digits.drop { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "_") }
      let isWhole = significant.first.map { $0 != UInt8(ascii: ".") } ?? false
      return .leadingZero(instead: (isWhole ? "" : "0") + String(decoding: significant, as: UTF8.self))
    }
    if whole.last == UInt8(ascii: "_") || fraction.contains(UInt8(ascii: "_")) {
      let point = fraction.isEmpty ? "" : "."
      let decimals = String(decoding: fraction.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
      return .separator(instead: String(decoding: trimmed(whole), as: UTF8.self) + point + decimals)
    }
    let maximumPlaces = percent ? 2 : 4
    if fraction.count > maximumPlaces { return .tooManyPlaces(maximumPlaces) }
    if tenThousandths(Array(digits)) == nil { return .tooLarge }
    return nil
  }

  /// The digits without `_` at their end.
  private static func trimmed(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var digits = digits
    while digits.last == UInt8(ascii: "_") { digits.removeLast() }
    return digits
  }

  /// Returns the value in ten-thousandths of at most four written decimals, or nil beyond 10^12.
  static func tenThousandths(_ digits: [UInt8]) -> Int64? {
    var value: Int64 = 0
    var places = -1
    for byte in digits {
      if byte == UInt8(ascii: ".") {
        places = 0
      } else if byte != UInt8(ascii: "_"), places < 4 {
        if value > maximum * 1_000 { return nil }
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        if places >= 0 { places += 1 }
      }
    }
    for _ in max(places, 0)..<4 {
      if value > maximum * 1_000 { return nil }
      value *= 10
    }
    return value <= maximum * 10_000 ? value : nil
  }

  /// Returns how many decimals are written.
  static func places(_ digits: [UInt8]) -> Int {
    digits.firstIndex(of: UInt8(ascii: ".")).map { digits.count - $0 - 1 } ?? 0
  }
}
