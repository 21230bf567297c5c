/// Numbers and what is worked out from them.
extension Composer {
  /// A comparison of two values that are worked out.
  mutating func comparison(_ context: Context, _ depth: Int) -> GeneratedExpression? {
    switch random.below(10) {
    case ..<5:
      let left = number(context, depth)
      if random.chance(60) { return ordered(left, threshold(of: left)) }
      return ordered(left, number(context, depth - 1))
    case 5:
      let low = random.number(1...10)
      let ends: [GeneratedExpression] = [.whole(low), .whole(low + random.number(1...200))]
      return GeneratedExpression(.range, [number(context, depth)] + ends, .yesNo)
    case ..<8 where !context.isOnlyFacts: return duration(context)
    case 8: return extreme(context)
    default:
      let left = day(context, depth - 1)
      return ordered(left, random.chance(50) ? .date(dayToCompare()) : day(context, depth - 1))
    }
  }

  private mutating func threshold(of value: GeneratedExpression) -> GeneratedExpression {
    switch value.kind {
    case .property: return .whole(random.number(1...3))
    case .count: return .whole(random.number(1...2))
    default: return .number(numberToCompare(.count))
    }
  }

  /// A number; more depth gives longer ones.
  mutating func number(_ context: Context, _ depth: Int) -> GeneratedExpression {
    guard depth > 0, !random.chance(25) else { return numberValue(context) }
    switch random.below(100) {
    case ..<16: return GeneratedExpression(.plus, [number(context, depth - 1), summand(context)], .number)
    case ..<30: return GeneratedExpression(.minus, [number(context, depth - 1), summand(context)], .number)
    case ..<40: return product(context, depth)
    case ..<45: return GeneratedExpression(.negative, [numberValue(context)], .number)
    case ..<56: return GeneratedExpression(.share, [percentage(context), numberValue(context)], .number)
    case ..<68: return count(context, depth) ?? numberValue(context)
    case ..<80: return total(context) ?? numberValue(context)
    case ..<90: return conditional(.number, context) { $0.numberValue(context) }.bracketed
    default: return number(context, depth - 1).bracketed
    }
  }

  private mutating func summand(_ context: Context) -> GeneratedExpression {
    random.chance(50) ? .number(numberToCompare(.number)) : numberValue(context)
  }

  private mutating func product(_ context: Context, _ depth: Int) -> GeneratedExpression {
    let left = number(context, depth - 1)
    guard !options.products || random.chance(60) else {
      return GeneratedExpression(.product, [left, numberValue(context)], .number)
    }
    let factor = GeneratedExpression.number(random.oneOf(20_000, 30_000, 5_000, 15_000, 10_001, 1_000_000))
    return GeneratedExpression(.product, random.chance(50) ? [left, factor] : [factor, left], .number)
  }

  /// A percentage that may stand before `of`.
  private mutating func percentage(_ context: Context) -> GeneratedExpression {
    let facts = symbols.filter { $0.isValue && $0.type == .percent && canName($0, context) }
    if random.chance(25), let symbol = random.pick(facts), let value = value(symbol, context) { return value }
    return .percent(percentToCompare())
  }

  private mutating func count(_ context: Context, _ depth: Int) -> GeneratedExpression? {
    guard let (set, choice) = memberSet(context) else { return nil }
    let variable = names.variable()
    let inner = context.binding(GeneratedParameter(variable: variable, choice: choice))
    let condition = conditionAboutMember(inner, variable, choice, depth - 1)
    return GeneratedExpression(.count(variable: variable), [set, condition], .count)
  }

  private mutating func total(_ context: Context) -> GeneratedExpression? {
    let perMember = symbols.filter {
      $0.isValue && $0.choices.count == 1 && ($0.type?.isNumeric ?? false) && canName($0, context)
    }
    guard let symbol = random.pick(perMember), let choice = symbol.choices.first, let type = symbol.type,
      symbol.owner == nil || symbol.owner == context.owner
    else { return nil }
    let whole = GeneratedExpression(.wholeChoice(choice), [], .set(choice))
    let set = random.chance(70) ? setValue(of: choice, context) ?? whole : whole
    let variable = names.variable()
    let indices = [GeneratedIndex.variable(variable)]
    let reference = GeneratedReference(owner: symbol.owner, name: symbol.name, indices: indices)
    var value = GeneratedExpression(.value(reference), [], type)
    if random.chance(15) { value = GeneratedExpression(.plus, [value, .whole(1)], .number) }
    return GeneratedExpression(.total(variable: variable), [value, set], .number)
  }

  /// A number that has a name.
  private mutating func numberValue(_ context: Context) -> GeneratedExpression {
    if !context.isOnlyFacts, random.chance(15) {
      let counted = symbols.filter { $0.properties.contains { $0.type == .count } }
      if let symbol = random.pick(counted), let reference = reference(to: symbol, context),
        let property = random.pick(symbol.properties.filter { $0.type == .count })
      {
        return GeneratedExpression(.property(reference, property), [], .count)
      }
    }
    let facts = symbols.filter { $0.isValue && ($0.type?.isNumeric ?? false) && canName($0, context) }
    guard let symbol = random.pick(facts), let value = value(symbol, context) else { return .whole(7) }
    return value
  }

  /// `highest of s >= m`
  private mutating func extreme(_ context: Context) -> GeneratedExpression? {
    guard let choice = random.pick(choices.filter(\.isOrdered))?.name, let set = setValue(of: choice, context),
      let inner = random.pick(Array(members(of: choice).dropFirst().dropLast()))
    else { return nil }
    let value = GeneratedExpression(.extreme(highest: random.chance(50)), [set], .choice(choice))
    return ordered(value, .member(choice, inner))
  }

  /// A comparison of a duration that has a name, or of the time between two days.
  private mutating func duration(_ context: Context) -> GeneratedExpression? {
    let left: GeneratedExpression
    if random.chance(65) {
      let isBusiness = random.chance(50)
      left = GeneratedExpression(
        .distance(business: isBusiness), [day(context, random.below(2)), day(context, 0)],
        isBusiness ? .businessDays : .days)
    } else {
      let kinds: [GeneratedType] = [.days, .businessDays, .months]
      let named = symbols.filter { symbol in symbol.isValue && kinds.contains { $0 == symbol.type } }
      guard let symbol = random.pick(named), let value = value(symbol, context) else { return nil }
      left = value
    }
    let unit = random.pick(GeneratedUnit.allCases.filter { $0.type == left.type }) ?? .day
    return ordered(left, .duration(random.number(1...20), unit))
  }
}
