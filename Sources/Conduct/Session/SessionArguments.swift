/// What stands behind the word of an entry.
public struct SessionArguments: Sendable {
  /// The text without blanks around it.
  let text: String
  /// Its words; a text in quotes is one, without them.
  let words: [String]

  init(_ text: String) {
    let trimmed = text.trimmingBlanks
    self.text = trimmed
    words = Self.words(of: trimmed)
  }

  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isOpen = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
        isOpen = true
      } else if character.isWhitespace, !isQuoted {
        if isOpen { words.append(word) }
        word = ""
        isOpen = false
      } else {
        word.append(character)
        isOpen = true
      }
    }
    return isOpen ? words + [word] : words
  }
}
