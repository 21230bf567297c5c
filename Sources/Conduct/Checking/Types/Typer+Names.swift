/// What names and paths stand for.
extension Typer {
  /// What an expression stands for before it is used.
  enum Operand {
    case value(Formula)
    case thing(Thing, [MemberTerm])
    case event(Int, owner: [MemberTerm], member: MemberTerm?)
    /// Something that has neither value nor status.
    case other(String, CheckProblem.Noun)
  }

  /// A declared thing with the members given so far.
  struct Reference {
    let entity: Entity
    var members: [MemberTerm] = []
    let span: Span
  }

  /// Returns what an expression stands for.
  mutating func operand(
    _ expression: Expression, expected: ValueType?, _ environment: Environment
  ) -> Operand? {
    switch expression {
    case .parenthesized(let inner, _): return operand(inner, expected: expected, environment)
    case .name(let name): return operand(name, expected: expected, environment)
    case .reference, .property, .referenceProperty, .index:
      return pathOperand(expression, expected: expected, environment)
    default: return compound(expression, expected: expected, environment).map(Operand.value)
    }
  }

  private mutating func operand(_ name: Name, expected: ValueType?, _ environment: Environment) -> Operand? {
    if let variable = variable(name.text, environment) {
      let type = ValueType.choice(model.variables[variable].choice)
      return .value(Formula(form: .member(.variable(variable)), type: type, span: name.span))
    }
    if let member = member(name, of: expected) { return .value(member) }
    guard let reference = reference(name, expected: expected, environment) else { return nil }
    return finish(reference, expected: expected, environment)
  }

  func variable(_ name: String, _ environment: Environment) -> Int? {
    environment.variables.last { model.variables[$0].name == name }
  }

  /// The member that a name stands for where a member of a choice is expected.
  private func member(_ name: Name, of expected: ValueType?) -> Formula? {
    guard case .choice(let choice)? = expected, let index = scopes.members[choice][name.text] else { return nil }
    return Formula(form: .member(.constant(index)), type: .choice(choice), span: name.span)
  }

  /// Looks a name up, or reports that it stands for nothing.
  private mutating func reference(
    _ name: Name, expected: ValueType?, _ environment: Environment
  ) -> Reference? {
    switch scopes.lookUp(name.text, in: environment.process) {
    case .found(let found): return Reference(entity: found.entity, span: name.span)
    case .ambiguous(let processes):
      let spellings = processes.map { model.processes[$0].identity.name + "." + name.text }
      let places = processes.compactMap { scopes.processes[$0][name.text]?.span }
      report(.ambiguousName(name.text, spellings: spellings, places: places), at: name.span)
      return nil
    case .unknown:
      reportUnknown(name, expected: expected, environment)
      return nil
    }
  }

  private mutating func reportUnknown(_ name: Name, expected: ValueType?, _ environment: Environment) {
    if missing.contains(name.text) { return }
    if case .choice(let choice)? = expected {
      let names = model.choices[choice].members.map(\.name)
      return report(
        .unknownMember(
          name.text, choice: model.choices[choice].name, members: names,
          nearest: NameSuggestion.nearest(to: name.text, in: names), declared: model.choices[choice].span),
        at: name.span)
    }
    let holders = scopes.members.indices.filter { scopes.members[$0][name.text] != nil }
    if !holders.isEmpty {
      let spellings = holders.map { model.choices[$0].name + "." + name.text }
      return report(.cannotInfer(name.text, spellings: spellings), at: name.span)
    }
    let nearest = NameSuggestion.nearest(to: name.text, in: visibleNames(environment))
    report(.unknownName(name.text, wanted: .anything, nearest: nearest), at: name.span)
  }

  /// All names that an expression can use, in a stable order.
  func visibleNames(_ environment: Environment) -> [String] {
    let own = environment.process.map { scopes.processes[$0] } ?? [:]
    let names = own.map { ($0.key, $0.value.span) } + scopes.playbook.map { ($0.key, $0.value.span) }
    let variables = environment.variables.map { model.variables[$0].name }
    let ordered = names.sorted { $0.1 < $1.1 }.map(\.0)
    return variables + ordered + scopes.owners.keys.sorted()
  }

  // MARK: - Paths

