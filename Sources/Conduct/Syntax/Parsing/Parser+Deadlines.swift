/// Deadlines and repetitions, and what people write for them.
extension Parser {
  mutating func parseDeadline() throws(Unwinding) -> Clause {
    let start = token.start
    let kind: Deadline.Kind = at(.due) ? .due : .aim
    advance()
    let foreign = try parseForeignDay()
    let day = if let foreign { foreign } else { try parseDueDay() }
    let condition = try acceptCondition()
    return try finish(.deadline(Deadline(kind: kind, day: day)), condition: condition, from: start)
  }

  private mutating func parseDueDay() throws(Unwinding) -> Deadline.Day {
    if at(.in) || at(.for), continuesLine {
      report(.foreign(text(of: token), instead: Keyword.within.text), at: span(of: token))
      replaceToken(by: .within)
    }
    if !at(.by), !at(.within) { _ = correct(to: [.within]) }
    if accept(.by) || acceptForeignBy() { return .by(try parseSum()) }
    if startsDay, continuesLine {
      report(.missing(Keyword.by.text), at: placeBehind)
      return .by(try parseSum())
    }
    guard accept(.within) else { throw fail(.oneOf([Keyword.within.text, Keyword.by.text])) }
    let place = previous?.start ?? token.start
    let span = try parseSpan()
    if let day = try parseDayBeside(span, from: place, isWithin: true) { return day }
    try expect(.of)
    return .within(span, of: try parseSum())
  }

  /// Whether a day begins here, whose `by` is missing.
  private var startsDay: Bool { at(.date) || at(.today) || isPlainName(token) }

  /// `3 days before x`, `before x`, or nil with nothing taken.
  private mutating func parseForeignDay() throws(Unwinding) -> Deadline.Day? {
    guard continuesLine else { return nil }
    let start = token.start
    if isPlainName(token), text(of: token) == ForeignWords.before, !peek().startsLine {
      advance()
      let day = try parseSum()
      let place = span(from: start)
      let instead = Keyword.by.text + " " + source.text(of: day.span) + " - 1 " + Keyword.day.text
      report(.foreign(source.text(of: place), instead: instead), at: place)
      return .by(day)
    }
    guard at(.numeral) else { return nil }
    return try parseDayBeside(try parseSpan(), from: start, isWithin: false)
  }

  /// The day behind `3 days`, if it is written as in everyday English: `before x`, `after x`, `from x`.
  ///
  /// - Parameter isWithin: Whether `within` stands before the span.
  private mutating func parseDayBeside(
    _ span: Expression, from start: Int32, isWithin: Bool
  ) throws(Unwinding) -> Deadline.Day? {
    let length = source.text(of: span.span)
    if isPlainName(token), text(of: token) == ForeignWords.before || text(of: token) == ForeignWords.ahead {
      advance()
      _ = accept(.of)
      let day = try parseSum()
      let place = self.span(from: start)
      let instead = Keyword.by.text + " " + source.text(of: day.span) + " - " + length
      report(.foreign(source.text(of: place), instead: instead), at: place)
      return .by(.sum([Term(negative: false, value: day), Term(negative: true, value: span)]))
    }
    if isWithin, at(.after) || at(.from) {
      report(.foreign(text(of: token), instead: Keyword.of.text), at: self.span(of: token))
      advance()
      return .within(span, of: try parseSum())
    }
    guard !isWithin else { return nil }
    guard at(.after) || at(.from) || at(.of) else {
      report(.foreign(length, instead: Keyword.within.text + " " + length), at: span.span)
      try expect(.of)
      return .within(span, of: try parseSum())
    }
    advance()
    let day = try parseSum()
    let place = self.span(from: start)
    let instead = [Keyword.within.text, length, Keyword.of.text, source.text(of: day.span)].joined(separator: " ")
    report(.foreign(source.text(of: place), instead: instead), at: place)
    return .within(span, of: day)
  }

  /// `due on assigned_on`, `due until assigned_on`, `due no later than assigned_on`, which would have to be `due by`.
  private mutating func acceptForeignBy() -> Bool {
    guard continuesLine else { return false }
    let start = token.start
    let later = [text(of: peek()), text(of: peek(2))] == ForeignWords.laterThan
    if at(.on) || at(.until) || isPlainName(token) && ForeignWords.latest.contains(text(of: token)) {
      advance()
      if at(.by) || at(.on) { advance() }
    } else if at(.no) || at(.not), later {
      for _ in 0..<3 { advance() }
    } else {
      return false
    }
    let place = span(from: start)
    report(.foreign(source.text(of: place), instead: Keyword.by.text), at: place)
    return true
  }

  /// Takes `deadline` for `due`.
  mutating func correctDeadline() {
    guard isPlainName(token), text(of: token).lowercased() == ForeignWords.deadline, !peek().startsLine else { return }
    if peek().kind == .colon { return }
    report(.foreign(text(of: token), instead: Keyword.due.text), at: span(of: token))
    replaceToken(by: .due)
  }

  mutating func parseRepetition() throws(Unwinding) -> Clause {
    let start = token.start
    advance()
    let every: Expression
    if isPlainName(token), let instead = ForeignWords.repetition(text(of: token)) {
      report(.foreign(text(of: token), instead: instead), at: span(of: token))
      every = .literal(Literal(value: .duration(1, .weeks), span: span(of: token)))
      advance()
    } else {
      if !at(.each) {
        try expect(.every)
      } else {
        report(.foreign(text(of: token), instead: Keyword.every.text), at: span(of: token))
        advance()
      }
      every = try parseSpan()
    }
    let until = accept(.until) ? try parseExpression() : nil
    let condition = try acceptCondition()
    return try finish(.repeats(every: every, until: until), condition: condition, from: start)
  }
}
