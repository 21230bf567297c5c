/// "Exact decimals, 4 places; no binary floating point; one documented rounding (half to even)" (language page, types).
enum NaiveArithmetic {
  /// "A result beyond ±10^14 is unknown": the largest one, in ten-thousandths.
  static let largest: Int128 = 1_000_000_000_000_000_000
  private static let scale: Int128 = 10_000

  /// The sum of two values that are no dates; "arithmetic on an unknown is unknown".
  static func sum(_ left: NaiveValue, _ right: NaiveValue) -> NaiveValue {
    switch (left, right) {
    case (.number(let a), .number(let b)): number(Int128(a) + Int128(b))
    case (.percent(let a), .percent(let b)): percent(Int128(a) + Int128(b))
    case (.duration(let a, let unit), .duration(let b, let other)) where unit == other:
      duration(Int128(a) + Int128(b), unit)
    default: .unknown
    }
  }

  /// The opposite of a value.
  static func opposite(_ value: NaiveValue) -> NaiveValue {
    switch value {
    case .number(let number): .number(-number)
    case .percent(let hundredths): .percent(-hundredths)
    case .duration(let length, let unit): .duration(-length, unit)
    default: .unknown
    }
  }

  /// The product of two values; a percentage is the fraction that it means, which has four places too.
  static func product(_ left: NaiveValue, _ right: NaiveValue) -> NaiveValue {
    switch (left, right) {
    case (.number(let a), .number(let b)): number(rounded(Int128(a) * Int128(b)))
    case (.number(let a), .percent(let b)), (.percent(let a), .number(let b)), (.percent(let a), .percent(let b)):
      percent(rounded(Int128(a) * Int128(b)))
    case (.number(let a), .duration(let b, let unit)), (.duration(let b, let unit), .number(let a)):
      (Int128(a) * Int128(b)).isMultiple(of: scale) ? duration(Int128(a) * Int128(b) / scale, unit) : .unknown
    default: .unknown
    }
  }

  /// "`10% of seats` is an exact number; a percent is not a count".
  static func share(_ share: NaiveValue, of whole: NaiveValue) -> NaiveValue {
    switch (share, whole) {
    case (.percent(let a), .number(let b)): number(rounded(Int128(a) * Int128(b)))
    case (.percent(let a), .percent(let b)): percent(rounded(Int128(a) * Int128(b)))
    default: .unknown
    }
  }

  /// "Rounding (half to even)": a ten-thousandth of a number.
  private static func rounded(_ number: Int128) -> Int128 {
    let (quotient, remainder) = number.magnitude.quotientAndRemainder(dividingBy: UInt128(scale))
    let half = UInt128(scale) / 2
    let up = remainder > half || remainder == half && !quotient.isMultiple(of: 2)
    let magnitude = Int128(quotient + (up ? 1 : 0))
    return number < 0 ? -magnitude : magnitude
  }

  private static func number(_ value: Int128) -> NaiveValue {
    value.magnitude <= largest.magnitude ? .number(Int(value)) : .unknown
  }

  private static func percent(_ value: Int128) -> NaiveValue {
    value.magnitude <= largest.magnitude ? .percent(Int(value)) : .unknown
  }

  private static func duration(_ value: Int128, _ unit: NaiveUnit) -> NaiveValue {
    value.magnitude <= largest.magnitude / scale.magnitude ? .duration(Int(value), unit) : .unknown
  }
}