  private mutating func pathOperand(
    _ expression: Expression, expected: ValueType?, _ environment: Environment
  ) -> Operand? {
    if case .property(let base, let property) = expression {
      return self.property(base, property, expression, expected: expected, environment)
    }
    guard let reference = pathReference(expression, environment) else { return nil }
    return finish(reference, expected: expected, environment)
  }

  /// Returns the declared thing that a path leads to.
  mutating func pathReference(_ expression: Expression, _ environment: Environment) -> Reference? {
    switch expression {
    case .parenthesized(let inner, _): return pathReference(inner, environment)
    case .name(let name): return reference(name, expected: nil, environment)
    case .reference(let literal): return taskReference(literal, in: nil, environment)
    case .referenceProperty(let base, let literal):
      guard let process = processReference(base, environment),
        case .process(let index) = process.entity,
        var found = taskReference(literal, in: index, environment)
      else { return nil }
      found.members = process.members
      return found
    case .property(let base, let name):
      guard let process = processReference(base, environment), case .process(let index) = process.entity else {
        return nil
      }
      return inside(index, name, process.members)
    case .index(let base, let index, let span):
      guard var found = pathReference(base, environment) else { return nil }
      guard let choice = nextChoice(of: found) else {
        report(.needlessIndex(text(base)), at: index.span)
        return nil
      }
      guard let member = memberTerm(index, of: choice, environment) else { return nil }
      found.members.append(member)
      return Reference(entity: found.entity, members: found.members, span: span)
    default:
      report(.noArithmetic(operation: ".", text(expression), nil, instead: nil), at: expression.span)
      return nil
    }
  }

  private mutating func processReference(_ base: Expression, _ environment: Environment) -> Reference? {
    guard let found = pathReference(base, environment) else { return nil }
    if case .process = found.entity { return found }
    let noun = noun(of: found.entity)
    report(.wrongKind(text(base), is: noun, wanted: .process, declared: nil), at: base.span)
    return nil
  }

  /// The thing that a process calls so.
  private mutating func inside(_ process: Int, _ name: Name, _ members: [MemberTerm]) -> Reference? {
    if let found = scopes.processes[process][name.text] {
      return Reference(entity: found.entity, members: members, span: name.span)
    }
    if missing.contains(name.text) { return nil }
    let names = scopes.processes[process].sorted { $0.value.span < $1.value.span }.map(\.key)
    let properties = properties(of: .process(process)).map(\.rawValue)
    let nearest = NameSuggestion.nearest(to: name.text, in: names + properties)
    report(
      .unknownProperty(name.text, of: .process, properties: properties, nearest: nearest), at: name.span)
    return nil
  }

  private mutating func taskReference(
    _ literal: ReferenceLiteral, in process: Int?, _ environment: Environment
  ) -> Reference? {
    let all = scopes.references[literal.text] ?? []
    let own = all.filter { $0.process == process ?? environment.process }
    let candidates = own.isEmpty && process == nil ? all : own
    if let found = candidates.first, candidates.count == 1 {
      return Reference(entity: found.entity, span: literal.span)
    }
    if candidates.isEmpty {
      let nearest = NameSuggestion.nearest(to: literal.text, in: scopes.references.keys.sorted())
      report(.unknownName("#" + literal.text, wanted: .task, nearest: nearest.map { "#" + $0 }), at: literal.span)
    } else {
      let spellings = candidates.map { model.processes[$0.process].identity.name + ".#" + literal.text }
      report(
        .ambiguousName("#" + literal.text, spellings: spellings, places: candidates.map(\.span)), at: literal.span)
    }
    return nil
  }

  // MARK: - Members

  /// The choices for whose members something exists or is told, the process's first.
  func choices(of entity: Entity) -> [Int] {
    switch entity {
    case .process(let index): bindingChoices(model.processes[index].identity.bindings)
    case .milestone(let index): bindingChoices(model.milestones[index].identity.bindings)
    case .step(let index): bindingChoices(model.steps[index].identity.bindings)
    case .task(let index): bindingChoices(model.tasks[index].identity.bindings)
    case .fact(let index): ownerChoices(model.facts[index].process) + [model.facts[index].index].compactMap { $0 }
    case .event(let index): ownerChoices(model.events[index].process) + [model.events[index].index].compactMap { $0 }
    case .definition(let index):
      [model.definitions[index].parameter].compactMap { $0.map { model.variables[$0].choice } }
    case .table(let index): [model.tables[index].parameter].compactMap { $0.map { model.variables[$0].choice } }
    case .phase, .role, .resource, .choice, .calendar, .ending, .invariant: []
    }
  }

