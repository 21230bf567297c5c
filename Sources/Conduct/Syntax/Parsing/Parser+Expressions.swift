/// Conditions, from the loosest operator to the comparisons.
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
    if at(.comma) || at(.colon) {
      report(.foreign(text(of: token), instead: Keyword.then.text), at: span(of: token))
      advance()
      _ = accept(.then)
    } else {
      try expect(.then)
    }
    let then = try parseExpression()
    guard accept(.else) else {
      if !at(.invalid) { report(.missingElse(span(of: start)), at: placeBehind) }
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
    while acceptOperator(.or, .foreignOr) { operands.append(try parseConjunction()) }
    return .disjunction(operands)
  }

  private mutating func parseConjunction() throws(Unwinding) -> Expression {
    let first = try parseNegation()
    guard at(.and) || at(.foreignAnd) else { return first }
    var operands = [first]
    while acceptOperator(.and, .foreignAnd) { operands.append(try parseNegation()) }
    return .conjunction(operands)
  }

  /// Takes an operator, or its sign of another language, which is reported.
  private mutating func acceptOperator(_ keyword: Keyword, _ foreign: Token.Kind) -> Bool {
    if accept(keyword) { return true }
    guard at(foreign) else { return false }
    report(.foreign(text(of: token), instead: keyword.text), at: span(of: token))
    advance()
    return true
  }

  /// `not a`, a quantifier, or a comparison.
  mutating func parseNegation() throws(Unwinding) -> Expression {
    let start = token.start
    if acceptOperator(.not, .foreignNot) {
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
    default: foreignQuantifier
    }
  }

  /// `all tasks are done`, `any task is done`, `each task is done`.
  private var foreignQuantifier: Quantifier? {
    let isShortName = isPlainName(token) && (3...4).contains(token.end - token.start)
    guard isShortName || at(.each) || at(.any), !peek().startsLine else { return nil }
    let written = text(of: token)
    guard Self.thingWords.contains(text(of: peek())) else { return nil }
    if written == "all" || at(.each) { return .every }
    if at(.any) { return .some }
    return written == "none" ? .no : nil
  }

  private static let thingWords: Set<String> = [
    "task", "tasks", "required", "optional", "input", "inputs", "outcome", "outcomes", "step", "steps",
  ]

  private mutating func parseQuantifier(_ quantifier: Quantifier) throws(Unwinding) -> Expression {
    let start = token.start
    let known = index
    advance()
    if isName(token), peek().keyword == .in {
      if text(of: tokens[known]) != quantifier.rawValue {
        report(.foreign(text(of: tokens[known]), instead: quantifier.rawValue), at: span(of: tokens[known]))
      }
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
    if !accept(.are) { try expect(.is) }
    let words = [quantifier.rawValue, kind.rawValue] + (process.map { [Keyword.of.text, source.text(of: $0.span)] } ?? [])
    checkCensus(from: start, (words + [Keyword.is.text]).joined(separator: " "))
    let negated = accept(.not)
    let status = try expectName(.status)
    return .census(
      Census(
        quantifier: quantifier, kind: kind, process: process, negated: negated, status: status,
        span: span(from: start)))
  }

  /// Reports a census that is not written as it should be, as a whole: `all tasks are`.
  private mutating func checkCensus(from start: Int32, _ meant: String) {
    let place = span(from: start)
    let written = source.text(of: place)
    if written.split(whereSeparator: \.isWhitespace) != meant.split(separator: " ") {
      report(.foreign(written, instead: meant), at: place)
    }
  }

  private mutating func parseCensusKind() throws(Unwinding) -> CensusKind {
    if let meant = nearest(to: token, among: [.input, .outcome, .step, .task, .required, .optional]) {
      replaceToken(by: meant)
    }
    if at(.required) || at(.optional), let meant = nearest(to: peek(), among: [.task]) {
      advance()
      replaceToken(by: meant)
      index -= 1
    }
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
    if at(.is) {
      if let known = try parseKnownness(of: left) { return known }
      advance()
      return try parseIdentity(left, negated: accept(.not))
    }
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

  /// A relation as it is written elsewhere: `==`, `=`, `<>`, `=>`, `is greater than`; nil with nothing taken.
  private mutating func parseForeignRelation(after left: Expression) throws(Unwinding) -> Expression? {
    if let comparison = acceptComparisonInWords() { return .comparison(left, comparison, try parseSum()) }
    if acceptEqualTo() { return try parseIdentity(left, negated: false) }
    if let range = try acceptBetween(left) { return range }
    let isNot = Keyword.is.text + " " + Keyword.not.text
    if let instead = acceptPair(.less, .greater, instead: isNot) ?? acceptPair(.not, .is, instead: isNot) {
      return .identity(left, negated: instead == isNot, try parseSum())
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
}
