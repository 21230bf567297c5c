/// Journals, scenarios and invariants.
extension Parser {
  mutating func parseEngagement() throws(Unwinding) -> EngagementHeader {
    let start = token.start
    try expect(.engagement)
    let (name, unquoted) = try expectDeclaredName(.engagement)
    let title = unquoted ?? acceptText()
    try expect(.follows)
    let playbook = try expectName(.playbook)
    var version: TextLiteral?
    if accept(.version) {
      if at(.date) {
        let date = try expectDate()
        version = TextLiteral(value: date.date.iso, span: date.span)
      } else {
        version = try expectText()
      }
    }
    return EngagementHeader(
      name: name, title: title, playbook: playbook, version: version, span: span(from: start))
  }

  mutating func parseInvariant() throws(Unwinding) -> Invariant {
    let start = token.start
    try expect(.invariant)
    let (name, unquoted) = try expectDeclaredName(.invariant)
    let title = unquoted ?? acceptText()
    var act: (Act, ThingPath)?
    if accept(.on) {
      _ = correct(to: [.do, .enter, .complete, .leave])
      guard let verb = token.keyword.flatMap({ Act(rawValue: $0.text) }) else {
        throw fail(.oneOf(Act.allCases.map(\.rawValue)))
      }
      advance()
      act = (verb, try parsePath(.thing))
    }
    try expectSign(.colon, ":", mistakenFor: [.equals])
    let condition = try parseExpression()
    let citations = try parseCitations()
    return Invariant(
      name: name, title: title, act: act, condition: condition, citations: citations, span: span(from: start))
  }

  mutating func parseScenario() throws(Unwinding) -> Scenario {
    let start = token.start
    try expect(.scenario)
    let title = try expectText()
    var given: [Given] = []
    var days: [Day] = []
    _ = try parseBlock(.lines, of: start) { (parser) throws(Unwinding) in
      _ = parser.correct(to: [.given])
      if parser.at(.given) {
        let start = parser.token.start
        parser.advance()
        given += try parser.parseBlock(.statements, of: start) { (parser) throws(Unwinding) in try parser.parseGiven() }
      } else if parser.at(.on) || parser.at(.date) {
        days.append(try parser.parseDay())
      } else {
        try parser.skipOutsideOfDay(start)
      }
    }
    return Scenario(title: title, given: given, days: days, span: span(from: start))
  }

  /// Reports a line of a scenario that stands in no day, once, and passes over those behind it: up to the next day,
  /// or the brace that was meant to close this one.
  private mutating func skipOutsideOfDay(_ scenario: Int32) throws(Unwinding) {
    let start = index
    if !at(.invalid) {
      let words = [Keyword.on.text, Keyword.given.text]
      report(.expected(.oneOf(words), found: .text(text(of: token))), at: span(of: token))
    }
    repeat {
      recover(from: index)
    } while !at(.endOfFile) && !at(.rightBrace) && !at(.on) && !at(.given)
      && !startsTopLevelDeclaration
    skipped.append(span(from: tokens[start].start))
    if at(.rightBrace), indent(of: token.start) > indent(of: scenario) { advance() }
  }

  mutating func parseDay() throws(Unwinding) -> Day {
    let start = token.start
    if at(.date) {
      report(.foreign(text(of: token), instead: Keyword.on.text + " " + text(of: token)), at: span(of: token))
    } else {
      try expect(.on)
    }
    let date = try expectDate()
    let statements = try parseBlock(.statements, of: start) { (parser) throws(Unwinding) in
      try parser.parseStatement()
    }
    return Day(date: date, statements: statements, span: span(from: start))
  }

  private mutating func parseGiven() throws(Unwinding) -> Given {
    correctStatement()
    if isName(token) || at(.reference), !startsVerb {
      let start = token.start
      let path = try parsePath(.thing)
      if at(.is), isName(peek()) {
        advance()
        let status = try expectName(.status)
        return .status(path, status, span(from: start))
      }
      let change = Change(kind: try parseAssignment(to: path), span: span(from: start))
      return .statement(Statement(kind: .change(change), span: change.span))
    }
    return .statement(try parseStatement())
  }

