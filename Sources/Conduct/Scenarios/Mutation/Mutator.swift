/// Finds all small changes of a playbook's rules, in order of place.
///
/// Invariants and scenarios are left alone: they are what changes are measured by.
struct Mutator {
  let model: Model
  let text: MutationText
  let formulas: FormulaMutator
  private(set) var mutations: [Mutation] = []

  init(_ playbook: Playbook, _ model: Model) {
    self.model = model
    text = MutationText(playbook.sources)
    formulas = FormulaMutator(text: text, model: model)
    for index in model.definitions.indices { addDefinition(index) }
    for index in model.tables.indices { addTable(index) }
    for index in model.assumptions.indices { addAssumption(index) }
    for index in model.endings.indices { addEnding(index) }
    for index in model.processes.indices { addProcess(index) }
    for index in model.milestones.indices { addMilestone(index) }
    for index in model.steps.indices { addStep(index) }
    for index in model.tasks.indices { addTask(index) }
    addRemarks()
    addGroups()
    addApplicabilities()
    addWords()
    mutations.sort { $0.place < $1.place }
  }

  // MARK: - Adding

  mutating func add(
    _ kind: Mutation.Kind, _ rule: Mutation.Rule, _ sites: [RuleSite], _ edits: [Diagnostic.Fix.Edit],
    _ change: @escaping @Sendable (inout Model) -> Void
  ) {
    mutations.append(
      Mutation(
        kind: kind, edits: edits.sorted { $0.span < $1.span }, rule: rule, sites: sites, change: change))
  }

  /// Adds a change that reaches beyond the graph.
  mutating func addRebuilt(
    _ kind: Mutation.Kind, _ rule: Mutation.Rule, _ edits: [Diagnostic.Fix.Edit],
    _ change: @escaping @Sendable (inout Model) -> Void
  ) {
    mutations.append(
      Mutation(
        kind: kind, edits: edits.sorted { $0.span < $1.span }, rule: rule, sites: [], needsRebuilding: true,
        change: change))
  }

  /// Adds the changes of a formula.
  mutating func add(
    _ formula: Formula, in limit: Span, as kind: Mutation.Kind? = nil, _ rule: Mutation.Rule, _ sites: [RuleSite],
    _ set: @escaping @Sendable (inout Model, Formula) -> Void
  ) {
    for change in formulas.changes(of: formula, within: limit) {
      let formula = change.formula
      add(change.kind == .threshold ? kind ?? .threshold : change.kind, rule, sites, change.edits) { set(&$0, formula) }
    }
  }

  func rule(of thing: Thing) -> Mutation.Rule {
    let identity = model.identity(of: thing)
    let process = model.processes[model.process(of: thing)].identity.name
    var name = process
    if case .process = thing {} else { name += "." + identity.name }
    return Mutation.Rule(noun: model.noun(of: thing).rawValue, name: name, title: identity.title)
  }

  // MARK: - The playbook's own rules

  private mutating func addDefinition(_ index: Int) {
    let entry = model.definitions[index]
    let rule = Mutation.Rule(noun: CheckProblem.Noun.definition.rawValue, name: entry.name, title: entry.title)
    add(entry.value, in: entry.span, rule, [.definition(index)]) { $0.definitions[index].value = $1 }
  }

  private mutating func addAssumption(_ index: Int) {
    let entry = model.assumptions[index]
    let rule = Mutation.Rule(noun: Keyword.assume.text, name: "", title: entry.title)
    add(entry.condition, in: entry.span, rule, [.assumption(index)]) { model, formula in
      model.assumptions[index] = Model.AssumptionEntry(
        title: entry.title, condition: formula, citations: entry.citations, span: entry.span)
    }
  }

  private mutating func addEnding(_ index: Int) {
    let entry = model.endings[index]
    let process = model.processes[entry.process].identity.name
    let rule = Mutation.Rule(
      noun: CheckProblem.Noun.ending.rawValue, name: process + "." + entry.name, title: entry.title)
    add(entry.condition, in: entry.span, rule, [.ending(index)]) { model, formula in
      model.endings[index] = Model.EndingEntry(
        name: entry.name, title: entry.title, process: entry.process, condition: formula,
        applicability: entry.applicability, bindings: entry.bindings, citations: entry.citations, span: entry.span)
    }
  }

  private mutating func addProcess(_ index: Int) {
    let entry = model.processes[index]
    let rule = rule(of: .process(index))
    addConditions(entry.triggered, rule, [.thing(.process(index))], droppedAs: .dropped) {
      $0.processes[index].triggered = $1
    }
  }