  private func bindingChoices(_ bindings: [Int]) -> [Int] { bindings.map { model.variables[$0].choice } }

  private func ownerChoices(_ process: Int?) -> [Int] {
    process.map { bindingChoices(model.processes[$0].identity.bindings) } ?? []
  }

  /// The variables that a bare name takes its members from, where they are around.
  private func bindings(of entity: Entity) -> [Int] {
    switch entity {
    case .process(let index): model.processes[index].identity.bindings
    case .milestone(let index): model.milestones[index].identity.bindings
    case .step(let index): model.steps[index].identity.bindings
    case .task(let index): model.tasks[index].identity.bindings
    case .fact(let index): model.facts[index].process.map { model.processes[$0].identity.bindings } ?? []
    case .event(let index): model.events[index].process.map { model.processes[$0].identity.bindings } ?? []
    default: []
    }
  }

  /// The choice of which the next index of a path must be a member: leading members may come from around.
  private func nextChoice(of reference: Reference) -> Int? {
    let all = choices(of: reference.entity)
    guard reference.members.count < all.count else { return nil }
    return reference.members.isEmpty && all.count > 1 && isOwned(reference.entity) ? all.last : all[reference.members.count]
  }

  private func isOwned(_ entity: Entity) -> Bool {
    if case .process = entity { return false }
    return true
  }

  /// Returns the members for a thing: those given, and before them those of the variables around.
  private mutating func members(
    of reference: Reference, _ environment: Environment
  ) -> [MemberTerm]? {
    let wanted = choices(of: reference.entity)
    let absent = wanted.count - reference.members.count
    guard absent > 0 else { return reference.members }
    let around = bindings(of: reference.entity).prefix(absent)
    if around.count == absent, around.allSatisfy(environment.variables.contains) {
      return around.map(MemberTerm.variable) + reference.members
    }
    let choice = model.choices[wanted[max(0, absent - 1)]]
    let name = self.name(of: reference.entity)
    let example = name + "[" + (choice.members.first?.name ?? "…") + "]"
    report(.missingIndex(name, choice: choice.name, example: example), at: reference.span)
    return nil
  }

  /// Returns the member that an index stands for.
  mutating func memberTerm(
    _ expression: Expression, of choice: Int, _ environment: Environment
  ) -> MemberTerm? {
    guard let formula = value(expression, of: .choice(choice), environment) else { return nil }
    if case .member(let member) = formula.form { return member }
    return .value(formula)
  }

  // MARK: - Using a path

  private mutating func finish(
    _ reference: Reference, expected: ValueType?, _ environment: Environment
  ) -> Operand? {
    if case .choice(let choice) = reference.entity {
      let members = model.choices[choice].members.indices.map(MemberTerm.constant)
      return .value(Formula(form: .members(members), type: .set(choice), span: reference.span))
    }
    guard let members = members(of: reference, environment) else { return nil }
    let span = reference.span
    switch reference.entity {
    case .process(let index): return .thing(.process(index), members)
    case .milestone(let index): return .thing(.milestone(index), members)
    case .step(let index): return .thing(.step(index), members)
    case .task(let index): return .thing(.task(index), members)
    case .fact(let index):
      let fact = model.facts[index]
      let owner = Array(members.prefix(ownerChoices(fact.process).count))
      let own = fact.index == nil ? nil : members.last
      return .value(Formula(form: .fact(index, owner: owner, index: own), type: fact.type, span: span))
    case .event(let index):
      let event = model.events[index]
      let owner = Array(members.prefix(ownerChoices(event.process).count))
      return .event(index, owner: owner, member: event.index == nil ? nil : members.last)
    case .definition(let index):
      let form = Formula.Form.definition(index, argument: members.first)
      return .value(Formula(form: form, type: model.definitions[index].value.type, span: span))
    case .table(let index):
      let form = Formula.Form.table(index, argument: members.first)
      return .value(Formula(form: form, type: model.tables[index].type, span: span))
    case .phase, .role, .resource, .choice, .calendar, .ending, .invariant:
      return .other(name(of: reference.entity), noun(of: reference.entity))
    }
  }

