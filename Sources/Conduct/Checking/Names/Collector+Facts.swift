/// Facts, events, definitions and tables.
extension Collector {
  mutating func collectFact(_ fact: FactDeclaration, in process: Int?) {
    let entity = Entity.fact(model.facts.count)
    if let process { declare(fact.name, as: entity, .fact, in: process) } else { declare(fact.name, as: entity, .fact) }
    factSyntax.append(fact)
    let type = valueType(fact.type)
    let index = choice(fact.index)
    if type == nil || fact.index != nil && index == nil { broken.insert(entity) }
    model.facts.append(
      Model.Fact(
        name: fact.name.text, title: fact.title?.value, type: type ?? .truth, index: index, once: fact.once != nil,
        presumed: nil, process: process,
        citations: fact.citations, span: fact.span, nameSpan: fact.name.span))
  }

  mutating func collectEvent(_ event: EventDeclaration, in process: Int?) {
    let entity = Entity.event(model.events.count)
    if let process {
      declare(event.name, as: entity, .event, in: process)
    } else {
      declare(event.name, as: entity, .event)
    }
    let index = choice(event.index)
    if event.index != nil, index == nil { broken.insert(entity) }
    model.events.append(
      Model.Event(
        name: event.name.text, title: event.title?.value, index: index, process: process,
        citations: event.citations, span: event.span, nameSpan: event.name.span))
  }

  mutating func collectDefinition(_ definition: Definition) {
    declare(definition.name, as: .definition(model.definitions.count), .definition)
    definitionSyntax.append(definition)
    let parameter = variable(definition.parameter)
    if definition.parameter != nil, parameter == nil { broken.insert(.definition(model.definitions.count)) }
    let pending = Formula(form: .undecided(""), type: .truth, span: definition.value.span)
    model.definitions.append(
      Model.DefinitionEntry(
        name: definition.name.text, title: definition.title?.value, parameter: parameter,
        value: pending, citations: definition.citations, span: definition.span, nameSpan: definition.name.span))
  }

  mutating func collectTable(_ table: DecisionTable) {
    declare(table.name, as: .table(model.tables.count), .table)
    tableSyntax.append(table)
    let parameter = variable(table.parameter)
    let type = valueType(table.type)
    if type == nil || table.parameter != nil && parameter == nil { broken.insert(.table(model.tables.count)) }
    model.tables.append(
      Model.Table(
        name: table.name.text, title: table.title?.value, parameter: parameter,
        type: type ?? .truth, inputs: [], rows: [], citations: table.citations, span: table.span,
        nameSpan: table.name.span))
  }

  /// Returns a new variable for a parameter.
  private mutating func variable(_ parameter: Parameter?) -> Int? {
    guard let parameter, let choice = choice(parameter.choice) else { return nil }
    return newVariable(parameter.name, choice: choice)
  }

  mutating func newVariable(_ name: Name, choice: Int) -> Int {
    model.variables.append(Model.VariableEntry(name: name.text, choice: choice, span: name.span))
    return model.variables.count - 1
  }

  /// Returns the type that is written, or reports that it is none.
  mutating func valueType(_ type: TypeName) -> ValueType? {
    switch type.kind {
    case .yesNo: return .truth
    case .number: return .number
    case .businessDays: return .businessDays
    case .set(let name): return choice(name).map(ValueType.set)
    case .named(let name):
      switch name.text {
      case "count": return .count
      case "percent": return .percent
      case "date": return .date
      case "text": return .text
      case "days": return .days
      case "months": return .months
      default:
        if scopes.playbook[name.text] == nil {
          if missing.contains(name.text) { return nil }
          let candidates = model.choices.map(\.name) + ["yes/no", "count", "number", "percent", "date", "text"]
          let nearest = nearest(to: name.text, in: candidates)
          report(.unknownName(name.text, wanted: .type, nearest: nearest), at: name.span)
          return nil
        }
        return choice(name).map(ValueType.choice)
      }
    }
  }
}
