import Conduct

/// A member of a choice.
struct NaiveMember: Hashable, Sendable {
  let choice: String
  let name: String
}

/// "`days`, `business days`, `months`: three kinds that never convert into each other" (language page, types).
enum NaiveUnit: String, Hashable, Sendable {
  case days
  case businessDays = "business days"
  case months
}

/// A value of any type save a set, which is one truth per member.
enum NaiveValue: Hashable, Sendable {
  /// Not known, or no result.
  case unknown
  case truth(Bool)
  /// A number or a count in ten-thousandths: "exact decimals, 4 places".
  case number(Int)
  /// A percentage in hundredths of a percent: "multiples of 0.01 %".
  case percent(Int)
  /// A day, by its number.
  case date(Int)
  /// "*never*, for what has not happened".
  case never
  case duration(Int, NaiveUnit)
  /// "Compared for equality, after NFC", as Swift's strings are.
  case text(String)
  case member(NaiveMember)

  init(_ truth: NaiveTruth) {
    switch truth {
    case .yes: self = .truth(true)
    case .no: self = .truth(false)
    case .unknown: self = .unknown
    }
  }

  /// A literal; weeks are seven days and years twelve months.
  init(_ literal: Literal.Value) {
    switch literal {
    case .truth(let truth): self = .truth(truth)
    case .number(let number, _): self = .number(Int(number))
    case .percent(let hundredths): self = .percent(Int(hundredths))
    case .date(let date): self = .date(Int(date.dayNumber))
    case .text(let text): self = .text(text)
    case .duration(let length, .days): self = .duration(Int(length), .days)
    case .duration(let length, .businessDays): self = .duration(Int(length), .businessDays)
    case .duration(let length, .weeks): self = .duration(Int(length) * 7, .days)
    case .duration(let length, .months): self = .duration(Int(length), .months)
    case .duration(let length, .years): self = .duration(Int(length) * 12, .months)
    }
  }

  /// The value as a verdict.
  var truth: NaiveTruth {
    if case .truth(let truth) = self { return NaiveTruth(truth) }
    return .unknown
  }

  /// "`x is known`, `x is unknown` (two-valued)".
  var isKnown: Bool { self != .unknown }

  /// "`is` compares every type"; a comparison with an unknown is unknown.
  func equals(_ other: NaiveValue) -> NaiveTruth {
    isKnown && other.isKnown ? NaiveTruth(self == other) : .unknown
  }

  /// "The value on which all … agree" (rewrite 4), or unknown.
  static func agreed(_ values: [NaiveValue]) -> NaiveValue {
    guard let first = values.first else { return .unknown }
    return values.allSatisfy { $0 == first } ? first : .unknown
  }

  /// How the value is printed; what each looks like is fixed by the contract of the interpreter.
  var printed: String {
    switch self {
    case .unknown: "unknown"
    case .truth(let truth): truth ? "yes" : "no"
    case .number(let number): Self.decimal(number, places: 4)
    case .percent(let hundredths): Self.decimal(hundredths, places: 2) + "%"
    case .date(let day): CivilDate(dayNumber: day)?.iso ?? "unknown"
    case .never: "never"
    case .duration(let length, let unit): "\(length) \(unit.rawValue)"
    case .text(let text): text
    case .member(let member): member.name
    }
  }

  /// A decimal without trailing zeros.
  private static func decimal(_ scaled: Int, places: Int) -> String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = String(padded.suffix(places))
    while fraction.last == "0" { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + padded.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
