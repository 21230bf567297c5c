/// The number of terminal columns that text takes.
///
/// East Asian wide and full-width characters take two, as do emoji and their sequences; combining marks, joiners,
/// variation selectors and control characters take none. Escape sequences of a terminal are not recognized: measure
/// first, colour afterwards.
package enum DisplayWidth {
  /// Returns the columns of one scalar on its own; O(log table).
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if contains(WidthTable.zero, value) { return 0 }
    if value < 0x1100 { return 1 }
    if contains(WidthTable.wide, value) { return 2 }
    // Emoji that are younger than the table; a regional indicator is wide only in a pair.
    let isYoungEmoji = value >= 0x1F300 && scalar.properties.isEmojiPresentation
    return isYoungEmoji ? 2 : 1
  }

  /// Returns the columns of one grapheme cluster.
  package static func of(_ cluster: Character) -> Int {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.dropFirst().isEmpty { return of(first) }
    let sum = scalars.reduce(0) { $0 + of($1) }
    guard first.properties.isEmoji else { return sum }
    if scalars.contains("\u{FE0F}") { return 2 }
    return first.isASCII ? sum : min(sum, 2)
  }

  /// Whether a table of ascending ranges contains a value.
  private static func contains(_ table: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = table.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > table[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return low < table.count / 2 && value >= table[2 * low]
  }
}

extension String {
  /// The number of terminal columns of this text, which should have no line breaks; O(length).
  package var displayWidth: Int {
    if isPrintableASCII { return utf8.count }
    return reduce(0) { $0 + DisplayWidth.of($1) }
  }

  /// Returns this text with blanks behind it, so that it takes at least `width` columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// Returns this text with blanks before it, so that it takes at least `width` columns and ends flush right.
  package func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }

  /// Whether every character is a visible ASCII character or a blank: one byte, one column, nothing to escape.
  var isPrintableASCII: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
