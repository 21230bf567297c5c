/// What somebody has entered, told apart by how it begins.
enum SessionEntry: Sendable {
  /// Blanks or a comment.
  case nothing
  /// A word of the session, with what stands behind it.
  case word(SessionWord, SessionArguments)
  /// `today = 2019-05-07`: what stands behind the sign.
  case today(String)
  /// Statements of the journal.
  case statements
  /// Whole days, as an engagement's file writes them.
  case days
  /// A question that has a value.
  case expression

  /// Tells an entry by its first words; O(length).
  ///
  /// The words of a session win at the start of an entry, except before a sign that assigns: a fact may be called like
  /// one of them.
  init(_ text: String) {
    let source = SourceFile(path: "", text: text)
    let (tokens, problems) = Lexer.tokens(of: source, file: 0)
    guard let first = tokens.first, first.kind != .endOfFile else {
      self = problems.isEmpty ? .nothing : .expression
      return
    }
    let second = tokens.count > 1 ? tokens[1] : first
    let isAssigned = second.kind == .equals || second.kind == .plusEquals || second.kind == .minusEquals
    func spelled(_ token: Token) -> String { source.text(Int(token.start)..<Int(token.end)) }
    if first.keyword == .today, second.kind == .equals {
      self = .today(source.text(Int(second.end)..<source.bytes.count))
    } else if first.kind == .name, !isAssigned, let found = Self.word(tokens, spelled) {
      self = .word(found.word, SessionArguments(source.text(found.end..<source.bytes.count)))
    } else if first.keyword == .on && second.kind == .date || first.keyword == .engagement && second.kind == .name {
      self = .days
    } else if StatementBeginning.isStatement(tokens) {
      self = .statements
    } else {
      self = .expression
    }
  }

  /// The word of two or of one with which the tokens begin, and where it ends.
  private static func word(_ tokens: [Token], _ spelled: (Token) -> String) -> (word: SessionWord, end: Int)? {
    if tokens.count > 1, !tokens[1].startsLine,
      let word = SessionWord(rawValue: spelled(tokens[0]) + " " + spelled(tokens[1]))
    {
      return (word, Int(tokens[1].end))
    }
    return SessionWord(rawValue: spelled(tokens[0])).map { ($0, Int(tokens[0].end)) }
  }

  /// Whether a text is an entry, and not only its beginning: its brackets and its texts of several lines are closed.
  static func isComplete(_ text: String) -> Bool {
    let (tokens, problems) = Lexer.tokens(of: SourceFile(path: "", text: text), file: 0)
    var depth = 0
    for token in tokens {
      switch token.kind {
      case .leftBrace, .leftBracket, .leftParenthesis: depth += 1
      case .rightBrace, .rightBracket, .rightParenthesis: depth -= 1
      default: break
      }
    }
    if depth > 0 { return false }
    return !problems.contains { $0.isOpenText }
  }
}

extension LexicalProblem {
  /// Whether a text of several lines is not closed.
  fileprivate var isOpenText: Bool {
    if case .unterminatedText(let quotes, _) = kind { quotes.count > 1 } else { false }
  }
}
