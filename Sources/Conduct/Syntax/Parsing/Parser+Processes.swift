/// Processes and what stands inside them.
extension Parser {
  mutating func parseProcess() throws(Unwinding) -> ProcessDeclaration {
    let start = token.start
    let external = accept(.external)
    try expect(.process)
    let (name, unquoted) = try expectDeclaredName(.process)
    let reference = acceptReference()
    let title = unquoted ?? acceptText()
    var phase: Name?
    var each: Each?
    do {
      if at(.phase), isName(peek()), continuesLine {
        report(.foreign(text(of: token), instead: Keyword.in.text), at: span(of: token))
        replaceToken(by: .in)
      }
      phase = accept(.in) ? try expectName(.declaration(.phase)) : nil
      each = at(.for) ? try parseEach() : nil
    } catch {
      // For whose members the process exists is not known then.
      skipped.append(name.span)
      skipHeader()
    }
    let items = try parseHeadAndBlock(.process, of: start)
    return ProcessDeclaration(
      name: name, reference: reference, title: title, external: external, phase: phase, each: each, items: items,
      span: span(from: start))
  }

  /// `for each s in set`
  mutating func parseEach() throws(Unwinding) -> Each {
    try expect(.for)
    try expect(.each)
    let variable = try expectName(.variable)
    try expect(.in)
    return Each(variable: variable, set: try parsePostfix())
  }

  // MARK: - Items

  mutating func parseItem() throws(Unwinding) -> Item {
    skipBullet()
    correctItem()
    if let clause = try parseConditionClause(withCitations: true) { return .clause(clause) }
    switch token.keyword {
    case .input: return .milestone(try parseMilestone(.input))
    case .outcome: return .milestone(try parseMilestone(.outcome))
    case .optional where peek().keyword == .outcome: return .milestone(try parseMilestone(.outcome))
    case .step, .preparing: return .step(try parseStep())
    case .required, .optional, .forbidden, .task: return try parseTask()
    case .also: return try parseAlsoTask()
    case .any: return try parseAnyOf()
    case .for, .where: return .group(try parseGroup())
    case .fact: return .fact(try parseFact())
    case .event: return .event(try parseEvent())
    case .goal: return try parseGoal()
    case .advise, .permit, .forbid: return .advice(try parseAdvice())
    case .next: return .next(try parseNext())
    case .ending: return .ending(try parseEnding())
    case .revised: return try parseRevision()
    case .source, .about, .see, .formerly: return .citation(try parseCitation())
    default:
      if let clause = try parseClause() { return .clause(clause) }
      throw fail(.item(blocks.last?.kind ?? .process))
    }
  }

  /// Takes a misspelled first word of a line for what is meant.
  private mutating func correctItem() {
    guard isPlainName(token), !peek().startsLine else { return }
    switch peek().kind {
    case .name, .text, .reference, .date: _ = correct(to: Self.itemWords)
    default: break
    }
  }

  private static let itemWords: [Keyword] = [
    .input, .outcome, .step, .preparing, .required, .optional, .forbidden, .task, .also, .where, .fact, .event, .goal,
    .advise, .permit, .forbid, .next, .ending, .revised, .source, .about, .see, .formerly, .applies, .met, .waived,
    .triggered, .due, .aim, .after, .only, .repeats, .for, .any,
  ]

  mutating func parseMilestone(_ kind: Milestone.Kind) throws(Unwinding) -> Milestone {
    let start = token.start
    let optional = accept(.optional)
    let word: Keyword = kind == .input ? .input : .outcome
    try expect(word)
    let (name, unquoted) = try expectDeclaredName(word)
    let reference = acceptReference()
    let title = unquoted ?? acceptText()
    let items = try nested { (parser) throws(Unwinding) in try parser.parseHeadAndBlock(.milestone, of: start) }
    return Milestone(
      kind: kind, optional: optional, name: name, reference: reference, title: title, items: items,
      span: span(from: start))
  }

  private mutating func parseStep() throws(Unwinding) -> StepDeclaration {
    let start = token.start
    let preparing = accept(.preparing)
    try expect(.step)
    let (name, unquoted) = try expectDeclaredName(.step)
    let title = unquoted ?? acceptText()
    let items = try parseHeadAndBlock(.step, of: start)
    return StepDeclaration(preparing: preparing, name: name, title: title, items: items, span: span(from: start))
  }

