/// Blocks, and going on after a mistake.
extension Parser {
  /// Reads `{ … }`, line by line; a mistake in a line is reported and the next line read.
  mutating func parseBlock<Element>(
    _ parseLine: (inout Parser) throws(Unwinding) -> Element
  ) throws(Unwinding) -> [Element] {
    let opening = span(of: try expect(.leftBrace, "{"))
    return try nested { (parser) throws(Unwinding) in
      parser.openBraces.append(opening)
      defer { parser.openBraces.removeLast() }
      var elements: [Element] = []
      while !parser.isAtBlockEnd(opening) {
        parser.parseRecovering(parseLine, into: &elements)
      }
      if !parser.isClosingBlocks { _ = parser.accept(.rightBrace) }
      return elements
    }
  }

  private mutating func parseRecovering<Element>(
    _ parseLine: (inout Parser) throws(Unwinding) -> Element, into elements: inout [Element]
  ) {
    let start = index
    do {
      elements.append(try parseLine(&self))
      if !isClosingBlocks { try expectLineEnd() }
    } catch {
      if !isClosingBlocks { recover(from: start) }
    }
  }

  /// Whether the block ends here: at its brace, or without one at the end of the file or a declaration of the top level.
  private mutating func isAtBlockEnd(_ opening: Span) -> Bool {
    while accept(.semicolon) {}
    if isClosingBlocks || at(.rightBrace) { return true }
    guard at(.endOfFile) || startsTopLevelDeclaration else { return false }
    report(.unclosed("{", opening: opening), at: opening)
    isClosingBlocks = true
    return true
  }

  /// Whether a declaration that can only stand at the top of a file begins here.
  ///
  /// It must look like one: the word at the start of a line, then a name or a text; and stand at the margin.
  var startsTopLevelDeclaration: Bool {
    guard token.startsLine, let keyword = token.keyword, !openBraces.isEmpty else { return false }
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
  private var isAtMargin: Bool {
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

  private var startsAnyDeclarationAtMargin: Bool {
    guard openBraces.isEmpty, token.startsLine, isAtMargin, let keyword = token.keyword else { return false }
    return Self.declarationWords.contains(keyword) && (isName(peek()) || peek().kind == .text)
  }

  /// Whether, inside round or square brackets, a line begins that belongs to something else.
  var startsForeignLine: Bool {
    guard token.startsLine, let keyword = token.keyword else { return false }
    return Self.lineWords.contains(keyword) && (isName(peek()) || peek().kind == .text || peek().kind == .reference)
  }

  static let declarationWords: Set<Keyword> = [
    .playbook, .phase, .role, .resource, .choice, .ordered, .fact, .event, .scope, .assume, .define, .calendar,
    .decide, .process, .external, .invariant, .scenario, .engagement, .advise, .permit, .forbid, .on,
  ]

  private static let lineWords: Set<Keyword> = declarationWords.union([
    .input, .outcome, .optional, .required, .forbidden, .preparing, .step, .goal, .next, .ending, .also, .due, .aim,
    .after, .only, .applies, .met, .waived, .triggered, .repeats, .source, .about, .see, .expect, .do, .enter,
    .complete, .leave, .record, .waive, .retract, .force,
  ])

  /// Takes the closing partner of a bracket.
  mutating func expectClosing(_ kind: Token.Kind, of opening: Span, _ sign: Character) throws(Unwinding) {
    if accept(kind) { return }
    if at(.endOfFile) || startsForeignLine || at(.rightBrace) && kind != .rightBrace {
      report(.unclosed(sign, opening: opening), at: opening)
      throw Unwinding()
    }
    let closing: Character = sign == "(" ? ")" : sign == "[" ? "]" : "}"
    throw fail(.word(String(closing)))
  }
}
