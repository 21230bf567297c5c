/// What must be the same in a text and its translation.
enum TextMarks {
  private static let spelled = [
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "one": "1", "first": "1", "second": "2", "third": "3", "both": "2", "every": "1",
  ]

  /// The addresses in a text.
  static func links(_ text: String) -> [String] {
    text.split { $0.isWhitespace || "()<>（）「」“”".contains($0) }.compactMap { word in
      guard let start = word.range(ofScheme: "http") else { return nil }
      var link = word[start...]
      while let last = link.last, ".,;:。，；".contains(last) { link.removeLast() }
      return String(link)
    }.sorted()
  }

  /// The references in a text: `#994`.
  static func references(_ text: String) -> [String] {
    text.split(separator: "#").dropFirst(text.first == "#" ? 0 : 1).compactMap { part in
      let digits = part.prefix(while: \.isASCIIDigit)
      return digits.isEmpty ? nil : "#" + digits
    }.sorted()
  }

  /// The places that a program fills in: `{name}`, `%s`.
  static func placeholders(_ text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      found.append(String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    let characters = Array(text)
    for (index, character) in characters.enumerated() where character == "%" && index + 1 < characters.count {
      let next = characters[index + 1]
      if "sd@".contains(next), index == 0 || !characters[index - 1].isNumber { found.append("%\(next)") }
    }
    return found.sorted()
  }

  /// The numbers in a text, without the marks between groups of three digits; those of links and references left out.
  static func numbers(_ text: String) -> [String] {
    var found: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) where word.range(ofScheme: "http") == nil {
      var digits = ""
      var isReference = false
      var before: Character = " "
      let characters = Array(word)
      for (index, character) in characters.enumerated() {
        if character.isASCIIDigit {
          if digits.isEmpty { isReference = before == "#" }
          digits.append(character)
        } else if !digits.isEmpty, ".,_".contains(character), isGroup(characters, after: index) {
          // The mark of a group: the number goes on.
        } else if !digits.isEmpty {
          if !isReference { found.append(digits) }
          digits = ""
        }
        before = character
      }
      if !digits.isEmpty, !isReference { found.append(digits) }
    }
    return found.sorted()
  }

  /// Whether exactly three digits follow.
  private static func isGroup(_ characters: [Character], after index: Int) -> Bool {
    let digits = characters[(index + 1)...].prefix(while: \.isASCIIDigit)
    return digits.count == 3
  }

  /// The numbers that a text writes as words.
  static func spelledNumbers(_ text: String) -> [String] {
    Prose.words(text).compactMap { spelled[$0.lowercased()] }
  }
}

extension Character {
  /// Whether it is one of the digits 0 to 9.
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Substring {
  /// Where an address begins, if the word has one.
  fileprivate func range(ofScheme scheme: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(scheme + "://") || rest.hasPrefix(scheme + "s://") { return start }
      start = index(after: start)
    }
    return nil
  }
}
