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
    case (.required, _) where isUnless(peek()), (.optional, _) where isUnless(peek()):
      kind = .modalityWhen(at(.required) ? .required : .optional)
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
    if isUnless(token) {
      return try finish(kind, condition: try acceptCondition(), from: start, withCitations: withCitations)
    }
    try expectWhen()
    let condition = try parseExpression()
    return try finish(kind, condition: condition, from: start, withCitations: withCitations)
  }

  private func isUnless(_ token: Token) -> Bool {
    isPlainName(token) && text(of: token) == ForeignWords.unless && !token.startsLine
  }

  /// The clauses that stand in a block only, or nil with nothing taken.
  mutating func parseClause() throws(Unwinding) -> Clause? {
    let start = token.start
    correctDeadline()
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
      guard peek().keyword == .applicable || nearest(to: peek(), among: [.applicable]) != nil else { return nil }
      advance()
      try expect(.applicable)
      return try finish(.ifApplicable, condition: nil, from: start)
    case .repeats: return try parseRepetition()
    default: return nil
    }
  }

  mutating func finish(
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

  /// `after first_contact is done`, where the task alone would do.
  private mutating func reportStatus(behind gates: [ThingPath]) {
    guard at(.is), isName(peek()), let gate = gates.last else { return }
    let start = token.start
    advance()
    let status = text(of: token)
    advance()
    report(.statusAfterGate(source.text(of: gate.span), status: status), at: span(from: start))
  }

  /// A duration: written out, by name, or in brackets.
  mutating func parseSpan() throws(Unwinding) -> Expression {
    if at(.numeral) {
      let literal = try parseLiteral()
      guard case .duration = literal.value else { throw fail(.unit) }
      return .literal(literal)
    }
    return try parsePostfix()
  }
}
