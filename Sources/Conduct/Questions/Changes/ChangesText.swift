/// Statements that are supposed together: `seats = 800, do first_contact`.
enum ChangesText {
  /// Returns the text with a line end in place of each comma that stands between two statements, at the same place.
  static func lines(_ text: String) -> String {
    let source = SourceFile(path: "", text: text)
    var bytes = source.bytes
    var depth = 0
    for token in Lexer.tokens(of: source, file: 0).tokens {
      switch token.kind {
      case .leftBrace, .leftBracket, .leftParenthesis: depth += 1
      case .rightBrace, .rightBracket, .rightParenthesis: depth -= 1
      case .comma where depth == 0: bytes[Int(token.start)] = 0x0A
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the day of `today = 2019-05-07`; nil for any other line.
  static func day(_ line: String) -> CivilDate? {
    let source = SourceFile(path: "", text: line)
    let tokens = Lexer.tokens(of: source, file: 0).tokens
    guard tokens.count >= 3, tokens[0].keyword == .today, tokens[1].kind == .equals, tokens[2].kind == .date else {
      return nil
    }
    return CivilDate(iso: source.text(Int(tokens[2].start)..<Int(tokens[2].end)))
  }
}
