/// Names, constants, brackets and paths.
extension Parser {
  /// An atom with `[i]` and `.property` behind it.
  mutating func parsePostfix() throws(Unwinding) -> Expression {
    var value = try parseAtom()
    var length = 0
    while true {
      if at(.leftBracket), continuesLine {
        let opening = span(of: token)
        advance()
        let member = try parseInBrackets()
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
        correctOperator()
        return value
      }
      length += 1
      if length > Self.maximumNesting {
        report(.nestingTooDeep, at: span(of: token))
        throw Unwinding()
      }
    }
  }

  private mutating func parseInBrackets() throws(Unwinding) -> Expression {
    brackets += 1
    defer { brackets -= 1 }
    return try parseExpression()
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
      let inner = try parseInBrackets()
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
    case let keyword? where keyword.isReserved: throw fail(.expression)
    default:
      if beginsNextLine() { throw fail(.expression) }
      return .name(try expectName(.thing))
    }
  }

  // MARK: - Constants

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
    case .percent:
      let digits = written.filter { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") }
      value = .percent(hundredths: (NumberParser.tenThousandths(digits) ?? 0) / 100)
    // A malformed date is already reported; any day will do for the tree.
    case .date: value = .date(CivilDate(iso: text(of: start)) ?? CivilDate.first)
    case .text: value = .text(TextDecoder.text(of: written))
    default: throw fail(.value)
    }
    advance()
    if case .number(let number, _) = value, text(of: token) == ForeignWords.percent, continuesLine {
      advance()
      let place = span(from: start.start)
      report(.foreign(source.text(of: place), instead: text(of: start) + "%"), at: place)
      return Literal(value: .percent(hundredths: number / 100), span: place)
    }
    if case .number(let number, places: 0) = value, let unit = acceptUnit() {
      return Literal(value: .duration(number / 10_000, unit), span: span(from: start.start))
    }
    return Literal(value: value, span: span(of: start))
  }

  /// The unit of a duration, on the same line.
  private mutating func acceptUnit() -> DurationUnit? {
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
    default:
      return correct(to: [.days, .business, .weeks, .months, .years]) ? acceptUnit() : nil
    }
    advance()
    return unit
  }

  // MARK: - Paths

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
    while true {
      if accept(.comma) || acceptAndForComma() {
        paths.append(try parsePath(named))
      } else {
        return paths
      }
    }
  }
}
