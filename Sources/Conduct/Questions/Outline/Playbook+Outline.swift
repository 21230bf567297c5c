extension Playbook {
  /// Returns what the playbook says, in the order in which a document tells it; O(size).
  package func outline() -> PlaybookOutline { Outliner(model: model).outline() }
}

/// Reads a model as a document tells it.
private struct Outliner {
  let model: Model
  private var reader: ConditionReader { ConditionReader(model: model) }

  func outline() -> PlaybookOutline {
    PlaybookOutline(
      id: model.header.name, title: model.header.title, version: model.header.version, language: model.header.language,
      phases: model.phases.map(named), roles: model.roles.map(named), processes: model.processes.map(process),
      advice: model.advice.map(advice), definitions: definitions(),
      resources: model.resources.map(PlaybookOutline.Link.init))
  }

  private func named(_ entry: Model.NamedEntry) -> PlaybookOutline.Named {
    PlaybookOutline.Named(id: entry.name, title: entry.label)
  }

  private func definitions() -> [PlaybookOutline.DefinitionOutline] {
    let definitions = model.definitions.map { entry in
      PlaybookOutline.DefinitionOutline(
        id: entry.name, title: entry.title ?? entry.name, member: entry.parameter.flatMap(choice),
        value: reader.phrase(entry.value), notes: OutlineNotes(entry.citations, model))
    }
    let tables = model.tables.map { entry in
      PlaybookOutline.DefinitionOutline(
        id: entry.name, title: entry.title ?? entry.name, member: entry.parameter.flatMap(choice), value: nil,
        notes: OutlineNotes(entry.citations, model))
    }
    return definitions + tables
  }

  /// The title of the choice of a variable.
  private func choice(_ variable: Int) -> String? {
    let choice = model.variables[variable].choice
    guard model.choices.indices.contains(choice) else { return nil }
    return model.choices[choice].title ?? model.choices[choice].name
  }

  /// The choice of the innermost group around a thing, beyond those around what it stands in.
  private func member(_ identity: Model.Identity, outer: Int) -> String? {
    identity.bindings.count > outer ? identity.bindings.last.flatMap(choice) : nil
  }

  private func bindings(of process: Int) -> Int { model.processes[process].identity.bindings.count }

  private func roles(_ rules: [Model.Rule<[Int]>]) -> [String] {
    var titles: [String] = []
    for role in rules.flatMap(\.content) where !titles.contains(model.roles[role].label) {
      titles.append(model.roles[role].label)
    }
    return titles
  }

  // MARK: - Processes

  private func process(_ entry: Model.Process) -> ProcessOutline {
    ProcessOutline(
      id: entry.identity.name, title: entry.identity.label, phase: entry.phase, isExternal: entry.external,
      member: member(entry.identity, outer: 0), notes: notes(entry.identity),
      goals: entry.goals.map {
        PlaybookOutline.Conditional(text: $0.text, condition: $0.condition.map(reader.phrase))
      },
      applies: conditions(entry.applicability), triggered: entry.triggered.map { reader.phrase($0.condition) },
      inputs: milestones(entry.inputs), steps: entry.steps.map { step(model.steps[$0]) },
      tasks: entry.tasks.filter { model.tasks[$0].step == nil }.map { task(model.tasks[$0], in: nil) },
      outcomes: milestones(entry.outcomes),
      advice: entry.advice.filter { advice in !entry.steps.contains { model.steps[$0].holds(advice) } }.map(advice),
      next: entry.next.map(next),
      endings: entry.endings.map { index in
        let ending = model.endings[index]
        return PlaybookOutline.Conditional(
          text: ending.title ?? ending.name, condition: reader.phrase(ending.condition))
      },
      revisions: entry.revisions.map { ProcessOutline.Revision(date: $0.date, text: $0.text) })
  }

  private func next(_ entry: Model.NextEntry) -> ProcessOutline.NextOutline {
    let (process, text): (String?, String) =
      switch entry.target {
      case .text(let text, _): (nil, text)
      case .process(let thing): (model.identity(of: thing.thing).name, model.identity(of: thing.thing).label)
      }
    let conditions = conditions(entry.applicability) + [entry.condition.map(reader.phrase)].compactMap { $0 }
    return ProcessOutline.NextOutline(
      process: process, text: text, condition: joined(conditions), notes: OutlineNotes(entry.citations, model))
  }

  private func joined(_ conditions: [ConditionPhrase]) -> ConditionPhrase? {
    conditions.count > 1 ? .all(conditions) : conditions.first
  }

  private func notes(_ identity: Model.Identity) -> OutlineNotes { OutlineNotes(identity.citations, model) }

  private func advice(_ entry: Model.AdviceEntry) -> AdviceOutline {
    AdviceOutline(
      kind: entry.kind, text: entry.text,
      conditions: conditions(entry.applicability) + [entry.condition.map(reader.phrase)].compactMap { $0 },
      notes: OutlineNotes(entry.citations, model))
  }

  // MARK: - Steps, tasks, milestones

