/// The place in an entry where a word is being typed.
struct CompletionPlace {
  private let source: SourceFile
  /// The word as far as it is typed; may be empty.
  let word: String
  /// The tokens of the statement before the word.
  let tokens: [Token]
  /// Whether the statement is the first of the entry.
  let isAtStart: Bool

  /// - Parameter typed: The entry up to the cursor.
  init(_ typed: String) {
    let word = Self.lastWord(of: typed)
    self.word = word
    let before = String(typed.dropLast(word.count))
    source = SourceFile(path: "", text: before)
    var all = Lexer.tokens(of: source, file: 0).tokens
    all.removeLast()
    let start = Self.statementStart(all, source)
    tokens = Array(all[start...])
    isAtStart = start == 0
  }

  /// The letters, digits, signs of names and of references at the end.
  private static func lastWord(of typed: String) -> String {
    var word: [Character] = []
    for character in typed.reversed() {
      guard character.isLetter || character.isNumber || character == "_" || character == "#" else { break }
      word.append(character)
      if character == "#" { break }
    }
    return String(word.reversed())
  }

  /// Where the last statement begins: behind a semicolon, the brace of a day, or a line end that ends a statement.
  private static func statementStart(_ tokens: [Token], _ source: SourceFile) -> Int {
    if let last = tokens.last {
      let gap = source.text(Int(last.end)..<source.bytes.count)
      let isOpen = isDayBrace(tokens.count - 1, tokens)
      if isOpen || last.kind == .semicolon || gap.contains(where: \.isNewline) && last.kind != .comma {
        return tokens.count
      }
    }
    return tokens.indices.last { index in
      tokens[index].startsLine || index > 0 && (tokens[index - 1].kind == .semicolon || isDayBrace(index - 1, tokens))
    } ?? 0
  }

  private static func isDayBrace(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].kind == .leftBrace && index > 0 && tokens[index - 1].kind == .date
  }

  /// The word of the session with which the entry begins, and how many tokens it has.
  var sessionWord: (word: SessionWord, count: Int)? {
    guard let first = tokens.first else { return nil }
    if tokens.count > 1 {
      if [.equals, .plusEquals, .minusEquals].contains(tokens[1].kind) { return nil }
      if let word = SessionWord(rawValue: text(first) + " " + text(tokens[1])) { return (word, 2) }
    }
    return SessionWord(rawValue: text(first)).map { ($0, 1) }
  }

  func text(_ token: Token) -> String { source.text(Int(token.start)..<Int(token.end)) }

  /// The text of some tokens that follow each other.
  func text(_ tokens: ArraySlice<Token>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return source.text(Int(first.start)..<Int(last.end))
  }

  /// The path that ends with the last of some tokens.
  func pathBefore(_ tokens: ArraySlice<Token>) -> String {
    var start = tokens.endIndex
    var depth = 0
    while start > tokens.startIndex {
      let kind = tokens[start - 1].kind
      if kind == .rightBracket { depth += 1 }
      if kind == .leftBracket { depth -= 1 }
      guard depth >= 0,
        kind == .name || kind == .reference || kind == .dot || kind == .leftBracket || kind == .rightBracket
      else { break }
      if kind == .name, start < tokens.endIndex, tokens[start].kind == .name { break }
      start -= 1
    }
    return text(tokens[start...])
  }
}
