/// Sentences stand in files that say so in their names (`English+Status.swift`, `Portuguese.swift`), so that a language
/// can be added and a sentence be found.
///
/// Prose is a string literal with two words beside each other. The reasons of preconditions are for programmers, and
/// the words of the Conduct language belong to the language.
enum ProseRule {
  /// The languages of the tool, as the names of their files say them.
  private static let languages: Set<String> = ["English", "Chinese", "Japanese", "Portuguese"]
  private static let calls: Set<String> = ["precondition", "assert"]
  /// Phrases of the Conduct language itself, the same in every language of the tool.
  private static let languagePhrases: Set<String> = ["business days", "required task", "optional task", "what if"]

  static func findings(in source: SwiftSource) -> [Finding] {
    if source.nameParts.contains(where: languages.contains) { return [] }
    var calls: [String] = []
    return source.tokens.indices.compactMap { index in
      let token = source.tokens[index]
      if token.isSign("(") { calls.append(index > 0 ? source.tokens[index - 1].text : "") }
      if token.isSign(")") { _ = calls.popLast() }
      guard token.kind == .text, !(calls.last.map(self.calls.contains) ?? false), isProse(token.text) else {
        return nil
      }
      return Finding(path: source.path, line: token.line, message: "says “\(token.text)” outside of an English file")
    }
  }

  /// Whether a text has two words of letters with one space between them.
  static func isProse(_ text: String) -> Bool {
    if languagePhrases.contains(text) { return false }
    let words = text.split(whereSeparator: { $0.isWhitespace }).map(isWord)
    return zip(words, words.dropFirst()).contains { $0 && $1 }
  }

  private static func isWord(_ word: Substring) -> Bool {
    let letters = word.drop { "(“\"'`".contains($0) }
    return letters.count >= 2 && letters.prefix(2).allSatisfy { $0.isLetter && $0.isASCII }
  }
}
