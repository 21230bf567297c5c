/// The names that can be typed, each as it must be written outside of its process.
struct SessionNames {
  private let model: Model
  private let scopes: Scopes
  private let tree: SessionTree

  init(_ session: Session) {
    model = session.playbook.model
    scopes = session.playbook.scopes
    tree = session.tree
  }

  // MARK: - Kinds of names

  var roles: [SessionCompletion] { model.roles.map { SessionCompletion($0.name, detail: $0.title) } }

  var processes: [SessionCompletion] { model.processes.map { name(of: $0.identity) } }

  var tasks: [SessionCompletion] { model.tasks.map { name(of: $0.identity, in: $0.process) } }

  /// The references of tasks, `#994`.
  var references: [SessionCompletion] {
    model.tasks.compactMap { task in
      task.identity.reference.map { SessionCompletion("#" + $0, detail: task.identity.label) }
    }
  }

  var events: [SessionCompletion] {
    model.events.map { event in
      name(event.name, event.title, in: event.process, suffix: event.index == nil ? " " : "[")
    }
  }

  /// The facts, and the inputs and outcomes that are ticked: what stands before a sign that assigns.
  var assignable: [SessionCompletion] {
    let facts = model.facts.map { fact in
      name(fact.name, fact.title, in: fact.process, suffix: fact.index != nil ? "[" : " = ")
    }
    let ticked = model.milestones.filter(\.asksForTick).map { name(of: $0.identity, in: $0.process, suffix: " = ") }
    return facts + ticked
  }

  var waivable: [SessionCompletion] {
    tasks + model.milestones.filter(\.mayBeWaived).map { name(of: $0.identity, in: $0.process) }
  }

  var milestones: [SessionCompletion] { model.milestones.map { name(of: $0.identity, in: $0.process) } }

  var steps: [SessionCompletion] { model.steps.map { name(of: $0.identity, in: $0.process) } }

  var definitions: [SessionCompletion] {
    model.definitions.map { SessionCompletion($0.name, suffix: $0.parameter == nil ? " " : "[", detail: $0.title) }
      + model.tables.map { SessionCompletion($0.name, suffix: $0.parameter == nil ? " " : "[", detail: $0.title) }
  }

  /// Everything that has a name in the playbook.
  var all: [SessionCompletion] {
    let facts = model.facts.map { fact in
      name(fact.name, fact.title, in: fact.process, suffix: fact.index != nil ? "[" : " ")
    }
    return facts + definitions + processes + tasks + milestones + steps + events
  }

  /// What a condition can begin with.
  var conditionWords: [SessionCompletion] {
    all + [Keyword.not, .every, .some, .no, .number, .total, .today, .if].map { SessionCompletion($0) }
  }

  /// The states that have a name.
  var states: [SessionCompletion] {
    tree.branches.map { SessionCompletion($0.text) } + tree.marks.map { SessionCompletion($0.text) }
      + (tree.nodes.count <= 50
        ? tree.nodes.indices.map { SessionCompletion("#" + String($0), detail: tree.nodes[$0].title) } : [])
  }

  func members(of choice: Int) -> [SessionCompletion] {
    model.choices[choice].members.map { SessionCompletion($0.name, detail: $0.title) }
  }

  /// The things of a process, by its index.
  func things(of process: Int) -> [SessionCompletion] {
    let tasks = model.tasks.filter { $0.process == process }.map(\.identity)
    let milestones = model.milestones.filter { $0.process == process }.map(\.identity)
    let steps = model.steps.filter { $0.process == process }.map(\.identity)
    let outer = model.processes[process].identity.bindings.count
    return (tasks + milestones + steps).map { own($0, suffix: $0.bindings.count > outer ? "[" : " ") }
      + model.facts.filter { $0.process == process }.map { SessionCompletion($0.name, detail: $0.title) }
      + model.events.filter { $0.process == process }.map { SessionCompletion($0.name, detail: $0.title) }
  }

  /// Returns the names that resemble one.
  func nearest(to name: String) -> [String] { NameSuggestion.nearest(to: name, in: all.map(\.text)) }

  // MARK: - Spelling

  private func own(_ identity: Model.Identity, suffix: String) -> SessionCompletion {
    SessionCompletion(identity.name, suffix: suffix, detail: identity.title)
  }

  /// The name of a process.
  private func name(of identity: Model.Identity) -> SessionCompletion {
    own(identity, suffix: identity.bindings.isEmpty ? " " : "[")
  }

  /// The name of a thing in a process; where the process exists per member, its path begins with the member.
  private func name(of identity: Model.Identity, in process: Int, suffix: String = " ") -> SessionCompletion {
    let outer = model.processes[process].identity.bindings.count
    return name(identity.name, identity.title, in: process, suffix: identity.bindings.count > outer ? "[" : suffix)
  }

  private func name(_ name: String, _ title: String?, in process: Int?, suffix: String) -> SessionCompletion {
    guard let process else { return SessionCompletion(name, suffix: suffix, detail: title) }
    let entry = model.processes[process].identity
    if !entry.bindings.isEmpty { return SessionCompletion(entry.name, suffix: "[", detail: entry.title) }
    let isAmbiguous = (scopes.owners[name]?.count ?? 0) > 1 || scopes.playbook[name] != nil
    return SessionCompletion(isAmbiguous ? entry.name + "." + name : name, suffix: suffix, detail: title)
  }
}

extension Session {
  /// The names that can be typed.
  var names: SessionNames { SessionNames(self) }
}