  /// Reads statements until the end of the text, one a line.
  mutating func parseStatementsToEnd() -> [Statement] {
    var statements: [Statement] = []
    while !at(.endOfFile), !isExhausted {
      if accept(.semicolon) { continue }
      let start = index
      isClosingBlocks = false
      do {
        statements.append(try parseStatement())
        try expectLineEnd()
      } catch {
        recover(from: start)
      }
    }
    return statements
  }

  mutating func parseStatement() throws(Unwinding) -> Statement {
    let start = token.start
    let kind: Statement.Kind
    correctStatement()
    if at(.expect), !isAssignmentOperator(peek()), peek().kind != .leftBracket, peek().kind != .dot {
      advance()
      kind = try parseExpectation()
    } else {
      kind = .change(try parseChange())
    }
    return Statement(kind: kind, span: span(from: start))
  }

  private mutating func parseExpectation() throws(Unwinding) -> Statement.Kind {
    if at(.refused), isName(peek()) || peek().kind == .reference {
      advance()
      return .expectRefused(try parseChange())
    }
    if isName(token), peek().keyword == .are {
      let list = try expectName(.status)
      try expect(.are)
      let opening = span(of: try expect(.leftBracket, "["))
      let things = at(.rightBracket) ? [] : try parsePaths(.thing)
      try expectClosing(.rightBracket, of: opening, "[")
      return .expectList(list, things)
    }
    let condition = try parseExpression()
    return .expect(condition, because: accept(.because) ? try parseExpression() : nil)
  }

  /// Takes a misspelled first word of a statement for what is meant.
  private mutating func correctStatement() {
    skipBullet()
    if at(.set) || at(.fact), isName(peek()), !peek().startsLine {
      report(.needlessSign(text(of: token)), at: span(of: token))
      return advance()
    }
    guard isPlainName(token), !peek().startsLine, peek().kind == .name || peek().kind == .reference,
      peek().keyword.map({ !$0.isReserved }) ?? true
    else { return }
    if correct(to: [.do, .record, .retract, .waive, .enter, .complete, .leave, .force, .expect]) { return }
    let written = text(of: token).lowercased()
    if ForeignWords.needlessVerbs.contains(written) {
      report(.needlessSign(text(of: token)), at: span(of: token))
      advance()
    } else if let verb = ForeignWords.verbs[written] {
      report(.foreign(text(of: token), instead: verb.text), at: span(of: token))
      replaceToken(by: verb)
    }
  }

  // MARK: - Changes

  private func isAssignmentOperator(_ token: Token) -> Bool {
    token.kind == .equals || token.kind == .plusEquals || token.kind == .minusEquals
  }

  /// Whether a verb begins here, and not the name of a fact that is called like one.
  private var startsVerb: Bool {
    guard !isAssignmentOperator(peek()), peek().kind != .dot, peek().kind != .leftBracket else { return false }
    switch token.keyword {
    case .do, .record, .retract, .waive, .enter, .complete, .leave, .force: return true
    default: return false
    }
  }

  mutating func parseChange() throws(Unwinding) -> Change {
    try nested { (parser) throws(Unwinding) in
      let start = parser.token.start
      let kind: Change.Kind
      if parser.startsVerb {
        kind = try parser.parseVerb()
      } else {
        guard parser.isName(parser.token) || parser.at(.reference) else { throw parser.fail(.statement) }
        kind = try parser.parseAssignment(to: try parser.parsePath(.thing))
      }
      return Change(kind: kind, span: parser.span(from: start))
    }
  }

