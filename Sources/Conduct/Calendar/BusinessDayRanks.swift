/// The business days of all time, numbered: how many lie before a day, and which day has a number.
///
/// A day is given by its *index*, its number of days since 0001-01-01, a Monday. With `k` business days in a week, and
/// `p(r)` of them among the first `r` days of a week, the business days before the day `x` are
///
///     k · (x div 7) + p(x mod 7) − the holidays before x
///
/// which for Monday to Friday is the formula of the language reference, 5 · (x div 7) + min(x mod 7, 5) less the
/// holidays. Holidays count where they fall on a business weekday, once each. Both directions take O(log holidays).
struct BusinessDayRanks: Hashable, Sendable {
  /// `k`, the number of business days in a week without holidays, 0 to 7.
  private let perWeek: UInt32

  /// `p(r)` in byte `r`, for `r` from 0 to 6.
  private let ranksInWeek: UInt64

  /// In byte `j` the number of days from Monday to the business weekday of rank `j` within its week.
  private let daysInWeek: UInt64

  /// The indices of the holidays on business weekdays, ascending, each once.
  private let holidays: [Int32]

  /// The rank of the first business day after each of `holidays`, which is the number of business days before it.
  private let ranksOfHolidays: [Int32]

  /// Creates the numbering for the business weekdays and for holidays in ascending order, without repetitions.
  init(weekdays: WeekdaySet, holidays: [CivilDate]) {
    var ranksInWeek: UInt64 = 0
    var daysInWeek: UInt64 = 0
    var rank: UInt64 = 0
    for (day, weekday) in Weekday.allCases.enumerated() {
      ranksInWeek |= rank << UInt64(8 * day)
      guard weekdays.contains(weekday) else { continue }
      daysInWeek |= UInt64(day) << (8 * rank)
      rank += 1
    }
    let perWeek = UInt32(rank)
    let effective = holidays.filter { weekdays.contains($0.weekday) }
      .map { $0.dayNumber - Int32(Gregorian.firstDay) }
    self.perWeek = perWeek
    self.ranksInWeek = ranksInWeek
    self.daysInWeek = daysInWeek
    self.holidays = effective
    ranksOfHolidays = effective.enumerated().map { earlier, index in
      Int32(Self.weeklyRank(of: Int(index), perWeek: perWeek, ranksInWeek: ranksInWeek) - earlier)
    }
  }

  /// The number of business days before the day with an index.
  ///
  /// - Precondition: the index lies between 0 and the number of days of the years 1 to 9999. O(log holidays).
  func count(before index: Int) -> Int {
    Self.weeklyRank(of: index, perWeek: perWeek, ranksInWeek: ranksInWeek)
      - holidays.numberOfElements(below: Int32(truncatingIfNeeded: index))
  }

  /// The index of the business day before which there are `rank` others, or nil where there is none.
  ///
  /// A holiday lies before that day just if at most `rank` business days lie before the holiday. So their number is
  /// found by rank, and added to it gives the rank among all days on business weekdays. The result may lie after the
  /// year 9999. O(log holidays).
  ///
  /// - Precondition: the rank is less than twice the number of days of the years 1 to 9999.
  func index(ofRank rank: Int) -> Int? {
    guard rank >= 0, perWeek > 0 else { return nil }
    let holidaysBefore = ranksOfHolidays.numberOfElements(below: Int32(truncatingIfNeeded: rank + 1))
    let weeklyRank = UInt32(truncatingIfNeeded: rank + holidaysBefore)
    let (week, rankInWeek) = weeklyRank.quotientAndRemainder(dividingBy: perWeek)
    return Int(week) * 7 + Self.byte(rankInWeek, of: daysInWeek)
  }

  /// Whether the day with an index is one of the holidays on a business weekday. O(log holidays).
  func isHoliday(_ index: Int) -> Bool {
    let position = holidays.numberOfElements(below: Int32(truncatingIfNeeded: index))
    return position < holidays.count && Int(holidays[position]) == index
  }

  /// The number of days on business weekdays before the day with an index, holidays or not.
  private static func weeklyRank(of index: Int, perWeek: UInt32, ranksInWeek: UInt64) -> Int {
    let (week, day) = UInt32(truncatingIfNeeded: index).quotientAndRemainder(dividingBy: 7)
    return Int(week) * Int(perWeek) + byte(day, of: ranksInWeek)
  }

  /// One of the eight bytes of a word, the lowest being number 0.
  private static func byte(_ number: UInt32, of word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word >> (8 * UInt64(number))) & 0xFF)
  }
}
