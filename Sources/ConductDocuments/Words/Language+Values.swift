import Conduct

extension Language {
  /// Returns a whole number with the language's mark between groups of three digits.
  func number(_ value: Int64) -> String {
    let mark =
      switch self {
      case .english, .chinese, .japanese: ","
      case .portuguese: "."
      }
    let digits = Array(String(value.magnitude))
    var output = value < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { output += mark }
      output.append(digit)
    }
    return output
  }

  /// Returns a day as readers of the language write it; English readers are many, and read ISO 8601 alike.
  func date(_ date: CivilDate) -> String {
    let (year, month, day) = (date.year, date.month, date.day)
    switch self {
    case .english: return date.iso
    case .chinese, .japanese: return "\(year)年\(month)月\(day)日"
    case .portuguese: return padded(day) + "/" + padded(month) + "/\(year)"
    }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension String {
  /// The text without blanks at its ends.
  var trimmedBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
