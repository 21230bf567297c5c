/// Tells a statement of the journal from a question, by how it begins.
enum StatementBeginning {
  /// Whether a text is a statement: a verb before a name, or a path before a sign that assigns.
  static func isStatement(_ text: String) -> Bool {
    isStatement(Lexer.tokens(of: SourceFile(path: "", text: text), file: 0).tokens)
  }

  /// Whether tokens, at least one, are those of a statement.
  static func isStatement(_ tokens: [Token]) -> Bool {
    let second = tokens.count > 1 ? tokens[1].kind : .endOfFile
    switch tokens[0].keyword {
    case .do, .record, .retract, .waive, .enter, .complete, .leave, .force, .expect:
      if second == .name || second == .reference || tokens[0].keyword == .expect && second == .leftParenthesis {
        return true
      }
    default: break
    }
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .name, .reference, .dot, .leftBracket, .rightBracket:
        // A name behind a name is no path.
        if index > 0, tokens[index].kind == .name, tokens[index - 1].kind == .name { return false }
        index += 1
      case .equals, .plusEquals, .minusEquals: return index > 0
      default: return false
      }
    }
    return false
  }
}