  private func step(_ entry: Model.Step) -> StepOutline {
    let process = model.processes[entry.process]
    return StepOutline(
      id: entry.identity.name, title: entry.identity.label, isPreparing: entry.preparing, roles: roles(entry.roles),
      member: member(entry.identity, outer: bindings(of: entry.process)), applies: applies(entry.applicability),
      notes: notes(entry.identity), inputs: milestones(entry.inputs),
      tasks: entry.tasks.map { task(model.tasks[$0], in: entry) }, outcomes: milestones(entry.outcomes),
      advice: process.advice.filter { entry.holds($0) }.map { advice($0) })
  }

  private func task(_ entry: Model.TaskEntry, in step: Model.Step?) -> TaskOutline {
    let outer = step?.identity.bindings.count ?? bindings(of: entry.process)
    return TaskOutline(
      id: entry.identity.name, reference: entry.identity.reference, title: entry.identity.label,
      modality: entry.modality, roles: roles(model.roleRules(of: entry)), member: member(entry.identity, outer: outer),
      applies: applies(entry.applicability), rules: rules(entry), notes: notes(entry.identity))
  }

  private func rules(_ entry: Model.TaskEntry) -> [TaskOutline.Rule] {
    func rule(_ kind: TaskOutline.Kind, _ condition: Formula?) -> TaskOutline.Rule {
      TaskOutline.Rule(kind: kind, condition: condition.map(reader.phrase))
    }
    var rules = entry.modalities.map { rule(.modality($0.content), $0.condition) }
    rules += entry.waived.map { rule(.waived, $0.condition) }
    rules += entry.due.map { rule(.due(reader.phrase($0.content)), $0.condition) }
    rules += entry.aim.map { rule(.aim(reader.phrase($0.content)), $0.condition) }
    rules += entry.gates.map { gate in
      switch gate.content {
      case .after(let things): rule(.after(things.map(reader.name)), gate.condition)
      case .onlyWhen(let condition): rule(.onlyWhen(reader.phrase(condition)), gate.condition)
      }
    }
    if let repetition = entry.repetition {
      rules.append(
        rule(
          .repeats(every: reader.phrase(repetition.every), until: repetition.until.map(reader.phrase)),
          repetition.condition))
    }
    if entry.kept { rules.append(rule(.kept, nil)) }
    return rules
  }

  private func milestones(_ groups: [Model.MilestoneGroup]) -> [MilestoneOutline] {
    groups.flatMap { group in group.members.map { milestone(model.milestones[$0]) } }
  }

  private func milestone(_ entry: Model.MilestoneEntry) -> MilestoneOutline {
    MilestoneOutline(
      id: entry.identity.name, title: entry.identity.label, isOptional: entry.optional, roles: roles(entry.roles),
      applies: conditions(entry.applicability),
      met: entry.met.count > 1
        ? .any(entry.met.map { reader.phrase($0.condition) })
        : entry.met.first.map { reader.phrase($0.condition) },
      processes: processes(of: entry), notes: notes(entry.identity), children: milestones(entry.children),
      isAnyOf: entry.children.contains(where: \.any)
    )
  }

  /// The other processes that what meets a milestone looks at, directly or by definitions.
  private func processes(of entry: Model.MilestoneEntry) -> [String] {
    var found: Set<Int> = []
    var definitions: Set<Int> = []
    func collect(_ formula: Formula) {
      switch formula.form {
      case .status(let thing, _), .property(let thing, _): found.insert(model.process(of: thing.thing))
      case .census(_, _, let process, _, _): found.insert(process.process)
      case .fact(let index, _, _): if let process = model.facts[index].process { found.insert(process) }
      case .event(let index, _, _, _): if let process = model.events[index].process { found.insert(process) }
      case .definition(let index, _):
        if definitions.insert(index).inserted { collect(model.definitions[index].value) }
      default: break
      }
      formula.forEachPart(collect)
    }
    for rule in entry.met { collect(rule.condition) }
    return found.subtracting([entry.process]).sorted().map { model.processes[$0].identity.name }
  }

  // MARK: - Applicability

  private func conditions(_ applicability: Model.Applicability) -> [ConditionPhrase] {
    applicability.conditions.filter { !isOwnMember($0) }.map(reader.phrase)
  }

  /// The condition that the set of a `for each` has the member at hand is told as what the thing exists for.
  private func isOwnMember(_ formula: Formula) -> Bool {
    if case .includes(_, .variable) = formula.form { return true }
    return false
  }

  /// A list of members of one set stands for itself; what else there is stays a condition.
  private func applies(_ applicability: Model.Applicability) -> AppliesOutline {
    var members: [String] = []
    var rest: [ConditionPhrase] = []
    for formula in applicability.conditions where !isOwnMember(formula) {
      if members.isEmpty, let listed = listedMembers(formula) {
        members = listed
      } else {
        rest.append(reader.phrase(formula))
      }
    }
    return AppliesOutline(members: members, conditions: rest)
  }

  private func listedMembers(_ formula: Formula) -> [String]? {
    let parts: [Formula] = if case .any(let parts) = formula.form { parts } else { [formula] }
    let titles = parts.compactMap { part -> String? in
      guard case .includes(let set, .constant(let member)) = part.form, case .set(let choice) = set.type else {
        return nil
      }
      return model.choices[choice].members[member].label
    }
    return titles.count == parts.count ? titles : nil
  }
}
