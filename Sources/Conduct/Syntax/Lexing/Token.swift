/// The smallest piece of a text that means something.
public struct Token: Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    case name, reference, text, numeral, percent, date, link
    case leftBrace, rightBrace, leftBracket, rightBracket, leftParenthesis, rightParenthesis
    case comma, colon, semicolon, dot, equals, plusEquals, minusEquals, arrow
    case less, lessOrEqual, greater, greaterOrEqual, plus, minus, star, slash
    /// An operator of other languages (`==`, `&&`); its problem is already reported, its meaning known.
    case foreignIs, foreignIsNot, foreignAnd, foreignOr, foreignNot
    /// Bytes that are no token; already reported.
    case invalid
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