  /// `first_contact.done_on`, `service.exchange`, `not_passed.times`, or a thing of a process.
  private mutating func property(
    _ base: Expression, _ name: Name, _ whole: Expression, expected: ValueType?, _ environment: Environment
  ) -> Operand? {
    guard let found = pathReference(base, environment) else { return nil }
    switch found.entity {
    case .choice(let choice):
      if let index = scopes.members[choice][name.text] {
        return .value(Formula(form: .member(.constant(index)), type: .choice(choice), span: whole.span))
      }
      reportUnknown(name, expected: .choice(choice), environment)
      return nil
    case .process(let process) where scopes.processes[process][name.text] != nil:
      guard var inner = inside(process, name, found.members) else { return nil }
      inner = Reference(entity: inner.entity, members: inner.members, span: whole.span)
      return finish(inner, expected: expected, environment)
    case .event(let index):
      guard let operand = finish(found, expected: nil, environment),
        case .event(_, let owner, let member) = operand
      else { return nil }
      guard let aspect = EventAspect(rawValue: name.text), aspect != .happened else {
        return unknownProperty(name, .event, [EventAspect.on.rawValue, EventAspect.times.rawValue])
      }
      let form = Formula.Form.event(index, owner: owner, index: member, aspect)
      return .value(Formula(form: form, type: aspect == .on ? .date : .count, span: whole.span))
    default: return thingProperty(found, name, whole, environment)
    }
  }

  private mutating func thingProperty(
    _ found: Reference, _ name: Name, _ whole: Expression, _ environment: Environment
  ) -> Operand? {
    guard let thing = found.entity.thing else {
      report(.wrongKind(self.name(of: found.entity), is: noun(of: found.entity), wanted: .thing, declared: nil), at: found.span)
      return nil
    }
    let allowed = properties(of: thing)
    guard let property = Property(rawValue: name.text), allowed.contains(property) else {
      return unknownProperty(name, noun(of: thing), allowed.map(\.rawValue))
    }
    guard let members = members(of: found, environment) else { return nil }
    let form = Formula.Form.property(ThingTerm(thing: thing, members: members), property)
    return .value(Formula(form: form, type: property.type, span: whole.span))
  }

  private mutating func unknownProperty(
    _ name: Name, _ noun: CheckProblem.Noun, _ properties: [String]
  ) -> Operand? {
    if missing.contains(name.text) { return nil }
    let nearest = NameSuggestion.nearest(to: name.text, in: properties)
    report(.unknownProperty(name.text, of: noun, properties: properties, nearest: nearest), at: name.span)
    return nil
  }

  func properties(of thing: Thing) -> [Property] {
    switch thing {
    case .process: [.enteredOn, .completedOn, .leftOn, .round]
    case .task: [.doneOn, .dueOn, .aimOn]
    case .milestone, .step: []
    }
  }

  // MARK: - Kinds

  func noun(of entity: Entity) -> CheckProblem.Noun {
    switch entity {
    case .phase: .phase
    case .role: .role
    case .resource: .resource
    case .choice: .choice
    case .fact: .fact
    case .event: .event
    case .definition: .definition
    case .table: .table
    case .calendar: .calendar
    case .process: .process
    case .milestone(let index): noun(of: .milestone(index) as Thing)
    case .step: .step
    case .task: .task
    case .ending: .ending
    case .invariant: .invariant
    }
  }

  func name(of entity: Entity) -> String {
    switch entity {
    case .phase(let index): model.phases[index].name
    case .role(let index): model.roles[index].name
    case .resource(let index): model.resources[index].name
    case .choice(let index): model.choices[index].name
    case .fact(let index): model.facts[index].name
    case .event(let index): model.events[index].name
    case .definition(let index): model.definitions[index].name
    case .table(let index): model.tables[index].name
    case .calendar(let index): model.calendars[index].name
    case .process(let index): model.processes[index].identity.name
    case .milestone(let index): model.milestones[index].identity.name
    case .step(let index): model.steps[index].identity.name
    case .task(let index): model.tasks[index].identity.name
    case .ending(let index): model.endings[index].name
    case .invariant(let index): model.invariants[index].name
    }
  }
}