  private mutating func parseTask() throws(Unwinding) -> Item {
    let start = token.start
    let modality: Modality
    if at(.task) {
      if peek(2).kind == .dot {
        let word = Keyword.task.text
        report(.foreign(word, instead: Keyword.also.text + " " + word), at: span(of: token))
        advance()
        return .alsoTask(try parsePath(.thing), span(from: start))
      }
      report(.missingModality, at: span(of: token))
      modality = .required
    } else {
      modality = Modality(rawValue: text(of: token)) ?? .required
      let written = token
      advance()
      if continuesLine, !at(.task), let item = try parseNeedlessModality(written) { return item }
      if !at(.task), !correct(to: [.task]) { throw fail(.oneOf([Keyword.task.text, Keyword.when.text])) }
    }
    try expect(.task)
    var name: Name?
    var unquoted: TextLiteral?
    if !at(.reference) { (name, unquoted) = try expectDeclaredName(.task) }
    let reference = acceptReference()
    let title = unquoted ?? acceptText()
    let items = try parseHeadAndBlock(.task, of: start)
    return .task(
      TaskDeclaration(
        modality: modality, name: name, reference: reference, title: title, items: items, span: span(from: start)))
  }

  /// `required outcome x`, `optional input x`, `required step x`: only tasks are required, optional or forbidden.
  private mutating func parseNeedlessModality(_ written: Token) throws(Unwinding) -> Item? {
    guard at(.input) || at(.outcome) || at(.step), isName(peek()) else { return nil }
    let place = Span(file: file, start: written.start, end: token.start)
    report(.needlessModality(text(of: written), thing: text(of: token)), at: place)
    if at(.step) { return .step(try parseStep()) }
    return .milestone(try parseMilestone(at(.input) ? .input : .outcome))
  }

  private mutating func parseAlsoTask() throws(Unwinding) -> Item {
    let start = token.start
    try expect(.also)
    try expect(.task)
    let path = try parsePath(.thing)
    return .alsoTask(path, span(from: start))
  }

  // MARK: - Groups

  private mutating func parseAnyOf() throws(Unwinding) -> Item {
    let start = token.start
    try expect(.any)
    try expect(.of)
    let items = try parseBlock(.group, of: start) { (parser) throws(Unwinding) in try parser.parseItem() }
    return .anyOf(items, span(from: start))
  }

  private mutating func parseGroup() throws(Unwinding) -> Group {
    let start = token.start
    var roles: [Name] = []
    let kind: Group.Kind
    if accept(.where) {
      kind = .condition(try parseExpression())
    } else if peek().keyword == .each {
      kind = .each(try parseEach())
    } else {
      try expect(.for)
      let members = try expectNames(.member)
      let fact = accept(.in) ? try expectName(.fact) : nil
      if accept(.by) { roles = try expectNames(.role) }
      kind = .members(members, in: fact)
    }
    let items = try parseBlock(.group, of: start) { (parser) throws(Unwinding) in try parser.parseItem() }
    return Group(kind: kind, roles: roles, items: items, span: span(from: start))
  }

  // MARK: - Orientation

  private mutating func parseGoal() throws(Unwinding) -> Item {
    let start = token.start
    try expect(.goal)
    let text = try expectText()
    let condition = try acceptCondition()
    return .goal(text, condition: condition, span(from: start))
  }

  mutating func parseAdvice() throws(Unwinding) -> Advice {
    let start = token.start
    let kind = Advice.Kind(rawValue: token.keyword?.text ?? "") ?? .advise
    advance()
    let text = try expectText()
    let condition = try acceptCondition()
    let citations = try parseCitations()
    return Advice(kind: kind, text: text, condition: condition, citations: citations, span: span(from: start))
  }

  private mutating func parseNext() throws(Unwinding) -> Next {
    let start = token.start
    try expect(.next)
    let target: Next.Target
    if let text = acceptText() {
      target = .text(text)
    } else {
      target = .processes(try parsePaths(.process))
    }
    let condition = try acceptCondition()
    let citations = try parseCitations()
    return Next(target: target, condition: condition, citations: citations, span: span(from: start))
  }

  private mutating func parseEnding() throws(Unwinding) -> Ending {
    let start = token.start
    try expect(.ending)
    let (name, unquoted) = try expectDeclaredName(.ending)
    let title = unquoted ?? acceptText()
    try expectWhen()
    let condition = try parseExpression()
    let citations = try parseCitations()
    return Ending(name: name, title: title, condition: condition, citations: citations, span: span(from: start))
  }

  private mutating func parseRevision() throws(Unwinding) -> Item {
    let start = token.start
    try expect(.revised)
    let date = try expectDate()
    let text = acceptText()
    return .revision(date, text, span(from: start))
  }
}
