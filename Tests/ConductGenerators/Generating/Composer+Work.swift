/// Steps, tasks, and groups of things.
extension Composer {
  mutating func step(_ context: Context, isPreparing: Bool) -> GeneratedItem {
    var step = GeneratedStep(
      isPreparing: isPreparing, name: names.name(in: context.owner ?? "", from: &random), title: title())
    if random.chance(65) { step.head.append(GeneratedClause(.by(someRoles()))) }
    var clauses = random.chance(20) ? applicability(context) : []
    if random.chance(20) { clauses.append(GeneratedClause(.onlyWhen, when: condition(context, depth: 1), citations())) }
    if random.chance(30), let gate = gate(context) { clauses.append(gate) }
    let (head, rest) = split(clauses)
    step.head += head
    step.items = rest.map { .clause($0) } + citations().map { .citation($0) }
    if options.processFacts, context.groups.isEmpty, random.chance(12) {
      step.items.append(.fact(fact(in: context)))
    }
    if random.chance(20) { step.items += milestones(.input, context, atMost: 2) }
    let place = symbols.count
    symbols.append(
      Symbol(
        kind: .step, name: step.name, owner: context.owner, ownerChoice: context.ownerEach?.choice,
        choices: context.groupChoices, groups: context.groups, statuses: [.applicable, .open]))
    for _ in 0..<amount(1, perSize: 5) { step.items.append(task(context)) }
    if random.chance(25), let group = group(context, .step) { step.items.append(group) }
    if random.chance(20) { step.items += milestones(.outcome, context, atMost: 2) }
    if random.chance(25) { step.items.append(.advice(advice(context))) }
    symbols[place].statuses.append(.done)
    return .step(step)
  }

  // MARK: - Tasks

  mutating func task(_ context: Context) -> GeneratedItem {
    let label = random.below(10)
    let name = label < 9 ? names.name(in: context.owner ?? "", from: &random) : nil
    let reference = label >= 6 ? names.reference(from: &random) : nil
    let modality = random.chance(55) ? GeneratedModality.required : random.oneOf(.optional, .optional, .forbidden)
    var task = GeneratedTask(modality: modality, name: name, reference: reference, title: title())
    if random.chance(30) { task.head.append(GeneratedClause(.by(someRoles()))) }
    var clauses = random.chance(18) ? applicability(context) : []
    clauses += modalities(context) + timing(context) + gates(context)
    if random.chance(12) { clauses.append(GeneratedClause(.waivedOnlyBy(someRoles()), citations())) }
    if random.chance(10) {
      clauses.append(GeneratedClause(.by(someRoles()), when: random.chance(70) ? condition(context, depth: 1) : nil))
    }
    if random.chance(14) { clauses.append(GeneratedClause(.kept)) }
    let (head, rest) = split(clauses)
    task.head += head
    task.items = rest.map { .clause($0) } + citations().map { .citation($0) }
    symbols.append(symbol(of: task, clauses, context))
    return .task(task)
  }

  private func symbol(of task: GeneratedTask, _ clauses: [GeneratedClause], _ context: Context) -> Symbol {
    var symbol = Symbol(
      kind: .task, name: task.key, owner: context.owner, ownerChoice: context.ownerEach?.choice,
      choices: context.groupChoices, groups: context.groups, statuses: GeneratedStatus.ofTask, properties: [.doneOn])
    for clause in clauses {
      switch clause.kind {
      case .within(.due, _, _), .byDay(.due, _): symbol.properties.append(.dueOn)
      case .within(.aim, _, _), .byDay(.aim, _): symbol.properties.append(.aimOn)
      case .repeats: symbol.isRepeated = true
      default: break
      }
    }
    symbol.isWaivable = true
    return symbol
  }

  private mutating func modalities(_ context: Context) -> [GeneratedClause] {
    (0..<random.below(3)).map { _ in
      let kind = random.oneOf(
        GeneratedClause.Kind.modalityWhen(.required), .modalityWhen(.optional), .modalityWhen(.forbidden), .waivedWhen)
      return GeneratedClause(kind, when: condition(context), citations())
    }
  }

