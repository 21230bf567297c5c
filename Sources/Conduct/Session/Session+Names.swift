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

  /// What a name stands for, with the author's words for it: a page for `help`.
  func card(of name: String) -> SessionPage? {
    let reading = read(name)
    var page = SessionPage()
    switch reading.subject {
    case .thing(let instance)?: return self.page(of: instance)
    case .value(let formula)?:
      page.addText(name, .strong)
      if let title = title(of: formula) { page.addPair(words.text(SessionPhrase.title), title, indent: 4) }
      page.addPair(words.text(SessionPhrase.type), formula.type.name(in: playbook.model), indent: 4)
      if case .choice(let choice) = formula.type { addMembers(of: choice, to: &page) }
      if case .set(let choice) = formula.type { addMembers(of: choice, to: &page) }
      page.addPair(words.text(SessionPhrase.value), value(of: formula).text, indent: 4)
    case nil: break
    }
    guard let span = declaration(of: name) else { return page.isEmpty ? nil : page }
    if page.isEmpty { page.addText(name, .strong) }
    page.addPair(words.text(SessionPhrase.declared), place(of: span), indent: 4)
    return page
  }

  private func addMembers(of choice: Int, to page: inout SessionPage) {
    let members = playbook.model.choices[choice].members
    page.addPair(words.text(SessionPhrase.members), members.map(\.name).joined(separator: ", "), indent: 4)
  }

  private func title(of formula: Formula) -> String? {
    switch formula.form {
    case .fact(let index, _, _): playbook.model.facts[index].title
    case .definition(let index, _): playbook.model.definitions[index].title
    case .table(let index, _): playbook.model.tables[index].title
    case .event(let index, _, _, _): playbook.model.events[index].title
    default: nil
    }
  }
}
