/// Words that are not quite those of the language.
extension Parser {
  /// Takes a misspelled word for the nearest of some keywords and reports it; the token is not passed.
  mutating func correct(to words: [Keyword]) -> Bool {
    guard let meant = nearest(to: token, among: words) else { return false }
    report(.misspelled(text(of: token), meant: meant.text), at: span(of: token))
    replaceToken(by: meant)
    return true
  }

  /// Returns the keyword that a word resembles; very short words only by the case of their letters.
  func nearest(to token: Token, among words: [Keyword]) -> Keyword? {
    guard isPlainName(token) else { return nil }
    let written = text(of: token)
    let lowercased = written.lowercased()
    if let same = words.first(where: { $0.text == lowercased }) { return same }
    guard written.utf8.count >= 3 else { return nil }
    if let swapped = words.first(where: { isSwapped($0.text, written) }) { return swapped }
    let candidates = words.map(\.text).filter { $0.utf8.count > 3 }
    let found = NameSuggestion.nearest(to: written, among: candidates)
    return found.flatMap { text in words.first { $0.text == text } }
  }

  /// Whether two short words have the same letters in another order.
  private func isSwapped(_ left: String, _ right: String) -> Bool {
    left.utf8.count == 3 && left != right && left.utf8.sorted() == right.utf8.sorted()
  }

  // MARK: - Lines that begin too early

