/// The values that a fact of a type can have, as encoded whole numbers (see `ValueSet`).
enum ValueDomain {
  /// The bound of every number that may be told: 10^12.
  static let limit: Int64 = 1_000_000_000_000

  /// A constant in the encoding of a type, perhaps between two encoded values.
  struct Bound {
    /// The greatest encoded value that is not above the constant.
    let low: Int64
    /// Whether the constant is that value.
    let isExact: Bool
  }

  static func range(of type: ValueType, in model: Model) -> ClosedRange<Int64> {
    switch type {
    case .truth: 0...1
    case .count: 0...limit
    case .number, .percent: (-limit * 10_000)...(limit * 10_000)
    case .date: Int64(CivilDate.first.dayNumber)...Int64(CivilDate.last.dayNumber)
    case .days, .businessDays, .months: (-limit)...limit
    case .text: 0...Int64(Int32.max)
    case .choice(let choice), .set(let choice): 0...Int64(max(0, model.choices[choice].members.count - 1))
    }
  }

  /// The values that an expression of a type can have: sums and products of facts grow beyond them, to 10^14.
  static func wideRange(of type: ValueType, in model: Model) -> ClosedRange<Int64> {
    let widest = limit * 100
    return switch type {
    case .count: 0...widest
    case .number, .percent: (-widest * 10_000)...(widest * 10_000)
    case .days, .businessDays, .months: (-widest)...widest
    case .truth, .date, .text, .choice, .set: range(of: type, in: model)
    }
  }

  /// Returns a constant in the encoding of a type.
  static func bound(_ constant: Constant, as type: ValueType, texts: inout TextPool) -> Bound {
    switch constant {
    case .truth(let truth): Bound(low: truth ? 1 : 0, isExact: true)
    case .whole(let whole): Bound(low: type == .number ? whole * 10_000 : whole, isExact: true)
    case .tenThousandths(let number):
      if type == .number {
        Bound(low: number, isExact: true)
      } else {
        Bound(low: number.flooredDividing(by: 10_000), isExact: number % 10_000 == 0)
      }
    case .percent(let hundredths): Bound(low: hundredths, isExact: true)
    case .date(let date): Bound(low: Int64(date.dayNumber), isExact: true)
    case .text(let text): Bound(low: texts.index(of: text), isExact: true)
    }
  }

  /// Returns the values of a domain that compare so with a constant.
  static func values(_ comparison: Comparison, _ bound: Bound, in domain: ClosedRange<Int64>) -> ValueSet {
    let atMost = bound.low
    let below = bound.isExact ? bound.low - 1 : bound.low
    switch comparison {
    case .less: return upTo(below, domain)
    case .lessOrEqual: return upTo(atMost, domain)
    case .greater: return upTo(atMost, domain).complement(in: domain)
    case .greaterOrEqual: return upTo(below, domain).complement(in: domain)
    }
  }

  private static func upTo(_ high: Int64, _ domain: ClosedRange<Int64>) -> ValueSet {
    high < domain.lowerBound ? .empty : ValueSet(domain.lowerBound...min(high, domain.upperBound))
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity; the divisor must be positive.
  func flooredDividing(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// The texts of a playbook by number, so that texts compare as numbers.
struct TextPool: Sendable {
  private(set) var texts: [String] = []
  private var indices: [String: Int64] = [:]

  /// Returns the number of a text; canonically equivalent texts have the same.
  mutating func index(of text: String) -> Int64 {
    if let index = indices[text] { return index }
    indices[text] = Int64(texts.count)
    texts.append(text)
    return Int64(texts.count - 1)
  }
}
