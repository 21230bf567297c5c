/// Changes of what is said in single words: `once`, `presumed`, `kept`, `preparing` and the like.
///
/// Most of these words say what a journal keeps, or who may write what into it. That is no part of the rule graph.
extension Mutator {
  mutating func addWords() {
    for index in model.facts.indices { addWords(ofFact: index) }
    for index in model.processes.indices where model.processes[index].external {
      addWord(at: model.processes[index].identity.span, rule(of: .process(index))) {
        $0.processes[index].external = false
      }
    }
    for index in model.steps.indices where model.steps[index].preparing {
      addWord(at: model.steps[index].identity.span, rule(of: .step(index))) { model in
        model.steps[index].preparing = false
        let (step, process) = (model.steps[index], model.steps[index].process)
        for place in model.processes[process].advice.indices where step.holds(model.processes[process].advice[place]) {
          model.processes[process].advice[place].preparing = false
        }
      }
    }
    for index in model.tasks.indices { addWords(ofTask: index) }
    for index in model.milestones.indices { addWords(ofMilestone: index) }
  }

  /// Leaves out the first word of a declaration.
  private mutating func addWord(
    at span: Span, _ rule: Mutation.Rule, _ change: @escaping @Sendable (inout Model) -> Void
  ) {
    guard let token = text.token(at: span.start, in: span.file) else { return }
    addRebuilt(.word, rule, [text.deleteWord(token, in: span.file)], change)
  }

  // MARK: - Facts

  private mutating func addWords(ofFact index: Int) {
    let entry = model.facts[index]
    guard let written = text.facts[entry.span] else { return }
    let process = entry.process.map { model.processes[$0].identity.name + "." } ?? ""
    let rule = Mutation.Rule(noun: CheckProblem.Noun.fact.rawValue, name: process + entry.name, title: entry.title)
    if let once = written.once {
      addRebuilt(.word, rule, [text.delete(once)]) { $0.facts[index].once = false }
    }
    guard let value = written.presumed, let word = text.token(before: value.span.start, in: value.span.file) else {
      return
    }
    let whole = Span(file: value.span.file, start: word.start, end: value.span.end)
    addRebuilt(.word, rule, [text.delete(whole)]) { $0.facts[index].presumed = nil }
    if case .constant(.truth(let truth))? = entry.presumed {
      let other = truth ? Keyword.no : .yes
      addRebuilt(.word, rule, [Diagnostic.Fix.Edit(value.span, other.text)]) {
        $0.facts[index].presumed = .constant(.truth(!truth))
      }
    }
    for step in constant(value, entry.type).map(formulas.steps) ?? [] {
      guard let presumed = step.formula.presumed else { continue }
      addRebuilt(.threshold, rule, step.edits) { $0.facts[index].presumed = presumed }
    }
  }

  // MARK: - Tasks, inputs and outcomes

  private mutating func addWords(ofTask index: Int) {
    let entry = model.tasks[index]
    guard let items = text.tasks[entry.identity.span]?.items else { return }
    let rule = rule(of: .task(index))
    if entry.kept {
      let clauses = items.clauses.filter { if case .kept = $0.kind { true } else { false } }
      addRebuilt(.word, rule, clauses.map { text.delete($0.span) }) { $0.tasks[index].kept = false }
    }
    addWaivers(items, rule, entry.waivedOnlyBy) { $0.tasks[index].waivedOnlyBy = $1 }
  }

  private mutating func addWords(ofMilestone index: Int) {
    let entry = model.milestones[index]
    guard let items = text.milestones[entry.identity.span]?.items else { return }
    let rule = rule(of: .milestone(index))
    // Where nothing else is asked for, it is ticked anyway.
    if entry.attested, !entry.met.isEmpty || !entry.children.isEmpty {
      let clauses = items.clauses.filter { if case .attested = $0.kind { true } else { false } }
      addRebuilt(.word, rule, clauses.map { text.delete($0.span) }) { $0.milestones[index].attested = false }
    }
    if entry.mayBeWaived {
      let clauses = items.clauses.filter { if case .ifApplicable = $0.kind { true } else { false } }
      addRebuilt(.word, rule, clauses.map { text.delete($0.span) }) { $0.milestones[index].mayBeWaived = false }
    }
    addWaivers(items, rule, entry.waivedOnlyBy) { $0.milestones[index].waivedOnlyBy = $1 }
  }

  /// `waived only by`: left out, and each of several roles left out.
  private mutating func addWaivers(
    _ items: [Item], _ rule: Mutation.Rule, _ roles: [Int], _ set: @escaping @Sendable (inout Model, [Int]) -> Void
  ) {
    var first = 0
    for clause in items.clauses {
      guard case .waivedOnlyBy(let names) = clause.kind else { continue }
      let own = first..<(first + names.count)
      first = own.upperBound
      guard own.upperBound <= roles.count else { return }
      var others = roles
      others.removeSubrange(own)
      addRebuilt(.word, rule, [text.delete(clause.span)]) { [others] in set(&$0, others) }
      for (place, name) in names.enumerated() where names.count > 1 {
        var fewer = roles
        fewer.remove(at: own.lowerBound + place)
        let range =
          place == 0 ? name.span.start..<names[1].span.start : names[place - 1].span.end..<name.span.end
        addRebuilt(.word, rule, [text.delete(name.span.file, range)]) { [fewer] in set(&$0, fewer) }
      }
    }
  }
}

extension [Item] {
  /// The clauses among them.
  fileprivate var clauses: [Clause] {
    compactMap { if case .clause(let clause) = $0 { clause } else { nil } }
  }
}

extension Formula {
  /// What is presumed, if a fact has this value until another is told.
  fileprivate var presumed: Model.PresumedValue? {
    switch form {
    case .constant(let constant): .constant(constant)
    case .member(.constant(let member)): .member(member)
    default: nil
    }
  }
}
