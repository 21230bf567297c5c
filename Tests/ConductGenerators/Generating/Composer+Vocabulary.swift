/// The words and facts of the playbook.
extension Composer {
  mutating func addVocabulary() {
    for _ in 0..<random.number(1...3) {
      phases.append(names.name(from: &random))
      vocabulary.append(.phase(GeneratedTitled(name: phases[phases.count - 1], title: title())))
    }
    for _ in 0..<random.number(1...3) {
      roles.append(names.name(from: &random))
      vocabulary.append(.role(GeneratedTitled(name: roles[roles.count - 1], title: title())))
    }
    for _ in 0..<random.below(3) {
      resources.append(names.name(from: &random))
      let link = random.pick(Vocabulary.links) ?? ""
      vocabulary.append(
        .resource(GeneratedResource(name: resources[resources.count - 1], title: title(), link: link)))
    }
    for number in 0..<random.number(2...3) { addChoice(isOrdered: number == 1) }
    addFacts()
    for _ in 0..<random.below(3) { rules.append(.event(event(in: Context()))) }
    if random.chance(70) { addScope() }
    if options.assumptions { addAssumptions() }
    if options.calendars { addCalendars() }
  }

  private mutating func addChoice(isOrdered: Bool) {
    let name = names.name(from: &random)
    var members: [GeneratedTitled] = []
    for _ in 0..<random.number(isOrdered ? 3...4 : 2...4) {
      let shared = choices.flatMap(\.members).map(\.name).filter { other in !members.contains { $0.name == other } }
      let isShared = random.chance(8) && !shared.isEmpty
      let member = isShared ? random.pick(shared) ?? "" : names.name(from: &random)
      members.append(GeneratedTitled(name: member, title: random.chance(70) ? text() : nil))
    }
    let choice = GeneratedChoice(name: name, title: title(), isOrdered: isOrdered, members: members)
    choices.append(choice)
    vocabulary.append(.choice(choice))
  }

  /// One fact of every type at least, so that every condition finds what it needs, and some more.
  private mutating func addFacts() {
    let choice = choices[0].name
    var types: [GeneratedType] = [.yesNo, .count, .number, .percent, .date, .set(choice), .choice(choice)]
    for _ in 0..<amount(2, perSize: 2) { types.append(factType()) }
    for type in types { rules.append(.fact(fact(of: type))) }
    if random.chance(70) {
      rules.append(.fact(fact(of: random.oneOf(.count, .yesNo, .percent, .date, .text), per: choice)))
    }
  }

  private mutating func factType() -> GeneratedType {
    let choice = random.pick(choices)?.name ?? ""
    return random.oneOf(
      .yesNo, .yesNo, .count, .number, .percent, .date, .date, .text, .choice(choice), .set(choice))
  }

  mutating func fact(in context: Context) -> GeneratedFact {
    fact(of: factType(), in: context, per: random.chance(20) ? random.pick(choices)?.name : nil)
  }

  private mutating func fact(
    of type: GeneratedType, in context: Context = Context(), per choice: String? = nil
  ) -> GeneratedFact {
    let name = context.owner.map { names.name(in: $0, from: &random) } ?? names.name(from: &random, keywords: true)
    let fact = GeneratedFact(
      name: name, index: choice, type: type, isOnce: random.chance(15),
      presumed: random.chance(15) ? value(of: type, key: nil) : nil, title: title(), citations: citations(6))
    symbols.append(
      Symbol(
        kind: .fact, name: name, owner: context.owner, ownerChoice: context.ownerEach?.choice,
        choices: choice.map { [$0] } ?? [],
        type: type, isOnce: fact.isOnce))
    return fact
  }

  mutating func event(in context: Context) -> GeneratedEvent {
    let name = context.owner.map { names.name(in: $0, from: &random) } ?? names.name(from: &random, keywords: true)
    let choice = random.chance(35) ? random.pick(choices)?.name : nil
    symbols.append(
      Symbol(
        kind: .event, name: name, owner: context.owner, ownerChoice: context.ownerEach?.choice,
        choices: choice.map { [$0] } ?? [], statuses: [.happened],
        properties: [.on, .times]))
    return GeneratedEvent(name: name, index: choice, title: title(), citations: citations(6))
  }

