/// What the rules of a playbook look at: its facts, definitions, tables, and members of choices.
///
/// Scenarios tell of engagements; what only they name decides nothing.
struct Uses {
  /// Whether some rule looks at a fact, by the fact's index.
  private(set) var facts: [Bool]
  /// Whether some rule looks at a definition, by its index.
  private(set) var definitions: [Bool]
  /// Whether some rule looks at a decision table, by its index.
  private(set) var tables: [Bool]
  /// Which members of a choice the rules name or range over, by the choice's index.
  private(set) var members: [[Bool]]
  /// Where the rules divide an ordered choice: `>= sev2` divides before `sev2`.
  private(set) var divisions: [Set<Int>]
  /// The conditions and values that look at the day of something which may not have happened; claims left out.
  private(set) var dated: [Formula] = []

  private let model: Model
  private var looksAtDay = false

  /// Finds the uses in all rules; linear in their length.
  init(_ model: Model) {
    self.model = model
    facts = Array(repeating: false, count: model.facts.count)
    definitions = Array(repeating: false, count: model.definitions.count)
    tables = Array(repeating: false, count: model.tables.count)
    members = model.choices.map { Array(repeating: false, count: $0.members.count) }
    divisions = Array(repeating: [], count: model.choices.count)
    if let scope = model.scope { facts[scope] = true }
    for variable in model.variables where variable.choice >= 0 { useAll(of: variable.choice) }
    for fact in model.facts { addPresumed(fact) }
    for table in model.tables { addCells(of: table) }
    model.forEachClaim { add($0) }
    model.forEachRule { rule in
      looksAtDay = false
      add(rule)
      if looksAtDay { dated.append(rule) }
    }
  }

  private mutating func addPresumed(_ fact: Model.Fact) {
    switch (fact.type, fact.presumed) {
    case (.choice(let choice), .member(let member)?): members[choice][member] = true
    case (.set(let choice), .members(let all)?): for member in all { members[choice][member] = true }
    default: break
    }
  }

  private mutating func addCells(of table: Model.Table) {
    for (column, input) in table.inputs.enumerated() {
      guard case .choice(let choice) = input.type else { continue }
      for row in table.rows {
        for range in row.cells?[column].values?.ranges ?? [] {
          for member in range where members[choice].indices.contains(Int(member)) {
            members[choice][Int(member)] = true
          }
        }
      }
    }
  }

  // MARK: - Members

  private mutating func useAll(of choice: Int) {
    members[choice] = Array(repeating: true, count: members[choice].count)
  }

  private mutating func add(_ term: MemberTerm, of choice: Int) {
    switch term {
    case .constant(let member): members[choice][member] = true
    case .variable: break
    case .value(let formula):
      useAll(of: choice)
      add(formula)
    }
  }

  private mutating func add(_ terms: [MemberTerm], bindings: [Int]) {
    for (term, binding) in zip(terms, bindings) { add(term, of: model.variables[binding].choice) }
  }

  private mutating func add(owner: [MemberTerm], of process: Int?) {
    if let process { add(owner, bindings: model.processes[process].identity.bindings) }
  }

  /// `severity < sev2` divides the members below `sev2` from the others; between two facts all members count.
  private mutating func divide(_ formula: Formula, _ limit: Formula, above: Bool) {
    guard case .choice(let choice) = formula.type else { return }
    switch (formula.form, limit.form) {
    case (_, .member(.constant(let member))): divisions[choice].insert(above ? member + 1 : member)
    case (.member(.constant), _): break
    default: useAll(of: choice)
    }
  }

  /// What compares sets or two facts of a choice looks at each of its members.
  private mutating func addSame(_ left: Formula, _ right: Formula) {
    switch left.type {
    case .set(let choice): useAll(of: choice)
    case .choice(let choice):
      switch (left.form, right.form) {
      case (.member(.constant), _), (_, .member(.constant)): break
      default: useAll(of: choice)
      }
    default: break
    }
  }

  private mutating func useAll(ofSet set: Formula) {
    if case .set(let choice) = set.type { useAll(of: choice) }
  }

  // MARK: - Formulas

  private mutating func add(_ formula: Formula) {
    switch formula.form {
    case .constant, .undecided, .today: break
    case .fact(let index, let owner, let member):
      facts[index] = true
      add(owner: owner, of: model.facts[index].process)
      if let member, let choice = model.facts[index].index { add(member, of: choice) }
    case .definition(let index, let argument):
      definitions[index] = true
      if let argument, let parameter = model.definitions[index].parameter { add([argument], bindings: [parameter]) }
    case .table(let index, let argument):
      tables[index] = true
      if let argument, let parameter = model.tables[index].parameter { add([argument], bindings: [parameter]) }
    case .status(let thing, _): add(thing.members, bindings: bindings(of: thing.thing))
    case .property(let thing, let property):
      add(thing.members, bindings: bindings(of: thing.thing))
      if property.happening != nil { looksAtDay = true }
    case .event(let index, let owner, let member, let aspect):
      add(owner: owner, of: model.events[index].process)
      if let member, let choice = model.events[index].index { add(member, of: choice) }
      if aspect == .on { looksAtDay = true }
    case .member(let term):
      if case .choice(let choice) = formula.type { add(term, of: choice) }
    case .members(let terms):
      if case .set(let choice) = formula.type { for term in terms { add(term, of: choice) } }
    case .census(_, _, let process, _, _):
      add(process.members, bindings: model.processes[process.process].identity.bindings)
    case .includes(let set, let term):
      add(set)
      if case .set(let choice) = set.type { add(term, of: choice) }
    case .same(let left, let right):
      addSame(left, right)
      add(left)
      add(right)
    case .less(let left, let right):
      divide(left, right, above: false)
      divide(right, left, above: true)
      add(left)
      add(right)
    case .within(let value, let low, let high):
      divide(value, low, above: false)
      divide(value, high, above: true)
      for part in [value, low, high] { add(part) }
    case .isEmpty(let set), .extreme(_, let set):
      useAll(ofSet: set)
      add(set)
    default: formula.forEachPart { add($0) }
    }
  }

  private func bindings(of thing: Thing) -> [Int] {
    switch thing {
    case .process(let index): model.processes[index].identity.bindings
    case .milestone(let index): model.milestones[index].identity.bindings
    case .step(let index): model.steps[index].identity.bindings
    case .task(let index): model.tasks[index].identity.bindings
    }
  }
}
