/// Something that stands in the block of a process, step, task, input or outcome.
///
/// The tree accepts every item in every block; the checker says what makes no sense where.
public indirect enum Item: Sendable {
  /// `input …` or `outcome …`
  case milestone(Milestone)
  /// `step …`
  case step(StepDeclaration)
  /// `required task …`
  case task(TaskDeclaration)
  /// `also task other.t`
  case alsoTask(ThingPath, Span)
  /// `any of { … }`
  case anyOf([Item], Span)
  /// `for each …`, `for a, b …`, `where …`
  case group(Group)
  /// `fact …`
  case fact(FactDeclaration)
  /// `event …`
  case event(EventDeclaration)
  /// `goal "…" when …`
  case goal(TextLiteral, condition: Expression?, Span)
  /// `advise "…" when …`
  case advice(Advice)
  /// `next p when …`
  case next(Next)
  /// `ending x "…" when …`
  case ending(Ending)
  /// `revised 2020-04-30 "…"`
  case revision(DateLiteral, TextLiteral?, Span)
  /// A clause.
  case clause(Clause)
  /// `source`, `about`, `see`, `formerly`
  case citation(Citation)

  /// Where the item stands.
  public var span: Span {
    switch self {
    case .milestone(let item): item.span
    case .step(let item): item.span
    case .task(let item): item.span
    case .alsoTask(_, let span), .anyOf(_, let span), .goal(_, _, let span), .revision(_, _, let span): span
    case .group(let item): item.span
    case .fact(let item): item.span
    case .event(let item): item.span
    case .advice(let item): item.span
    case .next(let item): item.span
    case .ending(let item): item.span
    case .clause(let item): item.span
    case .citation(let item): item.span
    }
  }
}
