import Conduct

/// "`calendar br "Brazil" when region is br { business days …  holidays … }` – where regions differ; the header's is
/// the default" (language page, declarations).
struct NaiveCalendar: Sendable {
  /// Where the calendar holds; everywhere where it has none.
  var condition: Expression?
  /// The days of the week on which business is done, 0 for Monday.
  var weekdays: Set<Int> = [0, 1, 2, 3, 4]
  /// The holidays, by day number.
  var holidays: Set<Int> = []
  /// "The playbook's horizon (default 1970 to 2099)".
  var horizon = 0...47_481

  private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// Adds what the lines of a header or calendar say; where they say nothing, what holds already stays.
  mutating func read(_ lines: [HeaderLine]) {
    for line in lines {
      switch line.kind {
      case .businessDays(let first, let last):
        guard let first = Self.names.firstIndex(of: first.text), let last = Self.names.firstIndex(of: last.text) else {
          continue
        }
        weekdays = Set(first <= last ? Array(first...last) : Array(first...6) + Array(0...last))
      case .holidays(let dates): holidays.formUnion(dates.map { Int($0.date.dayNumber) })
      case .horizon(let first, let last):
        if first.date <= last.date { horizon = Int(first.date.dayNumber)...Int(last.date.dayNumber) }
      case .version, .language: continue
      }
    }
  }

  /// Whether business is done on a day; 1970-01-01 was a Thursday.
  private func isBusinessDay(_ day: Int) -> Bool {
    let weekday = ((day + 3) % 7 + 7) % 7
    return weekdays.contains(weekday) && !holidays.contains(day)
  }

  /// "D + n business days is the n-th business day after D; D + 0 is D", found day by day; "unknown outside" the
  /// horizon.
  func day(_ count: Int, businessDaysAfter start: Int) -> NaiveValue {
    guard horizon.contains(start) else { return .unknown }
    var day = start
    var left = count.magnitude
    while left > 0 {
      day += count > 0 ? 1 : -1
      guard horizon.contains(day) else { return .unknown }
      if isBusinessDay(day) { left -= 1 }
    }
    return .date(day)
  }

  /// "`business days from (a) to (b)` counts those after a, up to b"; the other way round the opposite.
  func businessDays(from start: Int, to end: Int) -> NaiveValue {
    guard horizon.contains(start), horizon.contains(end) else { return .unknown }
    var count = 0
    var day = min(start, end)
    while day < max(start, end) {
      day += 1
      if isBusinessDay(day) { count += 1 }
    }
    return .duration(start <= end ? count : -count, .businessDays)
  }
}
