/// The days on which business is done: some days of the week, less the holidays, over a horizon.
///
/// The horizon bounds the arithmetic, because holidays are listed for some years only. Counting and adding take
/// O(log holidays), however many days they span.
///
/// Two calendars are equal where their weekdays, their holidays and their horizons are.
public struct BusinessCalendar: Hashable, Sendable {
  /// The days of the week on which business is done.
  public let weekdays: WeekdaySet

  /// The days listed as holidays, in ascending order, each once, whatever their day of the week.
  public let holidays: [CivilDate]

  /// The days within which business days are added and counted.
  public let horizon: ClosedRange<CivilDate>

  /// The business days by number; it follows from `weekdays` and `holidays`.
  private let ranks: BusinessDayRanks

  /// Monday to Friday without holidays, from 1970-01-01 to 2099-12-31.
  public static let standard = BusinessCalendar(
    businessDays: .mondayToFriday, holidays: [],
    horizon: CivilDate(knownDayNumber: 0)...CivilDate(knownDayNumber: 47_481))

  /// Creates the calendar of some business weekdays, less the holidays, over a horizon.
  ///
  /// Holidays may be given in any order, repeatedly, on any day of the week, and outside the horizon; there they
  /// count for `listsHolidays(in:)` alone. O(holidays · log holidays).
  public init(businessDays: WeekdaySet, holidays: [CivilDate], horizon: ClosedRange<CivilDate>) {
    var distinct: [CivilDate] = []
    for holiday in holidays.sorted() where holiday != distinct.last {
      distinct.append(holiday)
    }
    weekdays = businessDays
    self.holidays = distinct
    self.horizon = horizon
    ranks = BusinessDayRanks(weekdays: businessDays, holidays: distinct)
  }

  /// Whether a date falls on a business weekday and is no holiday.
  ///
  /// The horizon plays no part: outside it the answer is what the weekdays and the listed holidays say;
  /// O(log holidays).
  public func isBusinessDay(_ date: CivilDate) -> Bool {
    isBusinessDay(dayNumber: Int(date.dayNumber))
  }

  /// The n-th business day after a date, or before it where n is negative; for 0 the date itself, business day or not.
  ///
  /// For n and m that are not negative, adding n and then m is adding n + m. The result is nil where the date or the
  /// result lies outside the horizon, for every n up to `Int.max`, and where no weekday is a business day.
  /// O(log holidays).
  public func adding(businessDays count: Int, to date: CivilDate) -> CivilDate? {
    adding(businessDays: count, toDayNumber: Int(date.dayNumber)).map(CivilDate.init(knownDayNumber:))
  }

  /// The number of business days after one date, up to and including another.
  ///
  /// Where the second is earlier the result is the opposite of the number from the second to the first. It is nil where
  /// either lies outside the horizon. O(log holidays).
  public func businessDays(from start: CivilDate, to end: CivilDate) -> Int? {
    businessDays(fromDayNumber: Int(start.dayNumber), toDayNumber: Int(end.dayNumber))
  }

  /// Whether any holiday is listed in a year, on whatever day of the week.
  ///
  /// It is false for years outside 1 to 9999. O(log holidays).
  public func listsHolidays(in year: Int) -> Bool {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return false }
    let position = holidays.numberOfElements(below: newYear)
    return position < holidays.count && holidays[position].year == year
  }

  /// Whether two calendars have the same weekdays, holidays and horizon.
  public static func == (left: BusinessCalendar, right: BusinessCalendar) -> Bool {
    left.weekdays == right.weekdays && left.horizon == right.horizon && left.holidays == right.holidays
  }

  /// Feeds the weekdays, the holidays and the horizon to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(weekdays)
    hasher.combine(horizon)
    hasher.combine(holidays)
  }
}

// The same on day numbers, in days since 1970-01-01, for the inner loops of the evaluators.
extension BusinessCalendar {
  /// Whether a day number is that of a business day; false outside the years 1 to 9999.
  ///
  /// O(log holidays), no allocation.
  package func isBusinessDay(dayNumber: Int) -> Bool {
    guard CivilDate.isDayNumber(dayNumber) else { return false }
    let index = dayNumber - Gregorian.firstDay
    return weekdays.contains(Weekday(daysAfterMonday: index % 7)) && !ranks.isHoliday(index)
  }

  /// The day number of the n-th business day after a day number, or before it where n is negative.
  ///
  /// The result is nil where either lies outside the horizon. O(log holidays), no allocation.
  package func adding(businessDays count: Int, toDayNumber dayNumber: Int) -> Int? {
    guard isWithinHorizon(dayNumber) else { return nil }
    if count == 0 { return dayNumber }
    let index = dayNumber - Gregorian.firstDay
    guard count.magnitude <= UInt(Gregorian.lastDay - Gregorian.firstDay) else { return nil }
    let rank = count > 0 ? ranks.count(before: index + 1) + count - 1 : ranks.count(before: index) + count
    guard let result = ranks.index(ofRank: rank).map({ $0 + Gregorian.firstDay }), isWithinHorizon(result) else {
      return nil
    }
    return result
  }

  /// The number of business days after one day number, up to and including another.
  ///
  /// The result is nil where either lies outside the horizon. O(log holidays), no allocation.
  package func businessDays(fromDayNumber start: Int, toDayNumber end: Int) -> Int? {
    guard isWithinHorizon(start), isWithinHorizon(end) else { return nil }
    return ranks.count(before: end + 1 - Gregorian.firstDay) - ranks.count(before: start + 1 - Gregorian.firstDay)
  }

  /// Whether a day number lies within the horizon.
  private func isWithinHorizon(_ dayNumber: Int) -> Bool {
    dayNumber >= Int(horizon.lowerBound.dayNumber) && dayNumber <= Int(horizon.upperBound.dayNumber)
  }
}
