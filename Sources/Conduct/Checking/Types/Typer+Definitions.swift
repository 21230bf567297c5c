/// Definitions, tables, facts and what else stands at the top.
extension Typer {
  /// Types all definitions, each after those it names; without recursion, for chains may be long.
  mutating func typeDefinitions(_ syntax: [Definition]) {
    definitionSyntax = syntax
    typedDefinitions = Array(repeating: false, count: syntax.count)
    for index in definitionOrder(syntax) {
      let parameter = model.definitions[index].parameter
      if let name = syntax[index].parameter?.name { reportShadow(by: name, Environment(process: nil)) }
      let environment = Environment(process: nil, variables: parameter.map { [$0] } ?? [])
      if let value = value(syntax[index].value, environment) {
        model.definitions[index].value = value
      } else {
        broken.insert(.definition(index))
      }
      typedDefinitions[index] = true
    }
  }

  /// The definitions in an order in which each follows those that it names; those in a circle come in any order.
  private func definitionOrder(_ syntax: [Definition]) -> [Int] {
    var order: [Int] = []
    var visited = [Bool](repeating: false, count: syntax.count)
    for root in syntax.indices where !visited[root] {
      visited[root] = true
      var stack = [(index: root, uses: definitionsNamed(in: syntax[root].value)[...])]
      while let last = stack.indices.last {
        if let next = stack[last].uses.popFirst() {
          guard !visited[next] else { continue }
          visited[next] = true
          stack.append((next, definitionsNamed(in: syntax[next].value)[...]))
        } else {
          order.append(stack.removeLast().index)
        }
      }
    }
    return order
  }

  func definitionsNamed(in expression: Expression) -> [Int] {
    // The body captures the names alone: a copy of the whole typer for each expression would cost half of checking.
    let names = scopes.playbook
    var found: [Int] = []
    expression.forEachName { name in
      if case .definition(let index)? = names[name.text]?.entity { found.append(index) }
    }
    return found
  }

  // MARK: - Tables

  mutating func typeTables(_ syntax: [DecisionTable]) {
    for (index, table) in syntax.enumerated() where !broken.contains(.table(index)) {
      let parameter = model.tables[index].parameter
      if let name = table.parameter?.name { reportShadow(by: name, Environment(process: nil)) }
      let environment = Environment(process: nil, variables: parameter.map { [$0] } ?? [])
      let inputs = table.inputs.map { value($0, environment) }
      let known = inputs.compactMap { $0 }
      guard known.count == table.inputs.count else { continue }
      model.tables[index].inputs = known
      model.tables[index].rows = table.rows.compactMap { row($0, of: index, inputs: known) }
      if model.tables[index].rows.count == table.rows.count { checkCompleteness(of: index) }
    }
  }

  private mutating func row(_ row: DecisionTable.Row, of table: Int, inputs: [Formula]) -> Model.TableRow? {
    let result = valueFormula(row.result, of: model.tables[table].type)
    var cells: [CellTest]?
    if let written = row.cells {
      guard written.count == inputs.count else {
        report(.tableWidth(cells: written.count, inputs: inputs.count), at: row.span)
        return nil
      }
      let tests = zip(written, inputs).map { cell($0, of: $1.type) }
      let known = tests.compactMap { $0 }
      guard known.count == tests.count else { return nil }
      cells = known
    }
    return result.map { Model.TableRow(cells: cells, result: $0, span: row.span) }
  }

  private mutating func cell(_ cell: DecisionTable.Cell, of type: ValueType) -> CellTest? {
    if cell.tests.isEmpty { return CellTest(values: nil, span: cell.span) }
    var values = ValueSet.empty
    for test in cell.tests {
      guard let more = self.values(test, of: type, at: cell.span) else { return nil }
      values = values.union(more)
    }
    return CellTest(values: values, span: cell.span)
  }

  private mutating func values(_ test: DecisionTable.Test, of type: ValueType, at span: Span) -> ValueSet? {
    let domain = ValueDomain.wideRange(of: type, in: model)
    switch test {
    case .value(let value):
      return bound(value, of: type).map { $0.isExact ? ValueSet($0.low) : .empty }
    case .comparison(let comparison, let value):
      if let reason = whyNotOrderedForCell(type) {
        report(.notOrdered(describe(type), choice: reason), at: span)
        return nil
      }
      return bound(value, of: type).map { ValueDomain.values(comparison, $0, in: domain) }
    case .range(let low, let high):
      guard let low = bound(low, of: type), let high = bound(high, of: type) else { return nil }
      let atLeast = ValueDomain.values(.greaterOrEqual, low, in: domain)
      return atLeast.intersection(ValueDomain.values(.lessOrEqual, high, in: domain))
    }
  }

  private func whyNotOrderedForCell(_ type: ValueType) -> String?? {
    switch type {
    case .count, .number, .percent, .date, .days, .businessDays, .months: nil
    case .choice(let choice): model.choices[choice].ordered ? nil : .some(model.choices[choice].name)
    case .truth, .text, .set: .some(nil)
    }
  }

  /// A constant of a cell, in the encoding of the column.
  private mutating func bound(_ value: Value, of type: ValueType) -> ValueDomain.Bound? {
    guard let formula = valueFormula(value, of: type) else { return nil }
    switch formula.form {
    case .constant(let constant): return ValueDomain.bound(constant, as: type, texts: &model.texts)
    case .member(.constant(let member)): return ValueDomain.Bound(low: Int64(member), isExact: true)
    default: return nil
    }
  }

