extension ValueType {
  /// The type as the author writes it.
  func name(in model: Model) -> String {
    switch self {
    case .truth: Keyword.yes.text + "/" + Keyword.no.text
    case .count: "count"
    case .number: Keyword.number.text
    case .percent: "percent"
    case .date: "date"
    case .days: DurationUnit.days.rawValue
    case .businessDays: DurationUnit.businessDays.rawValue
    case .months: DurationUnit.months.rawValue
    case .text: "text"
    case .choice(let choice): model.choices[choice].name
    case .set(let choice): [Keyword.set.text, Keyword.of.text, model.choices[choice].name].joined(separator: " ")
    }
  }
}
