/// Values that are told of facts: those near the constants of the rules, extremes, and others.
extension Composer {
  /// A value of a type; the constants with which the fact is compared come first.
  mutating func value(of type: GeneratedType, key: GeneratedKey?) -> GeneratedLiteral {
    if let key, random.chance(60), let constant = random.pick(constants[key] ?? []) {
      return near(constant, type)
    }
    let isExtreme = key != nil && options.extremes && random.chance(15)
    return isExtreme ? extreme(of: type) : plain(type, isTold: key != nil)
  }

  /// A constant, or its neighbour on either side.
  private mutating func near(_ constant: GeneratedLiteral, _ type: GeneratedType) -> GeneratedLiteral {
    let shift = random.number(-1...1)
    switch constant {
    case .number(let number):
      let step = type == .count ? 10_000 : random.oneOf(1, 10_000)
      let shifted = number + shift * step
      let least = type == .count ? 0 : -10_000_000_000_000_000
      return .number(tenThousandths: min(max(shifted, least), 10_000_000_000_000_000))
    case .percent(let hundredths): return .percent(hundredths: max(0, hundredths + shift))
    case .date(let day): return .date(day.adding(days: shift))
    case .truth, .text, .duration, .member, .members, .today, .unknown: return constant
    }
  }

  private mutating func extreme(of type: GeneratedType) -> GeneratedLiteral {
    switch type {
    case .count: .number(tenThousandths: random.oneOf(0, 10_000_000_000_000_000))
    case .number: .number(tenThousandths: random.oneOf(1, -1, 10_000_000_000_000_000, -10_000_000_000_000_000))
    case .percent: .percent(hundredths: random.oneOf(0, 1, 10_000, 99_999_999))
    case .date:
      .date(
        random.oneOf(.first, .last, GeneratedDay(1970, 1, 1), GeneratedDay(2099, 12, 31), GeneratedDay(2020, 2, 29)))
    case .set(let choice): .members(choice: choice, random.chance(50) ? [] : members(of: choice))
    case .yesNo, .text, .choice, .days, .businessDays, .months: plain(type, isTold: true)
    }
  }

  private mutating func plain(_ type: GeneratedType, isTold: Bool) -> GeneratedLiteral {
    switch type {
    case .yesNo: return .truth(random.chance(50))
    case .count: return .whole(random.oneOf(0, 1, 5, 12, 100, 999, 1_000, 25_000))
    case .number:
      let number = random.oneOf(0, 5_000, 12_345, 1_000_000, 25_000_000)
      return .number(tenThousandths: isTold && random.chance(25) ? -number : number)
    case .percent: return .percent(hundredths: random.oneOf(0, 500, 1_000, 5_050, 10_000, 15_000))
    case .date:
      if isTold, random.chance(10) { return .today }
      return .date(GeneratedDay(2019, 1, 1).adding(days: random.below(1_500)))
    case .text: return .text(textToCompare())
    case .choice(let choice): return .member(choice: choice, random.pick(members(of: choice)) ?? "")
    case .set(let choice):
      let list = random.chance(20) ? [] : random.some(of: members(of: choice), atMost: 3)
      return .members(choice: choice, list)
    case .days, .businessDays, .months:
      let unit = random.pick(GeneratedUnit.allCases.filter { $0.type == type }) ?? .day
      return .duration(random.number(1...10), unit)
    }
  }
}