  private mutating func parseAssignment(to path: ThingPath) throws(Unwinding) -> Change.Kind {
    if acceptAssignment() { return .assign(path, try parseValue()) }
    guard at(.plusEquals) || at(.minusEquals) else { throw fail(.oneOf(["=", "+=", "-="])) }
    let adding = at(.plusEquals)
    advance()
    guard at(.leftBrace) else { return .adjust(path, adding: adding, [try expectName(.member)]) }
    return .adjust(path, adding: adding, try parseMemberSet())
  }

  /// `=`, or what people write for it.
  private mutating func acceptAssignment() -> Bool {
    if accept(.equals) { return true }
    guard continuesLine, at(.foreignIs) || at(.colon) || at(.is) else { return false }
    let start = token.start
    advance()
    if at(.equals), token.start == previousEnd { advance() }
    report(.foreign(source.text(of: span(from: start)), instead: "="), at: span(from: start))
    return true
  }

  private mutating func parseMemberSet() throws(Unwinding) -> [Name] {
    let opening = span(of: try expect(.leftBrace, "{"))
    let members = at(.rightBrace) ? [] : try expectNames(.member)
    try expectClosing(.rightBrace, of: opening, "{")
    return members
  }

  private mutating func parseVerb() throws(Unwinding) -> Change.Kind {
    let verb = token.keyword
    advance()
    switch verb {
    case .retract: return .retract(try parsePath(.thing))
    case .waive:
      let path = try parsePath(.thing)
      try expect(.because)
      let reason = try expectText()
      return .waive(path, because: reason, by: continuesLine && accept(.by) ? try expectName(.role) : nil)
    case .leave:
      let path = try parsePath(.process)
      if accept(.as) { return .leaveAs(path, try expectName(.thing)) }
      guard accept(.because) else { throw fail(.oneOf([Keyword.because.text, Keyword.as.text])) }
      return .leaveBecause(path, try expectText())
    case .force:
      let change = try parseChange()
      try expect(.because)
      return .force(change, because: try expectText())
    default: return try parseRecord(verb)
    }
  }

  /// `do`, `record`, `enter` and `complete`, each with an optional day and note.
  private mutating func parseRecord(_ verb: Keyword?) throws(Unwinding) -> Change.Kind {
    let path = try parsePath(.thing)
    let day = at(.on) && continuesLine ? try parseOnDay() : nil
    let note = acceptText()
    return switch verb {
    case .record: .record(path, on: day, note: note)
    case .enter: .enter(path, on: day, note: note)
    case .complete: .complete(path, on: day, note: note)
    default: .perform(path, on: day, note: note)
    }
  }

  private mutating func parseOnDay() throws(Unwinding) -> DateLiteral {
    try expect(.on)
    return try expectDate()
  }

  // MARK: - Values

  mutating func parseValue() throws(Unwinding) -> Value {
    let start = token.start
    let kind: Value.Kind
    switch (token.kind, token.keyword) {
    case (.name, .unknown):
      advance()
      kind = .unknown
    case (.name, .today):
      advance()
      kind = .today
    case (.name, .yes), (.name, .no), (.numeral, _), (.percent, _), (.date, _), (.text, _):
      kind = .literal(try parseLiteral().value)
    case (.minus, _):
      advance()
      kind = .literal(try parseNegativeNumber())
    case (.leftBrace, _): kind = .set(try parseMemberSet())
    default:
      guard isName(token), !beginsNextLine() else { throw fail(.value) }
      kind = .name(try expectName(.member))
    }
    return Value(kind: kind, span: span(from: start))
  }

  private mutating func parseNegativeNumber() throws(Unwinding) -> Literal.Value {
    guard at(.numeral) || at(.percent) else { throw fail(.number) }
    switch try parseLiteral().value {
    case .number(let number, let places): return .number(tenThousandths: -number, places: places)
    case .percent(let hundredths): return .percent(hundredths: -hundredths)
    case .duration(let length, let unit): return .duration(-length, unit)
    case .truth, .date, .text: throw fail(.number)
    }
  }
}
