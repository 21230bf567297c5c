/// Taking what must stand somewhere, and saying what is wrong where it does not.
extension Parser {
  @discardableResult
  mutating func expect(_ kind: Token.Kind, _ sign: String) throws(Unwinding) -> Token {
    guard at(kind) else { throw fail(.word(sign)) }
    let taken = token
    advance()
    return taken
  }

  /// Takes a sign for which people write others, and which can be told to be missing where a value follows at once.
  mutating func expectSign(
    _ kind: Token.Kind, _ sign: String, mistakenFor others: [Token.Kind], insert: Bool = true
  ) throws(Unwinding) {
    if accept(kind) { return }
    if others.contains(token.kind), continuesLine {
      let start = token.start
      advance()
      // `:=` and `=>` are two tokens.
      if at(kind) || others.contains(token.kind), token.start == previousEnd { advance() }
      let written = span(from: start)
      return report(.foreign(source.text(of: written), instead: sign), at: written)
    }
    guard insert, continuesLine, startsValue else { throw fail(.word(sign)) }
    report(.missing(sign), at: placeBehind)
  }

  /// Whether a value or a type may begin here.
  private var startsValue: Bool {
    switch token.kind {
    case .name, .numeral, .percent, .date, .reference, .leftParenthesis: true
    default: false
    }
  }

  mutating func expect(_ keyword: Keyword) throws(Unwinding) {
    if accept(keyword) { return }
    if correct(to: [keyword]) { return advance() }
    throw fail(.word(keyword.text))
  }

  // MARK: - Literals

  mutating func acceptText() -> TextLiteral? {
    guard at(.text), continuesLine else { return nil }
    let literal = TextLiteral(
      value: TextDecoder.text(of: Array(source.bytes[Int(token.start)..<Int(token.end)])), span: span(of: token))
    advance()
    return literal
  }

  mutating func expectText() throws(Unwinding) -> TextLiteral {
    skipNeedlessColon()
    if let literal = acceptText() { return literal }
    guard continuesLine, isPlainName(token) else { throw fail(.text) }
    let start = token.start
    while continuesLine, token.kind == .name || at(.comma) || at(.numeral) || at(.dot), !endsTitle { advance() }
    let words = span(from: start)
    report(.unquotedTitle(source.text(of: words)), at: words)
    return TextLiteral(value: source.text(of: words), span: words)
  }

  /// Passes over a colon behind a word of the language, and reports it: `goal: "…"`.
  mutating func skipNeedlessColon() {
    guard at(.colon), continuesLine else { return }
    report(.needlessSign(":"), at: span(of: token))
    advance()
  }

  /// Passes over a dash or star before a line, and reports it: lines are no list.
  mutating func skipBullet() {
    guard at(.minus) || at(.star), isFirstOfLine(token.start), peek().kind == .name else { return }
    report(.needlessSign(text(of: token)), at: span(of: token))
    advance()
    startLine()
  }

  mutating func acceptReference() -> ReferenceLiteral? {
    guard at(.reference), continuesLine else { return nil }
    let literal = ReferenceLiteral(text: String(text(of: token).dropFirst()), span: span(of: token))
    advance()
    return literal
  }

  mutating func expectLink() throws(Unwinding) -> LinkLiteral {
    guard at(.link) else { throw fail(.link) }
    let written = text(of: token)
    let url = written.hasSuffix(">") ? written.dropFirst().dropLast() : written.dropFirst()
    defer { advance() }
    return LinkLiteral(url: String(url), span: span(of: token))
  }

  mutating func expectDate() throws(Unwinding) -> DateLiteral {
    guard at(.date) else { throw fail(.date) }
    defer { advance() }
    // A malformed date is already reported; any day will do for the tree.
    return DateLiteral(date: CivilDate(iso: text(of: token)) ?? CivilDate.first, span: span(of: token))
  }

  // MARK: - Ends

  /// Reports what is left on a line where nothing more may stand.
  mutating func expectLineEnd() throws(Unwinding) {
    guard continuesLine else { return }
    if at(.comma), numberWithCommas() == nil { return reportCommas() }
    throw fail(.lineEnd)
  }

  mutating func expectEnd() throws(Unwinding) {
    while accept(.semicolon) {}
    if !at(.endOfFile) { throw fail(.lineEnd) }
  }

