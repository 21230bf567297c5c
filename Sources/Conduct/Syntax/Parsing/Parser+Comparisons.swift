/// Comparisons and what is written for them.
extension Parser {
  mutating func parseComparison() throws(Unwinding) -> Expression {
    if reportCounting() { return try skipCounting() }
    let left = try parseSum()
    var relation = try parseRelation(after: left)
    let isRelation = relation.span != left.span
    if !isRelation, startsSecondOperand { return try parseUnrelated(left) }
    if isRelation, at(.is), let known = try parseKnownness(of: relation) { relation = known }
    if isRelation, comparisonHere != nil || at(.is) || at(.includes) || at(.lacks) || at(.in) || at(.foreignIs) {
      report(.chainedComparison, at: span(of: token))
      throw Unwinding()
    }
    return relation
  }

  /// Whether, behind an operand, another one begins on the same line, with nothing between.
  private var startsSecondOperand: Bool {
    guard continuesLine else { return false }
    switch token.kind {
    case .numeral, .percent, .date: return true
    case .name where at(.not): return isPlainName(peek()) && !peek().startsLine
    case .name where at(.known) || at(.unknown) || at(.empty) || at(.yes) || at(.no): return true
    case .name where token.keyword == nil: return true
    case .name where isName(token):
      // A word of the language, perhaps a status, if a condition ends behind it.
      let next = peek()
      return next.startsLine || next.kind == .rightParenthesis || next.kind == .endOfFile
        || [.and, .or, .implies, .then, .else].contains(next.keyword)
    default: return false
    }
  }

  /// Reports two operands with nothing between; what they stand for is not known, so nothing more is said about it.
  private mutating func parseUnrelated(_ left: Expression) throws(Unwinding) -> Expression {
    let first = source.text(of: left.span)
    let start = token.start
    if accept(.not) {
      report(.missing(Keyword.is.text), at: Span(file: file, start: left.span.end, end: left.span.end))
      _ = try parseSum()
    } else {
      let areNames = isPlainName(token) && (previous.map(isName) ?? false)
      if at(.known) || at(.unknown) || at(.empty) { advance() } else { _ = try parseSum() }
      let second = source.text(of: span(from: start))
      report(.nothingBetween(first, second, names: areNames), at: left.span.union(span(from: start)))
    }
    _ = try parseRelation(after: left)
    let place = span(from: left.span.start)
    return .undecided(TextLiteral(value: "", span: place), place)
  }

