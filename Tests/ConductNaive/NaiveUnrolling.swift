import Conduct

/// "`for each s in intended { … }` – the things declared inside exist once per member, and apply where the set includes
/// it. Also on a process" (language page, declarations).
extension NaivePlaybook {
  /// Where an item stands.
  private struct Place {
    let processName: String
    let process: String
    var container: String
    var scope: NaiveScope
    var suffix: [NaiveMember] = []
    var conditions: [NaiveCondition] = []
    var gates: [NaiveGate] = []
    var preparing = false
    /// Whether it lies in a step.
    var isInStep = false
    var alternatives: String?
  }

  mutating func unroll(_ process: ProcessDeclaration) {
    let name = process.name.text
    guard let each = process.each else {
      return add(process, id: name, scope: NaiveScope(processName: name, process: name), conditions: [])
    }
    for member in members(of: groupChoices[name] ?? "") {
      let id = "\(name)[\(member.name)]"
      let scope = NaiveScope(
        processName: name, process: id, variables: [each.variable.text: member], groups: [name: member])
      add(process, id: id, scope: scope, conditions: [.member(member, of: each.set, .playbook)])
    }
  }

  private mutating func add(
    _ process: ProcessDeclaration, id: String, scope: NaiveScope, conditions: [NaiveCondition]
  ) {
    var place = Place(processName: process.name.text, process: id, container: id, scope: scope)
    place.conditions = conditions
    addThing(id, .process(external: process.external), process.items, at: place, container: nil)
    place.conditions = []
    add(process.items, at: place)
  }

  private mutating func add(_ items: [Item], at place: Place) {
    for item in items {
      switch item {
      case .milestone(let milestone): add(milestone, at: place)
      case .step(let step): add(step, at: place)
      case .task(let task): add(task, at: place)
      case .alsoTask(let path, _):
        parts[place.container, default: []].append(.alsoTask(path, place.conditions, place.scope))
      case .anyOf(let items, let span): add(anyOf: items, at: place, start: span.start)
      case .group(let group): add(group, at: place)
      case .event(let event): addEvent(event, in: place.process, suffix: place.suffix)
      case .goal(let text, let condition, _):
        addRemark(.goal, NaiveSaying(text: text.value, status: "applicable"), condition, at: place)
      case .advice(let advice): addRemark(.advice, NaiveSaying(advice), advice.condition, at: place)
      case .next(let next): add(next, at: place)
      case .ending(let ending):
        let name = ending.name.text + Self.brackets(place.suffix)
        addRemark(.ending(name), nil, ending.condition, at: place)
      case .fact, .revision, .clause, .citation: break
      }
    }
  }

  private mutating func add(_ milestone: Milestone, at place: Place) {
    let id = "\(place.process).\(milestone.name.text)\(Self.brackets(place.suffix))"
    addPart(id, at: place)
    addThing(
      id, milestone.kind == .input ? .input : .outcome(optional: milestone.optional), milestone.items, at: place,
      container: place.container)
    add(milestone.items, at: inner(place, id))
  }

  private mutating func add(_ step: StepDeclaration, at place: Place) {
    let id = "\(place.process).\(step.name.text)\(Self.brackets(place.suffix))"
    addPart(id, at: place)
    var stepPlace = place
    stepPlace.preparing = place.preparing || step.preparing
    addThing(id, .step, step.items, at: stepPlace, container: place.container)
    var inside = inner(stepPlace, id)
    inside.isInStep = true
    inside.gates += Self.gates(step.items, scope: place.scope)
    add(step.items, at: inside)
  }

  private mutating func add(_ task: TaskDeclaration, at place: Place) {
    guard let name = task.name?.text ?? task.reference.map({ "#" + $0.text }) else { return }
    let id = "\(place.process).\(name)\(Self.brackets(place.suffix))"
    addPart(id, at: place)
    addThing(id, .task(task.modality), task.items, at: place, container: place.container)
    add(task.items, at: inner(place, id))
  }

  /// "Nested children must all be met, or those in `any of { … }` one."
  private mutating func add(anyOf items: [Item], at place: Place, start: Int32) {
    var inside = place
    if place.alternatives == nil {
      let name = "\(place.container) any of at \(start)\(Self.brackets(place.suffix))"
      parts[place.container, default: []].append(.anyOf(name))
      alternatives[name] = []
      inside.alternatives = name
    }
    add(items, at: inside)
  }

