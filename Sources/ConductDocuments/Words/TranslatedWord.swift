import Conduct

/// A word, or a template with the slots `{1}`, `{2}`, `{3}`, in each of the tool's languages.
protocol TranslatedWord: Sendable {
  /// The words in each language.
  var english: String { get }
  var chinese: String { get }
  var portuguese: String { get }
  var japanese: String { get }
}

extension Language {
  /// Returns a word in this language, its slots filled in; a slot is filled once and never read again.
  func text(_ word: some TranslatedWord, _ slots: String...) -> String {
    let template =
      switch self {
      case .english: word.english
      case .chinese: word.chinese
      case .portuguese: word.portuguese
      case .japanese: word.japanese
      }
    guard !slots.isEmpty else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let digit = rest.index(after: open)
      if digit < rest.endIndex, let number = rest[digit].wholeNumberValue, slots.indices.contains(number - 1) {
        rest = rest[digit...].dropFirst(2)
        fill(slots[number - 1], into: &result, before: &rest)
      } else {
        result.append("{")
        rest = rest[digit...]
      }
    }
    return result + rest
  }

  /// Fills a slot; the wide brackets of Chinese and Japanese bring their own room and need no blank beside them.
  private func fill(_ slot: String, into result: inout String, before rest: inout Substring) {
    switch self {
    case .english, .portuguese: break
    case .chinese, .japanese:
      closeUp(&result, slot, &rest)
      if result.last == " ", let first = slot.first, "“「（『《".contains(first) { result.removeLast() }
      if rest.first == " ", let last = slot.last, "”」）』》".contains(last) { rest.removeFirst() }
    }
    result += slot
  }

  /// Takes the blanks of a template away between East Asian characters; they stand beside Latin letters and digits
  /// only.
  private func closeUp(_ result: inout String, _ slot: String, _ rest: inout Substring) {
    func isEastAsian(_ character: Character?) -> Bool { character.map(Prose.isEastAsian) ?? false }
    if result.last == " ", isEastAsian(slot.first), isEastAsian(result.dropLast().last) { result.removeLast() }
    if rest.first == " ", isEastAsian(slot.last), isEastAsian(rest.dropFirst().first) { rest.removeFirst() }
  }
}
