/// A token of a Swift file, as far as the rules tell them apart.
struct SwiftToken: Equatable, Sendable {
  enum Kind: Sendable {
    /// A keyword or a name; one in backticks is never a keyword.
    case word
    case quotedWord
    /// A string literal; each interpolation is one `SwiftToken.interpolation`, and its tokens follow behind.
    case text
    case number
    /// One character of punctuation or of an operator.
    case sign
    /// A `///` line or a `/**` block.
    case documentation
  }

  /// Stands for an interpolation within the text of a string literal.
  static let interpolation: Character = "\u{FFFC}"

  let kind: Kind
  /// The token without quotes, backticks or comment signs.
  var text: String
  /// Counted from 1.
  let line: Int

  /// Whether it is this keyword.
  func isWord(_ word: String) -> Bool { kind == .word && text == word }

  /// Whether it is this sign.
  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}
