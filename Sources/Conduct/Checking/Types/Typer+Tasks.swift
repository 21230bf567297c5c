/// The clauses of tasks.
extension Typer {
  mutating func typeTask(_ index: Int, _ pending: Collector.Pending) {
    let environment = environment(pending.surroundings)
    model.tasks[index].applicability = applicability(pending.items, pending.surroundings)
    var bases: [Deadline.Kind: Span] = [:]
    for clause in clauses(of: pending.items) {
      switch clause.kind {
      case .modalityWhen(let modality):
        if let rule = rule(modality, clause, environment) { model.tasks[index].modalities.append(rule) }
      case .waivedWhen:
        if let rule = conditionRule(clause, environment) { model.tasks[index].waived.append(rule) }
      case .waivedOnlyBy(let names): model.tasks[index].waivedOnlyBy += roles(names)
      case .by(let names):
        if let rule = roleRule(names, clause, environment) { model.tasks[index].roles.append(rule) }
      case .deadline(let deadline): typeDeadline(deadline, clause, of: index, environment, &bases)
      case .after, .onlyWhen:
        if let gate = gateRule(clause, environment) { model.tasks[index].gates.append(gate) }
      case .repeats(let every, let until): typeRepetition(every, until, clause, of: index, environment)
      case .kept: model.tasks[index].kept = true
      case .appliesWhen, .appliesTo, .metWhen, .triggeredWhen, .attested, .ifApplicable: break
      }
    }
    if model.tasks[index].roles.isEmpty { model.tasks[index].roles = groupRoles(pending.surroundings) }
  }

  private mutating func typeDeadline(
    _ deadline: Deadline, _ clause: Clause, of index: Int, _ environment: Environment,
    _ bases: inout [Deadline.Kind: Span]
  ) {
    if clause.condition == nil {
      if let first = bases[deadline.kind] {
        return report(.severalBases(deadline.kind.rawValue, first: first), at: clause.span)
      }
      bases[deadline.kind] = clause.span
    }
    let day: Formula?
    switch deadline.day {
    case .by(let expression): day = value(expression, of: .date, environment)
    case .within(let span, let start):
      guard let duration = duration(span, environment), let from = value(start, of: .date, environment) else { return }
      day = Formula(
        form: .shifted(from, negative: false, by: duration), type: .date, span: span.span.union(start.span))
    }
    guard let day, let rule = rule(day, clause, environment) else { return }
    switch deadline.kind {
    case .due: model.tasks[index].due.append(rule)
    case .aim: model.tasks[index].aim.append(rule)
    }
  }

  private mutating func duration(_ expression: Expression, _ environment: Environment) -> Formula? {
    guard let formula = value(expression, environment) else { return nil }
    if formula.type.isDuration { return formula }
    report(.durationExpected(found: describe(formula.type)), at: expression.span)
    return nil
  }

  private mutating func typeRepetition(
    _ every: Expression, _ until: Expression?, _ clause: Clause, of index: Int, _ environment: Environment
  ) {
    if let first = model.tasks[index].repetition {
      return report(.duplicateClause(Placement.word(of: clause), first: first.span), at: clause.span)
    }
    guard let duration = duration(every, environment) else { return }
    let end = until.map { condition($0, environment) }
    if case .some(nil) = end { return }
    guard let rule = rule(duration, clause, environment) else { return }
    model.tasks[index].repetition = Model.Repetition(
      every: duration, until: end ?? nil, condition: rule.condition, citations: clause.citations, span: clause.span)
  }
}
