/// Signs of other keyboards and typesetters that are understood, and reported with what to write instead.
enum ForeignSigns {
  /// Returns the token that a sign stands for, and how that is written.
  static func token(_ scalar: Unicode.Scalar) -> (kind: Token.Kind, instead: String)? {
    switch scalar {
    case "≥", "⩾": (.greaterOrEqual, ">=")
    case "≤", "⩽": (.lessOrEqual, "<=")
    case "≠": (.foreignIsNot, Keyword.is.text + " " + Keyword.not.text)
    case "−", "–", "—", "‐", "‑", "－": (.minus, "-")
    case "×", "＊": (.star, "*")
    case "→", "⇒", "➔", "➜": (.arrow, "->")
    case "（", "﹙": (.leftParenthesis, "(")
    case "）", "﹚": (.rightParenthesis, ")")
    case "［", "【", "〔": (.leftBracket, "[")
    case "］", "】", "〕": (.rightBracket, "]")
    case "｛": (.leftBrace, "{")
    case "｝": (.rightBrace, "}")
    case "，", "、", "﹐": (.comma, ",")
    case "：", "﹕": (.colon, ":")
    case "；", "﹔": (.semicolon, ";")
    case "．": (.dot, ".")
    case "＝": (.equals, "=")
    case "＜": (.less, "<")
    case "＞": (.greater, ">")
    case "＋": (.plus, "+")
    case "／": (.slash, "/")
    default: nil
    }
  }

  /// Returns the ASCII digit that a digit of full width stands for.
  static func asciiDigit(_ scalar: Unicode.Scalar) -> Character? {
    guard (0xFF10...0xFF19).contains(scalar.value) else { return nil }
    return Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
  }

  /// Whether the scalar is among the signs, quotes or digits that are understood.
  static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    token(scalar) != nil || asciiDigit(scalar) != nil || closingQuotes(of: scalar) != nil || scalar == "＃"
  }

  /// Returns the quotation marks that end a text which starts with this one, or nil if it is none.
  static func closingQuotes(of scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
    switch scalar {
    case "“", "”", "„", "‟", "＂", "〝", "〞", "〟": double
    case "‘", "’", "‚", "‛": single
    case "'": ["'", "’"]
    case "`": ["`", "'", "´"]
    case "«": ["»", "\""]
    case "»": ["«", "\""]
    case "‹": ["›"]
    case "›": ["‹"]
    case "「": ["」"]
    case "『": ["』"]
    case "《": ["》"]
    default: nil
    }
  }

  /// The marks that may end a text which starts with a double one, the straight one among them.
  private static let double: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "＂", "〝", "〞", "〟", "\""]

  private static let single: Set<Unicode.Scalar> = ["‘", "’", "‚", "‛", "'"]

  /// The marks that people write for a closing straight quote.
  static let closingDouble: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "＂", "〞", "〟"]
}
