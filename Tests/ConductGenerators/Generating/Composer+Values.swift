/// Numbers, members, sets and tests of them.
extension Composer {
  // MARK: - Constants

  /// A number that a value may be compared with, so that the comparison is neither always nor never so.
  mutating func numberToCompare(_ type: GeneratedType) -> Int {
    let whole: Int
    switch random.below(10) {
    case ..<5: whole = random.number(1...20)
    case ..<8: whole = random.oneOf(100, 250, 500, 1_000, 2_500, 20_000)
    case 8: whole = random.oneOf(1_000_000, 123_456_789)
    default: whole = options.extremes ? random.oneOf(999_999_999_999, 1) : 2
    }
    guard type == .number, random.chance(30) else { return whole * 10_000 }
    return min(whole, 1_000_000) * 10_000 + random.oneOf(5_000, 2_500, 1, 9_999)
  }

  mutating func dayToCompare() -> GeneratedDay {
    switch random.below(12) {
    case 0: GeneratedDay(2020, 2, 29)
    case 1: random.oneOf(GeneratedDay(1969, 12, 31), GeneratedDay(1970, 1, 1), GeneratedDay(2099, 12, 31))
    case 2 where options.extremes:
      random.oneOf(GeneratedDay(1, 1, 2), GeneratedDay(9999, 12, 30), GeneratedDay(400, 2, 29))
    default: GeneratedDay(2019, 1, 1).adding(days: random.below(1_500))
    }
  }

  /// Some members of a choice, but not all.
  mutating func someMembers(of choice: String) -> [String] {
    let all = members(of: choice)
    return random.some(of: all, atMost: max(1, min(3, all.count - 1)))
  }

  mutating func percentToCompare() -> Int { random.oneOf(1_000, 2_550, 10_000, 1, 5_000, 12_345) }

  mutating func textToCompare() -> String { random.oneOf("blue", "green", "größer", "客户", "a b") }

  mutating func memberLiteral(_ choice: String, isQualified: Bool) -> GeneratedExpression {
    .member(choice, random.pick(members(of: choice)) ?? "", isQualified: isQualified || random.chance(8))
  }

  private mutating func remember(_ literal: GeneratedLiteral, about value: GeneratedExpression) {
    if case .value(let reference) = value.kind { constants[reference.key, default: []].append(literal) }
  }

  /// Whether the value is a fact: what is worked out may be whole although its type is a number.
  private func isFact(_ value: GeneratedExpression) -> Bool {
    guard case .value(let reference) = value.kind else { return false }
    return symbols.contains { $0.kind == .fact && $0.name == reference.name && $0.owner == reference.owner }
  }

  // MARK: - Tests of one value

  /// A test of a value against constants.
  mutating func test(of value: GeneratedExpression, _ context: Context) -> GeneratedExpression? {
    switch value.type {
    case .yesNo:
      return random.chance(70)
        ? value
        : GeneratedExpression(
          .identity(negated: random.chance(30)), [value, .truth(random.chance(50))], .yesNo)
    case .count, .number:
      let number = numberToCompare(isFact(value) ? value.type : .count)
      guard random.chance(15) else {
        remember(.number(tenThousandths: number), about: value)
        return ordered(value, .number(number))
      }
      let low = min(number, 10_000_000_000_000)
      let high = low + random.oneOf(10_000, 90_000, 1_000_000)
      remember(.number(tenThousandths: low), about: value)
      remember(.number(tenThousandths: high), about: value)
      return GeneratedExpression(.range, [value, .number(low), .number(high)], .yesNo)
    case .percent:
      let hundredths = percentToCompare()
      remember(.percent(hundredths: hundredths), about: value)
      return ordered(value, .percent(hundredths))
    case .date:
      let day = dayToCompare()
      remember(.date(day), about: value)
      if random.chance(15), day < GeneratedDay(9999, 6, 1) {
        let last = day.adding(days: random.number(1...60))
        return GeneratedExpression(.range, [value, .date(day), .date(last)], .yesNo)
      }
      return ordered(value, .date(day))
    case .text:
      let text = textToCompare()
      remember(.text(text), about: value)
      let literal = GeneratedExpression(.literal(.text(text)), [], .text)
      return GeneratedExpression(.identity(negated: random.chance(30)), [value, literal], .yesNo)
    case .days, .businessDays, .months: return nil
    case .choice(let choice): return testOfMember(value, choice, context)
    case .set(let choice): return testOfSet(value, choice, context)
    }
  }