  private mutating func addMilestone(_ index: Int) {
    let entry = model.milestones[index]
    let rule = rule(of: .milestone(index))
    let sites: [RuleSite] = [.thing(.milestone(index))]
    addConditions(entry.met, rule, sites, droppedAs: .dropped) { $0.milestones[index].met = $1 }
    addConditions(entry.waived, rule, sites, droppedAs: .dropped) { $0.milestones[index].waived = $1 }
    switch entry.kind {
    case .input: addOmission(index, rule, sites)
    case .outcome: addOptional(index, rule)
    }
  }

  private mutating func addStep(_ index: Int) {
    let tasks = model.steps[index].tasks.map { RuleSite.thing(.task($0)) }
    addGates(model.steps[index].gates, rule(of: .step(index)), tasks) { $0.steps[index].gates = $1 }
  }

  /// Adds the changes of clauses that are conditions, and what leaves one of them out.
  mutating func addConditions(
    _ rules: [Model.ConditionRule], _ rule: Mutation.Rule, _ sites: [RuleSite], droppedAs kind: Mutation.Kind,
    _ set: @escaping @Sendable (inout Model, [Model.ConditionRule]) -> Void
  ) {
    for (place, clause) in rules.enumerated() {
      add(clause.condition, in: clause.span, rule, sites) { model, formula in
        var changed = rules
        changed[place] = Model.ConditionRule(condition: formula, citations: clause.citations, span: clause.span)
        set(&model, changed)
      }
      var rest = rules
      rest.remove(at: place)
      add(kind, rule, sites, [text.delete(clause.span)]) { [rest] in set(&$0, rest) }
    }
  }

  /// Adds the changes of gates, and what leaves one of them, or something that it waits for, out.
  mutating func addGates(
    _ gates: [Model.Rule<Model.Gate>], _ rule: Mutation.Rule, _ sites: [RuleSite],
    _ set: @escaping @Sendable (inout Model, [Model.Rule<Model.Gate>]) -> Void
  ) {
    for (place, gate) in gates.enumerated() {
      @Sendable func with(_ content: Model.Gate, _ condition: Formula?) -> [Model.Rule<Model.Gate>] {
        var changed = gates
        changed[place] = Model.Rule(
          content: content, condition: condition, citations: gate.citations, span: gate.span)
        return changed
      }
      var rest = gates
      rest.remove(at: place)
      add(.gate, rule, sites, [text.delete(gate.span)]) { [rest] in set(&$0, rest) }
      switch gate.content {
      case .onlyWhen(let condition):
        add(condition, in: gate.span, rule, sites) { set(&$0, with(.onlyWhen($1), nil)) }
      case .after(let things):
        for (index, edit) in deletions(of: gate.span).enumerated() where things.count > 1 && index < things.count {
          var fewer = things
          fewer.remove(at: index)
          let changed = with(.after(fewer), gate.condition)
          add(.gate, rule, sites, [edit]) { set(&$0, changed) }
        }
        guard let condition = gate.condition else { continue }
        add(condition, in: gate.span, rule, sites) { set(&$0, with(gate.content, $1)) }
        if let edit = deletionOfWhen(before: condition, in: gate.span) {
          let changed = with(gate.content, nil)
          add(.dropped, rule, sites, [edit]) { set(&$0, changed) }
        }
      }
    }
  }

  /// What leaves out each of the things that a gate names.
  private func deletions(of clause: Span) -> [Diagnostic.Fix.Edit] {
    guard case .after(let paths)? = text.clauses[clause]?.kind else { return [] }
    return paths.indices.map { index in
      let span = paths[index].span
      return index == 0
        ? text.delete(span.file, span.start..<(paths.count > 1 ? paths[1].span.start : span.end))
        : text.delete(span.file, paths[index - 1].span.end..<span.end)
    }
  }

  /// What leaves out the `when` of a clause.
  func deletionOfWhen(before condition: Formula, in clause: Span) -> Diagnostic.Fix.Edit? {
    let whole = text.widened(condition.span, within: clause)
    guard let when = text.token(before: whole.start, in: clause.file), when.keyword == .when else { return nil }
    // A `when` on a line of its own takes the line with it: what stands behind may not begin one.
    let start = text.token(before: when.start, in: clause.file)?.end ?? when.start
    return text.delete(clause.file, start..<whole.end)
  }
}

extension Mutation {
  /// Where the first change stands.
  var place: Span { edits.first?.span ?? Span(file: 0, start: 0, end: 0) }
}