  /// Deadlines, at most one of a kind without a condition, and repetition.
  private mutating func timing(_ context: Context) -> [GeneratedClause] {
    var clauses: [GeneratedClause] = []
    for kind in GeneratedClause.Deadline.allCases where random.chance(kind == .due ? 45 : 15) {
      let hasBase = random.chance(65)
      if hasBase { clauses.append(deadline(kind, context, isConditional: false)) }
      for _ in 0..<random.number((hasBase ? 0 : 1)...2) { clauses.append(deadline(kind, context, isConditional: true)) }
    }
    if options.repeats, random.chance(14) {
      let every = duration(of: random.oneOf(.days, .businessDays, .months), context)
      let until = random.chance(50) ? condition(context, depth: 1) : nil
      let condition = random.chance(30) ? condition(context, depth: 1) : nil
      clauses.append(GeneratedClause(.repeats(every: every, until: until), when: condition))
    }
    return clauses
  }

  private mutating func gates(_ context: Context) -> [GeneratedClause] {
    var clauses: [GeneratedClause] = []
    if random.chance(25), let gate = gate(context) { clauses.append(gate) }
    if random.chance(15) { clauses.append(GeneratedClause(.onlyWhen, when: condition(context, depth: 1), citations())) }
    return clauses
  }

  /// `after` tasks and steps that stand before.
  private mutating func gate(_ context: Context) -> GeneratedClause? {
    let isAnywhere = random.chance(10)
    let others = symbols.filter { other in
      (other.kind == .task || other.kind == .step) && other.statuses.contains(.done)
        && (other.owner == context.owner || isAnywhere)
    }
    guard !others.isEmpty else { return nil }
    let things = random.some(of: others, atMost: 2).compactMap { reference(to: $0, context) }
    guard !things.isEmpty else { return nil }
    return GeneratedClause(
      .after(things), when: random.chance(20) ? condition(context, depth: 1) : nil, citations())
  }

  // MARK: - Groups

  /// What a group may hold.
  enum Content {
    case work, step
    case milestones(GeneratedMilestone.Kind)
    case children(GeneratedMilestone.Kind)
  }

  mutating func group(_ context: Context, _ content: Content) -> GeneratedItem? {
    var inner = context
    var group: GeneratedGroup
    switch random.below(10) {
    case ..<4 where options.forEach && context.groups.count < 2:
      guard let each = each(context) else { return nil }
      group = GeneratedGroup(kind: .each(each), items: [])
      nextGroup += 1
      inner.groups.append(nextGroup)
      inner.groupChoices.append(each.parameter.choice)
      inner.variables.append(each.parameter)
    case ..<8:
      guard let (choice, fact) = setForMembers(context) else { return nil }
      let list = someMembers(of: choice)
      group = GeneratedGroup(kind: .members(choice: choice, list, in: fact), items: [])
      if random.chance(35) { group.roles = someRoles() }
    default: group = GeneratedGroup(kind: .condition(condition(context)), items: [])
    }
    group.items = items(inner, content)
    return .group(group)
  }

  private mutating func items(_ context: Context, _ content: Content) -> [GeneratedItem] {
    switch content {
    case .work:
      switch random.below(4) {
      case 0: return [step(context, isPreparing: false)]
      case 1: return [task(context), .advice(advice(context))]
      default: return group(inside: context, content) ?? [task(context), task(context)]
      }
    case .step:
      return group(inside: context, content) ?? (0..<random.number(1...2)).map { _ in task(context) }
    case .milestones(let kind):
      return (0..<random.number(1...2)).map { _ in .milestone(milestone(kind, context, isNested: false)) }
    case .children(let kind):
      return (0..<random.number(1...2)).map { _ in .milestone(milestone(kind, context, isNested: true)) }
    }
  }

  /// A group inside a group, rarely.
  private mutating func group(inside context: Context, _ content: Content) -> [GeneratedItem]? {
    guard random.chance(15) else { return nil }
    return group(context, content).map { [$0] }
  }
}