  /// Takes a comma where a line end suffices; all commas between the members of a choice are one mistake.
  private mutating func reportCommas() {
    let first = index
    var last = index
    if let block = blocks.last, block.kind == .members {
      if block.hasCommas { return advance() }
      blocks[blocks.count - 1].hasCommas = true
      while tokens[last].kind != .rightBrace, tokens[last].kind != .endOfFile { last += 1 }
    }
    var atLineEnds: [Span] = []
    var within: [Span] = []
    for position in first...last where tokens[position].kind == .comma {
      let gap = Int(tokens[position].end)..<Int(tokens[position + 1].start)
      let isLast = source.bytes[gap].contains { $0 == 0x0A || $0 == 0x0D } || tokens[position + 1].kind == .rightBrace
      if isLast { atLineEnds.append(span(of: tokens[position])) } else { within.append(span(of: tokens[position])) }
    }
    report(.needlessCommas(atLineEnds: atLineEnds, within: within), at: span(of: token))
    advance()
  }

  // MARK: - Failing

  /// Reports what is expected here and returns the error to throw.
  mutating func fail(_ expectation: SyntaxProblem.Expectation) -> Unwinding {
    // An invalid token is reported already: a second problem at the same place would be a cascade.
    if at(.invalid) { return Unwinding() }
    guard continuesLine || index == 0 || isStart(expectation), !at(.endOfFile) else {
      let found: SyntaxProblem.Found = at(.endOfFile) ? .fileEnd : .lineEnd
      report(.expected(expectation, found: found), at: placeBehind)
      return Unwinding()
    }
    let (kind, place) = mistake(expectation)
    report(kind, at: place)
    return Unwinding()
  }

  /// Whether what is expected begins a line, so that the token at the start of the line is what is wrong.
  private func isStart(_ expectation: SyntaxProblem.Expectation) -> Bool {
    switch expectation {
    case .declaration, .item, .headerLine, .citation, .statement: true
    case .word, .oneOf, .name, .text, .link, .date, .number, .value, .expression, .type, .unit, .block, .lineEnd: false
    }
  }

  private func mistake(_ expectation: SyntaxProblem.Expectation) -> (SyntaxProblem.Kind, Span) {
    let place = span(of: token)
    if let instead = foreignWord(expectation) { return (.foreign(text(of: token), instead: instead), place) }
    if at(.rightParenthesis) || at(.rightBracket), expectation == .lineEnd || expectation == .block {
      return (.unexpectedClosing(at(.rightParenthesis) ? ")" : "]"), place)
    }
    if let number = numberWithCommas() { return number }
    if mayFollowName(expectation), let previous, isName(previous), isPlainName(token) {
      let written = (text(of: previous), text(of: token))
      return (.nothingBetween(written.0, written.1, names: true), span(of: previous).union(place))
    }
    return (.expected(expectation, found: .text(text(of: token))), place)
  }

  /// Whether what is expected would end a list or condition, so that a name behind a name is what is wrong.
  private func mayFollowName(_ expectation: SyntaxProblem.Expectation) -> Bool {
    switch expectation {
    case .lineEnd, .block, .word(")"), .word("]"), .word("}"): true
    default: false
    }
  }

  /// What to write instead of an operator of another language.
  private func foreignWord(_ expectation: SyntaxProblem.Expectation) -> String? {
    switch token.kind {
    case .foreignIs: expectation == .word("=") ? "=" : Keyword.is.text
    case .foreignIsNot: Keyword.is.text + " " + Keyword.not.text
    case .foreignAnd: Keyword.and.text
    case .foreignOr: Keyword.or.text
    case .foreignNot: Keyword.not.text
    default: nil
    }
  }

  /// `1,200`, at the token before and the comma.
  private func numberWithCommas() -> (SyntaxProblem.Kind, Span)? {
    guard at(.comma), let previous, previous.kind == .numeral, previous.end == token.start, peek().start == token.end,
      peek().kind == .numeral, peek().end - peek().start == 3
    else { return nil }
    let whole = span(of: previous).union(span(of: peek()))
    return (.commaInNumber(source.text(of: whole), instead: text(of: previous) + "_" + text(of: peek())), whole)
  }
}