  var comparisonHere: Comparison? {
    switch token.kind {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  private mutating func parseRelation(after left: Expression) throws(Unwinding) -> Expression {
    if let relation = try parseForeignRelation(after: left) { return relation }
    if let comparison = comparisonHere {
      advance()
      return .comparison(left, comparison, try parseSum())
    }
    if at(.is), peek().keyword == .in || peek().keyword == .not && peek(2).keyword == .in {
      let isNegated = peek().keyword == .not
      let place = span(of: token).union(span(of: peek(isNegated ? 2 : 1)))
      let instead = isNegated ? Keyword.not.text + " " + Keyword.in.text : Keyword.in.text
      report(.foreign(source.text(of: place), instead: instead), at: place)
      advance()
    }
    if at(.is) {
      if let known = try parseKnownness(of: left) { return known }
      advance()
      return try parseIdentity(left, negated: accept(.not))
    }
    if at(.includes) || at(.lacks) {
      let negated = at(.lacks)
      advance()
      let member = try parseSum()
      _ = reportMoreMembers(than: member, of: left, negated ? .lacks : .includes)
      return .inclusion(left, negated: negated, member)
    }
    if at(.not), peek().keyword == .in {
      advance()
      advance()
      return .membership(left, negated: true, try parseSum())
    }
    guard accept(.in) else { return left }
    let right = try parseSum()
    if let members = reportMoreMembers(than: right, of: left, .in) {
      let place = span(from: right.span.start)
      return .membership(left, negated: false, .set([right] + members.map(Expression.name), place))
    }
    return accept(.to) ? .range(left, right, try parseSum()) : .membership(left, negated: false, right)
  }

  /// `set includes a, b`, `x in a, b`: reports the members behind the first, passes over them and returns them.
  private mutating func reportMoreMembers(
    than first: Expression, of set: Expression, _ word: Keyword
  ) -> [Name]? {
    let behind = peek(2)
    let endsList = behind.kind == .comma || behind.kind == .leftBrace || behind.kind == .rightParenthesis
    guard at(.comma), continuesLine, isName(peek()), endsList || behind.startsLine || behind.kind == .endOfFile else {
      return nil
    }
    var members: [Name] = []
    while at(.comma), isName(peek()) {
      advance()
      members.append(Name(text(of: token), at: span(of: token)))
      advance()
    }
    let written = [source.text(of: first.span)] + members.map(\.text)
    let place = span(from: first.span.start)
    report(.severalMembers(word: word.text, members: written, set: source.text(of: set.span)), at: place)
    return members
  }

  /// A relation as it is written elsewhere: `==`, `=`, `<>`, `=>`, `is greater than`; nil with nothing taken.
  private mutating func parseForeignRelation(after left: Expression) throws(Unwinding) -> Expression? {
    if let comparison = acceptComparisonInWords() { return .comparison(left, comparison, try parseSum()) }
    if acceptEqualTo() { return try parseIdentity(left, negated: false) }
    if let range = try acceptBetween(left) { return range }
    let isNot = Keyword.is.text + " " + Keyword.not.text
    if let instead = acceptPair(.less, .greater, instead: isNot) ?? acceptPair(.not, .is, instead: isNot) {
      return .identity(left, negated: instead == isNot, try parseSum())
    }
    if at(.not), peek().keyword == .includes {
      _ = acceptPair(.not, .includes, instead: Keyword.lacks.text)
      return .inclusion(left, negated: true, try parseSum())
    }
    let swapped = acceptPair(.equals, .greater, instead: ">=") ?? acceptPair(.equals, .less, instead: "<=")
    if let comparison = swapped.flatMap({ Comparison(rawValue: $0) }) {
      return .comparison(left, comparison, try parseSum())
    }
    if at(.foreignIs) || at(.foreignIsNot) || at(.are) {
      let negated = at(.foreignIsNot)
      report(.foreign(text(of: token), instead: negated ? isNot : Keyword.is.text), at: span(of: token))
      advance()
      return try parseIdentity(left, negated: negated)
    }
    guard at(.equals), continuesLine else { return nil }
    report(.equalsForIs, at: span(of: token))
    advance()
    return try parseIdentity(left, negated: false)
  }

  /// Takes two signs that stand close together and mean one, and reports them.
  private mutating func acceptPair(_ first: Token.Kind, _ second: Token.Kind, instead: String) -> String? {
    guard at(first), peek().kind == second, peek().start == token.end else { return nil }
    report(.foreign(text(of: token) + text(of: peek()), instead: instead), at: span(of: token).union(span(of: peek())))
    advance()
    advance()
    return instead
  }

  private mutating func acceptPair(_ first: Keyword, _ second: Keyword, instead: String) -> String? {
    guard at(first), peek().keyword == second else { return nil }
    let place = span(of: token).union(span(of: peek()))
    report(.foreign(source.text(of: place), instead: instead), at: place)
    advance()
    advance()
    return instead
  }

  /// `is known`, `is unknown`, `is not known`, `is not unknown`, or nil with nothing taken.
  mutating func parseKnownness(of value: Expression) throws(Unwinding) -> Expression? {
    let negated = peek().keyword == .not
    let word = peek(negated ? 2 : 1).keyword
    guard word == .known || word == .unknown else { return nil }
    for _ in 0..<(negated ? 3 : 2) { advance() }
    return .knownness(value, known: (word == .known) != negated, span(from: value.span.start))
  }

  private mutating func parseIdentity(_ left: Expression, negated: Bool) throws(Unwinding) -> Expression {
    if accept(.empty) { return .emptiness(left, negated: negated, span(from: left.span.start)) }
    return .identity(left, negated: negated, try parseSum())
  }
}
