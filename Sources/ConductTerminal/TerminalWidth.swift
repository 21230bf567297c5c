import CEditLine

/// The columns that text takes, as the line editor counts them; so the cursor and what is listed below it agree.
package enum TerminalWidth {
  /// Returns the columns of a text on one line; O(length).
  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      scalar.value >= 0x20 && scalar.value < 0x7F ? sum + 1 : sum + columns(of: scalar)
    }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    max(0, Int(conduct_columns(wchar_t(truncatingIfNeeded: scalar.value))))
  }

  /// Returns the text with blanks behind it, so that it takes at least some columns.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  /// Returns as much of the text as fits into some columns, with `...` where something is left out.
  package static func shortened(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = columns(of: String(character))
      if used + next > width - 3 { break }
      result.append(character)
      used += next
    }
    return result + String(repeating: ".", count: max(0, min(3, width)))
  }
}
