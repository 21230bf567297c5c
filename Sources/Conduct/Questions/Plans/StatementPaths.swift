/// How things are written in statements: by their name where it is the only one, else behind their process.
struct StatementPaths {
  let model: Model
  let scopes: Scopes

  func thing(_ instance: Instances.Instance) -> String {
    if case .process = instance.thing { return model.path(of: instance) }
    let process = model.processes[model.process(of: instance.thing)].identity
    let name = model.identity(of: instance.thing).name
    return process.bindings.isEmpty && isEnough(name) ? model.localName(of: instance) : model.path(of: instance)
  }

  func fact(_ index: Int, owner: [Int], at member: Int?) -> String {
    let fact = model.facts[index]
    return path(fact.name, process: fact.process, owner, choice: fact.index, member)
  }

  func event(_ index: Int, owner: [Int], at member: Int?) -> String {
    let event = model.events[index]
    return path(event.name, process: event.process, owner, choice: event.index, member)
  }

  private func path(_ name: String, process: Int?, _ owner: [Int], choice: Int?, _ member: Int?) -> String {
    var path = name
    if let process, !(owner.isEmpty && isEnough(name)) {
      path = model.path(of: Instances.Instance(thing: .process(process), members: owner)) + "." + name
    }
    if let choice, let member { path += "[" + model.choices[choice].members[member].name + "]" }
    return path
  }

  /// Whether a name alone is understood outside of its process.
  private func isEnough(_ name: String) -> Bool {
    if scopes.playbook[name] != nil { return false }
    if case .found = scopes.lookUp(name, in: nil) { return true }
    return false
  }
}
