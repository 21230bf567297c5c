import Conduct

/// The declarations of all files: "all files of one folder are one playbook and share one namespace. The order of files
/// and declarations does not matter" (language page, files).
struct NaivePlaybook: Sendable {
  /// The members of each choice, in order.
  var choices: [String: [String]] = [:]
  /// What the names at the top stand for.
  var entities: [String: NaiveEntity] = [:]
  /// What the names inside each process stand for.
  var inside: [String: [String: NaiveEntity]] = [:]
  /// The choice over which each group ranges.
  var groupChoices: [String: String] = [:]

  var definitions: [Definition] = []
  var tables: [DecisionTable] = []
  var assumptions: [Assumption] = []
  var invariants: [Invariant] = []
  var advice: [Advice] = []
  var events: [EventDeclaration] = []
  var processes: [ProcessDeclaration] = []
  /// The calendars with conditions, in order of declaration.
  var calendars: [NaiveCalendar] = []
  /// The header's calendar.
  var standardCalendar = NaiveCalendar()
  /// "`scope intended`: what `applies to exchange` looks at".
  var scopeFact: Name?

  /// All things, unrolled, and their order.
  var things: [String: NaiveThing] = [:]
  var order: [String] = []
  /// What each process, step, input and outcome consists of.
  var parts: [String: [NaivePart]] = [:]
  /// The inputs and outcomes inside each `any of`.
  var alternatives: [String: [String]] = [:]
  /// Advice, nexts and endings in processes, in order.
  var remarks: [NaiveRemark] = []

  init(trees: [SyntaxTree]) {
    let declarations = trees.flatMap(\.declarations)
    readHeader(declarations)
    for declaration in declarations { declare(declaration) }
    for process in processes { declareInside(process) }
    for (_, entity) in entities { nameChoices(of: entity) }
    for (_, names) in inside { for (_, entity) in names { nameChoices(of: entity) } }
    for event in events { addEvent(event, in: nil, suffix: []) }
    for process in processes { unroll(process) }
  }

  /// "Exactly one has the `playbook` header"; its calendar is the default of all others.
  private mutating func readHeader(_ declarations: [Declaration]) {
    for case .playbook(let header) in declarations { standardCalendar.read(header.lines) }
  }

  /// Declares what stands at the top.
  private mutating func declare(_ declaration: Declaration) {
    switch declaration {
    case .choice(let choice):
      choices[choice.name.text] = choice.members.map(\.name.text)
      entities[choice.name.text] = entity(.choice, choice.name)
    case .fact(let fact):
      add(entity(.fact(fact), fact.name, index: fact.index), formerly: fact.citations)
    case .event(let event):
      add(entity(.event, event.name, index: event.index), formerly: event.citations)
      events.append(event)
    case .scope(let scope): scopeFact = scope.fact
    case .assumption(let assumption): assumptions.append(assumption)
    case .definition(let definition):
      definitions.append(definition)
      add(entity(.definition(definition), definition.name, index: definition.parameter?.choice), formerly: [])
    case .table(let table):
      tables.append(table)
      add(entity(.table(table), table.name, index: table.parameter?.choice), formerly: [])
    case .calendar(let declaration):
      var calendar = standardCalendar
      calendar.condition = declaration.condition
      calendar.holidays = []
      calendar.read(declaration.lines)
      calendars.append(calendar)
    case .process(let process):
      processes.append(process)
      let name = process.name.text
      let groups = process.each.map { [NaiveGroup(id: name, each: $0, processName: nil)] } ?? []
      let entity = NaiveEntity(kind: .process, name: name, processName: nil, groups: groups, index: nil)
      add(entity, formerly: Self.citations(process.items))
      if let reference = process.reference { add(entity, as: "#" + reference.text) }
    case .invariant(let invariant): invariants.append(invariant)
    case .advice(let advice): self.advice.append(advice)
    case .playbook, .phase, .role, .resource, .scenario, .engagement, .day: break
    }
  }

  private func entity(_ kind: NaiveEntity.Kind, _ name: Name, index: Name? = nil) -> NaiveEntity {
    NaiveEntity(kind: kind, name: name.text, processName: nil, groups: [], index: index?.text)
  }

  /// "`formerly old_name`: journals and catalogs follow renames."
  private mutating func add(_ entity: NaiveEntity, formerly citations: [Citation]) {
    add(entity, as: entity.name)
    for case .formerly(let old) in citations.map(\.kind) { add(entity, as: old.text) }
  }

  /// Gives a name to an entity, unless another one has it; a declared name goes before a former one and a reference.
  mutating func add(_ entity: NaiveEntity, as name: String) {
    let existing = entity.processName.map { inside[$0]?[name] } ?? entities[name]
    if let existing, existing.name == name || entity.name != name { return }
    if let process = entity.processName {
      inside[process, default: [:]][name] = entity
    } else {
      entities[name] = entity
    }
  }

  static func citations(_ items: [Item]) -> [Citation] {
    items.compactMap { if case .citation(let citation) = $0 { citation } else { nil } }
  }

  /// Finds the choices over which the groups of an entity range.
  private mutating func nameChoices(of entity: NaiveEntity) {
    for group in entity.groups {
      groupChoices[group.id] = choice(of: group.each.set, in: NaiveScope(processName: group.processName))
    }
  }

  /// The members of a choice, in order.
  func members(of choice: String) -> [NaiveMember] {
    (choices[choice] ?? []).map { NaiveMember(choice: choice, name: $0) }
  }
}
