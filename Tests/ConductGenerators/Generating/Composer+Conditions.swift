/// Conditions.
extension Composer {
  /// A condition that may stand at a place; more depth gives longer ones.
  mutating func condition(_ context: Context, depth: Int = 2) -> GeneratedExpression {
    guard depth > 0, !random.chance(20) else { return atom(context) }
    switch random.below(100) {
    case ..<26: return connected(context, depth)
    case ..<34: return .not(condition(context, depth: depth - 1))
    case ..<41:
      let operands = [condition(context, depth: depth - 1), condition(context, depth: depth - 1)]
      return GeneratedExpression(.implication, operands, .yesNo)
    case ..<47: return conditional(.yesNo, context) { $0.condition(context, depth: depth - 1) }
    case ..<58: return quantified(context, depth) ?? atom(context)
    case ..<65: return testsOfOneValue(context) ?? atom(context)
    case ..<82: return comparison(context, depth) ?? atom(context)
    case ..<86: return condition(context, depth: depth - 1).bracketed
    case ..<90: return knownness(context, depth) ?? atom(context)
    case ..<92 where options.undecided:
      return .any([condition(context, depth: depth - 1), GeneratedExpression(.undecided(text()), [], .yesNo)])
    default: return atom(context)
    }
  }

  private mutating func connected(_ context: Context, _ depth: Int) -> GeneratedExpression {
    let operands = (0..<random.number(2...3)).map { _ in condition(context, depth: depth - 1) }
    return random.chance(50) ? .all(operands) : .any(operands)
  }

  /// `if c then a else b` of a type; a value that is unknown for good may stand in one branch.
  mutating func conditional(
    _ type: GeneratedType, _ context: Context, _ branch: (inout Composer) -> GeneratedExpression
  ) -> GeneratedExpression {
    let test = atom(context)
    var branches = [branch(&self), branch(&self)]
    if options.undecided, random.chance(12) {
      branches[random.below(2)] = GeneratedExpression(.undecided(text()), [], type)
    }
    return GeneratedExpression(.conditional, [test] + branches, type)
  }

  private mutating func quantified(_ context: Context, _ depth: Int) -> GeneratedExpression? {
    guard let (set, choice) = memberSet(context) else { return nil }
    let variable = names.variable()
    let body = conditionAboutMember(
      context.binding(GeneratedParameter(variable: variable, choice: choice)), variable, choice, depth - 1)
    let quantifier = random.oneOf(GeneratedQuantifier.every, .some, .no)
    return GeneratedExpression(.quantified(quantifier, variable: variable), [set, body], .yesNo)
  }

  /// A condition in which a variable occurs.
  mutating func conditionAboutMember(
    _ context: Context, _ variable: String, _ choice: String, _ depth: Int
  ) -> GeneratedExpression {
    for _ in 0..<4 {
      let body = condition(context, depth: depth)
      if body.mentions(variable: variable) { return body }
    }
    let member = GeneratedExpression(.variable(variable), [], .choice(choice))
    if random.chance(60), let set = setValue(of: choice, context) {
      return random.chance(60)
        ? GeneratedExpression(.inclusion(negated: random.chance(35)), [set, member], .yesNo)
        : GeneratedExpression(.membership(negated: random.chance(35)), [member, set], .yesNo)
    }
    let other = memberLiteral(choice, isQualified: false)
    return GeneratedExpression(.identity(negated: random.chance(35)), [member, other], .yesNo)
  }

  private mutating func knownness(_ context: Context, _ depth: Int) -> GeneratedExpression? {
    guard options.isKnown, !context.isOnlyFacts else { return nil }
    let operand: GeneratedExpression
    switch random.below(4) {
    case 0: operand = comparison(context, depth) ?? atom(context)
    case 1: operand = condition(context, depth: depth - 1).bracketed
    default:
      guard let symbol = random.pick(symbols.filter { $0.isValue }) else { return nil }
      guard let value = value(symbol, context) else { return nil }
      operand = value
    }
    let isBare: Bool
    switch operand.kind {
    case .bracketed, .value: isBare = true
    default: isBare = operand.isComparison
    }
    return GeneratedExpression(
      .knownness(known: random.chance(50), negated: random.chance(40)), [isBare ? operand : operand.bracketed],
      .yesNo)
  }

