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

  // MARK: - Names

  mutating func expectName(_ named: SyntaxProblem.Named) throws(Unwinding) -> Name {
    guard isName(token), previous?.kind != .comma || !beginsNextLine(), !isOnNextLine(named) else {
      if let keyword = token.keyword, continuesLine || index == 0, isMeantAsName(named) {
        report(.reservedWord(keyword), at: span(of: token))
        return takeName()
      }
      throw fail(.name(named))
    }
    return takeName()
  }

  /// Whether a name that must stand on the line of the word before it stands on the next one, where it is something else.
  private func isOnNextLine(_ named: SyntaxProblem.Named) -> Bool {
    switch named {
    case .declaration, .variable, .role, .fact, .choice, .playbook, .weekday, .language, .resource, .status:
      token.startsLine && index > 0
    case .member, .thing, .process, .property: false
    }
  }

  /// Takes the token as a name; what nobody sees in it is already reported and left out.
  private mutating func takeName() -> Name {
    let place = span(of: token)
    var written = text(of: token)
    if !written.isPrintableASCII {
      written = String(String.UnicodeScalarView(written.unicodeScalars.filter { !VisibleText.isInvisible($0) }))
    }
    advance()
    return Name(written, at: place)
  }

  /// Whether the reserved word here looks like a name, and not like what should follow a name that is missing.
  private func isMeantAsName(_ named: SyntaxProblem.Named) -> Bool {
    switch named {
    case .declaration, .variable, .playbook, .member, .fact:
      let next = peek()
      return next.startsLine || next.kind != .name
    case .thing, .role, .process, .choice, .weekday, .property, .language, .resource, .status: return false
    }
  }

  /// Takes the name that a declaration gives, and a title that follows it without quotes.
  ///
  /// - Returns: The name; the title only if it lacks quotes, which is reported then.
  mutating func expectDeclaredName(_ word: Keyword) throws(Unwinding) -> (name: Name, title: TextLiteral?) {
    let start = index
    let isReservedStart = token.kind == .name && !isName(token) && continuesLine && isSignBehindWords
    if !isReservedStart {
      let name = try expectName(.declaration(word))
      guard continuesLine, isPlainName(token) || at(.minus) && peek().kind == .name, !endsBlockOnLine else {
        return (name, nil)
      }
    }
    let afterName = index
    while continuesLine, token.kind == .name || at(.minus) || at(.numeral), !endsTitle { advance() }
    // Behind the name of a definition, fact or table stands more than a text, so that only its sign is missing.
    if [.define, .fact, .decide].contains(word), !isReservedStart, !at(.equals), !at(.colon), !at(.leftBracket), !at(.text) {
      index = afterName
      return (Name(text(of: tokens[start]), at: span(of: tokens[start])), nil)
    }
    let words = tokens[start..<index]
    let whole = span(from: words[start].start)
    skipped.append(whole)
    let isTitle = !at(.text) && !at(.colon) && !at(.equals) && !at(.leftBracket) && words[start + 1].kind == .name
    if isTitle {
      let place = span(from: words[start + 1].start)
      let written = source.text(of: place)
      report(.unquotedTitle(written), at: place)
      let name = Name(text(of: words[start]), at: span(of: words[start]))
      return (name, TextLiteral(value: written, span: place))
    }
    let joined = words.filter { $0.kind != .minus }.map { text(of: $0) }.joined(separator: "_")
    report(.severalWords(source.text(of: whole), joined: joined), at: whole)
    return (Name(joined, at: whole), nil)
  }

  /// Whether a word here goes on with the header line behind a title that lacks quotes: `by fm`, `in assess`, `when …`.
  private var endsTitle: Bool {
    switch token.keyword {
    case .when, .because: return true
    case .applies, .met, .triggered: return peek().keyword == .when || peek().keyword == .to
    case .by, .in:
      let next = peek(2)
      return isName(peek()) && (next.startsLine || next.kind != .name)
    default: return false
    }
  }

  /// Whether several words stand here, and behind them a sign that only a name can stand before.
  private var isSignBehindWords: Bool {
    var distance = 1
    while peek(distance).kind == .name, !peek(distance).startsLine { distance += 1 }
    return distance > 1 && [.colon, .equals, .leftBracket].contains(peek(distance).kind)
  }

  mutating func expectNames(_ named: SyntaxProblem.Named) throws(Unwinding) -> [Name] {
    var names = [try expectName(named)]
    while true {
      if accept(.comma) || acceptAndForComma() {
        names.append(try expectName(named))
      } else {
        return names
      }
    }
  }

  /// `a, b and c`, where the language has commas only.
  mutating func acceptAndForComma() -> Bool {
    guard at(.and), isName(peek()), !peek().startsLine else { return false }
    report(.foreign(Keyword.and.text, instead: ","), at: span(of: token))
    advance()
    return true
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
    if let literal = acceptText() { return literal }
    guard continuesLine, isPlainName(token) else { throw fail(.text) }
    let start = token.start
    while continuesLine, token.kind == .name || at(.comma) || at(.numeral) || at(.dot), !endsTitle { advance() }
    let words = span(from: start)
    report(.unquotedTitle(source.text(of: words)), at: words)
    return TextLiteral(value: source.text(of: words), span: words)
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
