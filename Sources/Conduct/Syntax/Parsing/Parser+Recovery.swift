/// Going on after a mistake.
extension Parser {
  /// Whether a declaration that can only stand at the top of a file begins here.
  ///
  /// It must look like one: the word at the start of a line, then a name or a text; and stand at the margin.
  var startsTopLevelDeclaration: Bool {
    guard let keyword = token.keyword, !blocks.isEmpty else { return false }
    switch keyword {
    case .playbook, .phase, .role, .resource, .choice, .scope, .define, .calendar, .decide, .process, .invariant,
      .scenario, .engagement:
      return (isName(peek()) || peek().kind == .text) && !peek().startsLine && isAtMargin
    case .external, .ordered:
      return (peek().keyword == .process || peek().keyword == .choice) && isAtMargin
    default:
      return false
    }
  }

  /// Whether the token is the first of its line, without white space before it.
  var isAtMargin: Bool {
    let start = Int(token.start)
    return start == 0 || source.bytes[start - 1] == 0x0A || source.bytes[start - 1] == 0x0D
  }

  /// Passes over the rest of a line with the blocks that it opens.
  ///
  /// - Parameter start: The index of the first token of the line in which the mistake is.
  mutating func recover(from start: Int) {
    if index == start, !at(.rightBrace), !at(.endOfFile) { advance() }
    var depth = 0
    // Braces that the line had opened before the mistake are closed by their partners.
    for passed in tokens[start..<index] {
      if passed.kind == .leftBrace { depth += 1 }
      if passed.kind == .rightBrace { depth = max(0, depth - 1) }
    }
    while !at(.endOfFile) {
      if depth == 0, index > start, token.startsLine || at(.semicolon) || at(.rightBrace) { break }
      if depth > 0, startsTopLevelDeclaration || startsAnyDeclarationAtMargin { break }
      if at(.leftBrace) { depth += 1 }
      if at(.rightBrace) { depth -= 1 }
      advance()
    }
    skipped.append(span(from: tokens[start].start))
  }

  var startsAnyDeclarationAtMargin: Bool {
    guard blocks.isEmpty, token.startsLine || index == 0, isAtMargin, let keyword = token.keyword else { return false }
    return Self.declarationWords.contains(keyword) && (isName(peek()) || peek().kind == .text)
  }

  /// Passes over the rest of a header line, up to its block or its end.
  mutating func skipHeader() {
    let start = token.start
    while continuesLine, !at(.leftBrace) { advance() }
    skipped.append(span(from: start))
  }

  // MARK: - Outside of any process

  /// Whether something that stands only in a process begins here, at the top of a file.
  var startsItemOutside: Bool {
    guard token.startsLine || index == 0, let keyword = token.keyword, !Self.declarationWords.contains(keyword),
      Self.lineWords.contains(keyword), !peek().startsLine
    else { return false }
    switch peek().kind {
    case .name, .text, .reference, .date: return true
    default: return false
    }
  }

  /// Reports what stands outside of any process and passes over all that belongs to it: up to the brace that was meant
  /// to close the process, or the next declaration.
  mutating func skipItemsOutside(after closing: Span?) {
    let start = index
    report(.outsideOfProcess(text(of: token), closing: closing), at: span(of: token))
    var depth = 0
    while !at(.endOfFile), !(depth == 0 && index > start && startsAnyDeclarationAtMargin) {
      if at(.leftBrace) { depth += 1 }
      if at(.rightBrace) { depth -= 1 }
      advance()
      if depth < 0 { break }
    }
    skipped.append(span(from: tokens[start].start))
  }

  // MARK: - Words that begin lines

  static let declarationWords: Set<Keyword> = [
    .playbook, .phase, .role, .resource, .choice, .ordered, .fact, .event, .scope, .assume, .define, .calendar,
    .decide, .process, .external, .invariant, .scenario, .engagement, .advise, .permit, .forbid, .on,
  ]

  static let lineWords: Set<Keyword> = declarationWords.union([
    .input, .outcome, .optional, .required, .forbidden, .preparing, .step, .goal, .next, .ending, .also, .due, .aim,
    .after, .only, .applies, .met, .waived, .triggered, .repeats, .source, .about, .see, .expect, .do, .enter,
    .complete, .leave, .record, .waive, .retract, .force, .task, .for, .where, .any,
  ])

  /// Whether, inside round or square brackets, a line begins that belongs to something else.
  var startsForeignLine: Bool {
    guard token.startsLine, let keyword = token.keyword else { return false }
    return Self.lineWords.contains(keyword) && (isName(peek()) || peek().kind == .text || peek().kind == .reference)
  }

  // MARK: - Brackets

  /// The index of the token that closes a round or square bracket further on, if something is in between.
  private func closingPartner(_ kind: Token.Kind) -> Int? {
    guard kind != .rightBrace, !startsForeignLine, isPlainName(token) || at(.numeral) || at(.text) || at(.date) else {
      return nil
    }
    var depth = 0
    for position in index..<min(index + 200, tokens.count) {
      switch tokens[position].kind {
      case .leftParenthesis, .leftBracket: depth += 1
      case kind where depth == 0: return position
      case .rightParenthesis, .rightBracket: depth -= 1
      case .leftBrace, .rightBrace, .endOfFile, .semicolon: return nil
      default: break
      }
      if depth < 0 { return nil }
      if position > index, tokens[position].startsLine, tokens[position].keyword.map(Self.lineWords.contains) ?? false {
        return nil
      }
    }
    return nil
  }

  private func isForeign(_ token: Token) -> Bool {
    switch token.kind {
    case .foreignIs, .foreignIsNot, .foreignAnd, .foreignOr, .foreignNot: true
    default: false
    }
  }

  /// Takes the closing partner of a bracket.
  mutating func expectClosing(_ kind: Token.Kind, of opening: Span, _ sign: Character) throws(Unwinding) {
    if accept(kind) { return }
    if at(.invalid) { throw Unwinding() }
    if let closing = closingPartner(kind) {
      // The bracket is closed further on; what is wrong is inside.
      _ = fail(.word(tokens[closing].kind == .rightParenthesis ? ")" : "]"))
      skipped.append(Span(file: file, start: token.start, end: tokens[closing].end))
      index = closing + 1
      return
    }
    if continuesLine, isPlainName(token) || at(.comma) || isForeign(token) {
      let closing: Character = sign == "(" ? ")" : sign == "[" ? "]" : "}"
      throw fail(.word(String(closing)))
    }
    report(.unclosed(sign, closedBy: nil, noticed: placeBehind), at: opening)
    throw Unwinding()
  }
}
