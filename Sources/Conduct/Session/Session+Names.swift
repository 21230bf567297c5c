/// What a name stands for.
extension Session {
  /// Where something with a name or reference is declared.
  func declaration(of name: String) -> Span? {
    let scopes = playbook.scopes
    if name.hasPrefix("#") { return scopes.references[String(name.dropFirst())]?.first?.span }
    let parts = name.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
    guard let last = parts.last else { return nil }
    if parts.count > 1, case .process(let process)? = scopes.playbook[parts[0]]?.entity {
      return scopes.processes[process][last]?.span
    }
    switch scopes.lookUp(last, in: nil) {
    case .found(let found): return found.span
    case .ambiguous(let processes): return processes.first.flatMap { scopes.processes[$0][last]?.span }
    case .unknown: return nil
    }
  }

  /// What a name stands for: a page for `help`.
  func card(of name: String) -> AnswerPage? {
    if let entity = entity(of: name), entity.thing == nil { return card(of: entity, name) }
    guard case .thing(let instance)? = read(name).subject else { return nil }
    return page(of: instance)
  }

  /// What a name of the playbook stands for.
  private func entity(of name: String) -> Entity? {
    if case .found(let found) = playbook.scopes.lookUp(name, in: nil) { return found.entity }
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, case .process(let process)? = playbook.scopes.playbook[parts[0]]?.entity else { return nil }
    return playbook.scopes.processes[process][parts[1]]?.entity
  }

  private func card(of entity: Entity, _ name: String) -> AnswerPage {
    let model = playbook.model
    var page = AnswerPage()
    func add(_ label: SessionPhrase, _ text: String?) {
      if let text { page.addPair(words.text(label), text, indent: 4) }
    }
    /// What has a value, perhaps one for each member of a choice.
    func addValue(_ title: String?, _ type: ValueType, each choice: Int?) {
      add(.title, title)
      add(.type, type.name(in: model))
      add(.each, choice.map { model.choices[$0].name })
      if choice == nil, case .value(let formula)? = read(name).subject { add(.value, value(of: formula).text) }
    }
    page.addText(name, .strong)
    switch entity {
    case .fact(let index):
      addValue(model.facts[index].title, model.facts[index].type, each: model.facts[index].index)
    case .definition(let index):
      let entry = model.definitions[index]
      addValue(entry.title, entry.value.type, each: entry.parameter.map { model.variables[$0].choice })
    case .table(let index):
      let entry = model.tables[index]
      addValue(entry.title, entry.type, each: entry.parameter.map { model.variables[$0].choice })
    case .event(let index):
      add(.title, model.events[index].title)
      add(.each, model.events[index].index.map { model.choices[$0].name })
    case .choice(let index):
      add(.title, model.choices[index].title)
      for member in model.choices[index].members { page.addPair(member.name, member.title ?? "", indent: 6) }
    case .phase(let index): add(.title, model.phases[index].title)
    case .role(let index): add(.title, model.roles[index].title)
    case .resource(let index): add(.title, model.resources[index].title)
    case .calendar(let index): add(.title, model.calendars[index].title)
    case .ending(let index): add(.title, model.endings[index].title)
    case .invariant(let index): add(.title, model.invariants[index].title)
    case .process, .milestone, .step, .task: break
    }
    add(.kind, model.noun(of: entity).word)
    add(.declared, declaration(of: name).map(place))
    return page
  }
}
