/// Clauses, in a header line or in a block.
extension SourceFormatter {
  /// Takes a clause without what it goes back to.
  mutating func take(_ clause: Clause) {
    switch clause.kind {
    case .appliesWhen, .metWhen, .modalityWhen, .waivedWhen, .triggeredWhen, .onlyWhen:
      if let condition = clause.condition { takeOnLine(condition) }
    case .appliesTo(let members, let set):
      takeList(members.map(\.span))
      take(upTo: set?.span.end ?? 0)
    case .waivedOnlyBy(let roles): takeList(roles.map(\.span))
    case .by(let roles):
      takeList(roles.map(\.span))
      take(condition: clause.condition)
    case .after(let gates):
      takeList(gates.map(\.span))
      take(condition: clause.condition)
    case .deadline(let deadline):
      switch deadline.day {
      case .within(let span, let base):
        takeOnLine(span)
        takeOnLine(base)
      case .by(let day): takeOnLine(day)
      }
      take(condition: clause.condition)
    case .attested, .kept: take()
    case .ifApplicable:
      take()
      take()
    case .repeats(let every, let until):
      takeOnLine(every)
      if let until { takeOnLine(until) }
      take(condition: clause.condition)
    }
  }

  /// Takes an expression, and the words before it, from which it is not separated.
  private mutating func takeOnLine(_ expression: Expression) {
    take(upTo: expression.span.start)
    take(expression)
  }
}
