/// Journals: what is told and recorded, day by day.
extension Composer {
  /// Where an engagement stands, as far as the choice of the next statement needs it.
  struct Progress: Sendable {
    var active: Set<GeneratedReference> = []
    var done: Set<GeneratedReference> = []
    var told: Set<GeneratedReference> = []
  }

  mutating func journal(of header: GeneratedHeader) -> GeneratedJournal {
    let version = header.lines.first(where: \.isVersion)
    var journal = GeneratedJournal(
      name: names.name(from: &random), title: title(), playbook: header.name,
      version: random.chance(60) ? version : nil, blocks: [])
    var day = firstDay()
    var progress = Progress()
    for number in 0..<amount(2, perSize: 1) {
      let count = number == 0 ? random.number(3...8) : random.number(1...5)
      var changes: [GeneratedChange] = []
      for _ in 0..<count {
        let isTelling = number == 0 || random.chance(40)
        if let change = change(on: day, isTelling: isTelling, &progress) { changes.append(change) }
      }
      journal.blocks.append(GeneratedJournal.Block(day: day, changes: changes))
      day = nextDay(after: day)
    }
    return journal
  }

  /// Often a day near which a deadline may fall due.
  private mutating func nextDay(after day: GeneratedDay) -> GeneratedDay {
    if random.chance(45), let offset = random.pick(offsets) {
      return day.adding(days: max(0, offset + random.number(-1...1)))
    }
    return day.adding(days: random.oneOf(0, 1, 1, 2, 3, 5, 7, 14, 30, 92))
  }

  private mutating func firstDay() -> GeneratedDay {
    if options.extremes, random.chance(6) {
      return random.oneOf(.first, GeneratedDay(9999, 12, 20), GeneratedDay(1969, 12, 30), GeneratedDay(2099, 12, 28))
    }
    return GeneratedDay(2019, 1, 1).adding(days: random.below(1_400))
  }

  // MARK: - Statements

  mutating func change(
    on day: GeneratedDay, isTelling: Bool, _ progress: inout Progress
  ) -> GeneratedChange? {
    if isTelling { return tell(&progress) }
    if options.journals == .wild {
      switch random.below(100) {
      case ..<6:
        guard let change = act(on: day, &progress) else { return nil }
        return .force(change, because: reason())
      case ..<11: return instance { $0.kind == .task }.map { .retract($0) }
      default: break
      }
    }
    return act(on: day, &progress)
  }

  private mutating func tell(_ progress: inout Progress) -> GeneratedChange? {
    if random.chance(25), let thing = instance({ $0.isAttested }) {
      return .attest(thing, options.journals == .lawful || random.chance(88))
    }
    let facts = symbols.filter { $0.kind == .fact }
    guard let fact = random.pick(facts), let type = fact.type else { return nil }
    guard let thing = reference(to: fact, Context(isStatement: true)) else { return nil }
    if options.journals == .lawful, fact.isOnce, progress.told.contains(thing) { return nil }
    progress.told.insert(thing)
    if case .set(let choice) = type, random.chance(45) {
      let list = random.some(of: members(of: choice), atMost: 3)
      return .adjust(
        thing, adding: random.chance(65), choice: choice, list, inBraces: list.count > 1 || random.chance(20))
    }
    if options.journals == .wild || !fact.isOnce, random.chance(7) { return .assign(thing, .unknown) }
    return .assign(
      thing, value(of: type, key: fact.owner.map { GeneratedKey(fact.name, in: $0) } ?? GeneratedKey(fact.name)))
  }

  /// One of the things of a sort, for any member; as a journal names it.
  private mutating func instance(_ isRight: (Symbol) -> Bool) -> GeneratedReference? {
    random.pick(symbols.filter(isRight)).flatMap { reference(to: $0, Context(isStatement: true)) }
  }

  /// What somebody does.
  private mutating func act(on day: GeneratedDay, _ progress: inout Progress) -> GeneratedChange? {
    let isLawful = options.journals == .lawful
    switch random.below(100) {
    case ..<20: return enter(on: day, &progress)
    case ..<52:
      guard let task = instance({ $0.kind == .task }) else { return nil }
      if isLawful, !isOfActiveProcess(task, progress) || !progress.done.insert(task).inserted { return nil }
      return .perform(task, on: dayBefore(day), note: note())
    case ..<64:
      return instance { $0.kind == .event }.map { .record($0, on: dayBefore(day), note: note()) }
    case ..<74:
      let role = random.chance(40) ? random.pick(roles) : nil
      return instance { $0.isWaivable }.map { .waive($0, because: reason(), by: role) }
    case ..<80:
      guard let thing = instance({ $0.isAttested }) else { return nil }
      return .attest(thing, true)
    default: return end(on: day, &progress)
    }
  }

