extension CivilDate {
  /// The date that lies a number of days after this one, or before it where the number is negative.
  ///
  /// The result is nil outside the years 1 to 9999, for every number up to `Int.max`. O(1).
  public func adding(days: Int) -> CivilDate? {
    Self.adding(days: days, toDayNumber: Int(dayNumber)).map(CivilDate.init(knownDayNumber:))
  }

  /// The same day of the month a number of calendar months later, or earlier where the number is negative.
  ///
  /// Where that month is too short the result is its last day: 31 January and one month is 28 or 29 February. A
  /// second step starts from the clamped day, so that one month twice may differ from two months. The result is nil
  /// outside the years 1 to 9999, for every number up to `Int.max`. O(1).
  public func adding(months: Int) -> CivilDate? {
    Self.adding(months: months, toDayNumber: Int(dayNumber)).map(CivilDate.init(knownDayNumber:))
  }

  /// The number of days from this date to another, negative where the other is earlier. O(1).
  public func days(to other: CivilDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }

  /// The day number that lies a number of days after another, both in days since 1970-01-01.
  ///
  /// The result is nil where either lies outside the years 1 to 9999. O(1), no allocation.
  package static func adding(days: Int, toDayNumber dayNumber: Int) -> Int? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return !overflow && isDayNumber(dayNumber) && isDayNumber(sum) ? sum : nil
  }

  /// The day number that lies a number of months after another, clamped to the month's end, both in days since
  /// 1970-01-01.
  ///
  /// The result is nil where either lies outside the years 1 to 9999. O(1), no allocation.
  package static func adding(months: Int, toDayNumber dayNumber: Int) -> Int? {
    guard isDayNumber(dayNumber) else { return nil }
    let date = Gregorian.components(dayNumber: dayNumber)
    // Months since January of the year 0, which no input makes negative once it is inside the years 1 to 9999.
    let (sum, overflow) = (date.year * 12 + date.month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= Gregorian.years.lowerBound * 12, sum < (Gregorian.years.upperBound + 1) * 12 else {
      return nil
    }
    let year = sum / 12
    let month = sum % 12 + 1
    let day = min(date.day, Gregorian.days(ofMonth: month, year: year))
    return Gregorian.dayNumber(year: year, month: month, day: day)
  }
}
