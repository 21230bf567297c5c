/// Sums, products and measures.
extension Parser {
  mutating func parseSum() throws(Unwinding) -> Expression {
    let first = try parseProduct()
    guard at(.plus) || at(.minus), continuesExpression else { return first }
    var terms = [Term(negative: false, value: first)]
    while at(.plus) || at(.minus), continuesExpression {
      try checkLength(terms.count)
      let negative = at(.minus)
      advance()
      terms.append(Term(negative: negative, value: try parseProduct()))
    }
    return .sum(terms)
  }

  private mutating func parseProduct() throws(Unwinding) -> Expression {
    let first = try parseUnary()
    guard at(.star), continuesExpression else { return first }
    var operands = [first]
    while continuesExpression, accept(.star) {
      try checkLength(operands.count)
      operands.append(try parseUnary())
    }
    return .product(operands)
  }

  /// Reports a sum or product that is too long: it becomes a formula as deep as it is long.
  private mutating func checkLength(_ count: Int) throws(Unwinding) {
    guard count >= Self.maximumOperands else { return }
    report(.nestingTooDeep, at: span(of: token))
    throw Unwinding()
  }

  private mutating func parseUnary() throws(Unwinding) -> Expression {
    let start = token.start
    if accept(.minus) {
      let operand = try nested { (parser) throws(Unwinding) in try parser.parseUnary() }
      return .negative(operand, span(from: start))
    }
    if let measure = try parseMeasure() { return measure }
    let isShare = at(.percent)
    let value = try parsePostfix()
    if isShare, isPlainName(token), continuesLine { report(.missing(Keyword.of.text), at: placeBehind) }
    guard accept(.of) || isShare && isPlainName(token) && continuesLine else { return value }
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
}
