/// Processes, in an order in which each looks only at what came before it.
extension Composer {
  mutating func addProcess() {
    let name = names.name(from: &random)
    var context = Context(owner: name)
    var process = GeneratedProcess(
      name: name, reference: random.chance(20) ? names.reference(from: &random) : nil, title: title(),
      isExternal: false, phase: random.chance(70) ? random.pick(phases) : nil)
    if options.forEach, random.chance(18), let each = each(context) {
      process.each = each
      context.ownerEach = each.parameter
      context.variables = [each.parameter]
    }
    let place = symbols.count
    symbols.append(
      Symbol(
        kind: .process, name: name, choices: process.each.map { [$0.parameter.choice] } ?? [], statuses: [.entered],
        properties: [.enteredOn]))
    addClauses(to: &process, context)
    symbols[place].statuses += [.applicable, .active]
    let isTriggered =
      process.head.contains { $0.kind == .triggeredWhen }
      || process.items.contains { item in
        if case .clause(let clause) = item { clause.kind == .triggeredWhen } else { false }
      }
    if isTriggered { symbols[place].statuses.append(.triggered) }
    process.items += vocabulary(of: context)
    if random.chance(35) { process.items += [step(context, isPreparing: true)] }
    process.items += milestones(.input, context, atMost: 3)
    symbols[place].statuses.append(.ready)
    addWork(to: &process, context)
    process.items += milestones(.outcome, context, atMost: 3)
    symbols[place].statuses += [.completable, .complete, .left]
    symbols[place].properties += [.completedOn, .leftOn, .round]
    processes.append(process)
  }

  /// Steps, and what stands directly in the process.
  private mutating func addWork(to process: inout GeneratedProcess, _ context: Context) {
    for _ in 0..<amount(1, perSize: 6) { process.items.append(step(context, isPreparing: false)) }
    if random.chance(20) { process.items.append(task(context)) }
    if random.chance(25), let group = group(context, .work) { process.items.append(group) }
    let others = symbols.filter { $0.kind == .task && $0.owner != context.owner }
    if random.chance(20), let other = random.pick(others), let reference = reference(to: other, context) {
      process.items.append(.alsoTask(reference))
    }
  }

  private mutating func addClauses(to process: inout GeneratedProcess, _ context: Context) {
    var clauses = random.chance(25) ? applicability(context) : []
    if random.chance(40) { clauses.append(GeneratedClause(.triggeredWhen, when: condition(context))) }
    for clause in clauses {
      if process.head.isEmpty, random.chance(50) {
        process.head.append(clause)
      } else {
        process.items.append(.clause(clause))
      }
    }
    process.items += citations(25).map { .citation($0) }
  }

  mutating func addExternalProcess() {
    let name = names.name(from: &random)
    var process = GeneratedProcess(
      name: name, reference: nil, title: title(), isExternal: true, phase: random.chance(50) ? random.pick(phases) : nil
    )
    let context = Context(owner: name)
    let (head, rest) = split(random.chance(25) ? applicability(context) : [])
    process.head = head
    process.items = rest.map { .clause($0) } + citations(40).map { .citation($0) }
    symbols.append(
      Symbol(
        kind: .process, name: name, statuses: [.applicable, .entered, .active, .complete, .left],
        properties: [.enteredOn, .completedOn, .leftOn], isExternal: true))
    processes.append(process)
  }

  /// Facts and events that belong to the rounds of the process.
  private mutating func vocabulary(of context: Context) -> [GeneratedItem] {
    guard options.processFacts else { return [] }
    var items: [GeneratedItem] = []
    for _ in 0..<random.below(3) { items.append(.fact(fact(in: context))) }
    if random.chance(30) { items.append(.event(event(in: context))) }
    return items
  }

  /// What the things of a group exist for, or a process.
  mutating func each(_ context: Context) -> GeneratedProcess.Each? {
    guard let (set, choice) = memberSet(context) else { return nil }
    return GeneratedProcess.Each(parameter: GeneratedParameter(variable: names.variable(), choice: choice), set: set)
  }

