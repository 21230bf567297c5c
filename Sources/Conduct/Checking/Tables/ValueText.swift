/// Encoded values as the author writes them, the same in every language.
enum ValueText {
  /// Returns an encoded value (see `ValueSet`) as it would be written in a playbook.
  static func text(_ value: Int64, _ type: ValueType, _ model: Model) -> String {
    switch type {
    case .truth: value == 1 ? Keyword.yes.text : Keyword.no.text
    case .count: grouped(value)
    case .number: decimal(value, places: 4)
    case .percent: decimal(value, places: 2) + "%"
    case .date: CivilDate(dayNumber: Int(value))?.iso ?? "never"
    case .days, .businessDays, .months: duration(value, type)
    case .text: value >= 0 && value < model.texts.texts.count ? model.texts.texts[Int(value)] : ""
    case .choice(let choice), .set(let choice):
      value >= 0 && value < model.choices[choice].members.count ? model.choices[choice].members[Int(value)].name : ""
    }
  }

  private static func duration(_ value: Int64, _ type: ValueType) -> String {
    let unit: DurationUnit = type == .businessDays ? .businessDays : type == .months ? .months : .days
    let word = value == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue
    return grouped(value) + " " + word
  }

  /// A whole number with `_` between groups of three digits from 10_000 on, as the language reads it.
  static func grouped(_ value: Int64) -> String {
    let digits = String(value.magnitude)
    guard value.magnitude >= 1_000 else { return (value < 0 ? "-" : "") + digits }
    var output = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { output += "_" }
      output.append(digit)
    }
    return (value < 0 ? "-" : "") + output
  }

  /// An exact decimal without trailing zeros.
  static func decimal(_ value: Int64, places: Int) -> String {
    var scale: UInt64 = 1
    for _ in 0..<places { scale *= 10 }
    let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: scale)
    let sign = value < 0 ? "-" : ""
    guard fraction > 0 else { return sign + grouped(Int64(whole)) }
    var digits = String(fraction)
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return sign + grouped(Int64(whole)) + "." + digits
  }
}
