/// Which of a playbook's witnesses a story has come to.
struct WitnessWatch {
  private let playbook: Playbook
  let witnesses: [Witness]
  private let completed: Int
  private let endings: Int
  private let definitions: [(index: Int, node: Int32)]

  init(_ playbook: Playbook) {
    self.playbook = playbook
    let model = playbook.model
    func process(_ kind: Witness.Kind) -> [Witness] {
      model.processes.map { Witness(kind: kind, name: $0.identity.name, title: $0.identity.title) }
    }
    definitions = model.definitions.indices.compactMap { index in
      let entry = model.definitions[index]
      guard entry.value.type == .truth, entry.parameter == nil, let node = playbook.graph.roots.definitions[index].first
      else { return nil }
      return (index, node)
    }
    completed = model.processes.count
    endings = 2 * completed
    witnesses =
      process(.entered) + process(.completed)
      + model.endings.map {
        Witness(
          kind: .left, name: model.processes[$0.process].identity.name + "." + $0.name, title: $0.title)
      }
      + definitions.map {
        Witness(kind: .held, name: model.definitions[$0.index].name, title: model.definitions[$0.index].title)
      }
  }

  /// Notes what holds in a state.
  func look(at stage: StoryStage, _ seen: inout [Bool]) {
    for (place, definition) in definitions.enumerated() where stage.truth(Int(definition.node)) == .yes {
      seen[endings + playbook.model.endings.count + place] = true
    }
  }

  /// Notes what was done in a story.
  func look(at story: Story, _ seen: inout [Bool]) {
    func process(_ instance: Int) -> Int? {
      if case .process(let index) = playbook.graph.instances.all[instance].thing { index } else { nil }
    }
    for entry in story.entries {
      switch entry.deed {
      case .enter(let instance): if let index = process(instance) { seen[index] = true }
      case .complete(let instance): if let index = process(instance) { seen[completed + index] = true }
      case .leave(_, let ending?): seen[endings + ending] = true
      case .tell, .tick, .perform, .record, .waive, .leave, .wait: continue
      }
    }
  }
}
