/// The whole story, part by part.
extension Composer {
  mutating func story() -> GeneratedStory {
    let header = header()
    addVocabulary()
    addRules(atMost: amount(2, perSize: 3))
    for _ in 0..<amount(1, perSize: 4) {
      if options.externalProcesses, random.chance(22) { addExternalProcess() }
      addProcess()
      addRules(atMost: 2)
    }
    for index in processes.indices { addAdvice(to: index) }
    if options.forwardRecords { for _ in 0..<random.below(3) { addForwardRecord() } }
    for _ in 0..<random.below(3) { rules.append(.advice(advice(Context()))) }
    if options.invariants { for _ in 0..<random.below(3) { addInvariant() } }
    if options.scenarios { for _ in 0..<random.below(3) { rules.append(.scenario(scenario())) } }
    let declarations =
      [.header(header)] + vocabulary + rules + processes.map { GeneratedDeclaration.process($0) }
    let playbook = GeneratedPlaybook(files: [
      GeneratedPlaybook.File(path: "playbook.conduct", declarations: declarations)
    ])
    return GeneratedStory(playbook: playbook, journal: journal(of: header))
  }

  private mutating func addRules(atMost count: Int) {
    for _ in 0..<random.number(0...max(1, count)) {
      if options.tables, random.chance(30) {
        addTable()
      } else {
        addDefinition()
      }
    }
  }

  // MARK: - Records of what comes later

  /// Adds a clause to some task that looks at a record of something that may stand later in the playbook.
  ///
  /// Records depend on nothing, so that no order of declarations makes a cycle of this.
  private mutating func addForwardRecord() {
    let owners = processes.indices.filter { !processes[$0].isExternal }
    guard let index = random.pick(owners) else { return }
    let process = processes[index]
    var context = Context(owner: process.name, ownerEach: process.each?.parameter)
    context.variables = process.each.map { [$0.parameter] } ?? []
    guard let record = record(context) else { return }
    let kind = random.oneOf(GeneratedClause.Kind.modalityWhen(.required), .modalityWhen(.optional), .onlyWhen)
    var remaining = random.below(6)
    processes[index].items = adding(GeneratedClause(kind, when: record), to: process.items, after: &remaining)
  }

  private mutating func record(_ context: Context) -> GeneratedExpression? {
    let records = symbols.filter { symbol in
      switch symbol.kind {
      case .task: !symbol.isRepeated && symbol.groups.isEmpty
      case .process: symbol.name != context.owner
      case .fact, .definition, .table, .event, .input, .outcome, .step, .ending: false
      }
    }
    guard let symbol = random.pick(records), let reference = reference(to: symbol, context) else { return nil }
    let status: GeneratedStatus = symbol.kind == .task ? .done : random.oneOf(.entered, .complete, .left)
    return GeneratedExpression(.status(reference, status, negated: random.chance(20)), [], .yesNo)
  }

  /// The items with a clause added to one task that is in no group.
  private func adding(
    _ clause: GeneratedClause, to items: [GeneratedItem], after remaining: inout Int
  ) -> [GeneratedItem] {
    items.map { item in
      switch item {
      case .task(var task):
        defer { remaining -= 1 }
        if remaining == 0 { task.items.append(.clause(clause)) }
        return .task(task)
      case .step(var step):
        step.items = adding(clause, to: step.items, after: &remaining)
        return .step(step)
      default: return item
      }
    }
  }
}
