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
      // The set of the variable is wrong, which is reported.
      guard model.variables[variable].choice >= 0 else { return nil }
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

  mutating func reportUnknown(_ name: Name, expected: ValueType?, _ environment: Environment) {
    if missing.contains(name.text) { return }
    if case .choice(let choice)? = expected {
      let names = model.choices[choice].members.map(\.name)
      return report(
        .unknownMember(
          name.text, choice: model.choices[choice].name, members: names,
          nearest: nearest(to: name.text, in: names), declared: model.choices[choice].span),
        at: name.span)
    }
    if case .set(let choice)? = expected, scopes.members[choice][name.text] != nil {
      return report(.memberForSet(name.text), at: name.span)
    }
    let holders = scopes.members.indices.filter { scopes.members[$0][name.text] != nil }
    if !holders.isEmpty {
      let spellings = holders.map { model.choices[$0].name + "." + name.text }
      return report(.cannotInfer(name.text, spellings: spellings), at: name.span)
    }
    report(.unknownName(name.text, wanted: .anything, nearest: nearest(to: name.text, environment)), at: name.span)
  }

  /// Returns the names that resemble one, those of the process around before those of the playbook.
  private mutating func nearest(to name: String, _ environment: Environment) -> [String] {
    if problems.isFull { return [] }
    let all = suggestion ?? NameSuggestion(among: allNames)
    suggestion = all
    let own = environment.process.map { scopes.processes[$0] } ?? [:]
    let variables = environment.variables.map { model.variables[$0].name }
    let near = nearest(to: name, in: variables + own.sorted { $0.value.span < $1.value.span }.map(\.key))
    return near.isEmpty ? all.all(near: name, limit: 3) : near
  }

  /// The names of the playbook in the order of their places, then those of its processes by the alphabet.
  private var allNames: [String] {
    scopes.playbook.sorted { $0.value.span < $1.value.span }.map(\.key) + scopes.owners.keys.sorted()
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
    case .index: return indexed(expression, environment)
    default:
      report(.noArithmetic(operation: ".", text(expression), nil, instead: nil), at: expression.span)
      return nil
    }
  }

  /// `record[exchange]`, `plan[exchange][spring]`: the indices are of the last choices for which the thing exists.
  private mutating func indexed(_ expression: Expression, _ environment: Environment) -> Reference? {
    var indices: [Expression] = []
    var base = expression
    while case .index(let inner, let index, _) = base {
      indices.insert(index, at: 0)
      base = inner
    }
    guard let found = pathReference(base, environment), !isBroken(found.entity) else { return nil }
    let open = choices(of: found.entity).dropFirst(found.members.count)
    guard indices.count <= open.count else {
      if missing.contains(name(of: found.entity)) { return nil }
      report(.needlessIndex(text(base)), at: indices[open.count].span)
      return nil
    }
    var members = found.members
    for (index, choice) in zip(indices, open.suffix(indices.count)) {
      guard let member = memberTerm(index, of: choice, environment) else { return nil }
      members.append(member)
    }
    return Reference(entity: found.entity, members: members, span: expression.span)
  }

  private mutating func processReference(_ base: Expression, _ environment: Environment) -> Reference? {
    guard let found = pathReference(base, environment) else { return nil }
    if case .process = found.entity { return found }
    let noun = model.noun(of: found.entity)
    report(.wrongKind(text(base), is: noun, wanted: .process, declared: declaration(of: found.entity)), at: base.span)
    return nil
  }

  /// The thing that a process calls so.
  mutating func inside(_ process: Int, _ name: Name, _ members: [MemberTerm]) -> Reference? {
    if let found = scopes.processes[process][name.text] {
      return Reference(entity: found.entity, members: members, span: name.span)
    }
    if missing.contains(name.text) { return nil }
    let names = scopes.processes[process].sorted { $0.value.span < $1.value.span }.map(\.key)
    let properties = properties(of: .process(process)).map(\.rawValue)
    let nearest = nearest(to: name.text, in: names + properties)
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
      if missing.contains("#" + literal.text) { return nil }
      let nearest = nearest(to: literal.text, in: scopes.references.keys.sorted())
      report(.unknownName("#" + literal.text, wanted: .task, nearest: nearest.map { "#" + $0 }), at: literal.span)
    } else {
      let spellings = candidates.map { model.processes[$0.process].identity.name + ".#" + literal.text }
      report(
        .ambiguousName("#" + literal.text, spellings: spellings, places: candidates.map(\.span)), at: literal.span)
    }
    return nil
  }
}
