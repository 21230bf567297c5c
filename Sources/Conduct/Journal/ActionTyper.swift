/// Resolves the statements of journals and scenarios.
struct ActionTyper {
  private(set) var typer: Typer
  private let instances: Instances
  private let slots: Slots
  /// The texts of the playbook and of the journal.
  private(set) var texts: TextPool

  /// - Parameter texts: The texts known so far, where a journal goes on.
  init(_ model: Model, _ scopes: Scopes, _ graph: RuleGraph, texts: TextPool? = nil) {
    typer = Typer(model: model, scopes: scopes, problems: [], missing: [])
    instances = graph.instances
    slots = graph.slots
    self.texts = texts ?? graph.texts
  }

  /// What was found to be wrong so far.
  var problems: [CheckProblem] { typer.problems }

  private var model: Model { typer.model }

  mutating func report(_ kind: CheckProblem.Kind, at span: Span) { typer.report(kind, at: span) }

  /// Returns the action of a statement on a day, or reports why there is none.
  mutating func action(_ change: Change, on day: CivilDate) -> Action? {
    if case .force(let inner, let reason) = change.kind {
      return action(inner, on: day).map { Action(kind: $0.kind, change: inner, forcedBecause: reason.value) }
    }
    return kind(of: change, on: day).map { Action(kind: $0, change: change, forcedBecause: nil) }
  }

  private mutating func kind(of change: Change, on day: CivilDate) -> Action.Kind? {
    switch change.kind {
    case .assign(let path, let value): return assign(path, value, on: day)
    case .adjust(let path, let adding, let names): return adjust(path, adding, names)
    case .perform(let path, let date, _):
      guard let instance = instance(path, .task), let date = self.day(date, day) else { return nil }
      return .perform(instance, on: date)
    case .record(let path, let date, _):
      guard let slot = event(path), let date = self.day(date, day) else { return nil }
      return .record(eventOn: slot, on: date)
    case .retract(let path): return retract(path)
    case .waive(let path, _, let role): return waive(path, by: role)
    case .enter(let path, let date, _):
      guard let instance = instance(path, .process), let date = self.day(date, day) else { return nil }
      return .enter(instance, on: date)
    case .complete(let path, let date, _):
      guard let instance = instance(path, .process), let date = self.day(date, day) else { return nil }
      return .complete(instance, on: date)
    case .leaveBecause(let path, _):
      return instance(path, .process).map { .leave($0, ending: nil) }
    case .leaveAs(let path, let name):
      guard let instance = instance(path, .process), let ending = ending(name, of: instance) else { return nil }
      return .leave(instance, ending: ending)
    case .force(let inner, _): return kind(of: inner, on: day)
    }
  }

  private mutating func day(_ written: DateLiteral?, _ day: CivilDate) -> CivilDate? {
    guard let written else { return day }
    if written.date <= day { return written.date }
    report(.dayInTheFuture(block: day.iso), at: written.span)
    return nil
  }

  // MARK: - Paths

  /// Returns what a path stands for; what is told or done is told or done for one member, not for a value.
  private mutating func operand(_ path: ThingPath) -> Typer.Operand? {
    let environment = Typer.Environment(process: nil)
    guard let operand = typer.operand(typer.expression(path), expected: nil, environment) else { return nil }
    for case .member(let name) in path.elements {
      if case .found(let found) = typer.scopes.lookUp(name.text, in: nil), isValue(operand) {
        report(
          .wrongKind(name.text, is: model.noun(of: found.entity), wanted: .anything, declared: found.span),
          at: name.span)
        return nil
      }
    }
    return operand
  }

  /// Whether a path has an index that is a value and no member.
  private func isValue(_ operand: Typer.Operand) -> Bool {
    let terms: [MemberTerm]
    switch operand {
    case .thing(_, let members): terms = members
    case .event(_, let owner, let member): terms = owner + [member].compactMap { $0 }
    case .value(let formula):
      if case .fact(_, let owner, let index) = formula.form {
        terms = owner + [index].compactMap { $0 }
      } else {
        terms = []
      }
    case .other: terms = []
    }
    return terms.contains { if case .value = $0 { true } else { false } }
  }

  private func constants(_ terms: [MemberTerm]) -> [Int] {
    terms.map { if case .constant(let member) = $0 { member } else { 0 } }
  }

