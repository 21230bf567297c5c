/// What stands at the top of a file.
extension Parser {
  mutating func parseFile() -> [Declaration] {
    var declarations: [Declaration] = []
    while !at(.endOfFile), !isExhausted {
      if accept(.semicolon) { continue }
      if at(.rightBrace) {
        report(.unexpectedClosing("}"), at: span(of: token))
        advance()
        continue
      }
      if startsItemOutside {
        skipItemsOutside(after: closingBrace(of: declarations.last))
        continue
      }
      let start = index
      isClosingBlocks = false
      do {
        declarations.append(try parseDeclaration())
        if !isClosingBlocks { try expectLineEnd() }
      } catch {
        if !isClosingBlocks { recover(from: start) }
      }
    }
    return declarations
  }

  /// The brace that closed a process, if that is the last thing that was read.
  private func closingBrace(of declaration: Declaration?) -> Span? {
    guard case .process? = declaration, let previous, previous.kind == .rightBrace else { return nil }
    return span(of: previous)
  }

  private mutating func parseDeclaration() throws(Unwinding) -> Declaration {
    skipBullet()
    if !(token.keyword.map(Self.declarationWords.contains) ?? false), !peek().startsLine {
      _ = correct(to: Self.correctableDeclarations)
    }
    switch token.keyword {
    case .playbook: return .playbook(try parsePlaybookHeader())
    case .phase: return .phase(try parseNamed(.phase))
    case .role: return .role(try parseNamed(.role))
    case .resource: return .resource(try parseResource())
    case .choice, .ordered: return .choice(try parseChoice())
    case .fact: return .fact(try parseFact())
    case .event: return .event(try parseEvent())
    case .scope: return .scope(try parseScope())
    case .assume: return .assumption(try parseAssumption())
    case .define: return .definition(try parseDefinition())
    case .calendar: return .calendar(try parseCalendar())
    case .decide: return .table(try parseTable())
    case .process, .external: return .process(try parseProcess())
    case .invariant: return .invariant(try parseInvariant())
    case .scenario: return .scenario(try parseScenario())
    case .engagement: return .engagement(try parseEngagement())
    case .advise, .permit, .forbid: return .advice(try parseAdvice())
    case .on: return .day(try parseDay())
    default: throw fail(.declaration)
    }
  }

  private static let correctableDeclarations = Keyword.allCases.filter(declarationWords.contains)

  // MARK: - Header and calendars

  private mutating func parsePlaybookHeader() throws(Unwinding) -> PlaybookHeader {
    let start = token.start
    try expect(.playbook)
    let name = try expectName(.playbook)
    let title = try expectText()
    let lines = try parseBlock(.lines, of: start) { (parser) throws(Unwinding) in try parser.parseHeaderLine() }
    return PlaybookHeader(name: name, title: title, lines: lines, span: span(from: start))
  }

  private mutating func parseCalendar() throws(Unwinding) -> CalendarDeclaration {
    let start = token.start
    try expect(.calendar)
    let (name, unquoted) = try expectDeclaredName(.calendar)
    let title = unquoted ?? acceptText()
    let condition = try acceptCondition()
    let lines = try parseBlock(.lines, of: start) { (parser) throws(Unwinding) in try parser.parseHeaderLine() }
    return CalendarDeclaration(
      name: name, title: title, condition: condition, lines: lines, span: span(from: start))
  }

  private mutating func parseHeaderLine() throws(Unwinding) -> HeaderLine {
    let start = token.start
    let kind: HeaderLine.Kind
    _ = correct(to: [.version, .language, .business, .holidays, .horizon])
    switch token.keyword {
    case .version:
      advance()
      skipNeedlessColon()
      let (version, place) = try parseVersion()
      kind = .version(version, place)
    case .language:
      advance()
      skipNeedlessColon()
      kind = .language(try parseLanguageTag())
    case .business:
      advance()
      try expect(.days)
      skipNeedlessColon()
      let first = try expectName(.weekday)
      try expect(.to)
      kind = .businessDays(first, try expectName(.weekday))
    case .holidays:
      advance()
      skipNeedlessColon()
      var dates = [try expectDate()]
      while accept(.comma) { dates.append(try expectDate()) }
      kind = .holidays(dates)
    case .horizon:
      advance()
      let first = try expectDate()
      try expect(.to)
      kind = .horizon(first, try expectDate())
    default: throw fail(.headerLine)
    }
    return HeaderLine(kind: kind, span: span(from: start))
  }

  private mutating func parseVersion() throws(Unwinding) -> (String, Span) {
    if at(.date) {
      let date = try expectDate()
      return (date.date.iso, date.span)
    }
    let text = try expectText()
    return (text.value, text.span)
  }

  private mutating func parseLanguageTag() throws(Unwinding) -> String {
    let start = try expectName(.language).span.start
    while accept(.minus) {
      guard at(.numeral) || token.kind == .name else { throw fail(.name(.language)) }
      advance()
    }
    return source.text(Int(start)..<Int(previousEnd))
  }
}
