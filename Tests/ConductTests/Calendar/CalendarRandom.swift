@testable import Conduct

/// Random numbers for the calendar tests, the same in every run: SplitMix64 of Steele, Lea and Flood (2014).
struct CalendarRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A date of a range, every one as likely as another.
  mutating func date(in range: ClosedRange<CivilDate> = CivilDate.first...CivilDate.last) -> CivilDate {
    let days = Int(range.lowerBound.dayNumber)...Int(range.upperBound.dayNumber)
    return CivilDate(dayNumber: number(in: days)) ?? range.lowerBound
  }

  /// A set of weekdays, every one as likely as another, the empty one too.
  mutating func weekdays() -> WeekdaySet {
    let mask = number(in: 0...127)
    return WeekdaySet(Weekday.allCases.filter { mask & (1 << ($0.rawValue - 1)) != 0 })
  }

  /// A calendar with a horizon of up to two years anywhere, and up to sixty holidays in and around it, some twice.
  mutating func calendar() -> BusinessCalendar {
    let start = date()
    let end = start.adding(days: number(in: 0...730)) ?? .last
    let around = (start.adding(days: -40) ?? .first)...(end.adding(days: 40) ?? .last)
    let holidays = (0..<number(in: 0...60)).map { _ in date(in: around) }
    return BusinessCalendar(
      businessDays: weekdays(), holidays: holidays + holidays.prefix(number(in: 0...5)), horizon: start...end)
  }
}