  /// A comparison, or equality.
  mutating func ordered(_ left: GeneratedExpression, _ right: GeneratedExpression) -> GeneratedExpression {
    if random.chance(18) { return GeneratedExpression(.identity(negated: random.chance(30)), [left, right], .yesNo) }
    let comparison = random.pick(GeneratedComparison.allCases) ?? .less
    return GeneratedExpression(.comparison(comparison), [left, right], .yesNo)
  }

  private mutating func testOfMember(
    _ value: GeneratedExpression, _ choice: String, _ context: Context
  ) -> GeneratedExpression {
    switch random.below(10) {
    case ..<2:
      let list = someMembers(of: choice).map { GeneratedExpression.member(choice, $0) }
      let set = GeneratedExpression(.set(choice: choice), list, .set(choice))
      return GeneratedExpression(.membership(negated: random.chance(35)), [value, set], .yesNo)
    case 2:
      if let set = setValue(of: choice, context) {
        return GeneratedExpression(.membership(negated: random.chance(35)), [value, set], .yesNo)
      }
    case ..<7 where isOrdered(choice): return ordered(value, orderedMember(choice))
    case 7 where isOrdered(choice) && members(of: choice).count > 2:
      // The lowest is left out, so that the range is not the whole choice.
      let inner = Array(members(of: choice).dropFirst())
      let low = random.below(inner.count)
      let ends: [GeneratedExpression] = [
        .member(choice, inner[low]), .member(choice, inner[random.number(low...(inner.count - 1))]),
      ]
      return GeneratedExpression(.range, [value] + ends, .yesNo)
    default: break
    }
    return GeneratedExpression(
      .identity(negated: random.chance(25)), [value, memberLiteral(choice, isQualified: false)], .yesNo)
  }

  /// A member that is neither the lowest nor the highest, so that no comparison with it is always or never so.
  private mutating func orderedMember(_ choice: String) -> GeneratedExpression {
    let inner = members(of: choice).dropFirst().dropLast()
    return .member(choice, random.pick(Array(inner)) ?? members(of: choice).last ?? "")
  }

  private mutating func testOfSet(
    _ value: GeneratedExpression, _ choice: String, _ context: Context
  ) -> GeneratedExpression {
    switch random.below(10) {
    case ..<2: return GeneratedExpression(.emptiness(negated: random.chance(50)), [value], .yesNo)
    case 2:
      let names = random.chance(20) ? [] : someMembers(of: choice)
      let list = names.map { GeneratedExpression.member(choice, $0) }
      let set = GeneratedExpression(.set(choice: choice), list, .set(choice))
      return GeneratedExpression(.identity(negated: random.chance(30)), [value, set], .yesNo)
    default:
      let member = memberValue(of: choice, context)
      return GeneratedExpression(.inclusion(negated: random.chance(30)), [value, member], .yesNo)
    }
  }

  // MARK: - Members and sets

  /// One member of a choice.
  mutating func memberValue(of choice: String, _ context: Context) -> GeneratedExpression {
    if random.chance(40), let bound = random.pick(context.variables.filter { $0.choice == choice }) {
      return GeneratedExpression(.variable(bound.variable), [], .choice(choice))
    }
    let telling = symbols.filter { $0.isValue && $0.type == .choice(choice) && canName($0, context) }
    if random.chance(25), let symbol = random.pick(telling), let value = value(symbol, context) { return value }
    return memberLiteral(choice, isQualified: false)
  }

  /// A fact or definition that is a set of members of a choice.
  mutating func setValue(of choice: String, _ context: Context) -> GeneratedExpression? {
    let sets = symbols.filter { $0.isValue && $0.type == .set(choice) && canName($0, context) }
    return random.pick(sets).flatMap { value($0, context) }
  }

  /// A set over which a quantifier may range, and its choice.
  mutating func memberSet(_ context: Context) -> (GeneratedExpression, String)? {
    guard let choice = random.pick(choices)?.name else { return nil }
    switch random.below(10) {
    case ..<2: return (GeneratedExpression(.wholeChoice(choice), [], .set(choice)), choice)
    case 2:
      let list = someMembers(of: choice).map {
        GeneratedExpression.member(choice, $0, isQualified: true)
      }
      return (GeneratedExpression(.set(choice: choice), list, .set(choice)), choice)
    default: return setValue(of: choice, context).map { ($0, choice) }
    }
  }
}
