import Conduct

/// What a path stands for, in a place.
indirect enum NaiveTarget {
  case choice(String)
  case member(NaiveMember)
  /// A process, step, task, input, outcome or event.
  case thing(String)
  /// `first_contact.done_on`, `not_passed[alpha].times`
  case property(of: String, String)
  case fact(NaiveFact)
  /// A definition or a table.
  case definition(NaiveEntity, argument: NaiveMember?)
  /// "`f[x]` with x a fact is the table of its members" (fine print 18).
  case selection(Expression, choice: String, [(NaiveMember, NaiveTarget)])
}

/// A fact, or one of an indexed one.
struct NaiveFact {
  let key: String
  let declaration: FactDeclaration
  /// "A fact declared inside a process belongs to its rounds": the process.
  let process: String?
}

/// "Names: own process first, then the playbook; a name that two processes have is written `kickoff.x`. Nothing
/// shadows"
/// (language page, expressions).
extension NaivePlaybook {
  /// What a name stands for: own process, the playbook, or the only other process that has it.
  private func entity(named name: String, in scope: NaiveScope) -> NaiveEntity? {
    if let process = scope.processName, let own = inside[process]?[name] { return own }
    if let top = entities[name] { return top }
    let others = inside.values.compactMap { $0[name] }
    return others.count == 1 ? others[0] : nil
  }

  /// The declaration to which a path leads.
  func locate(_ path: NaivePath, in scope: NaiveScope) -> NaiveLocation? {
    guard let first = path.segments.first, let entity = entity(named: first.name, in: scope) else { return nil }
    var rest = path.segments.dropFirst()
    if case .process = entity.kind, let next = rest.first, let inner = inside[entity.name]?[next.name] {
      rest = rest.dropFirst()
      return NaiveLocation(
        entity: inner, processIndices: first.indices, indices: next.indices, property: rest.first?.name)
    }
    return NaiveLocation(entity: entity, indices: first.indices, property: rest.first?.name)
  }

  /// What a path stands for; "members of choices are found by the expected type, else written `service.exchange`".
  func target(of path: NaivePath, in scope: NaiveScope, expected: NaiveType? = nil) -> NaiveTarget? {
    if let name = path.bareName {
      if let member = scope.variables[name] { return .member(member) }
      if case .choice(let choice)? = expected, choices[choice]?.contains(name) == true {
        return .member(NaiveMember(choice: choice, name: name))
      }
    }
    guard let location = locate(path, in: scope) else {
      let owners = choices.filter { $0.value.contains(path.bareName ?? "") }
      guard let name = path.bareName, owners.count == 1, let owner = owners.first?.key else { return nil }
      return .member(NaiveMember(choice: owner, name: name))
    }
    return instantiate(location, in: scope)
  }

  /// Puts the members into the indices of a declaration.
  private func instantiate(_ location: NaiveLocation, in scope: NaiveScope) -> NaiveTarget? {
    var location = location
    let entity = location.entity
    // From outside a process that exists per member, `wrap[exchange]` is short for `completion[exchange].wrap`.
    if let name = entity.processName, groupChoices[name] != nil, scope.processName != name,
      location.processIndices.isEmpty, !location.indices.isEmpty
    {
      location.processIndices = [location.indices.removeFirst()]
    }
    if case .choice = entity.kind {
      return location.property.map { .member(NaiveMember(choice: entity.name, name: $0)) } ?? .choice(entity.name)
    }
    var prefix = ""
    var process: String?
    if let name = entity.processName {
      guard let id = processID(name, indices: location.processIndices, in: scope) else { return nil }
      process = id
      prefix = id + "."
    }
    return withMembers(of: location, in: scope) { members in
      let id = prefix + entity.name + Self.brackets(members)
      switch entity.kind {
      case .fact(let declaration): return .fact(NaiveFact(key: id, declaration: declaration, process: process))
      case .definition, .table: return .definition(entity, argument: members.first)
      case .event, .process, .thing: return location.property.map { .property(of: id, $0) } ?? .thing(id)
      case .choice: return nil
      }
    }
  }

  /// The process of a name: the enclosing one, or the one with the written index.
  private func processID(_ name: String, indices: [Expression], in scope: NaiveScope) -> String? {
    guard let choice = groupChoices[name] else { return name }
    guard let index = indices.first else { return scope.processName == name ? scope.process : nil }
    return member(index, of: choice, in: scope).map { "\(name)[\($0.name)]" }
  }

  /// "Inside `for each` a bare name means this member's" (fine print 24): indices that are not written are those of the
  /// groups around.
  private func withMembers(
    of location: NaiveLocation, in scope: NaiveScope, _ body: ([NaiveMember]) -> NaiveTarget?
  ) -> NaiveTarget? {
    let entity = location.entity
    let choices = entity.groups.map { groupChoices[$0.id] ?? "" } + (entity.index.map { [$0] } ?? [])
    let missing = choices.count - location.indices.count
    guard missing >= 0, missing <= entity.groups.count else { return nil }
    var members: [NaiveMember] = []
    for group in entity.groups.prefix(missing) {
      guard let member = scope.groups[group.id] else { return nil }
      members.append(member)
    }
    for (position, index) in location.indices.enumerated() {
      let choice = choices[missing + position]
      if let member = member(index, of: choice, in: scope) {
        members.append(member)
        continue
      }
      // The index is a value: one target for each of its members.
      let rows = self.members(of: choice).compactMap { member -> (NaiveMember, NaiveTarget)? in
        var fixed = location
        fixed.indices[position] = .property(.name(Name(choice, at: index.span)), Name(member.name, at: index.span))
        return withMembers(of: fixed, in: scope, body).map { (member, $0) }
      }
      return .selection(index, choice: choice, rows)
    }
    return body(members)
  }

  /// The member that an expression names, or nil where it is a value that has to be worked out.
  func member(_ expression: Expression, of choice: String, in scope: NaiveScope) -> NaiveMember? {
    guard let path = NaivePath(expression) else { return nil }
    if case .member(let member)? = target(of: path, in: scope, expected: .choice(choice)) { return member }
    return nil
  }
}
