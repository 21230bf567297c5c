/// Names what slots hold, for explanations.
struct SlotDescriber {
  let playbook: Playbook
  let texts: TextPool

  private var model: Model { playbook.model }

  /// Returns the name of what a slot holds.
  func name(_ content: Slots.Content) -> Finding.Name {
    switch content {
    case .today: return Finding.Name(path: Keyword.today.text, label: Keyword.today.text)
    case .fact(let index, let owner, let at, let member):
      let fact = model.facts[index]
      var path = model.factName(index, owner: owner, index: at)
      var label = fact.title ?? fact.name
      if let choice = fact.index, let at { label += " (" + memberLabel(choice, at) + ")" }
      if let member, case .set(let choice) = fact.type {
        path += "[" + model.choices[choice].members[member].name + "]"
        label += ": " + memberLabel(choice, member)
      }
      return Finding.Name(path: path, label: label)
    case .taskDoneOn(let instance), .taskDoneBefore(let instance), .waiver(let instance), .tick(let instance),
      .enteredOn(let instance), .completedOn(let instance), .leftOn(let instance), .round(let instance):
      return name(ofInstance: instance)
    case .eventOn(let index, _, let at), .eventTimes(let index, _, let at):
      let event = model.events[index]
      guard let choice = event.index, let at else {
        return Finding.Name(path: event.name, label: event.title ?? event.name)
      }
      return Finding.Name(
        path: event.name + "[" + model.choices[choice].members[at].name + "]",
        label: (event.title ?? event.name) + " (" + memberLabel(choice, at) + ")")
    }
  }

  /// Returns the name of an instance.
  func name(ofInstance instance: Int) -> Finding.Name {
    let entry = playbook.graph.instances.all[instance]
    return Finding.Name(path: model.path(of: entry), label: model.identity(of: entry.thing).label)
  }

  private func memberLabel(_ choice: Int, _ member: Int) -> String {
    let entry = model.choices[choice].members[member]
    return entry.title ?? entry.name
  }

  /// Returns what kind of record a slot holds; nil for a fact.
  func record(_ content: Slots.Content) -> Finding.Record? {
    switch content {
    case .today, .fact: nil
    case .taskDoneOn: .done
    case .taskDoneBefore: .doneBefore
    case .waiver: .waived
    case .tick: .ticked
    case .enteredOn: .entered
    case .completedOn: .completed
    case .leftOn: .left
    case .round: .round
    case .eventOn: .happened
    case .eventTimes: .times
    }
  }

  /// Returns a cell as a value of an explanation.
  func value(_ cell: Int64, _ type: ValueType) -> Finding.Value {
    switch type {
    case .truth: .truth(Truth(cell: cell))
    case _ where cell == Cell.unknown: .unknown
    case .date: cell == Cell.never ? .never : CivilDate(dayNumber: Int(cell)).map(Finding.Value.day) ?? .unknown
    default: .text(ValueText.text(cell: cell, type, playbook.model, texts))
    }
  }
}
