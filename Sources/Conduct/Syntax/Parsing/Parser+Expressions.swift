/// Expressions, from the loosest operator to the tightest.
extension Parser {
  /// `if c then a else b`, or an implication.
  mutating func parseExpression() throws(Unwinding) -> Expression {
    try nested { (parser) throws(Unwinding) in
      parser.at(.if) ? try parser.parseConditional() : try parser.parseImplication()
    }
  }

  private mutating func parseConditional() throws(Unwinding) -> Expression {
    let start = token
    try expect(.if)
    let condition = try parseExpression()
    try expect(.then)
    let then = try parseExpression()
    guard accept(.else) else {
      if at(.invalid) { throw Unwinding() }
      report(.missingElse(span(of: start)), at: Span(file: file, start: previousEnd, end: previousEnd))
      throw Unwinding()
    }
    let otherwise = try parseExpression()
    return .conditional(
      Conditional(condition: condition, then: then, otherwise: otherwise, span: span(from: start.start)))
  }

  /// `a implies b`, to the right.
  private mutating func parseImplication() throws(Unwinding) -> Expression {
    let left = try parseDisjunction()
    guard accept(.implies) else { return left }
    let right = try nested { (parser) throws(Unwinding) in try parser.parseImplication() }
    return .implication(left, right)
  }

  private mutating func parseDisjunction() throws(Unwinding) -> Expression {
    let first = try parseConjunction()
    guard at(.or) || at(.foreignOr) else { return first }
    var operands = [first]
    while accept(.or) || accept(.foreignOr) { operands.append(try parseConjunction()) }
    return .disjunction(operands)
  }

  private mutating func parseConjunction() throws(Unwinding) -> Expression {
    let first = try parseNegation()
    guard at(.and) || at(.foreignAnd) else { return first }
    var operands = [first]
    while accept(.and) || accept(.foreignAnd) { operands.append(try parseNegation()) }
    return .conjunction(operands)
  }

  /// `not a`, a quantifier, or a comparison.
  mutating func parseNegation() throws(Unwinding) -> Expression {
    let start = token.start
    if at(.not) || at(.foreignNot) {
      advance()
      let operand = try nested { (parser) throws(Unwinding) in try parser.parseNegation() }
      return .negation(operand, span(from: start))
    }
    if let quantifier = quantifierHere { return try parseQuantifier(quantifier) }
    return try parseComparison()
  }

  /// The quantifier that begins here; `no` before anything but a name is the constant.
  private var quantifierHere: Quantifier? {
    switch token.keyword {
    case Keyword.every?: .every
    case Keyword.some?: .some
    case Keyword.no? where isName(peek()) && !peek().startsLine: .no
    default: nil
    }
  }

  private mutating func parseQuantifier(_ quantifier: Quantifier) throws(Unwinding) -> Expression {
    let start = token.start
    advance()
    if isName(token), peek().keyword == .in {
      let variable = try expectName(.variable)
      try expect(.in)
      let set = try parsePostfix()
      try expect(.has)
      let body = try nested { (parser) throws(Unwinding) in try parser.parseNegation() }
      return .quantified(
        Quantified(quantifier: quantifier, variable: variable, set: set, body: body, span: span(from: start)))
    }
    let kind = try parseCensusKind()
    let process = accept(.of) ? try parsePath(.process) : nil
    try expect(.is)
    let negated = accept(.not)
    let status = try expectName(.status)
    return .census(
      Census(
        quantifier: quantifier, kind: kind, process: process, negated: negated, status: status,
        span: span(from: start)))
  }

  private mutating func parseCensusKind() throws(Unwinding) -> CensusKind {
    let kind: CensusKind? =
      switch (token.keyword, peek().keyword) {
      case (.input, _): .inputs
      case (.outcome, _): .outcomes
      case (.step, _): .steps
      case (.task, _): .tasks
      case (.required, .task): .requiredTasks
      case (.optional, .task): .optionalTasks
      default: nil
      }
    guard let kind else { throw fail(.oneOf(CensusKind.allCases.map(\.rawValue))) }
    if kind == .requiredTasks || kind == .optionalTasks { advance() }
    advance()
    return kind
  }

  // MARK: - Comparisons

  private mutating func parseComparison() throws(Unwinding) -> Expression {
    let left = try parseSum()
    var relation = try parseRelation(after: left)
    let isRelation = relation.span != left.span
    if isRelation, at(.is), let known = try parseKnownness(of: relation) { relation = known }
    if isRelation, comparisonHere != nil || at(.is) || at(.includes) || at(.lacks) || at(.in) || at(.foreignIs) {
      report(.chainedComparison, at: span(of: token))
      throw Unwinding()
    }
    return relation
  }

