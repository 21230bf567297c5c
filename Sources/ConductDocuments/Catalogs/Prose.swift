/// What can be seen of a text without understanding it.
enum Prose {
  /// Whether a title is a term of its own, such as the name of a product or a role: its words are written large.
  static func isTerm(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count <= 5, words.first?.first?.isUppercase == true, words.last?.first?.isLowercase == false else {
      return false
    }
    let large = words.filter { $0.first?.isUppercase == true || $0.first?.isNumber == true }
    let hasInnerCapital = words.contains { $0.dropFirst().contains(where: \.isUppercase) }
    return words.count == 1 ? hasInnerCapital : large.count >= 2 && large.count >= words.count - 1
  }

  /// Whether a text has a term as whole words, and not only within a longer term.
  static func mentions(_ term: String, in text: String, besides terms: [String]) -> Bool {
    var rest = text
    for longer in terms where longer.count > term.count && longer.contains(term) {
      rest = rest.split(separator: longer, omittingEmptySubsequences: false).joined(separator: "\u{1}")
    }
    let parts = rest.split(separator: term, omittingEmptySubsequences: false)
    for (before, after) in zip(parts, parts.dropFirst()) {
      let isWord = !(before.last.map(isOfWord) ?? false) && !(after.first.map(isOfWord) ?? false)
      if isWord { return true }
    }
    return false
  }

  /// The text for comparisons: small letters, no blanks.
  static func folded(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// The words of a text, in small letters where they are written so, without punctuation.
  static func words(_ text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'") }
  }

  /// Whether a character belongs to the scripts that are written without blanks.
  static func isEastAsian(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x2E80...0x303F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }
}
