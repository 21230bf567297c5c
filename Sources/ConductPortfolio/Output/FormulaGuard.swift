/// Keeps spreadsheets from taking a text for a formula.
///
/// A program that opens CSV may run what begins with `=`, `+`, `-`, `@`, a tab or a line end. Before such a text stands
/// an apostrophe, which spreadsheets show as text; one more apostrophe stands before a text that begins with
/// apostrophes and then such a character, so that reading gives back exactly what was written.
enum FormulaGuard {
  private static let apostrophe = UInt8(ascii: "'")

  /// Whether an apostrophe must stand before a text.
  static func isNeeded(_ bytes: some Sequence<UInt8>) -> Bool {
    var iterator = bytes.makeIterator()
    var byte = iterator.next()
    while byte == apostrophe { byte = iterator.next() }
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case 0xEF:
      // The same characters in full width: U+FF1D, U+FF0B, U+FF0D, U+FF20.
      let (second, third) = (iterator.next(), iterator.next())
      return second == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(third)
    default: return false
    }
  }

  /// The text behind the apostrophe that guards it.
  static func withoutGuard(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard bytes.first == apostrophe, isNeeded(bytes) else { return bytes }
    return UnsafeBufferPointer(rebasing: bytes[1...])
  }
}
