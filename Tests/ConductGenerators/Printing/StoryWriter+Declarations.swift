/// Declarations at the top of a file, but for processes and scenarios.
extension StoryWriter {
  mutating func declaration(_ declaration: GeneratedDeclaration) {
    switch declaration {
    case .header(let header):
      block("playbook " + declared(header.name) + " " + quoted(header.title), isEmpty: false) { writer in
        for line in header.lines { writer.headerLine(line) }
      }
    case .phase(let phase):
      mark(.phase)
      line("phase " + declared(phase.name) + title(phase.title))
    case .role(let role):
      mark(.role)
      line("role " + declared(role.name) + title(role.title))
    case .resource(let resource):
      mark(.resource)
      line("resource " + declared(resource.name) + title(resource.title) + " <" + resource.link + ">")
    case .choice(let choice): self.choice(choice)
    case .fact(let fact): self.fact(fact)
    case .event(let event): self.event(event)
    case .scope(let fact):
      mark(.scope)
      line("scope " + fact)
    case .assumption(let assumption):
      mark(.assumption)
      let words = "assume " + condition(assumption.condition) + title(assumption.title)
      cited(words, assumption.citations)
    case .definition(let definition): self.definition(definition)
    case .calendar(let calendar):
      mark(calendar.condition == nil ? .calendarAlways : .calendar)
      let words = "calendar " + declared(calendar.name) + title(calendar.title) + when(calendar.condition)
      block(words, isEmpty: false) { writer in
        for line in calendar.lines { writer.headerLine(line) }
      }
    case .table(let table): self.table(table)
    case .process(let process): self.process(process)
    case .invariant(let invariant): self.invariant(invariant)
    case .scenario(let scenario): self.scenario(scenario)
    case .advice(let advice):
      mark(.adviceOutside)
      self.advice(advice)
    }
  }

  mutating func headerLine(_ headerLine: GeneratedHeaderLine) {
    switch headerLine {
    case .versionDate, .versionText: line(version(headerLine))
    case .language(let tag):
      mark(tag.contains("-") ? .languageRegion : .language)
      line("language " + tag)
    case .businessDays(let first, let last):
      mark(.businessDays)
      line("business days " + first + " to " + last)
    case .holidays(let days):
      mark(.holidays)
      line("holidays " + days.map(\.iso).joined(separator: ", "))
    case .horizon(let first, let last):
      mark(.horizon)
      line("horizon " + first.iso + " to " + last.iso)
    }
  }

  /// `version …` of a header or an engagement.
  mutating func version(_ line: GeneratedHeaderLine) -> String {
    switch line {
    case .versionDate(let day):
      mark(.versionDate)
      return "version " + day.iso
    case .versionText(let text):
      mark(.versionText)
      return "version " + quoted(text)
    default: return ""
    }
  }

  private mutating func choice(_ choice: GeneratedChoice) {
    mark(choice.isOrdered ? .orderedChoice : .choice)
    let words = (choice.isOrdered ? "ordered " : "") + "choice " + declared(choice.name) + title(choice.title)
    let members = choice.members.map { declared($0.name) + title($0.title) }
    let line = words + " { " + members.joined(separator: "; ") + " }"
    if line.utf8.count < 90 {
      mark(.severalOnOneLine)
      return self.line(line)
    }
    block(words, isEmpty: false) { writer in
      for member in members { writer.line(member) }
    }
  }

  mutating func type(_ type: GeneratedType) -> String {
    switch type {
    case .yesNo:
      mark(.typeYesNo)
      return "yes/no"
    case .count:
      mark(.typeCount)
      return "count"
    case .number:
      mark(.typeNumber)
      return "number"
    case .percent:
      mark(.typePercent)
      return "percent"
    case .date:
      mark(.typeDate)
      return "date"
    case .days:
      mark(.typeDays)
      return "days"
    case .businessDays:
      mark(.typeBusinessDays)
      return "business days"
    case .months:
      mark(.typeMonths)
      return "months"
    case .text:
      mark(.typeText)
      return "text"
    case .choice(let choice):
      mark(survey.orderedChoices.contains(choice) ? .typeOrderedChoice : .typeChoice)
      return choice
    case .set(let choice):
      mark(.typeSet)
      return "set of " + choice
    }
  }

