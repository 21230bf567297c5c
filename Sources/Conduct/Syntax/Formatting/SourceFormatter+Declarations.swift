/// Declarations at the top of a file.
extension SourceFormatter {
  mutating func take(_ declaration: Declaration) {
    switch declaration {
    case .playbook(let header):
      take(upTo: header.title.span.end)
      takeBlock(header.lines, \.span) { $0.take($1) }
    case .phase(let named): takeLine(.phase) { $0.take(named) }
    case .role(let named): takeLine(.role) { $0.take(named) }
    case .resource(let resource): takeLine(.resource) { $0.take(resource) }
    case .choice(let choice): take(choice)
    case .fact(let fact): take(fact)
    case .event(let event): take(event)
    case .scope(let scope): take(upTo: scope.span.end)
    case .assumption(let assumption): take(assumption)
    case .definition(let definition): takeLine(.definition) { $0.take(definition) }
    case .calendar(let calendar): take(calendar)
    case .table(let table): take(table)
    case .process(let process): takeLine(.process) { $0.take(process) }
    case .invariant(let invariant): take(invariant)
    case .scenario(let scenario): take(scenario)
    case .engagement(let header): take(upTo: header.span.end)
    case .advice(let advice): take(advice)
    case .day(let day): take(day)
    }
  }

  // MARK: - Titles

  /// The columns of a declaration that it can share with its neighbours.
  enum Column {
    static let reference = 0
    static let title = 1
    static let value = 2
  }

  /// Takes a title, and the words before it.
  mutating func take(title: TextLiteral?) {
    take(title?.span, in: Column.title)
  }

  /// Takes a reference and a title, and the words before them.
  mutating func take(_ reference: ReferenceLiteral?, title: TextLiteral?) {
    take(reference?.span, in: Column.reference)
    take(title: title)
  }

  private mutating func take(_ part: Span?, in column: Int) {
    guard let part else { return }
    take(upTo: part.start)
    separate(by: .column(column))
    take(upTo: part.end)
    columns.noteHead(document)
  }

  // MARK: - Names

  private mutating func take(_ named: NamedDeclaration) {
    take(title: named.title)
    take(upTo: named.span.end)
  }

  private mutating func take(_ resource: ResourceDeclaration) {
    take(title: resource.title)
    take(upTo: resource.span.end)
  }

  private mutating func take(_ choice: ChoiceDeclaration) {
    columns.beginLine(nil, in: &document)
    take(upTo: choice.title?.span.end ?? choice.name.span.end)
    takeBlock(choice.members, \.span) { formatter, member in formatter.takeLine(.member) { $0.take(member) } }
  }

  mutating func take(_ fact: FactDeclaration) {
    takeLine(.fact) { formatter in
      formatter.indented { formatter in
        if let presumed = fact.presumed { formatter.takeValue(presumed) }
        formatter.take(title: fact.title)
      }
      formatter.take(fact.citations, of: fact.span)
    }
  }

  mutating func take(_ event: EventDeclaration) {
    takeLine(.event) { formatter in
      formatter.take(title: event.title)
      formatter.take(event.citations, of: event.span)
    }
  }

  // MARK: - Rules

  private mutating func take(_ assumption: Assumption) {
    columns.beginLine(nil, in: &document)
    indented { formatter in
      formatter.take(upTo: assumption.condition.span.start)
      formatter.take(assumption.condition)
      formatter.take(upTo: assumption.title?.span.end ?? assumption.condition.span.end)
    }
    take(assumption.citations, of: assumption.span)
  }

  private mutating func take(_ definition: Definition) {
    indented { formatter in
      formatter.take(upTo: definition.parameter?.choice.span.end ?? definition.name.span.end)
      if definition.parameter != nil { formatter.take() }
      formatter.take(title: definition.title)
      formatter.separate(by: .column(Column.value))
      formatter.take()
      formatter.columns.noteHead(formatter.document)
      formatter.group { formatter in
        formatter.separate(by: .pause)
        formatter.take(definition.value)
      }
    }
    take(definition.citations, of: definition.span)
  }

  private mutating func take(_ invariant: Invariant) {
    columns.beginLine(nil, in: &document)
    indented { formatter in
      formatter.take(upTo: invariant.condition.span.start)
      formatter.separate(by: .line)
      formatter.take(invariant.condition)
    }
    take(invariant.citations, of: invariant.span)
  }

  mutating func take(_ advice: Advice) {
    columns.beginLine(nil, in: &document)
    indented { formatter in
      formatter.take(upTo: advice.text.span.end)
      formatter.take(condition: advice.condition)
    }
    take(advice.citations, of: advice.span)
  }

  // MARK: - Headers

  private mutating func take(_ calendar: CalendarDeclaration) {
    columns.beginLine(nil, in: &document)
    indented { formatter in
      formatter.take(upTo: calendar.title?.span.end ?? calendar.name.span.end)
      formatter.take(condition: calendar.condition)
    }
    takeBlock(calendar.lines, \.span) { $0.take($1) }
  }

  private mutating func take(_ line: HeaderLine) {
    indented { formatter in
      switch line.kind {
      case .version, .businessDays, .horizon: formatter.take(upTo: line.span.end)
      case .holidays(let dates): formatter.takeList(dates.map(\.span))
      case .language:
        formatter.take()
        formatter.take()
        while formatter.token.start < line.span.end {
          formatter.separate(by: .none)
          formatter.take()
        }
      }
    }
  }

  // MARK: - Citations

  /// Takes the rest of a declaration or clause: what it goes back to, in braces.
  mutating func take(_ citations: [Citation], of declaration: Span) {
    while !at(.leftBrace), token.start < declaration.end { take() }
    if token.start < declaration.end { takeBlock(citations, \.span) { $0.take($1) } }
  }

  mutating func take(_ citation: Citation) {
    indented { $0.take(upTo: citation.span.end) }
  }
}