  private mutating func enter(on day: GeneratedDay, _ progress: inout Progress) -> GeneratedChange? {
    guard let process = instance({ $0.kind == .process }) else { return nil }
    if options.journals == .lawful, progress.active.contains(process) { return nil }
    progress.active.insert(process)
    return .enter(process, on: dayBefore(day), note: note())
  }

  /// A process is completed or left.
  private mutating func end(on day: GeneratedDay, _ progress: inout Progress) -> GeneratedChange? {
    let isLawful = options.journals == .lawful
    guard
      let process = random.chance(80) || isLawful
        ? random.pick(progress.active.sorted { $0.sortKey < $1.sortKey }) : instance({ $0.kind == .process })
    else { return nil }
    progress.active.remove(process)
    guard !symbols.contains(where: { $0.kind == .process && $0.name == process.name && $0.isExternal }) else {
      return .complete(process, on: dayBefore(day), note: note())
    }
    let endings = symbols.filter { $0.kind == .ending && $0.owner == process.name }
    switch random.below(10) {
    case ..<5: return .complete(process, on: dayBefore(day), note: note())
    case ..<8:
      if let ending = random.pick(endings) { return .leaveAs(process, ending: ending.name) }
      return .leaveBecause(process, reason())
    default: return .leaveBecause(process, reason())
    }
  }

  private func isOfActiveProcess(_ thing: GeneratedReference, _ progress: Progress) -> Bool {
    progress.active.contains { process in
      process.name == thing.owner && process.indices == (thing.ownerIndex.map { [$0] } ?? [])
    }
  }

  private mutating func note() -> String? { random.chance(15) ? text() : nil }

  /// Sometimes a day that is told later: the day itself, or one before.
  private mutating func dayBefore(_ day: GeneratedDay) -> GeneratedDay? {
    guard random.chance(30) else { return nil }
    return day.adding(days: -random.oneOf(0, 1, 1, 2, 5, 40))
  }

  // MARK: - Scenarios

  mutating func scenario() -> GeneratedScenario {
    let context = Context()
    var progress = Progress()
    var day = firstDay()
    var scenario = GeneratedScenario(title: text(), given: [], days: [])
    if random.chance(50) {
      for _ in 0..<random.number(1...3) {
        if let change = change(on: day, isTelling: true, &progress) { scenario.given.append(.change(change)) }
      }
      let started = symbols.filter { $0.kind == .process && $0.choices.isEmpty && !$0.isExternal }
      if random.chance(40), let process = random.pick(started) {
        scenario.given.append(
          .status(GeneratedReference(name: process.name), random.oneOf(.complete, .entered)))
      }
    }
    for _ in 0..<random.number(1...2) {
      var statements: [GeneratedScenario.Statement] = []
      for _ in 0..<random.number(1...4) {
        if let change = change(on: day, isTelling: random.chance(50), &progress) { statements.append(.change(change)) }
      }
      statements.append(expectation(context, on: day, &progress))
      scenario.days.append(GeneratedScenario.Day(day: day, statements: statements))
      day = day.adding(days: random.number(1...9))
    }
    return scenario
  }

  private mutating func expectation(
    _ context: Context, on day: GeneratedDay, _ progress: inout Progress
  ) -> GeneratedScenario.Statement {
    switch random.below(10) {
    case ..<3: return .expect(condition(context, depth: 1), because: random.chance(40) ? atom(context) : nil)
    case ..<5 where options.isKnown:
      let unknown = GeneratedExpression(
        .knownness(known: false, negated: false), [condition(context, depth: 1).bracketed], .yesNo)
      return .expect(unknown, because: nil)
    case ..<7:
      if let refused = act(on: day, &progress) { return .expectRefused(refused) }
    default: break
    }
    let tasks = (0..<random.below(3)).compactMap { _ in instance { $0.kind == .task } }
    return .expectList(random.oneOf(.due, .open, .overdue, .required, .done), tasks)
  }
}

extension GeneratedReference {
  /// What orders references the same way on every machine.
  var sortKey: String {
    let indices = ([ownerIndex].compactMap { $0 } + indices).map { index in
      switch index {
      case .member(_, let name), .variable(let name), .fact(let name): name
      }
    }
    return ([owner ?? "", name] + indices).joined(separator: ".")
  }
}