  /// Whether the next line begins here although the one before is not complete: after `=`, `when` or a comma, say.
  ///
  /// It must look like a line of its own, which nothing inside an expression or list does. The token is then made one
  /// that starts a line.
  mutating func beginsNextLine() -> Bool {
    guard index > 0, let keyword = token.keyword, Self.lineWords.contains(keyword), !peek().startsLine else {
      return false
    }
    switch peek().kind {
    case .name where isName(peek()) || peek().keyword == .when, .text, .reference, .date: break
    default: return false
    }
    let gap = Int(tokens[index - 1].end)..<Int(token.start)
    guard token.startsLine || source.bytes[gap].contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return false }
    startLine()
    return true
  }

  // MARK: - when

  /// Takes `when`, or reports that it is missing.
  mutating func expectWhen() throws(Unwinding) {
    guard !(try acceptWhen()) else { return }
    guard continuesLine, startsCondition else { throw fail(.word(Keyword.when.text)) }
    report(.missing(Keyword.when.text), at: placeBehind)
  }

  /// `when c`, if it stands here, or can only be meant.
  mutating func acceptCondition() throws(Unwinding) -> Expression? {
    if try acceptWhen() { return try parseExpression() }
    guard continuesLine else { return nil }
    let start = token.start
    if isPlainName(token), text(of: token) == ForeignWords.unless {
      let place = span(of: token)
      advance()
      let condition = try parseExpression()
      report(.unless(needsBrackets: condition.isJoined), at: place)
      return .negation(condition, span(from: start))
    }
    let followsName = previous.map { isName($0) || $0.kind == .reference } ?? false
    guard startsCondition, !followsName || hasRelationOnLine else { return nil }
    report(.missing(Keyword.when.text), at: placeBehind)
    return try parseExpression()
  }

  private mutating func acceptWhen() throws(Unwinding) -> Bool {
    if accept(.when) { return true }
    guard continuesLine else { return false }
    if at(.if) || at(.where), peek().keyword != .applicable {
      report(.foreign(text(of: token), instead: Keyword.when.text), at: span(of: token))
      advance()
      return true
    }
    guard correct(to: [.when]) else { return false }
    advance()
    return true
  }

  /// Whether a condition may begin here, and nothing else of a line.
  private var startsCondition: Bool {
    switch (token.kind, token.keyword) {
    case (.leftParenthesis, _), (.numeral, _), (.percent, _), (.foreignNot, _): true
    case (.name, nil): true
    case (.name, Keyword.not?), (.name, Keyword.every?), (.name, Keyword.some?), (.name, Keyword.no?): true
    default: false
    }
  }

  /// Whether a word or sign that relates two values follows on the line.
  private var hasRelationOnLine: Bool {
    var distance = 1
    while distance < 40 {
      let next = peek(distance)
      if next.startsLine || next.kind == .endOfFile || next.kind == .leftBrace { return false }
      switch (next.kind, next.keyword) {
      case (.less, _), (.lessOrEqual, _), (.greater, _), (.greaterOrEqual, _), (.equals, _), (.foreignIs, _),
        (.name, .is), (.name, .and), (.name, .or), (.name, .includes), (.name, .lacks):
        return true
      default: distance += 1
      }
    }
    return false
  }

  // MARK: - Operators

  /// Corrects a word behind an operand, where only an operator or the end can follow.
  mutating func correctOperator() {
    guard isPlainName(token) else { return }
    let written = text(of: token)
    let lowercased = written.lowercased()
    if token.startsLine {
      // Only a word in capitals can go on with the line before.
      guard lowercased != written,
        [.and, .or, .implies].contains(where: { (word: Keyword) in word.text == lowercased })
      else { return }
    }
    if let instead = ForeignWords.operators[lowercased] {
      report(.foreign(written, instead: instead.text), at: span(of: token))
      return replaceToken(by: instead)
    }
    _ = correct(to: Self.operatorWords)
  }

  private static let operatorWords: [Keyword] = [
    .and, .or, .implies, .is, .in, .includes, .lacks, .has, .with, .of, .to, .then, .else, .when, .until, .because,
  ]

  /// A comparison in words, such as `is greater than`; the place is that of its words, `is` included if it is there.
  mutating func acceptComparisonInWords() -> Comparison? {
    let isWord = at(.is) ? isPlainName(peek()) || peek().keyword == .after : isPlainName(token)
    guard isWord, continuesLine else { return nil }
    let start = token.start
    var length = at(.is) ? 1 : 0
    let (first, second) = (text(of: peek(length)), text(of: peek(length + 1)))
    let found: Comparison?
    if let comparison = ForeignWords.comparison(first, second) {
      found = comparison
      length += 2
    } else {
      found = length == 1 && startsOperand(peek(2)) ? ForeignWords.comparison(first) : nil
      length += 1
    }
    guard var comparison = found else { return nil }
    if peek(length).keyword == .or, text(of: peek(length + 1)) == ForeignWords.equal, peek(length + 2).keyword == .to {
      comparison = comparison == .less ? .lessOrEqual : .greaterOrEqual
      length += 3
    }
    for _ in 0..<length { advance() }
    let place = span(from: start)
    report(.foreign(source.text(of: place), instead: comparison.rawValue), at: place)
    return comparison
  }

  /// Whether an operand begins at a token, on the line of the one before.
  private func startsOperand(_ token: Token) -> Bool {
    guard !token.startsLine else { return false }
    switch token.kind {
    case .date, .numeral, .percent, .reference, .leftParenthesis: return true
    case .name: return isPlainName(token) || token.keyword == .today
    default: return false
    }
  }

  /// `is equal to`
  mutating func acceptEqualTo() -> Bool {
    guard at(.is), text(of: peek()) == ForeignWords.equal, peek(2).keyword == .to else { return false }
    let start = token.start
    for _ in 0..<3 { advance() }
    report(.foreign(source.text(of: span(from: start)), instead: Keyword.is.text), at: span(from: start))
    return true
  }

  /// `is between a and b`; nil with nothing taken.
  mutating func acceptBetween(_ value: Expression) throws(Unwinding) -> Expression? {
    let isBare = isPlainName(token) && text(of: token) == ForeignWords.between && continuesLine
    guard isBare || at(.is) && text(of: peek()) == ForeignWords.between, !peek(isBare ? 1 : 2).startsLine else {
      return nil
    }
    let between = isBare ? span(of: token) : span(of: token).union(span(of: peek()))
    advance()
    if !isBare { advance() }
    let low = try parseSum()
    guard at(.and) || at(.to) else { throw fail(.word(Keyword.to.text)) }
    let and = span(of: token)
    advance()
    let high = try parseSum()
    report(.foreignRange(between: between, and: and), at: between)
    return .range(value, low, high)
  }
}

extension Expression {
  /// Whether the expression is one that `not` before it would take apart.
  fileprivate var isJoined: Bool {
    switch self {
    case .implication, .disjunction, .conjunction, .conditional: true
    default: false
    }
  }
}
