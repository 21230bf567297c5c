/// What paths and names stand for once their members are given, and what is asked of them.
extension Typer {
  mutating func finish(
    _ reference: Reference, expected: ValueType?, _ environment: Environment
  ) -> Operand? {
    if case .choice(let choice) = reference.entity {
      let members = model.choices[choice].members.indices.map(MemberTerm.constant)
      return .value(Formula(form: .members(members), type: .set(choice), span: reference.span))
    }
    guard !isBroken(reference.entity), let members = members(of: reference, environment) else { return nil }
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
      guard let type = type(ofDefinition: index) else { return nil }
      return .value(Formula(form: .definition(index, argument: members.first), type: type, span: span))
    case .table(let index):
      let form = Formula.Form.table(index, argument: members.first)
      return .value(Formula(form: form, type: model.tables[index].type, span: span))
    case .phase, .role, .resource, .choice, .calendar, .ending, .invariant:
      return .other(name(of: reference.entity), model.noun(of: reference.entity))
    }
  }

  /// `first_contact.done_on`, `service.exchange`, `not_passed.times`, or a thing of a process.
  mutating func property(
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
      if isBroken(found.entity) { return nil }
      let name = self.name(of: found.entity)
      report(
        .wrongKind(name, is: model.noun(of: found.entity), wanted: .thing, declared: declaration(of: found.entity)),
        at: found.span)
      return nil
    }
    let allowed = properties(of: thing)
    guard let property = Property(rawValue: name.text), allowed.contains(property) else {
      return unknownProperty(name, model.noun(of: thing), allowed.map(\.rawValue), names: names(in: thing))
    }
    guard let members = members(of: found, environment) else { return nil }
    let form = Formula.Form.property(ThingTerm(thing: thing, members: members), property)
    return .value(Formula(form: form, type: property.type, span: whole.span))
  }

  private mutating func unknownProperty(
    _ name: Name, _ noun: CheckProblem.Noun, _ properties: [String], names: [String] = []
  ) -> Operand? {
    if missing.contains(name.text) { return nil }
    let nearest = nearest(to: name.text, in: names + properties)
    report(.unknownProperty(name.text, of: noun, properties: properties, nearest: nearest), at: name.span)
    return nil
  }

  /// The names of what stands in a process, in the order of their places.
  private func names(in thing: Thing) -> [String] {
    guard case .process(let index) = thing else { return [] }
    return scopes.processes[index].sorted { $0.value.span < $1.value.span }.map(\.key)
  }

  func properties(of thing: Thing) -> [Property] {
    switch thing {
    case .process: [.enteredOn, .completedOn, .leftOn, .round]
    case .task: [.doneOn, .dueOn, .aimOn]
    case .milestone, .step: []
    }
  }
}
