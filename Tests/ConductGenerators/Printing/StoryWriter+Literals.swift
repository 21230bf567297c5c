/// Constants.
extension StoryWriter {
  mutating func literal(_ literal: GeneratedLiteral) -> String {
    switch literal {
    case .truth(let value):
      mark(.literalTruth)
      return value ? "yes" : "no"
    case .number(let number): return (number < 0 ? "-" : "") + decimal(abs(number), places: 4)
    case .percent(let hundredths):
      mark(.literalPercent)
      return decimal(hundredths * 100, places: 4) + "%"
    case .date(let day):
      mark(.literalDate)
      return day.iso
    case .text(let text):
      mark(.literalText)
      return quoted(text)
    case .duration(let length, let unit): return duration(length, unit)
    case .member(_, let name): return name
    case .members(_, let names): return "{ " + names.joined(separator: ", ") + " }"
    case .today: return "today"
    case .unknown: return "unknown"
    }
  }

  private mutating func duration(_ length: Int, _ unit: GeneratedUnit) -> String {
    switch unit {
    case .day: mark(.literalDay)
    case .businessDay: mark(.literalBusinessDay)
    case .week: mark(.literalWeek)
    case .month: mark(.literalMonth)
    case .year: mark(.literalYear)
    }
    return grouped(length) + " " + unit.rawValue + (length == 1 ? "" : "s")
  }

  /// Ten-thousandths as a decimal without trailing zeros.
  private mutating func decimal(_ tenThousandths: Int, places: Int) -> String {
    let whole = grouped(tenThousandths / 10_000)
    let rest = tenThousandths % 10_000
    guard rest > 0 else {
      mark(.literalNumber)
      return whole
    }
    mark(.literalDecimal)
    var digits = String(rest)
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return whole + "." + digits
  }

  /// A whole number, often with separators.
  private mutating func grouped(_ number: Int) -> String {
    var digits = String(number)
    guard digits.count > 3, number / 1_000 % 3 != 0 || digits.count > 6 else { return digits }
    mark(.literalSeparated)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: "_")
  }
}
