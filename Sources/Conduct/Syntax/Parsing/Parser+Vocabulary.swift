/// Phases, roles, choices, facts, events, definitions.
extension Parser {
  mutating func parseNamed(_ word: Keyword) throws(Unwinding) -> NamedDeclaration {
    let start = token.start
    try expect(word)
    let (name, unquoted) = try expectDeclaredName(word)
    return NamedDeclaration(name: name, title: unquoted ?? acceptText(), span: span(from: start))
  }

  mutating func parseResource() throws(Unwinding) -> ResourceDeclaration {
    let start = token.start
    try expect(.resource)
    let (name, unquoted) = try expectDeclaredName(.resource)
    let title = unquoted ?? acceptText()
    let link = try expectLink()
    return ResourceDeclaration(name: name, title: title, link: link, span: span(from: start))
  }

  mutating func parseChoice() throws(Unwinding) -> ChoiceDeclaration {
    let start = token.start
    let ordered = accept(.ordered)
    try expect(.choice)
    let (name, unquoted) = try expectDeclaredName(.choice)
    let title = unquoted ?? acceptText()
    let members = try parseBlock(.members, of: start) { (parser) throws(Unwinding) in
      let memberStart = parser.token.start
      let member = try parser.expectName(.member)
      return NamedDeclaration(name: member, title: parser.acceptText(), span: parser.span(from: memberStart))
    }
    return ChoiceDeclaration(
      name: name, title: title, ordered: ordered, members: members, span: span(from: start))
  }

  // MARK: - Facts and events

  /// `[service]` behind the name of a fact or event.
  private mutating func parseIndexChoice() throws(Unwinding) -> Name? {
    guard at(.leftBracket) else { return nil }
    let opening = span(of: token)
    advance()
    let choice = try expectName(.choice)
    try expectClosing(.rightBracket, of: opening, "[")
    return choice
  }

  mutating func parseFact() throws(Unwinding) -> FactDeclaration {
    let start = token.start
    try expect(.fact)
    let name = try expectFactName()
    let index = try parseIndexChoice()
    if let early = try parseTitleBeforeType() {
      return FactDeclaration(
        name: name, index: index, type: early.type, once: nil, presumed: nil, title: early.title, citations: [],
        span: span(from: start))
    }
    if token.startsLine || at(.endOfFile) { throw fail(.type) }
    try expectSign(.colon, ":", mistakenFor: [.equals, .minus, .arrow])
    let type = try parseType()
    if !at(.once), !at(.presumed) { _ = correct(to: [.once, .presumed]) }
    let onceSpan = span(of: token)
    let once = accept(.once) ? onceSpan : nil
    if once != nil, !at(.presumed) { _ = correct(to: [.presumed]) }
    let presumed = accept(.presumed) ? try parseValue() : nil
    let title = acceptText()
    let citations = try parseCitations()
    return FactDeclaration(
      name: name, index: index, type: type, once: once, presumed: presumed, title: title, citations: citations,
      span: span(from: start))
  }

  /// `"Seats": count` for `: count "Seats"`; nil with nothing taken.
  private mutating func parseTitleBeforeType() throws(Unwinding) -> (title: TextLiteral, type: TypeName)? {
    guard at(.text), continuesLine, peek().kind == .colon else { return nil }
    let start = token.start
    guard let title = acceptText() else { return nil }
    advance()
    let type = try parseType()
    let place = span(from: start)
    let instead = ": " + source.text(of: type.span) + " " + source.text(of: title.span)
    report(.foreign(source.text(of: place), instead: instead), at: place)
    return (title, type)
  }

  /// The name of a fact; behind it a name alone is the type, whose colon is missing.
  private mutating func expectFactName() throws(Unwinding) -> Name {
    let isTypeBehind =
      isName(token) && isName(peek()) && !peek().startsLine && (peek(2).startsLine || !peek(2).isSignBehindName)
    return isTypeBehind ? try expectName(.declaration(.fact)) : try expectDeclaredName(.fact).name
  }

  mutating func parseEvent() throws(Unwinding) -> EventDeclaration {
    let start = token.start
    try expect(.event)
    let (name, unquoted) = try expectDeclaredName(.event)
    let index = try parseIndexChoice()
    let title = unquoted ?? acceptText()
    let citations = try parseCitations()
    return EventDeclaration(name: name, index: index, title: title, citations: citations, span: span(from: start))
  }