  /// Several tests of one value under one `and` or `or`, as they merge into a set of values.
  private mutating func testsOfOneValue(_ context: Context) -> GeneratedExpression? {
    guard let symbol = random.pick(symbols.filter { $0.kind == .fact && canName($0, context) }) else { return nil }
    guard let value = value(symbol, context) else { return nil }
    let tests = (0..<random.number(2...3)).compactMap { _ -> GeneratedExpression? in
      guard let test = test(of: value, context) else { return nil }
      return random.chance(20) ? .not(test) : test
    }
    guard tests.count > 1 else { return nil }
    return random.chance(50) ? .all(tests) : .any(tests)
  }

  // MARK: - Without operators between conditions

  /// A condition without `and`, `or` and their like.
  mutating func atom(_ context: Context) -> GeneratedExpression {
    for _ in 0..<6 {
      switch random.below(100) {
      case ..<30:
        if let found = truthValue(context) { return found }
      case ..<54:
        let facts = symbols.filter { $0.isValue && $0.type != .yesNo && canName($0, context) }
        if let symbol = random.pick(facts), let value = value(symbol, context), let test = test(of: value, context) {
          return test
        }
      case ..<86 where !context.isOnlyFacts:
        if let found = aboutThing(context) { return found }
      case ..<93 where !context.isOnlyFacts:
        if let found = census(context) { return found }
      default:
        if let variable = random.pick(context.variables), let set = setValue(of: variable.choice, context) {
          let member = GeneratedExpression(.variable(variable.variable), [], .choice(variable.choice))
          return GeneratedExpression(.inclusion(negated: random.chance(35)), [set, member], .yesNo)
        }
      }
    }
    return truthValue(context) ?? .not(GeneratedExpression(.undecided(text()), [], .yesNo))
  }

  /// A fact, definition or table that is yes or no.
  mutating func truthValue(_ context: Context) -> GeneratedExpression? {
    let known = symbols.filter { $0.isValue && $0.type == .yesNo && canName($0, context) }
    guard let symbol = random.pick(known), let value = value(symbol, context) else { return nil }
    guard random.chance(12) else { return value }
    return GeneratedExpression(.identity(negated: random.chance(25)), [value, .truth(random.chance(50))], .yesNo)
  }

  func canName(_ symbol: Symbol, _ context: Context) -> Bool {
    !context.isOnlyFacts || symbol.kind == .fact && symbol.owner == nil
  }

  mutating func value(_ symbol: Symbol, _ context: Context) -> GeneratedExpression? {
    guard let type = symbol.type, let reference = reference(to: symbol, context) else { return nil }
    return GeneratedExpression(.value(reference), [], type)
  }

  /// A status of a thing, or a bare input, outcome or event.
  private mutating func aboutThing(_ context: Context) -> GeneratedExpression? {
    let things = symbols.filter { !$0.statuses.isEmpty }
    guard let symbol = random.pick(things), let reference = reference(to: symbol, context) else { return nil }
    if symbol.isMilestone || symbol.kind == .event {
      let isBare = symbol.statuses.contains(.met) || symbol.kind == .event
      if isBare, random.chance(70) { return GeneratedExpression(.thing(reference), [], .yesNo) }
    }
    var status = random.pick(symbol.statuses) ?? .applicable
    if symbol.statuses.contains(.done), random.chance(45) { status = .done }
    return GeneratedExpression(.status(reference, status, negated: random.chance(20)), [], .yesNo)
  }

  /// A quantifier over the things of a process that is settled by now.
  private mutating func census(_ context: Context) -> GeneratedExpression? {
    let settled = symbols.filter { $0.kind == .process && $0.statuses.contains(.completable) }
    guard let symbol = random.pick(settled) else { return nil }
    let isOwn = symbol.name == context.owner
    guard var reference = reference(to: symbol, context) else { return nil }
    if isOwn, let each = context.ownerEach { reference.indices = [.variable(each.variable)] }
    let kinds = GeneratedCensusKind.allCases.filter { kind in
      symbols.contains { $0.owner == symbol.name && has($0, kind) }
    }
    guard let kind = random.pick(kinds), let status = random.pick(kind.statuses) else { return nil }
    let quantifier = random.oneOf(GeneratedQuantifier.every, .some, .no)
    return GeneratedExpression(
      .census(
        quantifier, kind, of: isOwn && random.chance(70) ? nil : reference, negated: random.chance(15), status),
      [], .yesNo)
  }

  private func has(_ symbol: Symbol, _ kind: GeneratedCensusKind) -> Bool {
    switch kind {
    case .input: symbol.kind == .input
    case .outcome: symbol.kind == .outcome
    case .step: symbol.kind == .step
    case .task, .requiredTask, .optionalTask: symbol.kind == .task
    }
  }
}
