/// The smallest piece of a text that means something.
public struct Token: Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// What stands for something: a name or keyword, a `#` reference, a literal, a `<link>`.
    case name, reference, text, numeral, percent, date, link
    /// Brackets.
    case leftBrace, rightBrace, leftBracket, rightBracket, leftParenthesis, rightParenthesis
    /// What separates, and what assigns.
    case comma, colon, semicolon, dot, equals, plusEquals, minusEquals, arrow
    /// Operators.
    case less, lessOrEqual, greater, greaterOrEqual, plus, minus, star, slash
    /// An operator of other languages (`==`, `&&`); its problem is already reported, its meaning known.
    case foreignIs, foreignIsNot, foreignAnd, foreignOr, foreignNot
    /// Bytes that are no token; already reported.
    case invalid
    /// The end of the file, the last token of each.
    case endOfFile
  }

  /// What the token is.
  public let kind: Kind
  /// Which keyword the name is, if it is one.
  public let keyword: Keyword?
  /// Whether a line end before the token ends a statement there, outside brackets.
  public let startsLine: Bool
  /// The offset of the first byte.
  public let start: Int32
  /// The offset after the last byte.
  public let end: Int32
}
