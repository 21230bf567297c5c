import Conduct
import Testing

/// The grammar of messages: they start in lower case, have no final period, stand on one line and quote in pairs.
struct MessageGrammarTests {
  /// A message with the case that gives it.
  struct Said: CustomTestStringConvertible, Sendable {
    let name: String
    let diagnostic: Diagnostic
    var testDescription: String { name + ": " + diagnostic.message }
  }

  static let said: [Said] = CaseFile.diagnostics.flatMap { file in
    CheckedPlaybook(files: file.rules).diagnostics.map { Said(name: file.name, diagnostic: $0) }
  }

  @Test(arguments: said)
  func `messages, labels and help obey the grammar`(_ said: Said) {
    let diagnostic = said.diagnostic
    check(diagnostic.message, isSentence: true)
    for label in [diagnostic.primary] + diagnostic.secondary where !label.text.isEmpty { check(label.text) }
    for text in diagnostic.notes + diagnostic.help + diagnostic.fixes.map(\.title) { check(text) }
    #expect(!diagnostic.message.isEmpty)
  }

  private func check(_ text: String, isSentence: Bool = false) {
    #expect(text.first?.isUppercase != true, "starts in upper case: \(text)")
    #expect(!text.hasSuffix("."), "ends with a period: \(text)")
    #expect(text.split(whereSeparator: \.isNewline).count == 1, "has more than one line: \(text)")
    #expect(
      text.filter { $0 == "`" }.count.isMultiple(of: 2) || text.contains("means nothing"), "unpaired backtick: \(text)")
    for word in ["token", "identifier", "expression", "syntax", "parse", "nil", "Optional", "boolean", "operand"] {
      let words = text.split { !$0.isLetter }.map(String.init)
      #expect(!words.contains(word), "\(word) is no word for an author: \(text)")
    }
  }

  @Test(arguments: said)
  func `places lie inside of their files`(_ said: Said) {
    let spans =
      [said.diagnostic.primary.span] + said.diagnostic.secondary.map(\.span)
      + said.diagnostic.fixes.flatMap(\.edits).map(\.span)
    for span in spans {
      #expect(span.start >= 0 && span.start <= span.end)
    }
  }
}
