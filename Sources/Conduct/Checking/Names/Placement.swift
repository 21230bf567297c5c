/// What may stand where.
enum Placement {
  /// Whether an item may stand in the block of a thing; clauses are judged by `allows(_:of:)`.
  static func allows(_ item: Item, in noun: CheckProblem.Noun) -> Bool {
    switch item {
    case .clause(let clause): allows(clause, of: noun)
    case .citation: true
    case .milestone(let milestone):
      switch noun {
      case .input: milestone.kind == .input
      case .outcome: milestone.kind == .outcome
      default: noun == .process || noun == .step
      }
    case .group, .anyOf: noun != .task
    case .step, .goal, .next, .ending, .revision: noun == .process
    case .task, .alsoTask, .advice, .fact, .event: noun == .process || noun == .step
    }
  }

  /// Whether an item may stand in an external process: somebody else knows its inputs, tasks and outcomes.
  static func allowsInExternal(_ item: Item) -> Bool {
    switch item {
    case .milestone, .step, .task, .alsoTask, .anyOf, .ending: false
    case .clause, .citation, .group, .fact, .event, .goal, .advice, .next, .revision: true
    }
  }

  /// Whether a clause may stand in the block of a thing.
  static func allows(_ clause: Clause, of noun: CheckProblem.Noun) -> Bool {
    switch clause.kind {
    case .appliesWhen, .appliesTo: true
    case .by: true
    case .metWhen, .attested, .ifApplicable: noun == .input || noun == .outcome
    case .waivedWhen, .waivedOnlyBy: noun == .input || noun == .outcome || noun == .task
    case .modalityWhen, .deadline, .repeats, .kept: noun == .task
    case .triggeredWhen: noun == .process
    case .after, .onlyWhen: noun == .task || noun == .step
    }
  }

  /// Whether an item may stand in `any of { … }`.
  static func mayStandInAnyOf(_ item: Item) -> Bool {
    switch item {
    case .milestone, .group: true
    default: false
    }
  }

  /// The word by which an item is named to the author.
  static func word(of item: Item) -> String {
    switch item {
    case .milestone(let milestone): milestone.kind.rawValue
    case .step: Keyword.step.text
    case .task: Keyword.task.text
    case .alsoTask: Keyword.also.text + " " + Keyword.task.text
    case .anyOf: Keyword.any.text + " " + Keyword.of.text
    case .group(let group):
      switch group.kind {
      case .each: Keyword.for.text + " " + Keyword.each.text
      case .members: Keyword.for.text
      case .condition: Keyword.where.text
      }
    case .fact: Keyword.fact.text
    case .event: Keyword.event.text
    case .goal: Keyword.goal.text
    case .advice(let advice): advice.kind.rawValue
    case .next: Keyword.next.text
    case .ending: Keyword.ending.text
    case .revision: Keyword.revised.text
    case .clause(let clause): word(of: clause)
    case .citation: Keyword.source.text
    }
  }

  /// The words by which a clause is named to the author.
  static func word(of clause: Clause) -> String {
    let words: [Keyword] =
      switch clause.kind {
      case .appliesWhen: [.applies, .when]
      case .appliesTo: [.applies, .to]
      case .metWhen: [.met, .when]
      case .modalityWhen(.required): [.required, .when]
      case .modalityWhen(.optional): [.optional, .when]
      case .modalityWhen(.forbidden): [.forbidden, .when]
      case .waivedWhen: [.waived, .when]
      case .triggeredWhen: [.triggered, .when]
      case .waivedOnlyBy: [.waived, .only, .by]
      case .by: [.by]
      case .deadline(let deadline): [deadline.kind == .due ? .due : .aim]
      case .after: [.after]
      case .onlyWhen: [.only, .when]
      case .attested: [.attested]
      case .kept: [.kept]
      case .ifApplicable: [.if, .applicable]
      case .repeats: [.repeats, .every]
      }
    return words.map(\.text).joined(separator: " ")
  }
}

extension Item {
  /// The words with which the item begins, its name included: all that need be shown of it.
  var headSpan: Span {
    switch self {
    case .milestone(let milestone): span.through(milestone.name.span)
    case .step(let step): span.through(step.name.span)
    case .task(let task): span.through(task.name?.span ?? task.reference?.span ?? span)
    case .fact(let fact): span.through(fact.name.span)
    case .event(let event): span.through(event.name.span)
    case .ending(let ending): span.through(ending.name.span)
    case .anyOf, .group:
      Span(file: span.file, start: span.start, end: span.start + Int32(Placement.word(of: self).utf8.count))
    case .alsoTask, .goal, .advice, .next, .revision, .clause, .citation: span
    }
  }
}

extension Span {
  /// The span from the start of this one to the end of another.
  fileprivate func through(_ other: Span) -> Span { Span(file: file, start: start, end: other.end) }
}