  mutating func parseType() throws(Unwinding) -> TypeName {
    let start = token.start
    let kind: TypeName.Kind
    switch token.keyword {
    case .yes where peek().keyword == .or && peek(2).keyword == .no:
      for _ in 0..<3 { advance() }
      let instead = Keyword.yes.text + "/" + Keyword.no.text
      report(.foreign(source.text(of: span(from: start)), instead: instead), at: span(from: start))
      kind = .yesNo
    case .yes:
      advance()
      try expect(.slash, "/")
      try expect(.no)
      kind = .yesNo
    case .number:
      advance()
      kind = .number
    case .business:
      advance()
      try expect(.days)
      kind = .businessDays
    case .set where peek().keyword == .of:
      advance()
      advance()
      kind = .set(of: try expectName(.choice))
    case nil where ForeignWords.lists.contains(text(of: token)) && peek().keyword == .of:
      advance()
      advance()
      let instead = Keyword.set.text + " " + Keyword.of.text
      report(.foreign(source.text(of: span(from: start)), instead: instead), at: span(from: start))
      kind = .set(of: try expectName(.choice))
    default:
      guard isName(token), continuesLine, !beginsNextLine() else { throw fail(.type) }
      kind = .named(try expectName(.choice))
    }
    return TypeName(kind: kind, span: span(from: start))
  }

  // MARK: - Scope, assumptions, definitions

  mutating func parseScope() throws(Unwinding) -> ScopeDeclaration {
    let start = token.start
    try expect(.scope)
    let fact = try expectName(.fact)
    return ScopeDeclaration(fact: fact, span: span(from: start))
  }

  mutating func parseAssumption() throws(Unwinding) -> Assumption {
    let start = token.start
    try expect(.assume)
    let condition = try parseExpression()
    let title = acceptText()
    let citations = try parseCitations()
    return Assumption(condition: condition, title: title, citations: citations, span: span(from: start))
  }

  /// `[s: service]` behind the name of a definition or table.
  mutating func parseParameter() throws(Unwinding) -> Parameter? {
    guard at(.leftBracket) else { return nil }
    let opening = span(of: token)
    advance()
    let name = try expectName(.variable)
    try expect(.colon, ":")
    let choice = try expectName(.choice)
    try expectClosing(.rightBracket, of: opening, "[")
    return Parameter(name: name, choice: choice)
  }

  mutating func parseDefinition() throws(Unwinding) -> Definition {
    let start = token.start
    try expect(.define)
    let name = try expectDeclaredName(.define).name
    let parameter = try parseParameter()
    let title = acceptText()
    try skipTypeOfDefinition()
    try expectSign(.equals, "=", mistakenFor: [.colon, .foreignIs, .arrow])
    let value = try parseExpression()
    let citations = try parseCitations()
    return Definition(
      name: name, parameter: parameter, title: title, value: value, citations: citations, span: span(from: start))
  }

  /// Passes over a type before the `=` of a definition, and reports it: it follows from the value.
  private mutating func skipTypeOfDefinition() throws(Unwinding) {
    guard at(.colon), continuesLine, (1...4).contains(where: { peek($0).kind == .equals && !peek($0).startsLine })
    else { return }
    let start = token.start
    advance()
    _ = try parseType()
    let place = span(from: start)
    report(.needlessSign(source.text(of: place)), at: place)
  }

  // MARK: - Citations

  /// `{ source "…"; see "…" <…> }` behind a declaration or clause, on its line.
  mutating func parseCitations() throws(Unwinding) -> [Citation] {
    guard continuesLine else { return [] }
    if at(.leftBrace) {
      return try parseBlock(.citations, of: token.start) { (parser) throws(Unwinding) in try parser.parseCitation() }
    }
    guard startsCitation else { return [] }
    if endsBlockOnLine {
      report(.missing("{"), at: placeBehind)
      let block = OpenBlock(opening: placeBehind, kind: .citations, start: token.start)
      return try parseBody(block) { (parser) throws(Unwinding) in try parser.parseCitation() }
    }
    report(.clauseOnHeaderLine(text(of: token)), at: span(of: token))
    var citations: [Citation] = []
    while continuesLine, startsCitation { citations.append(try parseCitation()) }
    return citations
  }

  private var startsCitation: Bool {
    switch token.keyword {
    case .source, .about: peek().kind == .text
    case .see: peek().kind == .text || isName(peek())
    case .formerly: isName(peek())
    default: false
    }
  }

  mutating func parseCitation() throws(Unwinding) -> Citation {
    let start = token.start
    let kind: Citation.Kind
    _ = correct(to: [.source, .about, .see, .formerly])
    switch token.keyword {
    case .source:
      advance()
      kind = .source(try expectText())
    case .about:
      advance()
      kind = .about(try expectText())
    case .see:
      advance()
      if let label = acceptText() {
        kind = .see(label, try expectLink())
      } else {
        kind = .resource(try expectName(.resource))
      }
    case .formerly:
      advance()
      kind = .formerly(try expectName(.thing))
    default: throw fail(.citation)
    }
    return Citation(kind: kind, span: span(from: start))
  }
}

extension Token {
  /// Whether the token is a sign that stands between a name and what it is declared to be.
  fileprivate var isSignBehindName: Bool { kind == .colon || kind == .leftBracket || kind == .name || kind == .minus }
}
