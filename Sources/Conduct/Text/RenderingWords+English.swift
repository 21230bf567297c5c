/// The words that the renderings of diagnostics add to what the diagnostics say themselves.
package enum RenderingWords {
  /// Introduces a remark without a place.
  static let note = "note"
  /// Introduces advice.
  static let help = "help"

  /// Returns the word for a severity.
  package static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    }
  }

  /// Returns the last line of a report: "2 errors and 1 warning in 1 file"; without diagnostics it is empty.
  package static func summary(errors: Int, warnings: Int, files: Int) -> String {
    let parts = [counted(errors, "error"), counted(warnings, "warning")].compactMap { $0 }
    guard !parts.isEmpty else { return "" }
    let found = parts.joined(separator: " and ")
    return counted(files, "file").map { found + " in " + $0 } ?? found
  }

  private static func counted(_ number: Int, _ noun: String) -> String? {
    switch number {
    case ..<1: nil
    case 1: "1 " + noun
    default: String(number) + " " + noun + "s"
    }
  }
}

extension RenderingWords {
  /// Returns why a text is no JSON document, with the offset of the byte.
  static func description(of error: JSONReadingError) -> String {
    let reason =
      switch error.reason {
      case .unexpectedEnd: "the text ends too early"
      case .unexpectedCharacter: "unexpected character"
      case .controlCharacter: "control character in a string"
      case .invalidEscape: "invalid escape"
      case .invalidNumber: "invalid number"
      case .invalidUTF8: "a string is not UTF-8"
      case .duplicateKey: "the key occurs twice"
      case .nestingTooDeep: "nested too deeply"
      case .trailingText: "text after the end of the document"
      }
    return reason + " at byte " + String(error.offset)
  }
}
