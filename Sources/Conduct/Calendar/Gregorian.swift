/// The arithmetic of the proleptic Gregorian calendar on plain numbers.
///
/// The formulas are those of Cassio Neri and Lorenz Schneider, *Euclidean affine functions and their application to
/// calendar algorithms* (Software: Practice and Experience, 2023). They count days from 0000-03-01 in *computational*
/// years that begin in March, so that a leap day comes last. With years up to 9999 no intermediate result reaches
/// 2^32, save the one product that is taken in 64 bits, so that nothing here can overflow. Everything is O(1).
enum Gregorian {
  /// The years that the calendar covers.
  static let years = 1...9999

  /// The day number of 0001-01-01, which is a Monday, in days since 1970-01-01.
  static let firstDay = -719_162

  /// The day number of 9999-12-31, in days since 1970-01-01.
  static let lastDay = 2_932_896

  /// The number of days from 0000-03-01 to 1970-01-01.
  private static let epoch = 719_468

  /// Whether a year has 366 days.
  static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 100) ? year.isMultiple(of: 400) : year.isMultiple(of: 4)
  }

  /// The number of days of a month, 28 to 31.
  ///
  /// - Precondition: `month` lies in 1...12; of any other the answer means nothing.
  static func days(ofMonth month: Int, year: Int) -> Int {
    // The lengths alternate, and the alternation starts anew in August: bit 3 of the month flips its parity.
    month == 2 ? (isLeap(year: year) ? 29 : 28) : 30 | ((month ^ (month >> 3)) & 1)
  }

  /// The number of days from 1970-01-01 to a day given by year, month and day of the month.
  ///
  /// - Precondition: the three name a day of the years 1...9999.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let isJanuaryOrFebruary = month <= 2
    let computationalYear = isJanuaryOrFebruary ? year - 1 : year
    let computationalMonth = isJanuaryOrFebruary ? month + 12 : month
    let century = computationalYear / 100
    let daysOfYears = 1461 * computationalYear / 4 - century + century / 4
    let daysOfMonths = (979 * computationalMonth - 2919) / 32
    return daysOfYears + daysOfMonths + day - 1 - epoch
  }

  /// The year, the month (1...12) and the day of the month (1...31) of a day number in days since 1970-01-01.
  ///
  /// - Precondition: `dayNumber` lies in `firstDay...lastDay`; of any other the answer means nothing.
  static func components(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let ofCenturies = UInt32(truncatingIfNeeded: dayNumber &+ epoch) &* 4 &+ 3
    let century = ofCenturies / 146_097
    let ofYears = (ofCenturies % 146_097) | 3
    // 2,939,745 / 2^32 is 1/1461, exactly enough: the upper half is the year of the century, the lower the day.
    let product = UInt64(ofYears) &* 2_939_745
    let computationalYear = century &* 100 &+ UInt32(truncatingIfNeeded: product >> 32)
    let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
    // 2141 / 2^16 is 5/153, exactly enough: five months from March or August on have 153 days.
    let ofMonths = dayOfYear &* 2141 &+ 197_913
    let computationalMonth = ofMonths >> 16
    let day = (ofMonths & 0xFFFF) / 2141 &+ 1
    let isJanuaryOrFebruary = dayOfYear >= 306
    return (
      year: Int(truncatingIfNeeded: isJanuaryOrFebruary ? computationalYear &+ 1 : computationalYear),
      month: Int(truncatingIfNeeded: isJanuaryOrFebruary ? computationalMonth &- 12 : computationalMonth),
      day: Int(truncatingIfNeeded: day)
    )
  }
}
