/// The tokens of a playbook, as far as changes of its text need them.
struct MutationText: Sendable {
  typealias Edit = Diagnostic.Fix.Edit

  let sources: SourceSet
  private let tokens: [[Token]]
  /// All clauses, by where they stand.
  private(set) var clauses: [Span: Clause] = [:]
  /// All groups, by where they stand.
  private(set) var groups: [Group] = []
  /// The sets of `for each`, by where the variable stands.
  private(set) var sets: [Span: Span] = [:]
  /// All inputs and outcomes, by where they stand.
  private(set) var milestones: [Span: Milestone] = [:]
  /// All tasks, by where they stand.
  private(set) var tasks: [Span: TaskDeclaration] = [:]
  /// All facts, by where they stand.
  private(set) var facts: [Span: FactDeclaration] = [:]
  /// All decision tables, by where they stand.
  private(set) var tables: [Span: DecisionTable] = [:]

  init(_ sources: SourceSet) {
    self.sources = sources
    let trees = sources.files.enumerated().map { Parser.parse($1, file: Int32($0)) }
    tokens = trees.map(\.tokens)
    for declaration in trees.flatMap(\.declarations) {
      if case .process(let process) = declaration { gather(process) }
      if case .fact(let fact) = declaration { facts[fact.span] = fact }
      if case .table(let table) = declaration { tables[table.span] = table }
    }
  }

  private mutating func gather(_ process: ProcessDeclaration) {
    if let each = process.each { sets[each.variable.span] = each.set.span }
    gather(process.items)
  }

  private mutating func gather(_ items: [Item]) {
    for item in items {
      switch item {
      case .clause(let clause): clauses[clause.span] = clause
      case .group(let group):
        groups.append(group)
        if case .each(let each) = group.kind { sets[each.variable.span] = each.set.span }
        gather(group.items)
      case .milestone(let inner):
        milestones[inner.span] = inner
        gather(inner.items)
      case .step(let inner): gather(inner.items)
      case .task(let inner):
        tasks[inner.span] = inner
        gather(inner.items)
      case .anyOf(let inner, _): gather(inner)
      case .fact(let fact): facts[fact.span] = fact
      case .alsoTask, .event, .goal, .advice, .next, .ending, .revision, .citation: continue
      }
    }
  }

  // MARK: - Reading

  func text(_ span: Span) -> String { sources.text(of: span) }

  func text(_ token: Token, in file: Int32) -> String { text(span(token, file)) }

  func span(_ token: Token, _ file: Int32) -> Span { Span(file: file, start: token.start, end: token.end) }

  /// The index of the first token of a file that starts at or behind an offset.
  private func index(at offset: Int32, _ file: Int32) -> Int {
    let tokens = tokens[Int(file)]
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens inside a span.
  func tokens(in span: Span) -> ArraySlice<Token> {
    let all = tokens[Int(span.file)]
    let first = index(at: span.start, span.file)
    var last = first
    while last < all.count, all[last].end <= span.end, all[last].kind != .endOfFile { last += 1 }
    return all[first..<last]
  }

  /// The token before an offset.
  func token(before offset: Int32, in file: Int32) -> Token? {
    let index = index(at: offset, file) - 1
    return tokens[Int(file)].indices.contains(index) ? tokens[Int(file)][index] : nil
  }

  /// The token at or behind an offset.
  func token(at offset: Int32, in file: Int32) -> Token? {
    let index = index(at: offset, file)
    return tokens[Int(file)].indices.contains(index) ? tokens[Int(file)][index] : nil
  }

  /// The tokens inside a span that stand in no brackets within it, with the place of each among all inside.
  func outerTokens(in span: Span) -> [Token] {
    var depth = 0
    return tokens(in: span).filter { token in
      switch token.kind {
      case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
      case .rightParenthesis, .rightBracket, .rightBrace: depth -= 1
      default: return depth == 0
      }
      return false
    }
  }

  /// A span with the parentheses around it, as long as they lie within a limit.
  func widened(_ span: Span, within limit: Span) -> Span {
    var result = span
    while let before = token(before: result.start, in: span.file), let after = token(at: result.end, in: span.file),
      before.kind == .leftParenthesis, after.kind == .rightParenthesis, before.start >= limit.start,
      after.end <= limit.end
    {
      result = Span(file: span.file, start: before.start, end: after.end)
    }
    return result
  }

  // MARK: - Editing

  /// Puts something before and behind a span.
  func wrap(_ span: Span, in words: (before: String, behind: String)) -> [Edit] {
    [Edit(span.before, words.before), Edit(span.after, words.behind)]
  }

  func replace(_ token: Token, in file: Int32, with text: String) -> Edit { Edit(span(token, file), text) }

  /// Deletes what stands between two offsets.
  func delete(_ file: Int32, _ range: Range<Int32>) -> Edit {
    Edit(Span(file: file, start: range.lowerBound, end: range.upperBound), "")
  }

  /// Deletes a span and the blanks before it on its line.
  func delete(_ span: Span) -> Edit {
    let bytes = sources.file(of: span).bytes
    var start = Int(span.start)
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    if start == 0 || bytes[start - 1] == 0x0A { start = Int(span.start) }
    return delete(span.file, Int32(start)..<span.end)
  }

  /// Deletes a token and the blank behind it.
  func deleteWord(_ token: Token, in file: Int32) -> Edit {
    let next = self.token(at: token.end, in: file)?.start ?? token.end
    return delete(file, token.start..<next)
  }
}
