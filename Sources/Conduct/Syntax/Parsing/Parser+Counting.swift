/// Counting, as it is written in everyday English.
extension Parser {
  /// Reports `at least 2 tasks are done`, `2 tasks are done`, `count of x`, `number of tasks`, and says whether it did.
  mutating func reportCounting() -> Bool {
    guard let length = countingLength else { return false }
    let start = token.start
    let ofThings = (0...length).contains { ForeignWords.kindsOfThings.contains(text(of: peek($0))) }
    for _ in 0..<length { advance() }
    report(.counting(ofThings: ofThings), at: span(from: start))
    return true
  }

  /// How many tokens belong to the words that count; nil where nothing is counted.
  private var countingLength: Int? {
    let (first, second, third) = (text(of: token), text(of: peek()), text(of: peek(2)))
    if at(.numeral), ForeignWords.kindsOfThings.contains(second), !peek().startsLine { return 2 }
    if isPlainName(token), ForeignWords.comparison(first, second) != nil, peek(2).kind == .numeral { return 4 }
    guard peek().keyword == .of, !peek().startsLine else { return nil }
    if isPlainName(token), ForeignWords.counting.contains(first) { return 3 }
    guard at(.number), peek(3).keyword != .in else { return nil }
    return third.isEmpty || peek(2).startsLine ? nil : 3
  }

  /// Passes over the rest of a condition that counts; what it stands for is not known.
  mutating func skipCounting() throws(Unwinding) -> Expression {
    let start = token.start
    while continuesLine, !at(.rightBrace), !at(.leftBrace), !at(.rightParenthesis), !at(.text), !at(.semicolon),
      !at(.endOfFile)
    {
      advance()
    }
    let place = span(from: start)
    return .undecided(TextLiteral(value: "", span: place), place)
  }
}
