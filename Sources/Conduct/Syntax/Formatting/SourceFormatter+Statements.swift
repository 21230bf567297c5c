/// Scenarios, journals, and the values in them.
extension SourceFormatter {
  mutating func take(_ scenario: Scenario) {
    columns.beginLine(nil, in: &document)
    take(upTo: scenario.title.span.end)
    takeBlock(parts(of: scenario), \.span) { formatter, part in
      switch part {
      case .given(let lines, _):
        formatter.take()
        formatter.takeBlock(lines, \.span) { $0.take($1) }
      case .day(let day): formatter.take(day)
      }
    }
  }

  private enum ScenarioPart {
    case given([Given], Span)
    case day(Day)

    var span: Span {
      switch self {
      case .given(_, let span): span
      case .day(let day): day.span
      }
    }
  }

  /// The blocks of a scenario in the order in which they are written; the tree has them by kind.
  private func parts(of scenario: Scenario) -> [ScenarioPart] {
    var parts = scenario.days.map(ScenarioPart.day)
    var given = scenario.given[...]
    var position = index + 1
    while position < tree.tokens.count, tree.tokens[position].start < scenario.span.end {
      if tree.tokens[position].kind == .leftBrace {
        let word = tree.tokens[position - 1]
        position = lines.closing(position)
        let span = Span(file: tree.file, start: word.start, end: tree.tokens[position].end)
        if word.keyword == .given {
          let inside = given.prefix { $0.span.start < span.end }
          given = given.dropFirst(inside.count)
          parts.append(.given(Array(inside), span))
        }
      }
      position += 1
    }
    return parts.sorted { $0.span < $1.span }
  }

  mutating func take(_ day: Day) {
    columns.beginLine(nil, in: &document)
    take(upTo: day.date.span.end)
    takeBlock(day.statements, \.span) { $0.take($1) }
  }

  private mutating func take(_ given: Given) {
    switch given {
    case .statement(let statement): take(statement)
    case .status(_, _, let span): take(upTo: span.end)
    }
  }

  private mutating func take(_ statement: Statement) {
    indented { formatter in
      switch statement.kind {
      case .change(let change), .expectRefused(let change): formatter.take(change)
      case .expect(let condition, let reason):
        formatter.take(upTo: condition.span.start)
        formatter.take(condition)
        if let reason { formatter.takeReason(reason) }
      case .expectList(let list, let things):
        formatter.take(upTo: list.span.end)
        formatter.take()
        formatter.takeBracketed(things.map(\.span), upTo: statement.span.end)
      }
    }
  }

  // MARK: - Changes

  private mutating func take(_ change: Change) {
    switch change.kind {
    case .assign(_, let value): takeValue(value)
    case .adjust(let path, _, let names):
      take(upTo: path.span.end)
      take()
      if at(.leftBrace) {
        takeBracketed(names.map(\.span), upTo: change.span.end)
      } else {
        take(upTo: change.span.end)
      }
    case .perform, .record, .retract, .enter, .complete, .leaveAs: take(upTo: change.span.end)
    case .waive(let path, _, _), .leaveBecause(let path, _):
      take(upTo: path.span.end)
      takeReason(upTo: change.span.end)
    case .force(let inner, _):
      take(inner)
      takeReason(upTo: change.span.end)
    }
  }

  private mutating func takeReason(upTo end: Int32) {
    group { formatter in
      formatter.separate(by: .pause)
      formatter.take(upTo: end)
    }
  }

  // MARK: - Values

  /// Takes a value, and the words before it.
  mutating func takeValue(_ value: Value) {
    take(upTo: value.span.start)
    if case .set(let names) = value.kind {
      takeBracketed(names.map(\.span), upTo: value.span.end)
    } else {
      if at(.minus) {
        take()
        separate(by: .none)
      }
      take(upTo: value.span.end)
    }
  }
}

extension Given {
  /// Where the line stands.
  fileprivate var span: Span {
    switch self {
    case .statement(let statement): statement.span
    case .status(_, _, let span): span
    }
  }
}
