/// Declarations at the top of a file.
extension ModelRewriter {
  mutating func rewritten(_ story: GeneratedStory) -> GeneratedStory {
    var result = story
    for index in result.playbook.files.indices {
      result.playbook.files[index].declarations = result.playbook.files[index].declarations.compactMap { rewritten($0) }
    }
    result.journal = rewritten(result.journal)
    return result
  }

  mutating func rewritten(_ declaration: GeneratedDeclaration) -> GeneratedDeclaration? {
    if case .header(var header) = declaration {
      header.name = declared(header.name)
      header.lines = header.lines.filter { _ in keepsPart() }
      return .header(header)
    }
    guard keepsPart() else { return nil }
    switch declaration {
    case .header: return declaration
    case .phase(let phase): return .phase(titled(phase))
    case .role(let role): return .role(titled(role))
    case .resource(var resource):
      resource.name = declared(resource.name)
      return .resource(resource)
    case .choice(let choice): return .choice(rewritten(choice))
    case .fact(let fact): return rewritten(fact, in: nil).map { .fact($0) }
    case .event(let event): return rewritten(event, in: nil).map { .event($0) }
    case .scope(let fact):
      _ = declare(.scope)
      return used(fact).map { .scope(fact: $0) }
    case .assumption(var assumption):
      guard let condition = rewritten(assumption.condition) else { return nil }
      assumption.condition = condition
      assumption.citations = citations(assumption.citations)
      return .assumption(assumption)
    case .definition(let definition): return rewritten(definition).map { .definition($0) }
    case .calendar(var calendar):
      guard let condition = condition(calendar.condition) else { return nil }
      calendar.name = declared(calendar.name)
      calendar.condition = condition
      calendar.lines = calendar.lines.filter { _ in keepsPart() }
      return .calendar(calendar)
    case .table(let table): return rewritten(table).map { .table($0) }
    case .process(let process): return rewritten(process).map { .process($0) }
    case .invariant(let invariant): return rewritten(invariant).map { .invariant($0) }
    case .scenario(let scenario): return .scenario(rewritten(scenario))
    case .advice(let advice): return rewritten(advice).map { .advice($0) }
    }
  }

  private mutating func titled(_ titled: GeneratedTitled, in owner: String? = nil) -> GeneratedTitled {
    GeneratedTitled(name: declared(titled.name, in: owner), title: titled.title)
  }

  /// Members stay, for with one of them missing a condition on the others might be always or never so.
  private mutating func rewritten(_ choice: GeneratedChoice) -> GeneratedChoice {
    var result = choice
    result.name = declared(choice.name)
    result.members = choice.members.map { titled($0, in: choice.name) }
    return result
  }

  mutating func rewritten(_ fact: GeneratedFact, in owner: String?) -> GeneratedFact? {
    var result = fact
    guard let type = type(fact.type) else { return nil }
    result.type = type
    if let index = fact.index {
      guard let newIndex = used(index) else { return nil }
      result.index = newIndex
    }
    if let presumed = fact.presumed {
      guard let newPresumed = literal(presumed) else { return nil }
      result.presumed = newPresumed
    }
    result.name = declared(fact.name, in: owner)
    result.citations = citations(fact.citations)
    return result
  }

  mutating func rewritten(_ event: GeneratedEvent, in owner: String?) -> GeneratedEvent? {
    var result = event
    if let index = event.index {
      guard let newIndex = used(index) else { return nil }
      result.index = newIndex
    }
    result.name = declared(event.name, in: owner)
    result.citations = citations(event.citations)
    return result
  }

  private mutating func rewritten(_ definition: GeneratedDefinition) -> GeneratedDefinition? {
    var result = definition
    if let parameter = definition.parameter {
      guard let newParameter = self.parameter(parameter) else { return nil }
      result.parameter = newParameter
    }
    guard let value = rewritten(definition.value) else { return nil }
    result.value = value
    result.name = declared(definition.name)
    result.citations = citations(definition.citations)
    return result
  }

  private mutating func rewritten(_ table: GeneratedTable) -> GeneratedTable? {
    var result = table
    if let parameter = table.parameter {
      guard let newParameter = self.parameter(parameter) else { return nil }
      result.parameter = newParameter
    }
    guard let type = type(table.type) else { return nil }
    result.type = type
    result.inputs = table.inputs.compactMap { rewritten($0) }
    result.rows = table.rows.compactMap { row($0) }
    // Without one of its columns or rows a table would have a gap.
    guard result.inputs.count == table.inputs.count, result.rows.count == table.rows.count else { return nil }
    result.name = declared(table.name)
    result.citations = citations(table.citations)
    return result
  }

  private mutating func row(_ row: GeneratedTable.Row) -> GeneratedTable.Row? {
    guard let result = literal(row.result) else { return nil }
    guard let cells = row.cells else { return GeneratedTable.Row(cells: nil, result: result) }
    var newCells: [[GeneratedTable.Test]] = []
    for cell in cells {
      let tests = cell.compactMap { test($0) }
      guard tests.count == cell.count else { return nil }
      newCells.append(tests)
    }
    return GeneratedTable.Row(cells: newCells, result: result)
  }

  private mutating func test(_ test: GeneratedTable.Test) -> GeneratedTable.Test? {
    switch test {
    case .value(let value): return literal(value).map { .value($0) }
    case .comparison(let comparison, let value): return literal(value).map { .comparison(comparison, $0) }
    case .range(let low, let high):
      guard let newLow = literal(low), let newHigh = literal(high) else { return nil }
      return .range(newLow, newHigh)
    }
  }

  private mutating func rewritten(_ invariant: GeneratedInvariant) -> GeneratedInvariant? {
    var result = invariant
    if let moment = invariant.moment {
      guard let thing = reference(moment.thing) else { return nil }
      result.moment?.thing = thing
    }
    guard let condition = rewritten(invariant.condition) else { return nil }
    result.condition = condition
    result.name = declared(invariant.name)
    result.citations = citations(invariant.citations)
    return result
  }

  mutating func rewritten(_ advice: GeneratedAdvice) -> GeneratedAdvice? {
    var result = advice
    guard let condition = condition(advice.condition) else { return nil }
    result.condition = condition
    result.citations = citations(advice.citations)
    return result
  }
}