  private var comparisonHere: Comparison? {
    switch token.kind {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  private mutating func parseRelation(after left: Expression) throws(Unwinding) -> Expression {
    if let comparison = comparisonHere {
      advance()
      return .comparison(left, comparison, try parseSum())
    }
    if at(.is) {
      if let known = try parseKnownness(of: left) { return known }
      advance()
      return try parseIdentity(left, negated: accept(.not))
    }
    if at(.equals), continuesLine {
      report(.equalsForIs, at: span(of: token))
      advance()
      return .identity(left, negated: false, try parseSum())
    }
    if accept(.foreignIs) { return .identity(left, negated: false, try parseSum()) }
    if accept(.foreignIsNot) { return .identity(left, negated: true, try parseSum()) }
    if accept(.includes) { return .inclusion(left, negated: false, try parseSum()) }
    if accept(.lacks) { return .inclusion(left, negated: true, try parseSum()) }
    if at(.not), peek().keyword == .in {
      advance()
      advance()
      return .membership(left, negated: true, try parseSum())
    }
    guard accept(.in) else { return left }
    let right = try parseSum()
    return accept(.to) ? .range(left, right, try parseSum()) : .membership(left, negated: false, right)
  }

  /// `is known`, `is unknown`, `is not known`, `is not unknown`, or nil with nothing taken.
  private mutating func parseKnownness(of value: Expression) throws(Unwinding) -> Expression? {
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

  // MARK: - Arithmetic

  mutating func parseSum() throws(Unwinding) -> Expression {
    let first = try parseProduct()
    guard at(.plus) || at(.minus) else { return first }
    var terms = [Term(negative: false, value: first)]
    while at(.plus) || at(.minus) {
      let negative = at(.minus)
      advance()
      terms.append(Term(negative: negative, value: try parseProduct()))
    }
    return .sum(terms)
  }

  private mutating func parseProduct() throws(Unwinding) -> Expression {
    let first = try parseUnary()
    guard at(.star) else { return first }
    var operands = [first]
    while accept(.star) { operands.append(try parseUnary()) }
    return .product(operands)
  }

  private mutating func parseUnary() throws(Unwinding) -> Expression {
    let start = token.start
    if accept(.minus) {
      let operand = try nested { (parser) throws(Unwinding) in try parser.parseUnary() }
      return .negative(operand, span(from: start))
    }
    if let measure = try parseMeasure() { return measure }
    let value = try parsePostfix()
    guard accept(.of) else { return value }
    let base = try nested { (parser) throws(Unwinding) in try parser.parseUnary() }
    return .share(value, base)
  }

  private mutating func parseMeasure() throws(Unwinding) -> Expression? {
    let start = token.start
    switch (token.keyword, peek().keyword) {
    case (.number, .of):
      advance()
      advance()
      let variable = try expectName(.variable)
      try expect(.in)
      let set = try parsePostfix()
      try expect(.with)
      let condition = try parsePostfix()
      return .count(Count(variable: variable, set: set, condition: condition, span: span(from: start)))
    case (.total, .of):
      advance()
      advance()
      let value = try parseSum()
      try expect(.for)
      let variable = try expectName(.variable)
      try expect(.in)
      let set = try parsePostfix()
      return .total(Total(value: value, variable: variable, set: set, span: span(from: start)))
    case (.days, .from): return try parseDistance(business: false)
    case (.business, .days) where peek(2).keyword == .from:
      advance()
      return try parseDistance(business: true)
    case (.highest, .of), (.lowest, .of):
      let highest = at(.highest)
      advance()
      advance()
      return .extreme(highest: highest, try parsePostfix(), span(from: start))
    default: return nil
    }
  }

  /// `days from (a) to (b)`; the word `business` is already taken.
  private mutating func parseDistance(business: Bool) throws(Unwinding) -> Expression {
    let start = business ? tokens[index - 1].start : token.start
    advance()
    try expect(.from)
    let from = try parsePostfix()
    try expect(.to)
    let to = try parsePostfix()
    return .distance(Distance(business: business, from: from, to: to, span: span(from: start)))
  }

  // MARK: - Atoms

  /// An atom with `[i]` and `.property` behind it.
  mutating func parsePostfix() throws(Unwinding) -> Expression {
    var value = try parseAtom()
    var length = 0
    while true {
      if at(.leftBracket), continuesLine {
        let opening = span(of: token)
        advance()
        let member = try parseExpression()
        try expectClosing(.rightBracket, of: opening, "[")
        value = .index(value, member, span(from: value.span.start))
      } else if at(.dot) {
        advance()
        if let reference = acceptReference() {
          value = .referenceProperty(value, reference)
        } else {
          value = .property(value, try expectName(.property))
        }
      } else {
        return value
      }
      length += 1
      if length > Self.maximumNesting {
        report(.nestingTooDeep, at: span(of: token))
        throw Unwinding()
      }
    }
  }

  private mutating func parseAtom() throws(Unwinding) -> Expression {
    let place = span(of: token)
    switch token.kind {
    case .name: return try parseWord()
    case .reference:
      guard let reference = acceptReference() else { throw fail(.expression) }
      return .reference(reference)
    case .numeral, .percent, .date, .text: return .literal(try parseLiteral())
    case .leftParenthesis:
      advance()
      let inner = try parseExpression()
      try expectClosing(.rightParenthesis, of: place, "(")
      return .parenthesized(inner, span(from: place.start))
    case .leftBrace:
      advance()
      var members: [Expression] = []
      while !at(.rightBrace), !at(.endOfFile) {
        members.append(try parseExpression())
        if !accept(.comma) { break }
      }
      try expectClosing(.rightBrace, of: place, "{")
      return .set(members, span(from: place.start))
    default: throw fail(.expression)
    }
  }

  private mutating func parseWord() throws(Unwinding) -> Expression {
    let place = span(of: token)
    switch token.keyword {
    case .yes, .no: return .literal(try parseLiteral())
    case .today:
      advance()
      return .today(place)
    case .undecided:
      advance()
      let reason = try expectText()
      return .undecided(reason, span(from: place.start))
    case let keyword? where keyword.isReserved:
      if !continuesLine { throw fail(.expression) }
      report(.expected(.expression, found: keyword.text), at: place)
      throw Unwinding()
    default: return .name(try expectName(.thing))
    }
  }

  /// `yes`, `no`, a number, percentage, date, text or duration.
  mutating func parseLiteral() throws(Unwinding) -> Literal {
    let start = token
    let written = Array(source.bytes[Int(start.start)..<Int(start.end)])
    let value: Literal.Value
    switch start.kind {
    case .name where at(.yes) || at(.no): value = .truth(at(.yes))
    case .numeral:
      let digits = written.filter { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") }
      value = .number(
        tenThousandths: NumberParser.tenThousandths(digits) ?? 0, places: NumberParser.places(digits))
    case .percent: value = .percent(hundredths: (NumberParser.tenThousandths(Array(written.dropLast())) ?? 0) / 100)
    case .date: value = .date(try expectDateWithoutTaking())
    case .text: value = .text(TextDecoder.text(of: written))
    default: throw fail(.value)
    }
    advance()
    if case .number(let number, places: 0) = value, let unit = acceptUnit() {
      return Literal(value: .duration(number / 10_000, unit), span: span(from: start.start))
    }
    return Literal(value: value, span: span(of: start))
  }

  private mutating func expectDateWithoutTaking() throws(Unwinding) -> CivilDate {
    let date = try expectDate().date
    index -= 1
    return date
  }

  /// The unit of a duration, on the same line.
  mutating func acceptUnit() -> DurationUnit? {
    guard continuesLine else { return nil }
    let unit: DurationUnit
    switch (token.keyword, peek().keyword) {
    case (.day, _), (.days, _): unit = .days
    case (.business, .day), (.business, .days):
      unit = .businessDays
      advance()
    case (.week, _), (.weeks, _): unit = .weeks
    case (.month, _), (.months, _): unit = .months
    case (.year, _), (.years, _): unit = .years
    default: return nil
    }
    advance()
    return unit
  }

  /// A path to a declared thing.
  mutating func parsePath(_ named: SyntaxProblem.Named) throws(Unwinding) -> ThingPath {
    let start = token.start
    var elements: [ThingPath.Element] = []
    if let reference = acceptReference() {
      elements.append(.reference(reference))
    } else {
      elements.append(.name(try expectName(named)))
    }
    while elements.count <= Self.maximumNesting {
      if accept(.dot) {
        if let reference = acceptReference() {
          elements.append(.reference(reference))
        } else {
          elements.append(.name(try expectName(named)))
        }
      } else if at(.leftBracket), continuesLine {
        let opening = span(of: token)
        advance()
        elements.append(.member(try expectName(.member)))
        try expectClosing(.rightBracket, of: opening, "[")
      } else {
        break
      }
    }
    return ThingPath(elements: elements, span: span(from: start))
  }

  mutating func parsePaths(_ named: SyntaxProblem.Named) throws(Unwinding) -> [ThingPath] {
    var paths = [try parsePath(named)]
    while accept(.comma) { paths.append(try parsePath(named)) }
    return paths
  }
}
