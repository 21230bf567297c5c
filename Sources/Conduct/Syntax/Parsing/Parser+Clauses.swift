/// Clauses, in a header line or in a block.
extension Parser {
  /// The clauses that may also stand in a header line, or nil with nothing taken.
  mutating func parseConditionClause(withCitations: Bool = false) throws(Unwinding) -> Clause? {
    let start = token.start
    let kind: Clause.Kind
    switch (token.keyword, peek().keyword) {
    case (.applies, .to):
      advance()
      advance()
      let members = try expectNames(.member)
      kind = .appliesTo(members, in: accept(.in) ? try expectName(.fact) : nil)
      return try finish(kind, condition: nil, from: start, withCitations: withCitations)
    case (.waived, .only):
      advance()
      advance()
      try expect(.by)
      kind = .waivedOnlyBy(try expectNames(.role))
      return try finish(kind, condition: nil, from: start, withCitations: withCitations)
    case (.applies, _): kind = .appliesWhen
    case (.met, _): kind = .metWhen
    case (.required, .when), (.required, .if): kind = .modalityWhen(.required)
    case (.optional, .when), (.optional, .if): kind = .modalityWhen(.optional)
    case (.forbidden, .when), (.forbidden, .if): kind = .modalityWhen(.forbidden)
    case (.waived, _): kind = .waivedWhen
    case (.triggered, _): kind = .triggeredWhen
    default: return nil
    }
    advance()
    if case .appliesWhen = kind, !at(.when), !at(.if), !correct(to: [.when]) {
      if correct(to: [.to]) {
        index -= 1
        return try parseConditionClause(withCitations: withCitations)
      }
      throw fail(.oneOf([Keyword.when.text, Keyword.to.text]))
    }
    try expectWhen()
    let condition = try parseExpression()
    return try finish(kind, condition: condition, from: start, withCitations: withCitations)
  }

  /// The clauses that stand in a block only, or nil with nothing taken.
  mutating func parseClause() throws(Unwinding) -> Clause? {
    let start = token.start
    switch token.keyword {
    case .by: return try parseBy(conditional: true)
    case .due, .aim: return try parseDeadline()
    case .after:
      advance()
      let gates = try parsePaths(.thing)
      reportStatus(behind: gates)
      let condition = try acceptCondition()
      return try finish(.after(gates), condition: condition, from: start)
    case .only:
      advance()
      try expectWhen()
      let condition = try parseExpression()
      return try finish(.onlyWhen, condition: condition, from: start)
    case .attested, .kept:
      let kind: Clause.Kind = at(.attested) ? .attested : .kept
      advance()
      return try finish(kind, condition: nil, from: start)
    case .if:
      advance()
      try expect(.applicable)
      return try finish(.ifApplicable, condition: nil, from: start)
    case .repeats:
      advance()
      if !at(.each) {
        try expect(.every)
      } else {
        report(.foreign(text(of: token), instead: Keyword.every.text), at: span(of: token))
        advance()
      }
      let every = try parseSpan()
      let until = accept(.until) ? try parseExpression() : nil
      let condition = try acceptCondition()
      return try finish(.repeats(every: every, until: until), condition: condition, from: start)
    default: return nil
    }
  }

  private mutating func finish(
    _ kind: Clause.Kind, condition: Expression?, from start: Int32, withCitations: Bool = true
  ) throws(Unwinding) -> Clause {
    let citations = withCitations ? try parseCitations() : []
    return Clause(kind: kind, condition: condition, citations: citations, span: span(from: start))
  }

  /// `by fm, sme`, in a block also with a condition.
  mutating func parseBy(conditional: Bool = false) throws(Unwinding) -> Clause {
    let start = token.start
    try expect(.by)
    let roles = try expectNames(.role)
    let condition = conditional ? try acceptCondition() : nil
    return try finish(.by(roles), condition: condition, from: start, withCitations: conditional)
  }

  private mutating func parseDeadline() throws(Unwinding) -> Clause {
    let start = token.start
    let kind: Deadline.Kind = at(.due) ? .due : .aim
    advance()
    let day: Deadline.Day
    if at(.in) || at(.for), continuesLine {
      report(.foreign(text(of: token), instead: Keyword.within.text), at: span(of: token))
      replaceToken(by: .within)
    }
    if !at(.by), !at(.within) { _ = correct(to: [.within]) }
    if accept(.by) || acceptForeignBy() {
      day = .by(try parseSum())
    } else {
      guard accept(.within) else { throw fail(.oneOf([Keyword.within.text, Keyword.by.text])) }
      let span = try parseSpan()
      if at(.after) || at(.from) {
        report(.foreign(text(of: token), instead: Keyword.of.text), at: self.span(of: token))
        advance()
      } else {
        try expect(.of)
      }
      day = .within(span, of: try parseSum())
    }
    let condition = try acceptCondition()
    return try finish(.deadline(Deadline(kind: kind, day: day)), condition: condition, from: start)
  }

  /// `after first_contact is done`, where the task alone would do.
  private mutating func reportStatus(behind gates: [ThingPath]) {
    guard at(.is), isName(peek()), let gate = gates.last else { return }
    let start = token.start
    advance()
    let status = text(of: token)
    advance()
    report(.statusAfterGate(source.text(of: gate.span), status: status), at: span(from: start))
  }

  /// `due on assigned_on`, which would have to be `due by`.
  private mutating func acceptForeignBy() -> Bool {
    guard at(.on), continuesLine else { return false }
    report(.foreign(text(of: token), instead: Keyword.by.text), at: span(of: token))
    advance()
    return true
  }

  /// A duration: written out, by name, or in brackets.
  private mutating func parseSpan() throws(Unwinding) -> Expression {
    if at(.numeral) {
      let literal = try parseLiteral()
      guard case .duration = literal.value else { throw fail(.unit) }
      return .literal(literal)
    }
    return try parsePostfix()
  }
}
