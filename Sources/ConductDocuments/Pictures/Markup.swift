import Conduct

/// Text in HTML and SVG.
enum Markup {
  /// Returns a text that markup shows as it is, between tags and in attributes with double quotes: nothing of it is
  /// read as markup, and what is invisible is spelled out.
  static func escaped(_ text: String) -> String {
    let visible = text.foldingBlanks.visible
    guard visible.utf8.contains(where: isSpecial) else { return visible }
    var result = ""
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  /// Returns a name that can stand in an attribute as an identifier: letters, digits, `-`, `_` and `.` only.
  static func identifier(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar))
      if isPlain { result.unicodeScalars.append(scalar) } else { result += "-" + String(scalar.value, radix: 16) }
    }
    return result
  }
}
