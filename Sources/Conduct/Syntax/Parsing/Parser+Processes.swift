/// Processes and what stands inside them.
extension Parser {
  mutating func parseProcess() throws(Unwinding) -> ProcessDeclaration {
    let start = token.start
    let external = accept(.external)
    try expect(.process)
    let name = try expectName(.declaration(.process))
    let reference = acceptReference()
    let title = acceptText()
    let phase = accept(.in) ? try expectName(.declaration(.phase)) : nil
    let each = at(.for) ? try parseEach() : nil
    let items = try parseHeadAndBlock()
    return ProcessDeclaration(
      name: name, reference: reference, title: title, external: external, phase: phase, each: each, items: items,
      span: span(from: start))
  }

  /// `for each s in set`
  private mutating func parseEach() throws(Unwinding) -> Each {
    try expect(.for)
    try expect(.each)
    let variable = try expectName(.variable)
    try expect(.in)
    return Each(variable: variable, set: try parsePostfix())
  }

  /// The clauses of a header line, `by` and one more, and the block behind them.
  private mutating func parseHeadAndBlock() throws(Unwinding) -> [Item] {
    var items: [Item] = []
    if at(.by), continuesLine { items.append(.clause(try parseBy())) }
    var clauses = 0
    while continuesLine, !at(.leftBrace), let clause = try parseConditionClause() {
      if clauses == 1 { report(.severalHeaderClauses, at: clause.span) }
      items.append(.clause(clause))
      clauses += 1
    }
    guard at(.leftBrace), continuesLine else { return items }
    return items + (try parseBlock { (parser) throws(Unwinding) in try parser.parseItem() })
  }

  // MARK: - Items

  private mutating func parseItem() throws(Unwinding) -> Item {
    if let clause = try parseConditionClause(withCitations: true) { return .clause(clause) }
    switch token.keyword {
    case .input: return .milestone(try parseMilestone(.input))
    case .outcome: return .milestone(try parseMilestone(.outcome))
    case .optional where peek().keyword == .outcome: return .milestone(try parseMilestone(.outcome))
    case .step, .preparing: return .step(try parseStep())
    case .required, .optional, .forbidden: return .task(try parseTask())
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
      throw fail(.item)
    }
  }

  private mutating func parseMilestone(_ kind: Milestone.Kind) throws(Unwinding) -> Milestone {
    let start = token.start
    let optional = accept(.optional)
    try expect(kind == .input ? .input : .outcome)
    let name = try expectName(.declaration(kind == .input ? .input : .outcome))
    let reference = acceptReference()
    let title = acceptText()
    let items = try nested { (parser) throws(Unwinding) in try parser.parseHeadAndBlock() }
    return Milestone(
      kind: kind, optional: optional, name: name, reference: reference, title: title, items: items,
      span: span(from: start))
  }

  private mutating func parseStep() throws(Unwinding) -> StepDeclaration {
    let start = token.start
    let preparing = accept(.preparing)
    try expect(.step)
    let name = try expectName(.declaration(.step))
    let title = acceptText()
    let items = try parseHeadAndBlock()
    return StepDeclaration(preparing: preparing, name: name, title: title, items: items, span: span(from: start))
  }

  private mutating func parseTask() throws(Unwinding) -> TaskDeclaration {
    let start = token.start
    let modality = Modality(rawValue: text(of: token)) ?? .required
    advance()
    try expect(.task)
    var name: Name?
    if !at(.reference) { name = try expectName(.declaration(.task)) }
    let reference = acceptReference()
    let title = acceptText()
    let items = try parseHeadAndBlock()
    return TaskDeclaration(
      modality: modality, name: name, reference: reference, title: title, items: items, span: span(from: start))
  }

  private mutating func parseAlsoTask() throws(Unwinding) -> Item {
    let start = token.start
    try expect(.also)
    try expect(.task)
    let path = try parsePath(.thing)
    return .alsoTask(path, span(from: start))
  }

  private mutating func parseAnyOf() throws(Unwinding) -> Item {
    let start = token.start
    try expect(.any)
    try expect(.of)
    let items = try parseBlock { (parser) throws(Unwinding) in try parser.parseItem() }
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
    let items = try parseBlock { (parser) throws(Unwinding) in try parser.parseItem() }
    return Group(kind: kind, roles: roles, items: items, span: span(from: start))
  }

  private mutating func parseGoal() throws(Unwinding) -> Item {
    let start = token.start
    try expect(.goal)
    let text = try expectText()
    let condition = try acceptCondition()
    return .goal(text, condition: condition, span(from: start))
  }

  mutating func parseAdvice() throws(Unwinding) -> Advice {
    let start = token.start
    let kind = Advice.Kind(rawValue: text(of: token)) ?? .advise
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
    let name = try expectName(.declaration(.ending))
    let title = acceptText()
    try expect(.when)
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