  /// Returns a constant that is written in a table, a presumed value or a statement.
  mutating func valueFormula(_ value: Value, of type: ValueType) -> Formula? {
    let environment = Environment(process: nil)
    switch (value.kind, type) {
    case (.name(let name), _): return self.value(.name(name), of: type, environment)
    case (.literal(let literal), _):
      guard let formula = constant(literal, expected: type, at: value.span) else { return nil }
      if formula.type == type || formula.type == .count && type == .number { return formula }
      if case .number(let number, places: 0) = literal, number < 0, type == .count {
        report(.outOfRange(describe(type)), at: value.span)
      } else {
        reportMismatch(formula.type, expected: type, at: value.span)
      }
    case (.set(let names), .set):
      return setLiteral(names.map(Expression.name), expected: type, at: value.span, environment)
    case (.set, _), (.unknown, _), (.today, _):
      report(.mismatch(found: "{ … }", expected: describe(type)), at: value.span)
    }
    return nil
  }

  // MARK: - The rest of the top level

  mutating func typeFacts(_ syntax: [FactDeclaration]) {
    for (index, fact) in syntax.enumerated() {
      guard let presumed = fact.presumed, !broken.contains(.fact(index)),
        let formula = valueFormula(presumed, of: model.facts[index].type)
      else {
        continue
      }
      switch formula.form {
      case .constant(let constant): model.facts[index].presumed = .constant(constant)
      case .member(.constant(let member)): model.facts[index].presumed = .member(member)
      case .members(let terms):
        model.facts[index].presumed = .members(
          terms.compactMap { if case .constant(let member) = $0 { member } else { nil as Int? } })
      default: break
      }
    }
  }

  mutating func typeScope(_ declarations: [ScopeDeclaration]) {
    for (position, declaration) in declarations.enumerated() {
      if position > 0 {
        report(.duplicateClause(Keyword.scope.text, first: declarations[0].span), at: declaration.span)
        continue
      }
      guard let fact = setFact(declaration.fact, Environment(process: nil)) else { continue }
      model.scope = fact
    }
  }

  /// Returns the fact of a set that a name stands for.
  mutating func setFact(_ name: Name, _ environment: Environment) -> Int? {
    switch scopes.lookUp(name.text, in: environment.process) {
    case .found(let found):
      if isBroken(found.entity) { return nil }
      if case .fact(let index) = found.entity, case .set = model.facts[index].type { return index }
      report(
        .wrongKind(name.text, is: model.noun(of: found.entity), wanted: .setFact, declared: found.span), at: name.span)
    case .ambiguous, .unknown:
      if missing.contains(name.text) { return nil }
      let sets = model.facts.filter { if case .set = $0.type { true } else { false } }.map(\.name)
      report(
        .unknownName(name.text, wanted: .setFact, nearest: nearest(to: name.text, in: sets)),
        at: name.span)
    }
    return nil
  }

  mutating func typeRoot(_ collector: Collector) {
    let root = Environment(process: nil)
    for assumption in collector.assumptions {
      guard let condition = condition(assumption.condition, root) else { continue }
      model.assumptions.append(
        Model.AssumptionEntry(
          title: assumption.title?.value, condition: condition, citations: assumption.citations,
          span: assumption.span))
    }
    for advice in collector.rootAdvice {
      let typed = advice.condition.map { condition($0, root) }
      if case .some(nil) = typed { continue }
      model.advice.append(
        Model.AdviceEntry(
          kind: advice.kind, text: advice.text.value, remark: remark(Remark.Kind(advice.kind), advice.text),
          condition: typed ?? nil, applicability: .always,
          preparing: false, bindings: [], citations: advice.citations, span: advice.span))
    }
    for invariant in collector.invariants { typeInvariant(invariant) }
  }

  private mutating func typeInvariant(_ invariant: Invariant) {
    let root = Environment(process: nil)
    var act: (Act, ThingTerm)?
    if let (verb, path) = invariant.act {
      guard let (thing, members) = thing(path, root) else { return }
      switch (verb, thing) {
      case (.perform, .task), (.enter, .process), (.complete, .process), (.leave, .process):
        act = (verb, ThingTerm(thing: thing, members: members))
      case (.perform, _):
        report(
          .wrongKind(
            model.identity(of: thing).name, is: model.noun(of: thing), wanted: .task,
            declared: model.identity(of: thing).nameSpan),
          at: path.span)
        return
      case (.enter, _), (.complete, _), (.leave, _):
        report(
          .wrongKind(
            model.identity(of: thing).name, is: model.noun(of: thing), wanted: .process,
            declared: model.identity(of: thing).nameSpan),
          at: path.span)
        return
      }
    }
    guard let condition = condition(invariant.condition, root) else { return }
    model.invariants.append(
      Model.InvariantEntry(
        name: invariant.name.text, title: invariant.title?.value, act: act, condition: condition,
        citations: invariant.citations, span: invariant.span))
  }

  mutating func typeCalendars(_ collector: inout Collector) {
    for calendar in collector.calendarSyntax {
      let typed = calendar.condition.map { condition($0, Environment(process: nil)) }
      if case .some(nil) = typed { continue }
      let known = collector.problems.count
      let days = collector.calendar(of: calendar.lines, default: model.header.calendar, isHeader: false)
      problems += collector.problems[known...]
      model.calendars.append(
        Model.CalendarEntry(
          name: calendar.name.text, title: calendar.title?.value, condition: typed ?? nil, calendar: days,
          span: calendar.span))
    }
  }
}
