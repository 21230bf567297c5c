/// Blocks, line by line.
extension Parser {
  /// Reads `{ … }`; a mistake in a line is reported and the next line read.
  ///
  /// - Parameter start: The first byte of the thing whose block this is.
  mutating func parseBlock<Element>(
    _ kind: SyntaxProblem.Block, of start: Int32,
    _ parseLine: (inout Parser) throws(Unwinding) -> Element
  ) throws(Unwinding) -> [Element] {
    guard !at(.leftBrace) else {
      let opening = span(of: token)
      advance()
      return try parseBody(OpenBlock(opening: opening, kind: kind, start: start), parseLine)
    }
    let startsOnNextLine =
      token.startsLine && !at(.rightBrace) && !at(.endOfFile) && indent(of: token.start) > indent(of: start)
    guard startsOnNextLine || endsBlockOnLine else { throw fail(.word("{")) }
    report(.missing("{"), at: placeBehind)
    return try parseBody(OpenBlock(opening: placeBehind, kind: kind, start: start), parseLine)
  }

  /// Whether a brace on this line closes a block that is not open: then the opening one is missing.
  var endsBlockOnLine: Bool {
    guard lacksOpeningBrace, continuesLine || at(.rightBrace) && !token.startsLine else { return false }
    if let block = blocks.last, !source.bytes[Int(block.opening.end)..<Int(token.start)].contains(0x0A) { return false }
    var depth = 0
    var distance = 0
    while distance < 200 {
      let next = peek(distance)
      if next.startsLine || next.kind == .endOfFile { return false }
      if distance > 0, source.bytes[Int(peek(distance - 1).end)..<Int(next.start)].contains(0x0A) { return false }
      if next.kind == .leftBrace { depth += 1 }
      if next.kind == .rightBrace { depth -= 1 }
      if depth < 0 { return true }
      distance += 1
    }
    return false
  }

  /// Reads the lines of a block and its closing brace.
  mutating func parseBody<Element>(
    _ block: OpenBlock, _ parseLine: (inout Parser) throws(Unwinding) -> Element
  ) throws(Unwinding) -> [Element] {
    try nested { (parser) throws(Unwinding) in
      parser.blocks.append(block)
      defer { parser.blocks.removeLast() }
      var elements: [Element] = []
      while !parser.isAtBlockEnd(block) {
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

  /// Whether the block ends here: at its brace, or without one at the end of the file, at a declaration of the top
  /// level, or at a line that cannot stand in it.
  private mutating func isAtBlockEnd(_ block: OpenBlock) -> Bool {
    while accept(.semicolon) {}
    if isClosingBlocks || at(.rightBrace) || isExhausted { return true }
    if at(.endOfFile) || startsTopLevelDeclaration {
      let noticed = at(.endOfFile) ? nil : span(of: token)
      isClosingBlocks = true
      // The braces are inside a text without its end.
      if at(.endOfFile), hasOpenText { return true }
      if let culprit = misplacedBrace() {
        report(.unclosed("{", closedBy: culprit.closing, noticed: noticed), at: culprit.opening)
      } else {
        report(.unclosed("{", closedBy: nil, noticed: noticed), at: block.opening)
      }
      return true
    }
    guard endsBlock(block) else { return false }
    report(.unclosed("{", closedBy: nil, noticed: span(of: token)), at: block.opening)
    endedBraces.insert(block.opening.start)
    startLine()
    return true
  }

  /// Whether the line that begins here belongs to a block around this one.
  private func endsBlock(_ block: OpenBlock) -> Bool {
    guard let keyword = token.keyword, !peek().startsLine, isFirstOfLine(token.start) else { return false }
    switch block.kind {
    case .statements: return keyword == .on && peek().kind == .date
    case .process, .group: return false
    case .members: return Self.declarationWords.contains(keyword) && isName(peek()) && isAtMargin
    case .lines:
      let isDeclaration = isName(peek()) || peek().kind == .text || peek().kind == .date
      return lacksClosingBrace && Self.declarationWords.contains(keyword) && isDeclaration && isAtMargin
    case .citations:
      return Self.lineWords.contains(keyword) && !Self.citationWords.contains(keyword) && startsClauseOrItem
        && indent(of: token.start) <= indent(of: block.start)
    case .step:
      return Self.stepEnders.contains(keyword) && startsItem && indent(of: token.start) <= indent(of: block.start)
    case .task:
      return Self.taskEnders.contains(keyword) && startsItem && indent(of: token.start) <= indent(of: block.start)
    case .milestone:
      return Self.milestoneEnders.contains(keyword) && startsItem && indent(of: token.start) <= indent(of: block.start)
    }
  }

  private static let citationWords: Set<Keyword> = [.source, .about, .see, .formerly]

  private var startsClauseOrItem: Bool {
    switch peek().kind {
    case .name, .text, .date, .reference: true
    default: false
    }
  }

  private static let stepEnders: Set<Keyword> = [.step, .preparing, .goal, .next, .ending, .revised]

  private static let milestoneEnders: Set<Keyword> = stepEnders.union([
    .required, .optional, .forbidden, .also, .fact, .event, .advise, .permit, .forbid,
  ])

  private static let taskEnders: Set<Keyword> = milestoneEnders.union([.input, .outcome])

  /// Whether something declared begins here, and no clause with the same word.
  var startsItem: Bool {
    switch token.keyword {
    case .required, .optional, .forbidden: peek().keyword == .task || peek().keyword == .outcome
    case .goal, .advise, .permit, .forbid: peek().kind == .text
    case .next: peek().kind == .text || isName(peek())
    case .revised: peek().kind == .date
    case .preparing: peek().keyword == .step
    case .also: peek().keyword == .task
    default: isName(peek())
    }
  }

  // MARK: - Indentation

  /// The blanks before the first token of the line of an offset; lines that are very long count as not indented.
  func indent(of offset: Int32) -> Int {
    var start = Int(offset)
    let limit = max(0, start - 400)
    while start > limit, source.bytes[start - 1] != 0x0A, source.bytes[start - 1] != 0x0D { start -= 1 }
    var end = start
    while end < Int(offset), source.bytes[end] == 0x20 || source.bytes[end] == 0x09 { end += 1 }
    return end - start
  }

  /// Whether nothing but blanks stands before an offset on its line.
  func isFirstOfLine(_ offset: Int32) -> Bool {
    let start = Int(offset) - indent(of: offset)
    return start == 0 || source.bytes[start - 1] == 0x0A || source.bytes[start - 1] == 0x0D
  }

  /// The brace that is closed by one that is indented less: the closing brace of another, so that its own is missing.
  private func misplacedBrace() -> (opening: Span, closing: Span)? {
    guard let outermost = blocks.first else { return nil }
    var first = index
    while first > 0, tokens[first - 1].start >= outermost.start { first -= 1 }
    var open: [Token] = []
    for token in tokens[first..<index] {
      if token.kind == .leftBrace, !endedBraces.contains(token.start) { open.append(token) }
      guard token.kind == .rightBrace, let opening = open.popLast() else { continue }
      if isFirstOfLine(token.start), indent(of: token.start) < indent(of: opening.start) {
        return (span(of: opening), span(of: token))
      }
    }
    return nil
  }
}
