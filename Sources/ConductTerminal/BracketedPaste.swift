import CEditLine

/// What a terminal pastes, told apart from what is typed: its line ends do not enter, its tabs do not complete.
enum BracketedPaste {
  /// Asks the terminal to mark what it pastes.
  static let on = "\u{1B}[?2004h"
  /// Asks it no longer to.
  static let off = "\u{1B}[?2004l"
  /// The mark before what is pasted, and the one behind it.
  static let start = "\u{1B}[200~"
  static let end: [UInt32] = Array("\u{1B}[201~".unicodeScalars.map(\.value))
  /// Pasted text that is longer is cut; nobody edits that in a line.
  static let maximumLength = 1 << 20

  /// Reads what is pasted, up to the mark behind it, and puts it into the line.
  static func take(_ editor: OpaquePointer) -> UInt8 {
    var scalars: [UInt32] = []
    while scalars.count < maximumLength {
      var character: wchar_t = 0
      guard el_wgetc(editor, &character) == 1 else { break }
      scalars.append(UInt32(truncatingIfNeeded: character))
      if scalars.suffix(end.count).elementsEqual(end) {
        scalars.removeLast(end.count)
        break
      }
    }
    let text = cleaned(scalars)
    guard !text.isEmpty else { return UInt8(CC_NORM) }
    return el_insertstr(editor, text) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_REFRESH_BEEP)
  }

  /// Returns the text of what was pasted: line ends are LF, tabs are blanks, other control characters and the line
  /// ends at the end are left out.
  static func cleaned(_ scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    var isBehindReturn = false
    for value in scalars {
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      switch value {
      case 0x0D: text.append("\n")
      case 0x0A: if !isBehindReturn { text.append("\n") }
      case 0x09: text.append(contentsOf: "  ".unicodeScalars)
      case 0..<0x20, 0x7F..<0xA0: break
      default: text.append(scalar)
      }
      isBehindReturn = value == 0x0D
    }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
