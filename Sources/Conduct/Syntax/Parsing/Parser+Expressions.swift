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
    guard at(.or) || at(.foreignOr) || at(.comma) && peek().keyword == .or else { return first }
    var operands = [first]
    while acceptOperator(.or, .foreignOr) { operands.append(try parseConjunction()) }
    return .disjunction(operands)
  }

  private mutating func parseConjunction() throws(Unwinding) -> Expression {
    let first = try parseNegation()
    guard at(.and) || at(.foreignAnd) || at(.comma) && peek().keyword == .and else { return first }
    var operands = [first]
    while acceptOperator(.and, .foreignAnd) { operands.append(try parseNegation()) }
    return .conjunction(operands)
  }

  /// Takes an operator, or its sign of another language, which is reported.
  private mutating func acceptOperator(_ keyword: Keyword, _ foreign: Token.Kind) -> Bool {
    if accept(keyword) { return true }
    if at(.comma), peek().keyword == keyword, continuesLine {
      report(.needlessSign(","), at: span(of: token))
      advance()
      advance()
      return true
    }
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
    guard ForeignWords.kindsOfThings.contains(text(of: peek())) else { return nil }
    return ForeignWords.quantifier(text(of: token))
  }

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
    let words = [quantifier.rawValue] + kind.rawValue.split(separator: " ").map(String.init)
    checkCensus(from: known, words, of: process)
    let negated = accept(.not)
    let status = try expectName(.status)
    let census = Expression.census(
      Census(
        quantifier: quantifier, kind: kind, process: process, negated: negated, status: status,
        span: span(from: start)))
    return at(.is) ? try parseKnownness(of: census) ?? census : census
  }

  /// Reports a census that is not written as it should be, as a whole: `all tasks are`.
  private mutating func checkCensus(from first: Int, _ words: [String], of process: ThingPath?) {
    let isInPath = { (token: Token) in
      process.map { $0.span.start <= token.start && token.end <= $0.span.end } ?? false
    }
    let written = tokens[first..<index].filter { !isInPath($0) }.map(text)
    guard written != words + (process == nil ? [] : [Keyword.of.text]) + [Keyword.is.text] else { return }
    let meant = words + (process.map { [Keyword.of.text, source.text(of: $0.span)] } ?? []) + [Keyword.is.text]
    let place = span(from: tokens[first].start)
    report(.foreign(source.text(of: place), instead: meant.joined(separator: " ")), at: place)
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
}
