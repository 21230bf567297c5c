/// Changes of tasks: modalities, deadlines, repetition.
extension Mutator {
  mutating func addTask(_ index: Int) {
    let entry = model.tasks[index]
    let rule = rule(of: .task(index))
    let sites: [RuleSite] = [.thing(.task(index))]
    addModality(index, rule, sites)
    addModalities(index, rule, sites)
    addConditions(entry.waived, rule, sites, droppedAs: .dropped) { $0.tasks[index].waived = $1 }
    addDeadlines(entry.due, rule, sites) { $0.tasks[index].due = $1 }
    addDeadlines(entry.aim, rule, sites) { $0.tasks[index].aim = $1 }
    addGates(entry.gates, rule, sites) { $0.tasks[index].gates = $1 }
    if let repetition = entry.repetition { addRepetition(repetition, index, rule, sites) }
  }

  // MARK: - Modality

  private mutating func addModality(_ index: Int, _ rule: Mutation.Rule, _ sites: [RuleSite]) {
    let entry = model.tasks[index]
    let other = entry.modality.other
    let file = entry.identity.span.file
    guard let token = text.token(at: entry.identity.span.start, in: file),
      text.text(token, in: file) == entry.modality.rawValue
    else { return }
    add(.modality, rule, sites, [text.replace(token, in: file, with: other.rawValue)]) {
      $0.tasks[index].modality = other
    }
  }

  private mutating func addModalities(_ index: Int, _ rule: Mutation.Rule, _ sites: [RuleSite]) {
    let rules = model.tasks[index].modalities
    for (place, clause) in rules.enumerated() {
      guard let condition = clause.condition else { continue }
      @Sendable func with(_ modality: Modality, _ condition: Formula) -> [Model.Rule<Modality>] {
        var changed = rules
        changed[place] = Model.Rule(
          content: modality, condition: condition, citations: clause.citations, span: clause.span)
        return changed
      }
      add(condition, in: clause.span, rule, sites) { $0.tasks[index].modalities = with(clause.content, $1) }
      var rest = rules
      rest.remove(at: place)
      add(.dropped, rule, sites, [text.delete(clause.span)]) { [rest] in $0.tasks[index].modalities = rest }
      let file = clause.span.file
      guard let token = text.token(at: clause.span.start, in: file) else { continue }
      let other = clause.content.other
      let changed = with(other, condition)
      add(.modality, rule, sites, [text.replace(token, in: file, with: other.rawValue)]) {
        $0.tasks[index].modalities = changed
      }
    }
  }

  // MARK: - Deadlines

  private mutating func addDeadlines(
    _ rules: [Model.Rule<Formula>], _ rule: Mutation.Rule, _ sites: [RuleSite],
    _ set: @escaping @Sendable (inout Model, [Model.Rule<Formula>]) -> Void
  ) {
    for (place, clause) in rules.enumerated() {
      @Sendable func with(_ day: Formula, _ condition: Formula?) -> [Model.Rule<Formula>] {
        var changed = rules
        changed[place] = Model.Rule(content: day, condition: condition, citations: clause.citations, span: clause.span)
        return changed
      }
      add(clause.content, in: clause.span, as: .deadline, rule, sites) { set(&$0, with($1, clause.condition)) }
      var rest = rules
      rest.remove(at: place)
      add(.deadline, rule, sites, [text.delete(clause.span)]) { [rest] in set(&$0, rest) }
      guard let condition = clause.condition else { continue }
      add(condition, in: clause.span, rule, sites) { set(&$0, with(clause.content, $1)) }
      // Two clauses without a condition would contradict each other.
      if !rules.contains(where: { $0.condition == nil }),
        let edit = deletionOfWhen(before: condition, in: clause.span)
      {
        let changed = with(clause.content, nil)
        add(.dropped, rule, sites, [edit]) { set(&$0, changed) }
      }
    }
  }

  // MARK: - Repetition

  private mutating func addRepetition(
    _ old: Model.Repetition, _ index: Int, _ rule: Mutation.Rule, _ sites: [RuleSite]
  ) {
    @Sendable func with(_ every: Formula, _ until: Formula?, _ condition: Formula?) -> Model.Repetition {
      Model.Repetition(
        every: every, until: until, condition: condition, citations: old.citations, span: old.span)
    }
    add(old.every, in: old.span, as: .interval, rule, sites) {
      $0.tasks[index].repetition = with($1, old.until, old.condition)
    }
    if let change = formulas.unit(of: old.every) {
      let changed = with(change.formula, old.until, old.condition)
      add(.interval, rule, sites, change.edits) { $0.tasks[index].repetition = changed }
    }
    add(.interval, rule, sites, [text.delete(old.span)]) { $0.tasks[index].repetition = nil }
    if let until = old.until {
      add(until, in: old.span, rule, sites) { $0.tasks[index].repetition = with(old.every, $1, old.condition) }
      let whole = text.widened(until.span, within: old.span)
      if let token = text.token(before: whole.start, in: old.span.file), token.keyword == .until {
        let changed = with(old.every, nil, old.condition)
        let edit = text.delete(Span(file: old.span.file, start: token.start, end: whole.end))
        add(.dropped, rule, sites, [edit]) { $0.tasks[index].repetition = changed }
      }
    }
    if let condition = old.condition {
      add(condition, in: old.span, rule, sites) { $0.tasks[index].repetition = with(old.every, old.until, $1) }
      if let edit = deletionOfWhen(before: condition, in: old.span) {
        let changed = with(old.every, old.until, nil)
        add(.dropped, rule, sites, [edit]) { $0.tasks[index].repetition = changed }
      }
    }
  }
}

extension Modality {
  /// The modality that is nearest: what was owed is allowed, what was allowed is owed.
  fileprivate var other: Modality {
    switch self {
    case .required, .forbidden: .optional
    case .optional: .required
    }
  }
}
