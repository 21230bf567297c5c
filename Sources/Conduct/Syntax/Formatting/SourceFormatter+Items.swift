/// What stands in a process.
extension SourceFormatter {
  mutating func take(_ process: ProcessDeclaration) {
    let items = indented { formatter in
      formatter.take(upTo: process.name.span.end)
      formatter.take(process.reference, title: process.title)
      formatter.take(upTo: process.phase?.span.end ?? 0)
      if let each = process.each { formatter.take(each) }
      return formatter.takeHead(process.items, of: process.span)
    }
    takeBlock(items, of: process.span)
  }

  private mutating func take(_ each: Each) {
    take(upTo: each.set.span.start)
    take(each.set)
  }

  private mutating func take(_ item: Item) {
    switch item {
    case .milestone(let milestone):
      let kind: ColumnRun.Kind = milestone.kind == .input ? .input : .outcome
      takeLine(kind) { formatter in
        let items = formatter.indented { formatter in
          formatter.take(upTo: milestone.name.span.end)
          formatter.take(milestone.reference, title: milestone.title)
          return formatter.takeHead(milestone.items, of: milestone.span)
        }
        formatter.takeBlock(items, of: milestone.span)
      }
    case .step(let step): take(step)
    case .task(let task): take(task)
    case .fact(let fact): take(fact)
    case .event(let event): take(event)
    case .ending(let ending): take(ending)
    case .alsoTask, .anyOf, .group, .goal, .advice, .next, .revision, .clause, .citation:
      columns.beginLine(nil, in: &document)
      takePlain(item)
    }
  }

  /// Takes an item whose parts do not stand in columns.
  private mutating func takePlain(_ item: Item) {
    switch item {
    case .milestone, .step, .task, .fact, .event, .ending: break
    case .alsoTask(_, let span), .revision(_, _, let span): take(upTo: span.end)
    case .anyOf(let items, let span):
      take()
      take()
      takeBlock(items, of: span)
    case .group(let group): take(group)
    case .goal(let text, let condition, _):
      indented { formatter in
        formatter.take(upTo: text.span.end)
        formatter.take(condition: condition)
      }
    case .advice(let advice): take(advice)
    case .next(let next): take(next)
    case .clause(let clause):
      indented { $0.take(clause) }
      take(clause.citations, of: clause.span)
    case .citation(let citation): take(citation)
    }
  }

  // MARK: - Heads and blocks

  /// Takes the clauses of a header line, and returns the items of the block behind it.
  private mutating func takeHead(_ items: [Item], of thing: Span) -> ArraySlice<Item> {
    var rest = items[...]
    while let first = rest.first, first.span.start == token.start, case .clause(let clause) = first {
      take(clause)
      rest.removeFirst()
    }
    return rest
  }

  private mutating func takeBlock(_ items: some Collection<Item>, of thing: Span) {
    guard at(.leftBrace), token.start < thing.end else { return take(upTo: thing.end) }
    takeBlock(Array(items), \.span) { $0.take($1) }
  }

  // MARK: - Items

  private mutating func take(_ step: StepDeclaration) {
    takeLine(.step) { formatter in
      let items = formatter.indented { formatter in
        formatter.take(upTo: step.name.span.end)
        formatter.take(title: step.title)
        return formatter.takeHead(step.items, of: step.span)
      }
      formatter.takeBlock(items, of: step.span)
    }
  }

  private mutating func take(_ task: TaskDeclaration) {
    takeLine(.task) { formatter in
      let items = formatter.indented { formatter in
        // Without a name the task is called by its reference, which stands in the name's place then.
        formatter.take(upTo: (task.name?.span ?? task.reference?.span)?.end ?? 0)
        formatter.take(task.name == nil ? nil : task.reference, title: task.title)
        return formatter.takeHead(task.items, of: task.span)
      }
      formatter.takeBlock(items, of: task.span)
    }
  }

  private mutating func take(_ group: Group) {
    indented { formatter in
      switch group.kind {
      case .each(let each): formatter.take(each)
      case .condition(let condition):
        formatter.take()
        formatter.take(condition)
      case .members(let members, let set):
        formatter.takeList(members.map(\.span))
        formatter.take(upTo: set?.span.end ?? 0)
        formatter.takeList(group.roles.map(\.span))
      }
    }
    takeBlock(group.items, of: group.span)
  }

  private mutating func take(_ ending: Ending) {
    takeLine(.ending) { formatter in
      formatter.indented { formatter in
        formatter.take(upTo: ending.name.span.end)
        formatter.take(title: ending.title)
        formatter.take(condition: ending.condition)
      }
      formatter.take(ending.citations, of: ending.span)
    }
  }

  private mutating func take(_ next: Next) {
    indented { formatter in
      switch next.target {
      case .processes(let paths): formatter.takeList(paths.map(\.span))
      case .text(let text): formatter.take(upTo: text.span.end)
      }
      formatter.take(condition: next.condition)
    }
    take(next.citations, of: next.span)
  }
}
