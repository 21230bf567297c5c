import Conduct

/// The rules of Markdown about plain text.
enum Markdown {
  private static let marks: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$", "{", "}", "!",
  ]

  /// Returns a text that Markdown shows as it is: on one line, invisible characters spelled out.
  ///
  /// - Parameter isStart: Whether it begins a line, where more characters have a meaning.
  static func escaped(_ text: String, isStart: Bool = true) -> String {
    let line = text.foldingBlanks.visible
    var result = ""
    var isNumbered = isStart
    for (position, character) in line.enumerated() {
      let isFirst = isStart && position == 0
      if marks.contains(character) || isFirst && "#+-=:".contains(character)
        || isNumbered && position > 0 && (character == "." || character == ")")
      {
        // A backslash before a visible escape stays a backslash.
        result += "\\"
      }
      if !character.isASCII || !character.isNumber { isNumbered = false }
      result.append(character)
    }
    return spellingOutAddresses(result)
  }

  /// Bare addresses are no links: some renderers would make them one.
  private static func spellingOutAddresses(_ text: String) -> String {
    guard text.contains("://") || text.contains("www.") else { return text }
    return text.split(separator: "://", omittingEmptySubsequences: false).joined(separator: "\\://")
  }
}

extension String {
  /// The text on one line, white space folded.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text with every run of white space as one blank.
  var foldingBlanks: String {
    guard hasBlanksToFold else { return self }
    var result = ""
    for character in self {
      if !character.isWhitespace { result.append(character) } else if result.last != " " { result.append(" ") }
    }
    return result
  }

  /// Whether there may be white space other than single blanks; most texts have none.
  private var hasBlanksToFold: Bool {
    var previous: UInt32 = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20: if previous == 0x20 { return true }
      case 0x21...0x7E: break
      case 0...0x1F, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x202F, 0x205F, 0x3000: return true
      default: break
      }
      previous = scalar.value
    }
    return false
  }
}