  private mutating func reportWrong(_ operand: Typer.Operand, _ path: ThingPath, wanted: CheckProblem.Wanted) {
    let noun: CheckProblem.Noun
    switch operand {
    case .thing(let thing, _): noun = model.noun(of: thing)
    case .event: noun = .event
    case .other(_, let kind): noun = kind
    case .value(let formula):
      switch formula.form {
      case .fact: noun = .fact
      case .table: noun = .table
      default: noun = .definition
      }
    }
    let name = typer.text(typer.expression(path))
    report(.wrongKind(name, is: noun, wanted: wanted, declared: nil), at: path.span)
  }

  /// The instance of a task or process that a path leads to.
  private mutating func instance(_ path: ThingPath, _ wanted: CheckProblem.Wanted) -> Int? {
    guard let operand = operand(path) else { return nil }
    if case .thing(let thing, let members) = operand {
      switch (thing, wanted) {
      case (.task, .task), (.process, .process):
        return instances.index(of: thing, constants(members), in: model)
      default: break
      }
    }
    reportWrong(operand, path, wanted: wanted)
    return nil
  }

  /// Returns the instance of the task that a path leads to, or reports that there is none.
  mutating func task(_ path: ThingPath) -> Int? { instance(path, .task) }

  private mutating func event(_ path: ThingPath) -> Int? {
    guard let operand = operand(path) else { return nil }
    if case .event(let index, let owner, let member) = operand {
      let at = member.map { constants([$0])[0] }
      return slots.eventOn(index, owner: constants(owner), index: at, in: model)
    }
    reportWrong(operand, path, wanted: .event)
    return nil
  }

  private mutating func retract(_ path: ThingPath) -> Action.Kind? {
    guard let operand = operand(path) else { return nil }
    switch operand {
    case .thing(.task(let index), let members):
      return .retractTask(instances.index(of: .task(index), constants(members), in: model))
    case .thing(.milestone(let index), let members):
      return .retractWaiver(instances.index(of: .milestone(index), constants(members), in: model))
    case .event(let index, let owner, let member):
      let at = member.map { constants([$0])[0] }
      return .retractEvent(eventOn: slots.eventOn(index, owner: constants(owner), index: at, in: model))
    case .thing, .value, .other:
      reportWrong(operand, path, wanted: .task)
      return nil
    }
  }

  private mutating func waive(_ path: ThingPath, by role: Name?) -> Action.Kind? {
    guard let operand = operand(path) else { return nil }
    var waiver: Int?
    if let role {
      guard case .role(let index)? = typer.scopes.playbook[role.text]?.entity else {
        let nearest = NameSuggestion.nearest(to: role.text, in: model.roles.map(\.name))
        report(.unknownName(role.text, wanted: .role, nearest: nearest), at: role.span)
        return nil
      }
      waiver = index
    }
    if case .thing(let thing, let members) = operand {
      switch thing {
      case .task, .milestone: return .waive(instances.index(of: thing, constants(members), in: model), by: waiver)
      case .process, .step: break
      }
    }
    reportWrong(operand, path, wanted: .record)
    return nil
  }

  private mutating func ending(_ name: Name, of instance: Int) -> Int? {
    guard case .process(let process) = instances.all[instance].thing else { return nil }
    let own = model.processes[process].endings
    if let found = own.first(where: { model.endings[$0].name == name.text }) { return found }
    let nearest = NameSuggestion.nearest(to: name.text, in: own.map { model.endings[$0].name })
    report(.unknownName(name.text, wanted: .ending, nearest: nearest), at: name.span)
    return nil
  }

  // MARK: - Facts

  private mutating func assign(_ path: ThingPath, _ value: Value, on day: CivilDate) -> Action.Kind? {
    guard let operand = operand(path) else { return nil }
    switch operand {
    case .thing(.milestone(let index), let members) where model.milestones[index].asksForTick:
      let instance = instances.index(of: .milestone(index), constants(members), in: model)
      if case .unknown = value.kind { return .tick(instance, false) }
      guard let formula = typer.valueFormula(value, of: .truth), case .constant(.truth(let truth)) = formula.form
      else { return nil }
      return .tick(instance, truth)
    case .value(let formula):
      guard case .fact(let fact, let owner, let index) = formula.form else { break }
      let slot = slots.fact(
        fact, owner: constants(owner), index: index.map { constants([$0])[0] }, in: model)
      return cells(of: value, fact, slot, on: day).map { .tell(fact: fact, cells: $0) }
    case .thing, .event, .other: break
    }
    reportWrong(operand, path, wanted: .record)
    return nil
  }

