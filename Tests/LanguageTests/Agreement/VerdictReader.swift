@testable import Conduct

/// All verdicts of an engagement on a day as texts, under the names that the naive interpreter gives them.
struct VerdictReader {
  let engagement: Engagement
  private var playbook: Playbook { engagement.playbook }
  private var model: Model { engagement.playbook.model }
  private var graph: RuleGraph { engagement.playbook.graph }

  func verdicts(on day: CivilDate) -> [String: String] {
    let evaluator = Evaluator(graph)
    let state = engagement.state(on: day)
    let reader = StatusReader(playbook, state, evaluator)
    var verdicts: [String: String] = [:]
    for (index, instance) in graph.instances.all.enumerated() {
      let path = model.path(of: instance)
      add(index, instance.thing, path, .current, reader, &verdicts)
      if isShownForNextRound(instance.thing), state.isEnded(graph.instances.process(of: index, in: model)) {
        add(index, instance.thing, "next-round:" + path, .next, reader, &verdicts)
      }
    }
    addStates(reader, &verdicts)
    addRoots(reader, evaluator, &verdicts)
    return verdicts
  }

  private func isShownForNextRound(_ thing: Thing) -> Bool {
    switch thing {
    case .process: false
    case .milestone(let index): model.milestoneBelongsToNextRound(index)
    case .step(let index): model.steps[index].preparing
    case .task(let index): model.taskBelongsToNextRound(index)
    }
  }

  private func add(
    _ index: Int, _ thing: Thing, _ path: String, _ view: RoundView, _ reader: StatusReader,
    _ verdicts: inout [String: String]
  ) {
    for status in thing.statuses {
      let aspect = Aspect.shown(status, of: thing)
      verdicts[path + "." + status.rawValue] = reader.truth(aspect, index, aspect == .ready ? .next : view).rawValue
    }
    guard view == .current else { return }
    switch thing {
    case .task:
      for (aspect, name) in [(Aspect.dueOn, "due_on"), (.aimOn, "aim_on")] {
        let cell = graph.roots.node(aspect, index).map { reader.evaluator.cell($0) } ?? Cell.never
        verdicts[path + "." + name] = day(cell)
      }
      verdicts[path + ".done_on"] = day(reader.state.cell(graph.slots.doneOn(index)))
    case .process:
      verdicts[path + ".entered_on"] = day(reader.state.cell(graph.slots.enteredOn(index)))
      verdicts[path + ".completed_on"] = day(reader.state.cell(graph.slots.completedOn(index)))
      verdicts[path + ".left_on"] = day(reader.state.cell(graph.slots.leftOn(index)))
      verdicts[path + ".round"] = String(reader.state.cell(graph.slots.round(index)))
    case .milestone, .step: break
    }
  }

  private func day(_ cell: Int64) -> String {
    cell == Cell.unknown ? "unknown" : cell == Cell.never ? "never" : CivilDate(dayNumber: Int(cell))?.iso ?? "?"
  }

  // MARK: - States, obligations, progress

  private func addStates(_ reader: StatusReader, _ verdicts: inout [String: String]) {
    for process in reader.processes() {
      let path = process.id + (process.member.map { "[\($0)]" } ?? "")
      verdicts[path + ".state"] = process.state.rawValue
      for step in process.steps {
        verdicts[path + "." + step.id + ".state"] = step.state.rawValue
        addStates(step.inputs + step.outcomes, path, &verdicts)
      }
      addStates(process.inputs + process.outcomes, path, &verdicts)
      for task in process.tasks {
        verdicts[path + "." + task.id + ".obligation"] = task.obligation.rawValue
        verdicts[path + "." + task.id + ".progress"] = task.progress.rawValue
      }
    }
  }

  private func addStates(_ milestones: [MilestoneStatus], _ path: String, _ verdicts: inout [String: String]) {
    for milestone in milestones {
      verdicts[path + "." + milestone.id + ".state"] = milestone.state.rawValue
      addStates(milestone.children, path, &verdicts)
    }
  }