  /// `applies when`, `applies to`, or both.
  mutating func applicability(_ context: Context) -> [GeneratedClause] {
    switch random.below(10) {
    case ..<4: return [GeneratedClause(.appliesWhen, when: condition(context), citations())]
    case ..<6:
      guard let (choice, fact) = setForMembers(context) else { return [] }
      let defined = definedSets.filter { $0.type == .set(choice) }
      guard let definition = random.pick(defined) else { return [] }
      return [GeneratedClause(.appliesToDefined(definition.name, in: fact), citations())]
    case 9:
      return [GeneratedClause(.appliesWhen, when: atom(context)), GeneratedClause(.appliesWhen, when: atom(context))]
    default:
      guard let (choice, fact) = setForMembers(context) else { return [] }
      let list = someMembers(of: choice)
      return [GeneratedClause(.appliesTo(choice: choice, list, in: fact), citations())]
    }
  }

  /// The set that `applies to` and `for a, b` look at: a fact, or nil for the playbook's scope; and its choice.
  mutating func setForMembers(_ context: Context) -> (String, GeneratedReference?)? {
    if let scope, case .set(let choice) = scope.type, random.chance(50) { return (choice, nil) }
    let facts = symbols.filter {
      guard case .set = $0.type else { return false }
      return $0.kind == .fact && $0.choices.isEmpty && ($0.owner == nil || $0.owner == context.owner)
    }
    guard let fact = random.pick(facts), case .set(let choice) = fact.type else { return nil }
    return (choice, GeneratedReference(owner: fact.owner, name: fact.name))
  }

  /// Adds where the engagement may go, how it may end and what is advised, with all that the process settles.
  mutating func addAdvice(to index: Int) {
    let process = processes[index]
    guard !process.isExternal else { return }
    var context = Context(owner: process.name, ownerEach: process.each?.parameter)
    context.variables = process.each.map { [$0.parameter] } ?? []
    var items: [GeneratedItem] = []
    for _ in 0..<random.below(3) {
      items.append(.goal(text(), condition: random.chance(40) ? condition(context, depth: 1) : nil))
    }
    for _ in 0..<random.below(3) { items.append(.advice(advice(context))) }
    for _ in 0..<random.below(3) { if let next = next(context) { items.append(.next(next)) } }
    if random.chance(35) { items.append(.ending(ending(context))) }
    for _ in 0..<random.below(2) {
      items.append(.revised(dayToCompare(), random.chance(60) ? text() : nil))
    }
    processes[index].items += items
    if random.chance(20) { processes[index].items = random.shuffled(processes[index].items) }
  }

  mutating func advice(_ context: Context) -> GeneratedAdvice {
    GeneratedAdvice(
      tone: random.oneOf(.advise, .permit, .forbid), text: text(),
      condition: random.chance(70) ? condition(context) : nil, citations: citations())
  }

  private mutating func next(_ context: Context) -> GeneratedNext? {
    let condition = random.chance(70) ? condition(context) : nil
    if random.chance(35) { return GeneratedNext(target: .text(text()), condition: condition, citations: citations()) }
    let others = symbols.filter { $0.kind == .process && $0.name != context.owner }
    guard !others.isEmpty else { return nil }
    let targets = random.some(of: others, atMost: 2).compactMap { reference(to: $0, context) }
    return GeneratedNext(target: .processes(targets), condition: condition, citations: citations())
  }

  private mutating func ending(_ context: Context) -> GeneratedEnding {
    let name = names.name(in: context.owner ?? "", from: &random)
    symbols.append(
      Symbol(kind: .ending, name: name, owner: context.owner, ownerChoice: context.ownerEach?.choice))
    return GeneratedEnding(name: name, title: title(), condition: condition(context), citations: citations())
  }
}