  mutating func fact(_ fact: GeneratedFact) {
    mark(.fact)
    mark(.factPerMember, if: fact.index != nil)
    mark(.factOnce, if: fact.isOnce)
    mark(.factPresumed, if: fact.presumed != nil)
    mark(.factInProcess, if: owner != nil)
    mark(.factInStep, if: places.contains(.step))
    var words = "fact " + declared(fact.name) + (fact.index.map { "[" + $0 + "]" } ?? "") + ": " + type(fact.type)
    if fact.isOnce { words += " once" }
    if let presumed = fact.presumed { words += " presumed " + literal(presumed) }
    words += title(fact.title)
    if fact.type == .date, fact.citations.isEmpty {
      mark(.commentBehind)
      words += "  // a day"
    }
    cited(words, fact.citations)
  }

  mutating func event(_ event: GeneratedEvent) {
    mark(.event)
    mark(.eventPerMember, if: event.index != nil)
    mark(.eventInProcess, if: owner != nil)
    let words = "event " + declared(event.name) + (event.index.map { "[" + $0 + "]" } ?? "") + title(event.title)
    cited(words, event.citations)
  }

  private func parameter(_ parameter: GeneratedParameter?) -> String {
    parameter.map { "[" + $0.variable + ": " + $0.choice + "]" } ?? ""
  }

  private mutating func definition(_ definition: GeneratedDefinition) {
    mark(.definition)
    mark(.definitionPerMember, if: definition.parameter != nil)
    if case .set = definition.value.type { mark(.definedSet) }
    comment(on: definition.title)
    let words = "define " + declared(definition.name) + parameter(definition.parameter) + title(definition.title)
    cited(words + " = " + condition(definition.value), definition.citations)
  }

  private mutating func table(_ table: GeneratedTable) {
    mark(.table)
    mark(.tablePerMember, if: table.parameter != nil)
    mark(.tableSeveralInputs, if: table.inputs.count > 1)
    let name = "decide " + declared(table.name) + parameter(table.parameter) + title(table.title)
    for input in table.inputs {
      if case .value = input.kind { continue }
      mark(.tableByExpression)
    }
    let inputs = table.inputs.map { written($0, .sum) }.joined(separator: ", ")
    block(name + ": " + type(table.type) + " by " + inputs, isEmpty: false) { writer in
      for row in table.rows { writer.row(row) }
    }
    if !table.citations.isEmpty {
      blockBehindBrace { writer in
        for citation in table.citations { writer.citation(citation) }
      }
    }
  }

  private mutating func row(_ row: GeneratedTable.Row) {
    mark(.tableOtherwise, if: row.cells == nil)
    let cells = row.cells.map { cells in cells.map { cell($0) }.joined(separator: ", ") }
    line((cells ?? "otherwise") + " -> " + literal(row.result))
  }

  private mutating func cell(_ tests: [GeneratedTable.Test]) -> String {
    mark(.tableAny, if: tests.isEmpty)
    mark(.tableOr, if: tests.count > 1)
    return tests.isEmpty ? "any" : tests.map { test($0) }.joined(separator: " or ")
  }

  private mutating func test(_ test: GeneratedTable.Test) -> String {
    switch test {
    case .value(let value): return literal(value)
    case .comparison(let comparison, let value):
      mark(.tableComparison)
      return comparison.rawValue + " " + literal(value)
    case .range(let low, let high):
      mark(.tableRange)
      return literal(low) + " to " + literal(high)
    }
  }

  private mutating func invariant(_ invariant: GeneratedInvariant) {
    var words = "invariant " + declared(invariant.name) + title(invariant.title)
    if let moment = invariant.moment {
      switch moment.act {
      case .perform: mark(.invariantOnDo)
      case .enter: mark(.invariantOnEnter)
      case .complete: mark(.invariantOnComplete)
      case .leave: mark(.invariantOnLeave)
      }
      words += " on " + moment.act.rawValue + " " + reference(moment.thing)
    } else {
      mark(.invariant)
    }
    cited(words + ": " + condition(invariant.condition), invariant.citations)
  }
}
