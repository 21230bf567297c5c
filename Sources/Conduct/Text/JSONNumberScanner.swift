/// Finds the end of a number by the grammar of JSON.
enum JSONNumberScanner {
  /// Returns the number of bytes of the number that starts at an index; nil if none does.
  static func length(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    func byte() -> UInt8? { index < bytes.count ? bytes[index] : nil }
    func skipDigits() -> Bool {
      let first = index
      while let digit = byte(), isDigit(digit) { index += 1 }
      return index > first
    }
    if byte() == UInt8(ascii: "-") { index += 1 }
    if byte() == UInt8(ascii: "0") {
      index += 1
      if let next = byte(), isDigit(next) { return nil }
    } else if !skipDigits() {
      return nil
    }
    if byte() == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() else { return nil }
    }
    if byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") {
      index += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() else { return nil }
    }
    return index - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