  // MARK: - Definitions and the rest

  private func addRoots(_ reader: StatusReader, _ evaluator: Evaluator, _ verdicts: inout [String: String]) {
    func truth(_ node: Int32) -> String { reader.truth(node: node).rawValue }
    for (index, nodes) in graph.roots.definitions.enumerated() {
      let entry = model.definitions[index]
      for (member, node) in nodes.enumerated() {
        verdicts["define:" + indexed(entry.name, entry.parameter, member)] =
          value(evaluator.cell(Int(node)), entry.value.type)
      }
    }
    for (index, nodes) in graph.roots.tables.enumerated() {
      let entry = model.tables[index]
      for (member, node) in nodes.enumerated() {
        verdicts["define:" + indexed(entry.name, entry.parameter, member)] =
          value(evaluator.cell(Int(node)), entry.type)
      }
    }
    for (index, node) in graph.roots.assumptions.enumerated() { verdicts["assume:\(index)"] = truth(node) }
    for (index, node) in graph.roots.invariants.enumerated() where model.invariants[index].act == nil {
      verdicts["invariant:" + model.invariants[index].name] = truth(node)
    }
    for (remark, node) in zip(model.remarks.all, graph.roots.remarks) {
      verdicts[remark.kind.status.rawValue + ":" + remark.text] = truth(node)
    }
    for (index, node) in graph.roots.advice.enumerated() { verdicts["advice:\(index)"] = truth(node) }
    for (instance, roots) in graph.roots.processes {
      let path = model.path(of: graph.instances.all[instance])
      for (index, entry) in declaredNext(instance, roots.next).enumerated() {
        verdicts[path + ".next:\(index)"] = truth(entry.node)
      }
      for (index, entry) in roots.advice.enumerated() { verdicts[path + ".advice:\(index)"] = truth(entry.node) }
      for entry in roots.endings { verdicts[path + ".ending:" + model.endings[entry.index].name] = truth(entry.node) }
    }
    for slot in 0..<graph.slots.count {
      guard case .eventOn(let event, let owner, let index) = graph.slots.contents[slot] else { continue }
      let entry = model.events[event]
      var path = entry.name
      if let process = entry.process {
        path = model.path(of: Instances.Instance(thing: .process(process), members: owner)) + "." + path
      }
      if let choice = entry.index, let index { path += "[" + model.choices[choice].members[index].name + "]" }
      verdicts[path + ".happened"] = reader.state.cell(slot) == Cell.never ? "no" : "yes"
    }
  }

  /// The first of the ways that one `next` names.
  private func declaredNext(
    _ instance: Int, _ entries: [RuleGraph.ProcessRoots.Entry]
  ) -> [RuleGraph.ProcessRoots.Entry] {
    guard case .process(let process) = graph.instances.all[instance].thing else { return entries }
    let declared = model.processes[process].next
    return entries.filter { $0.index == 0 || declared[$0.index - 1].span != declared[$0.index].span }
  }

  private func indexed(_ name: String, _ parameter: Int?, _ member: Int) -> String {
    guard let parameter else { return name }
    return name + "[" + model.choices[model.variables[parameter].choice].members[member].name + "]"
  }

  private func value(_ cell: Int64, _ type: ValueType) -> String {
    if type == .truth { return Truth(cell: cell).rawValue }
    if cell == Cell.unknown { return "unknown" }
    switch type {
    case .date: return day(cell)
    case .text: return cell < engagement.texts.texts.count ? engagement.texts.texts[Int(cell)] : "?"
    case .count: return String(cell)
    case .days: return "\(cell) days"
    case .businessDays: return "\(cell) business days"
    case .months: return "\(cell) months"
    case .number, .percent, .choice, .set, .truth:
      return ValueText.text(cell, type, model).replacing("_", with: type.isChoice ? "_" : "")
    }
  }
}

extension ValueType {
  fileprivate var isChoice: Bool {
    if case .choice = self { return true }
    return false
  }
}
