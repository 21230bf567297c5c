/// Names, alone, in lists and in declarations.
extension Parser {
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

  /// Whether a name that must stand on the line of the word before it stands on the next one, where it is something
  /// else.
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
    if at(.text), continuesLine {
      // The rest can be read all the same.
      report(.expected(.name(.declaration(word)), found: .text(text(of: token))), at: span(of: token))
      return (Name("", at: placeBehind), nil)
    }
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
    if [.define, .fact, .decide].contains(word), !isReservedStart, !at(.equals), !at(.colon), !at(.leftBracket),
      !at(.text)
    {
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
  var endsTitle: Bool {
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
}