  /// The cells that a value writes into a fact's slots.
  private mutating func cells(
    of value: Value, _ fact: Int, _ slot: Int, on day: CivilDate
  ) -> [(slot: Int, cell: Int64)]? {
    let entry = model.facts[fact]
    if case .unknown = value.kind {
      return StateLayout.untold(entry, model, &texts).enumerated().map { (slot + $0.offset, $0.element) }
    }
    if case .today = value.kind, entry.type == .date { return [(slot, Int64(day.dayNumber))] }
    guard let formula = typer.valueFormula(value, of: entry.type) else { return nil }
    switch formula.form {
    case .constant(let constant): return [(slot, encoded(constant, entry.type))]
    case .member(.constant(let member)): return [(slot, Int64(member))]
    case .members(let terms):
      guard case .set(let choice) = entry.type else { return nil }
      let told = Set(constants(terms))
      return model.choices[choice].members.indices.map { (slot + $0, told.contains($0) ? Cell.yes : Cell.no) }
    default: return nil
    }
  }

  private mutating func encoded(_ constant: Constant, _ type: ValueType) -> Int64 {
    if case .truth(let truth) = constant { return truth ? Cell.yes : Cell.no }
    return ValueDomain.bound(constant, as: type, texts: &texts).low
  }

  private mutating func adjust(_ path: ThingPath, _ adding: Bool, _ names: [Name]) -> Action.Kind? {
    guard let operand = operand(path) else { return nil }
    guard case .value(let formula) = operand, case .fact(let fact, let owner, let index) = formula.form,
      case .set(let choice) = formula.type
    else {
      reportWrong(operand, path, wanted: .setFact)
      return nil
    }
    let slot = slots.fact(fact, owner: constants(owner), index: index.map { constants([$0])[0] }, in: model)
    let members = names.compactMap {
      typer.memberTerm(.name($0), of: choice, Typer.Environment(process: nil))
    }
    guard members.count == names.count else { return nil }
    return .tell(fact: fact, cells: constants(members).map { (slot + $0, adding ? Cell.yes : Cell.no) })
  }

  // MARK: - Whole journals

  /// Returns the days of a journal, with the problems of their order and statements reported.
  mutating func days(_ days: [Day]) -> [JournalDay] {
    var previous: (date: CivilDate, span: Span)?
    return days.map { day in
      if let previous, day.date.date < previous.date {
        report(.dayGoesBack(before: previous.date.iso, previous: previous.span), at: day.date.span)
      }
      previous = (day.date.date, day.date.span)
      let actions = day.statements.compactMap { statement -> Action? in
        guard case .change(let change) = statement.kind else {
          report(.misplacedStatement(Keyword.expect.text), at: statement.span)
          return nil
        }
        return action(change, on: day.date.date)
      }
      return JournalDay(date: day.date.date, actions: actions, span: day.span)
    }
  }

  /// Returns a condition of a scenario, typed.
  mutating func condition(_ expression: Expression) -> Formula? {
    typer.condition(expression, Typer.Environment(process: nil))
  }

  /// Returns a value of any type, typed.
  mutating func value(_ expression: Expression) -> Formula? {
    typer.value(expression, Typer.Environment(process: nil))
  }

  /// Returns what a question asks: a value, or the status of a thing that is named alone.
  mutating func question(_ expression: Expression, _ telling: (Thing, Int) -> Status) -> Formula? {
    let environment = Typer.Environment(process: nil)
    guard let operand = typer.operand(expression, expected: .truth, environment) else { return nil }
    if case .thing(let thing, let members) = operand {
      let instance = instances.index(of: thing, constants(members), in: model)
      let form = Formula.Form.status(ThingTerm(thing: thing, members: members), telling(thing, instance))
      return Formula(form: form, type: .truth, span: expression.span)
    }
    return typer.value(expression, environment)
  }

  /// What an expression that stands alone is about.
  enum Subject {
    case value(Formula)
    /// A process, step, task, input or outcome that is named, by its instance.
    case thing(Int)
  }

  /// Returns what an expression that stands alone is about, or reports that it makes no sense.
  mutating func subject(_ expression: Expression) -> Subject? {
    let environment = Typer.Environment(process: nil)
    switch expression.unparenthesized {
    case .name, .reference, .property, .referenceProperty, .index:
      guard let operand = typer.operand(expression, expected: nil, environment) else { return nil }
      if case .thing(let thing, let members) = operand {
        return .thing(instances.index(of: thing, constants(members), in: model))
      }
      if case .value(let formula) = operand { return .value(formula) }
    default: break
    }
    return typer.value(expression, environment).map(Subject.value)
  }
}
