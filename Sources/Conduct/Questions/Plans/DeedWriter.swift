/// Writes deeds as statements, and reads them back as a journal would.
final class DeedWriter {
  private let playbook: Playbook
  private let paths: StatementPaths
  private var typer: ActionTyper
  private var actions: [Key: Action] = [:]

  private struct Key: Hashable {
    let deed: Deed
    let day: CivilDate
  }

  /// The reason that a statement needs and that only its author can give.
  private static let reason = "…"

  init(_ playbook: Playbook, texts: TextPool) {
    self.playbook = playbook
    paths = StatementPaths(model: playbook.model, scopes: playbook.scopes)
    typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: texts)
  }

  private var model: Model { playbook.model }
  private var slots: Slots { playbook.graph.slots }
  /// The texts of the journal, those of the statements included.
  var texts: TextPool { typer.texts }

  // MARK: - Text

  /// Returns the statement of a deed, nil for waiting.
  func text(_ deed: Deed) -> String? {
    switch deed {
    case .tell(let slot, let cell): return told(slot, cell)
    case .tick(let instance, let truth): return thing(instance) + " = " + (truth ? Keyword.yes : .no).text
    case .perform(let task): return words(.do, thing(task))
    case .record(let slot, _):
      guard case .eventOn(let event, let owner, let member) = slots.contents[slot] else { return nil }
      return words(.record, paths.event(event, owner: owner, at: member))
    case .waive(let instance):
      let role = onlyRole(instance).map { " " + words(.by, model.roles[$0].name) } ?? ""
      return words(.waive, thing(instance)) + " " + Self.because + role
    case .enter(let process): return words(.enter, thing(process))
    case .complete(let process): return words(.complete, thing(process))
    case .leave(let process, let ending?):
      return words(.leave, thing(process)) + " " + words(.as, model.endings[ending].name)
    case .leave(let process, nil): return words(.leave, thing(process)) + " " + Self.because
    case .wait: return nil
    }
  }

  /// Returns the statement that tells several members of one set at once; nil where it is not one.
  func text(telling members: [(slot: Int, isIn: Bool)]) -> String? {
    guard let first = members.first, case .fact(let fact, let owner, let index, _) = slots.contents[first.slot],
      case .set(let choice) = model.facts[fact].type
    else { return nil }
    let path = paths.fact(fact, owner: owner, at: index)
    func list(_ isIn: Bool) -> String {
      let names = members.filter { $0.isIn == isIn }.compactMap { member -> String? in
        guard case .fact(fact, owner, index, let element?) = slots.contents[member.slot] else { return nil }
        return model.choices[choice].members[element].name
      }
      return names.isEmpty ? "{}" : "{ " + names.joined(separator: ", ") + " }"
    }
    if members.count == model.choices[choice].members.count { return path + " = " + list(true) }
    if members.allSatisfy(\.isIn) { return path + " += " + list(true) }
    return members.contains { $0.isIn } ? nil : path + " -= " + list(false)
  }

  private func words(_ keyword: Keyword, _ rest: String) -> String { keyword.text + " " + rest }

  /// The reason as it stands in a statement.
  static var because: String { Keyword.because.text + " " + TextDecoder.quoted(reason) }

  private func thing(_ instance: Int) -> String { paths.thing(playbook.graph.instances.all[instance]) }

  private func told(_ slot: Int, _ cell: Int64) -> String? {
    guard case .fact(let fact, let owner, let index, let member) = slots.contents[slot] else { return nil }
    let path = paths.fact(fact, owner: owner, at: index)
    let type = slots.types[slot]
    if cell == Cell.unknown || type == .truth && cell == Cell.open { return path + " = " + Keyword.unknown.text }
    if let member, case .set(let choice) = model.facts[fact].type {
      return path + (cell == Cell.yes ? " += " : " -= ") + model.choices[choice].members[member].name
    }
    return path + " = " + ValueText.text(cell: cell, type, model, texts)
  }

  /// The role by which alone something may be waived; the first of several.
  private func onlyRole(_ instance: Int) -> Int? {
    switch playbook.graph.instances.all[instance].thing {
    case .task(let task): model.tasks[task].waivedOnlyBy.first
    case .milestone(let milestone): model.milestones[milestone].waivedOnlyBy.first
    case .process, .step: nil
    }
  }

  // MARK: - Action

  /// Returns the action of a deed on a day; nil for waiting, and for what cannot be written.
  func action(_ deed: Deed, on day: CivilDate) -> Action? {
    guard case .wait = deed else { return written(deed, on: day) }
    return nil
  }

  private func written(_ deed: Deed, on day: CivilDate) -> Action? {
    let key = Key(deed: deed, day: day)
    if let known = actions[key] { return known }
    guard let text = text(deed), let action = action(text, on: day) else { return nil }
    actions[key] = action
    return action
  }

  /// Returns the action of a statement; nil if it makes no sense.
  func action(_ text: String, on day: CivilDate) -> Action? {
    let source = SourceFile(path: Engagement.statementPath, text: text)
    let (statements, tree) = Parser.parseStatements(source, file: Int32(playbook.sources.files.count))
    guard tree.problems.isEmpty, statements.count == 1, case .change(let change)? = statements.first?.kind else {
      return nil
    }
    let problems = typer.problems.count
    let action = typer.action(change, on: day)
    return typer.problems.count == problems ? action : nil
  }
}