  /// "`for exchange, onedrive [in entitled] by fe { … }` and `where C { … }` – the things inside share that
  /// applicability and role."
  private mutating func add(_ group: Group, at place: Place) {
    var inside = place
    switch group.kind {
    case .condition(let condition):
      inside.conditions.append(.when(condition, place.scope))
      add(group.items, at: inside)
    case .members(let names, let fact):
      inside.conditions.append(.to(names, in: fact, place.scope))
      add(group.items, at: inside)
    case .each(let each):
      guard let id = Self.each(group, in: place.processName).first?.id else { return }
      let choice = groupChoices[id] ?? choice(of: each.set, in: place.scope) ?? ""
      for member in members(of: choice) {
        inside.scope = place.scope.binding(each.variable.text, to: member)
        inside.scope.groups[id] = member
        inside.suffix = place.suffix + [member]
        inside.conditions = place.conditions + [.member(member, of: each.set, place.scope)]
        add(group.items, at: inside)
      }
    }
  }

  /// An event, once per member of its choice.
  mutating func addEvent(_ event: EventDeclaration, in process: String?, suffix: [NaiveMember]) {
    let indices = event.index.map { members(of: $0.text).map { [$0] } } ?? [[]]
    for index in indices {
      let id = (process.map { $0 + "." } ?? "") + event.name.text + Self.brackets(suffix + index)
      let thing = NaiveThing(
        id: id, kind: .event, process: process, container: nil, conditions: [], clauses: [], gates: [],
        scope: .playbook, preparing: false, isInStep: false)
      things[id] = thing
      order.append(id)
    }
  }

  private mutating func addPart(_ id: String, at place: Place) {
    if let alternatives = place.alternatives {
      self.alternatives[alternatives, default: []].append(id)
    } else {
      parts[place.container, default: []].append(.thing(id))
    }
  }

  private mutating func add(_ next: Next, at place: Place) {
    switch next.target {
    case .text(let text):
      addRemark(.next([]), NaiveSaying(text: text.value, status: "next"), next.condition, at: place)
    case .processes(let paths): addRemark(.next(paths), nil, next.condition, at: place)
    }
  }

  private mutating func addRemark(
    _ kind: NaiveRemark.Kind, _ saying: NaiveSaying?, _ condition: Expression?, at place: Place
  ) {
    remarks.append(
      NaiveRemark(
        kind: kind, saying: saying, process: place.process, container: place.container, conditions: place.conditions,
        condition: condition, scope: place.scope, preparing: place.preparing))
  }

  private mutating func addThing(
    _ id: String, _ kind: NaiveThing.Kind, _ items: [Item], at place: Place, container: String?
  ) {
    let clauses = items.compactMap { if case .clause(let clause) = $0 { clause } else { nil } }
    let applies = clauses.compactMap { clause -> NaiveCondition? in
      switch clause.kind {
      case .appliesWhen: clause.condition.map { .when($0, place.scope) }
      case .appliesTo(let names, let fact): .to(names, in: fact, place.scope)
      default: nil
      }
    }
    things[id] = NaiveThing(
      id: id, kind: kind, process: place.process, container: container, conditions: place.conditions + applies,
      clauses: clauses, gates: place.gates + Self.gates(items, scope: place.scope), scope: place.scope,
      preparing: place.preparing, isInStep: place.isInStep)
    order.append(id)
  }

  private func inner(_ place: Place, _ container: String) -> Place {
    var inside = place
    inside.container = container
    inside.conditions = []
    inside.alternatives = nil
    return inside
  }

  private static func gates(_ items: [Item], scope: NaiveScope) -> [NaiveGate] {
    items.compactMap { item in
      guard case .clause(let clause) = item else { return nil }
      switch clause.kind {
      case .after, .onlyWhen: return NaiveGate(clause: clause, scope: scope)
      default: return nil
      }
    }
  }

  static func brackets(_ members: [NaiveMember]) -> String {
    members.map { "[\($0.name)]" }.joined()
  }
}
