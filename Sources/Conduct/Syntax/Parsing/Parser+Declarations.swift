/// What stands at the top of a file.
extension Parser {
  mutating func parseFile() -> [Declaration] {
    var declarations: [Declaration] = []
    while !at(.endOfFile), problems.count <= Self.maximumProblems {
      if accept(.semicolon) { continue }
      if at(.rightBrace) {
        report(.unexpectedClosing("}"), at: span(of: token))
        advance()
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

  private mutating func parseDeclaration() throws(Unwinding) -> Declaration {
    switch token.keyword {
    case .playbook: .playbook(try parsePlaybookHeader())
    case .phase: .phase(try parseNamed(.phase))
    case .role: .role(try parseNamed(.role))
    case .resource: .resource(try parseResource())
    case .choice, .ordered: .choice(try parseChoice())
    case .fact: .fact(try parseFact())
    case .event: .event(try parseEvent())
    case .scope: .scope(try parseScope())
    case .assume: .assumption(try parseAssumption())
    case .define: .definition(try parseDefinition())
    case .calendar: .calendar(try parseCalendar())
    case .decide: .table(try parseTable())
    case .process, .external: .process(try parseProcess())
    case .invariant: .invariant(try parseInvariant())
    case .scenario: .scenario(try parseScenario())
    case .engagement: .engagement(try parseEngagement())
    case .advise, .permit, .forbid: .advice(try parseAdvice())
    case .on: .day(try parseDay())
    default: throw fail(.declaration)
    }
  }

  private mutating func parseNamed(_ word: Keyword) throws(Unwinding) -> NamedDeclaration {
    let start = token.start
    try expect(word)
    let name = try expectName(.declaration(word))
    return NamedDeclaration(name: name, title: acceptText(), span: span(from: start))
  }

  private mutating func parseResource() throws(Unwinding) -> ResourceDeclaration {
    let start = token.start
    try expect(.resource)
    let name = try expectName(.declaration(.resource))
    let title = acceptText()
    let link = try expectLink()
    return ResourceDeclaration(name: name, title: title, link: link, span: span(from: start))
  }

  // MARK: - Header and calendars

  private mutating func parsePlaybookHeader() throws(Unwinding) -> PlaybookHeader {
    let start = token.start
    try expect(.playbook)
    let name = try expectName(.playbook)
    let title = try expectText()
    let lines = try parseBlock { (parser) throws(Unwinding) in try parser.parseHeaderLine() }
    return PlaybookHeader(name: name, title: title, lines: lines, span: span(from: start))
  }

  private mutating func parseCalendar() throws(Unwinding) -> CalendarDeclaration {
    let start = token.start
    try expect(.calendar)
    let name = try expectName(.declaration(.calendar))
    let title = acceptText()
    let condition = try acceptCondition()
    let lines = try parseBlock { (parser) throws(Unwinding) in try parser.parseHeaderLine() }
    return CalendarDeclaration(
      name: name, title: title, condition: condition, lines: lines, span: span(from: start))
  }

  private mutating func parseHeaderLine() throws(Unwinding) -> HeaderLine {
    let start = token.start
    let kind: HeaderLine.Kind
    switch token.keyword {
    case .version:
      advance()
      let (version, place) = try parseVersion()
      kind = .version(version, place)
    case .language:
      advance()
      kind = .language(try parseLanguageTag())
    case .business:
      advance()
      try expect(.days)
      let first = try expectName(.weekday)
      try expect(.to)
      kind = .businessDays(first, try expectName(.weekday))
    case .holidays:
      advance()
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

  // MARK: - Vocabulary

  private mutating func parseChoice() throws(Unwinding) -> ChoiceDeclaration {
    let start = token.start
    let ordered = accept(.ordered)
    try expect(.choice)
    let name = try expectName(.declaration(.choice))
    let title = acceptText()
    let members = try parseBlock { (parser) throws(Unwinding) in
      let memberStart = parser.token.start
      let member = try parser.expectName(.member)
      return NamedDeclaration(name: member, title: parser.acceptText(), span: parser.span(from: memberStart))
    }
    return ChoiceDeclaration(
      name: name, title: title, ordered: ordered, members: members, span: span(from: start))
  }

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
    let name = try expectName(.declaration(.fact))
    let index = try parseIndexChoice()
    try expect(.colon, ":")
    let type = try parseType()
    let onceSpan = span(of: token)
    let once = accept(.once) ? onceSpan : nil
    let presumed = accept(.presumed) ? try parseValue() : nil
    let title = acceptText()
    let citations = try parseCitations()
    return FactDeclaration(
      name: name, index: index, type: type, once: once, presumed: presumed, title: title, citations: citations,
      span: span(from: start))
  }

  mutating func parseEvent() throws(Unwinding) -> EventDeclaration {
    let start = token.start
    try expect(.event)
    let name = try expectName(.declaration(.event))
    let index = try parseIndexChoice()
    let title = acceptText()
    let citations = try parseCitations()
    return EventDeclaration(name: name, index: index, title: title, citations: citations, span: span(from: start))
  }

  private mutating func parseType() throws(Unwinding) -> TypeName {
    let start = token.start
    let kind: TypeName.Kind
    switch token.keyword {
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
    default:
      guard isName(token) else { throw fail(.type) }
      kind = .named(try expectName(.choice))
    }
    return TypeName(kind: kind, span: span(from: start))
  }

  private mutating func parseScope() throws(Unwinding) -> ScopeDeclaration {
    let start = token.start
    try expect(.scope)
    let fact = try expectName(.fact)
    return ScopeDeclaration(fact: fact, span: span(from: start))
  }

  private mutating func parseAssumption() throws(Unwinding) -> Assumption {
    let start = token.start
    try expect(.assume)
    let condition = try parseExpression()
    let title = acceptText()
    let citations = try parseCitations()
    return Assumption(condition: condition, title: title, citations: citations, span: span(from: start))
  }

  /// `[s: service]` behind the name of a definition or table.
  private mutating func parseParameter() throws(Unwinding) -> Parameter? {
    guard at(.leftBracket) else { return nil }
    let opening = span(of: token)
    advance()
    let name = try expectName(.variable)
    try expect(.colon, ":")
    let choice = try expectName(.choice)
    try expectClosing(.rightBracket, of: opening, "[")
    return Parameter(name: name, choice: choice)
  }

  private mutating func parseDefinition() throws(Unwinding) -> Definition {
    let start = token.start
    try expect(.define)
    let name = try expectName(.declaration(.define))
    let parameter = try parseParameter()
    let title = acceptText()
    try expect(.equals, "=")
    let value = try parseExpression()
    let citations = try parseCitations()
    return Definition(
      name: name, parameter: parameter, title: title, value: value, citations: citations, span: span(from: start))
  }

  // MARK: - Decision tables

  private mutating func parseTable() throws(Unwinding) -> DecisionTable {
    let start = token.start
    try expect(.decide)
    let name = try expectName(.declaration(.decide))
    let parameter = try parseParameter()
    let title = acceptText()
    try expect(.colon, ":")
    let type = try parseType()
    try expect(.by)
    var inputs = [try parseSum()]
    while accept(.comma) { inputs.append(try parseSum()) }
    let rows = try parseBlock { (parser) throws(Unwinding) in try parser.parseRow() }
    let citations = try parseCitations()
    return DecisionTable(
      name: name, parameter: parameter, title: title, type: type, inputs: inputs, rows: rows, citations: citations,
      span: span(from: start))
  }

  private mutating func parseRow() throws(Unwinding) -> DecisionTable.Row {
    let start = token.start
    var cells: [DecisionTable.Cell]?
    if !accept(.otherwise) {
      var list = [try parseCell()]
      while accept(.comma) { list.append(try parseCell()) }
      cells = list
    }
    try expect(.arrow, "->")
    let result = try parseValue()
    return DecisionTable.Row(cells: cells, result: result, span: span(from: start))
  }

  private mutating func parseCell() throws(Unwinding) -> DecisionTable.Cell {
    let start = token.start
    if accept(.any) { return DecisionTable.Cell(tests: [], span: span(from: start)) }
    var tests = [try parseTest()]
    while accept(.or) { tests.append(try parseTest()) }
    return DecisionTable.Cell(tests: tests, span: span(from: start))
  }

  private mutating func parseTest() throws(Unwinding) -> DecisionTable.Test {
    let comparison: Comparison? =
      switch token.kind {
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      default: nil
      }
    if let comparison {
      advance()
      return .comparison(comparison, try parseValue())
    }
    let value = try parseValue()
    return accept(.to) ? .range(value, try parseValue()) : .value(value)
  }

  // MARK: - Citations

  /// `{ source "…"; see "…" <…> }` behind a declaration or clause, on its line.
  mutating func parseCitations() throws(Unwinding) -> [Citation] {
    guard at(.leftBrace), continuesLine else { return [] }
    return try parseBlock { (parser) throws(Unwinding) in try parser.parseCitation() }
  }

  mutating func parseCitation() throws(Unwinding) -> Citation {
    let start = token.start
    let kind: Citation.Kind
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

  /// `when c`, if it stands here.
  mutating func acceptCondition() throws(Unwinding) -> Expression? {
    accept(.when) ? try parseExpression() : nil
  }
}
