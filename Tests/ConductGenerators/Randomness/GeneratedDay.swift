/// A civil day of the years 1 to 9999, counted from 0001-01-01, which is 0 and a Monday.
struct GeneratedDay: Hashable, Comparable, Sendable {
  /// The first day.
  static let first = GeneratedDay(serial: 0)
  /// The last day, 9999-12-31.
  static let last = GeneratedDay(serial: 3_652_058)

  let serial: Int

  /// The day with this number, or the nearest there is.
  init(serial: Int) {
    self.serial = min(max(0, serial), 3_652_058)
  }

  /// A day by year, month and day of the month.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    self.init(serial: era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 306)
  }

  static func < (left: GeneratedDay, right: GeneratedDay) -> Bool { left.serial < right.serial }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = serial + 306
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (era * 400 + year + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
  }

  /// The day as it is written, `2019-05-02`.
  var iso: String {
    let (year, month, day) = civil
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Whether the day is a Saturday or a Sunday.
  var isWeekend: Bool { serial % 7 >= 5 }

  func adding(days: Int) -> GeneratedDay { GeneratedDay(serial: serial + days) }

  /// The day so many months later, or the last of that month.
  func adding(months: Int) -> GeneratedDay {
    let (year, month, day) = civil
    let total = year * 12 + month - 1 + months
    guard total >= 12, total < 120_000 else { return months < 0 ? .first : .last }
    let lengths = [31, Self.isLeap(total / 12) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return GeneratedDay(total / 12, total % 12 + 1, min(day, lengths[total % 12]))
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The n-th day from Monday to Friday after the day; holidays are not looked at.
  func adding(businessDays: Int) -> GeneratedDay {
    var day = self
    for _ in 0..<min(max(0, businessDays), 400) {
      repeat { day = day.adding(days: 1) } while day.isWeekend && day < .last
    }
    return day
  }
}
