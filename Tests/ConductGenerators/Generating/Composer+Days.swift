/// Days, durations, and the deadlines that they make.
extension Composer {
  /// A day; more depth gives longer ones.
  mutating func day(_ context: Context, _ depth: Int) -> GeneratedExpression {
    guard depth > 0, random.chance(45) else { return dayValue(context) }
    switch random.below(10) {
    case ..<6:
      let kind = random.oneOf(GeneratedType.days, .businessDays, .months)
      return GeneratedExpression(.plus, [dayValue(context), duration(of: kind, context)], .date)
    case 6:
      let unit = random.oneOf(GeneratedUnit.day, .week, .month)
      return GeneratedExpression(.minus, [dayValue(context), .duration(random.number(1...9), unit)], .date)
    default: return conditional(.date, context) { $0.dayValue(context) }.bracketed
    }
  }

  /// A day that has a name: a fact, or when something happened.
  mutating func dayValue(_ context: Context) -> GeneratedExpression {
    for _ in 0..<4 {
      switch random.below(10) {
      case ..<4:
        let facts = symbols.filter { $0.isValue && $0.type == .date && canName($0, context) }
        if let symbol = random.pick(facts), let value = value(symbol, context) { return value }
      case ..<8 where !context.isOnlyFacts:
        if let found = dayOfThing(context) { return found }
      case 8: return .date(dayToCompare())
      case 9 where !context.isOnlyFacts: return GeneratedExpression(.today, [], .date)
      default: break
      }
    }
    return .date(dayToCompare())
  }

  /// `t.done_on`, `p.entered_on` and their like.
  private mutating func dayOfThing(_ context: Context) -> GeneratedExpression? {
    let dated = symbols.filter { $0.properties.contains { $0.type == .date } }
    guard let symbol = random.pick(dated), var reference = reference(to: symbol, context) else { return nil }
    if symbol.kind == .process, symbol.name == context.owner, let each = context.ownerEach {
      reference.indices = [.variable(each.variable)]
    }
    let properties = symbol.properties.filter { $0.type == .date }
    guard let property = random.pick(properties) else { return nil }
    return GeneratedExpression(.property(reference, property), [], .date)
  }

  /// A duration of a kind: written out, by name, or in brackets.
  mutating func duration(of type: GeneratedType, _ context: Context) -> GeneratedExpression {
    let units = GeneratedUnit.allCases.filter { $0.type == type }
    let unit = random.pick(units) ?? .day
    if random.chance(25) {
      let named = symbols.filter { $0.isValue && $0.type == type && canName($0, context) }
      if let symbol = random.pick(named), let value = value(symbol, context) { return value }
    }
    let length = random.number(1...14)
    let literal = GeneratedExpression.duration(length, unit)
    offsets.append(length * unit.roughDays)
    guard random.chance(15) else { return literal }
    let other = GeneratedExpression.duration(random.number(1...5), unit)
    let isSum = random.chance(30)
    return isSum
      ? GeneratedExpression(.plus, [literal, other], type).bracketed
      : conditional(type, context) { $0.random.chance(50) ? literal : other }.bracketed
  }

  /// `due` or `aim`.
  mutating func deadline(
    _ kind: GeneratedClause.Deadline, _ context: Context, isConditional: Bool
  ) -> GeneratedClause {
    let condition = isConditional ? self.condition(context, depth: 1) : nil
    let isWithin = random.chance(75)
    guard isWithin else {
      return GeneratedClause(.byDay(kind, day(context, 1)), when: condition, citations())
    }
    let type = random.oneOf(GeneratedType.days, .businessDays, .businessDays, .months)
    let base = dayValue(context)
    return GeneratedClause(
      .within(kind, duration(of: type, context), of: base), when: condition, citations())
  }
}
