/// Header lines, and the blocks behind them.
extension Parser {
  /// The clauses of a header line, `by` and one more, and the block behind them.
  mutating func parseHeadAndBlock(_ kind: SyntaxProblem.Block, of start: Int32) throws(Unwinding) -> [Item] {
    var items: [Item] = []
    do {
      try parseHead(of: kind, into: &items)
    } catch {
      skipHeader()
    }
    if at(.leftBrace), continuesLine {
      return items + (try parseBlock(kind, of: start) { (parser) throws(Unwinding) in try parser.parseItem() })
    }
    guard startsBody(of: kind, start) || endsBlockOnLine else { return items }
    report(.missing("{"), at: placeBehind)
    let block = OpenBlock(opening: placeBehind, kind: kind, start: start)
    return items + (try parseBody(block) { (parser) throws(Unwinding) in try parser.parseItem() })
  }

  private mutating func parseHead(
    of kind: SyntaxProblem.Block, into items: inout [Item]
  ) throws(Unwinding) {
    if at(.by), continuesLine {
      let by = try parseBy()
      if at(.when), continuesLine {
        report(.clauseOnHeaderLine(Keyword.by.text + " … " + Keyword.when.text), at: by.span.union(span(of: token)))
        advance()
        _ = try parseExpression()
      }
      items.append(.clause(by))
    }
    var clauses = 0
    while continuesLine, !at(.leftBrace), !endsBlockOnLine {
      if let clause = try parseConditionClause() {
        if clauses == 1 { report(.severalHeaderClauses, at: clause.span) }
        items.append(.clause(clause))
        clauses += 1
      } else if let item = try parseBlockClause() {
        items.append(item)
      } else if at(.comma) {
        return
      } else if at(.when) {
        report(.bareWhen(kind), at: span(of: token))
        advance()
        _ = try parseExpression()
      } else {
        throw fail(.block)
      }
    }
  }

  /// A clause that should stand in the block; the first of a line is reported.
  private mutating func parseBlockClause() throws(Unwinding) -> Item? {
    let start = token
    let item: Item
    switch start.keyword {
    case .source, .about, .see, .formerly: item = .citation(try parseCitation())
    case .by:
      item = .clause(try parseBy(conditional: true))
    default:
      guard let clause = try parseClause() else { return nil }
      item = .clause(clause)
    }
    report(.clauseOnHeaderLine(text(of: start)), at: item.span)
    return item
  }

  /// Whether the lines of a block follow whose opening brace is missing.
  private func startsBody(of kind: SyntaxProblem.Block, _ start: Int32) -> Bool {
    guard token.startsLine, !peek().startsLine, let keyword = token.keyword else { return false }
    switch kind {
    case .process: return startsItemOutside
    case .step, .task, .milestone:
      let isTask = peek().keyword == .task || peek().keyword == .outcome
      return Self.clauses(of: kind).contains(keyword) && !isTask && indent(of: token.start) > indent(of: start)
        && !(blocks.last.map { Self.clauses(of: $0.kind) }?.contains(keyword) ?? false)
    case .group, .statements, .members, .citations, .lines: return false
    }
  }

  /// The words of the clauses that not everything has.
  private static func clauses(of kind: SyntaxProblem.Block) -> Set<Keyword> {
    switch kind {
    case .step: [.after, .only]
    case .task: [.due, .aim, .repeats, .kept, .after, .only, .waived, .required, .optional, .forbidden]
    case .milestone: [.met, .attested, .waived, .if]
    case .process, .group, .statements, .members, .citations, .lines: []
    }
  }
}