  private mutating func addScope() {
    let sets = symbols.filter {
      guard case .set = $0.type else { return false }
      return $0.kind == .fact && $0.choices.isEmpty
    }
    guard let fact = random.pick(sets) else { return }
    scope = fact
    rules.append(.scope(fact: fact.name))
  }

  /// Assumptions that hold together: when all counts are alike, nothing is yes and no set has a member.
  private mutating func addAssumptions() {
    let facts = Context(isOnlyFacts: true)
    let counts = symbols.filter { $0.type == .count && $0.choices.isEmpty && $0.owner == nil }
    let truths = symbols.filter { $0.type == .yesNo && $0.choices.isEmpty && $0.owner == nil }
    var conditions: [GeneratedExpression] = []
    if random.chance(35), counts.count > 1 {
      let pair = random.shuffled(counts).prefix(2).compactMap { value($0, facts) }
      conditions.append(GeneratedExpression(.comparison(.lessOrEqual), pair, .yesNo))
    }
    if random.chance(25), let fact = random.pick(truths), let premise = value(fact, facts) {
      conditions.append(GeneratedExpression(.implication, [premise, condition(facts, depth: 1)], .yesNo))
    }
    if random.chance(20), let fact = random.pick(counts), let seats = value(fact, facts) {
      conditions.append(GeneratedExpression(.comparison(.greaterOrEqual), [seats, .whole(1)], .yesNo))
    }
    for condition in conditions {
      let assumption = GeneratedAssumption(condition: condition, title: title(), citations: citations(6))
      rules.append(.assumption(assumption))
    }
  }

  // MARK: - Header and calendars

  mutating func header() -> GeneratedHeader {
    var lines: [GeneratedHeaderLine] = []
    switch random.below(5) {
    case ..<3: lines.append(.versionDate(GeneratedDay(2019, 1, 1).adding(days: random.below(2_000))))
    case 3: lines.append(.versionText(random.oneOf("2.0", "2019 b", "第二版")))
    default: break
    }
    if random.chance(60) { lines.append(.language(random.pick(Vocabulary.languages) ?? "en")) }
    lines += calendarLines(chance: 55)
    if random.chance(20) {
      lines.append(
        random.chance(50)
          ? .horizon(GeneratedDay(1990, 1, 1), GeneratedDay(2040, 12, 31))
          : .horizon(GeneratedDay(2018, 6, 1), GeneratedDay(2025, 6, 30)))
    }
    return GeneratedHeader(name: names.name(from: &random), title: text(), lines: lines)
  }

  private mutating func calendarLines(chance percent: Int) -> [GeneratedHeaderLine] {
    var lines: [GeneratedHeaderLine] = []
    if random.chance(percent) {
      let week = random.oneOf(
        ("monday", "friday"), ("monday", "friday"), ("sunday", "thursday"), ("monday", "saturday"))
      lines.append(.businessDays(week.0, week.1))
    }
    if random.chance(percent) {
      let days = (0..<random.number(1...6)).map { _ in GeneratedDay(2019, 1, 1).adding(days: random.below(1_500)) }
      lines.append(.holidays(Set(days).sorted()))
    }
    return lines
  }

  private mutating func addCalendars() {
    guard random.chance(25) else { return }
    let count = random.number(1...2)
    for number in 1...count {
      // Only the last may hold always.
      let isConditional = number < count || random.chance(75)
      let condition = isConditional ? atom(Context(isOnlyFacts: true)) : nil
      let name = names.name(from: &random)
      let calendar = GeneratedCalendar(
        name: name, title: title(), condition: condition, lines: calendarLines(chance: 80))
      rules.append(.calendar(calendar))
    }
  }
}
