/// A day of the proleptic Gregorian calendar in the years 1 to 9999, without a time of day and without a time zone.
///
/// A date is four bytes: its number of days since 1970-01-01. Dates compare and hash as that number, whatever the
/// year; the calendar of 1582 plays no part.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// The number of days since 1970-01-01, negative before that day.
  public let dayNumber: Int32

  /// The first date that there is, 0001-01-01.
  public static let first = CivilDate(knownDayNumber: Gregorian.firstDay)

  /// The last date that there is, 9999-12-31.
  public static let last = CivilDate(knownDayNumber: Gregorian.lastDay)

  /// Creates the date that lies a number of days after 1970-01-01, or before it where the number is negative.
  ///
  /// The result is nil outside the years 1 to 9999. O(1).
  public init?(dayNumber: Int) {
    guard Self.isDayNumber(dayNumber) else { return nil }
    self.init(knownDayNumber: dayNumber)
  }

  /// Creates the date of a year, a month (1...12) and a day of the month (1...31).
  ///
  /// The result is nil where there is no such day: outside the years 1 to 9999, or 30 February. O(1).
  public init?(year: Int, month: Int, day: Int) {
    guard Gregorian.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Gregorian.days(ofMonth: month, year: year)
    else { return nil }
    self.init(knownDayNumber: Gregorian.dayNumber(year: year, month: month, day: day))
  }

  /// Creates the date of a day number that the caller knows to lie in the years 1 to 9999.
  init(knownDayNumber: Int) {
    dayNumber = Int32(truncatingIfNeeded: knownDayNumber)
  }

  /// Whether a number of days since 1970-01-01 is that of a date of the years 1 to 9999.
  package static func isDayNumber(_ number: Int) -> Bool {
    number >= Gregorian.firstDay && number <= Gregorian.lastDay
  }

  /// The year (1...9999), the month (1...12) and the day of the month (1...31), found together.
  ///
  /// One of them alone costs as much as the three. O(1).
  public var components: (year: Int, month: Int, day: Int) {
    Gregorian.components(dayNumber: Int(dayNumber))
  }

  /// The year, 1...9999.
  public var year: Int { components.year }

  /// The month, 1...12.
  public var month: Int { components.month }

  /// The day of the month, 1...31.
  public var day: Int { components.day }

  /// The day of the week.
  ///
  /// 0001-01-01 is a Monday, and weeks have gone on since without a break. O(1).
  public var weekday: Weekday {
    Weekday(daysAfterMonday: (Int(dayNumber) - Gregorian.firstDay) % 7)
  }

  /// Whether one date lies before another.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}
