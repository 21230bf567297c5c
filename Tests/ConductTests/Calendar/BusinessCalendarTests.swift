import Testing

@testable import Conduct

/// What counts as a business day, and what lies outside the horizon.
@Suite struct BusinessCalendarTests {
  static func date(_ iso: String) throws -> CivilDate {
    try #require(CivilDate(iso: iso))
  }

  /// Monday to Friday from 2019 to 2021, with New Year's Day and Christmas of 2020.
  static func twoHolidays() throws -> BusinessCalendar {
    BusinessCalendar(
      businessDays: .mondayToFriday, holidays: [try date("2020-01-01"), try date("2020-12-25")],
      horizon: try date("2019-01-01")...date("2021-12-31"))
  }

  @Test func `the standard calendar is Monday to Friday from 1970 to 2099`() throws {
    let calendar = BusinessCalendar.standard
    #expect(calendar.horizon.lowerBound.iso == "1970-01-01")
    #expect(calendar.horizon.upperBound.iso == "2099-12-31")
    #expect(calendar.weekdays == .mondayToFriday)
    #expect(calendar.holidays == [])
    #expect(!calendar.listsHolidays(in: 2019))
  }

  @Test(arguments: [
    ("2019-05-02", 2, "2019-05-06"), ("2019-05-02", 1, "2019-05-03"), ("2019-05-03", 1, "2019-05-06"),
    ("2019-05-04", 1, "2019-05-06"), ("2019-05-05", 1, "2019-05-06"), ("2019-05-04", 5, "2019-05-10"),
    ("2019-05-06", -1, "2019-05-03"), ("2019-05-05", -1, "2019-05-03"), ("2019-05-04", -1, "2019-05-03"),
    ("2019-05-04", -5, "2019-04-29"), ("2019-12-31", 1, "2020-01-02"), ("2020-01-02", -1, "2019-12-31"),
    ("2020-01-01", 1, "2020-01-02"), ("2020-01-01", -1, "2019-12-31"), ("2020-12-24", 1, "2020-12-28"),
  ])
  func `the n-th business day skips weekends and holidays`(start: String, count: Int, end: String) throws {
    #expect(try Self.twoHolidays().adding(businessDays: count, to: Self.date(start))?.iso == end)
  }

  @Test(arguments: ["2019-05-02", "2019-05-04", "2019-05-05", "2020-01-01", "2020-12-25"])
  func `zero business days after a day is that day, business day or not`(day: String) throws {
    #expect(try Self.twoHolidays().adding(businessDays: 0, to: Self.date(day))?.iso == day)
  }

  @Test(arguments: [
    ("2019-05-02", "2019-05-06", 2), ("2019-05-06", "2019-05-02", -2), ("2019-05-03", "2019-05-05", 0),
    ("2019-05-04", "2019-05-05", 0), ("2019-05-04", "2019-05-06", 1), ("2019-05-06", "2019-05-04", -1),
    ("2019-05-02", "2019-05-02", 0), ("2019-12-31", "2020-01-02", 1), ("2020-01-01", "2020-12-31", 260),
  ])
  func `business days are counted after the first day up to the last`(start: String, end: String, count: Int) throws {
    #expect(try Self.twoHolidays().businessDays(from: Self.date(start), to: Self.date(end)) == count)
  }

  @Test func `a business day is a business weekday that is no holiday`() throws {
    let calendar = try Self.twoHolidays()
    #expect(try calendar.isBusinessDay(Self.date("2019-12-31")))
    #expect(try !calendar.isBusinessDay(Self.date("2020-01-01")))
    #expect(try calendar.isBusinessDay(Self.date("2020-01-02")))
    #expect(try !calendar.isBusinessDay(Self.date("2020-01-04")))
    #expect(calendar.isBusinessDay(.first))
  }

  @Test func `the rank of a business day follows the formula of the language reference`() throws {
    let calendar = BusinessCalendar.standard
    let monday = try Self.date("1970-01-05")
    let sunday = try Self.date("1970-01-04")
    for days in 0...47_477 {
      let date = try #require(monday.adding(days: days))
      let before = 5 * (days / 7) + min(days % 7, 5)
      let upTo = before + (calendar.isBusinessDay(date) ? 1 : 0)
      if calendar.businessDays(from: sunday, to: date) != upTo { Issue.record("\(date)") }
    }
  }

  @Test func `nothing is added or counted outside the horizon`() throws {
    let calendar = try Self.twoHolidays()
    let (first, last) = (calendar.horizon.lowerBound, calendar.horizon.upperBound)
    let before = try #require(first.adding(days: -1))
    let after = try #require(last.adding(days: 1))
    for outside in [before, after, CivilDate.first, CivilDate.last] {
      for count in [-1000, -1, 0, 1, 1000] {
        #expect(calendar.adding(businessDays: count, to: outside) == nil)
      }
      #expect(calendar.businessDays(from: outside, to: first) == nil)
      #expect(calendar.businessDays(from: first, to: outside) == nil)
      #expect(calendar.businessDays(from: outside, to: outside) == nil)
    }
    #expect(calendar.adding(businessDays: 1, to: last) == nil)
    #expect(calendar.adding(businessDays: -1, to: first) == nil)
    #expect(calendar.adding(businessDays: 0, to: last) == last)
    let all = try #require(calendar.businessDays(from: first, to: last))
    #expect(all == 781)
    #expect(calendar.adding(businessDays: all, to: first) == last)
    #expect(calendar.adding(businessDays: all + 1, to: first) == nil)
  }

  @Test func `a horizon of all the years there are holds`() {
    let horizon = CivilDate.first...CivilDate.last
    let calendar = BusinessCalendar(businessDays: .mondayToFriday, holidays: [.first, .last], horizon: horizon)
    #expect(calendar.adding(businessDays: 1, to: .first)?.iso == "0001-01-02")
    #expect(calendar.adding(businessDays: -1, to: .first) == nil)
    #expect(calendar.adding(businessDays: -1, to: .last)?.iso == "9999-12-30")
    #expect(calendar.adding(businessDays: 1, to: .last) == nil)
    #expect(calendar.businessDays(from: .first, to: .last) == 2_608_613)
    #expect(calendar.adding(businessDays: 2_608_613, to: .first)?.iso == "9999-12-30")
    #expect(calendar.adding(businessDays: 2_608_614, to: .first) == nil)
  }

  @Test(arguments: CivilDateArithmeticTests.extremes)
  func `no number of business days and no day number stops the program`(number: Int) throws {
    let all = CivilDate.first...CivilDate.last
    let onlyMondays = BusinessCalendar(businessDays: [.monday], holidays: [.first], horizon: all)
    let everyDay = BusinessCalendar(businessDays: WeekdaySet(Weekday.allCases), holidays: [], horizon: all)
    for calendar in [onlyMondays, everyDay, .standard] {
      for date in [CivilDate.first, .last, calendar.horizon.lowerBound, calendar.horizon.upperBound] {
        #expect(calendar.adding(businessDays: number, to: date) == nil)
      }
      for count in [Int.min, -1, 0, 1, Int.max] {
        #expect(calendar.adding(businessDays: count, toDayNumber: number) == nil)
      }
      #expect(calendar.businessDays(fromDayNumber: number, toDayNumber: 0) == nil)
      #expect(calendar.businessDays(fromDayNumber: 0, toDayNumber: number) == nil)
      #expect(!calendar.isBusinessDay(dayNumber: number))
      #expect(!calendar.listsHolidays(in: number))
    }
  }

  @Test func `a calendar without business weekdays knows no n-th business day`() throws {
    let calendar = BusinessCalendar(businessDays: [], holidays: [], horizon: CivilDate.first...CivilDate.last)
    let date = try Self.date("2019-05-02")
    #expect(calendar.adding(businessDays: 0, to: date) == date)
    #expect(calendar.adding(businessDays: 1, to: date) == nil)
    #expect(calendar.adding(businessDays: -1, to: date) == nil)
    #expect(calendar.businessDays(from: .first, to: .last) == 0)
    #expect(!calendar.isBusinessDay(date))
  }

  @Test func `a calendar whose weekdays are all holidays knows no n-th business day`() throws {
    let monday = try Self.date("2019-05-06")
    let week = (0..<7).compactMap { monday.adding(days: $0) }
    let sunday = try #require(week.last)
    let calendar = BusinessCalendar(
      businessDays: WeekdaySet(Weekday.allCases), holidays: week, horizon: monday...sunday)
    for date in week {
      #expect(calendar.adding(businessDays: 1, to: date) == nil)
      #expect(calendar.adding(businessDays: -1, to: date) == nil)
      #expect(calendar.adding(businessDays: 0, to: date) == date)
    }
    #expect(calendar.businessDays(from: monday, to: sunday) == 0)
  }

  @Test func `with every weekday and no holiday business days are days`() {
    let calendar = BusinessCalendar(
      businessDays: WeekdaySet(Weekday.allCases), holidays: [], horizon: CivilDate.first...CivilDate.last)
    var random = CalendarRandom(seed: 6)
    for _ in 0..<2000 {
      let (date, other) = (random.date(), random.date())
      #expect(calendar.businessDays(from: date, to: other) == date.days(to: other))
      let count = random.number(in: -4_000_000...4_000_000)
      #expect(calendar.adding(businessDays: count, to: date) == date.adding(days: count))
    }
  }

  @Test func `holidays may be listed twice, in any order, on weekends and outside the horizon`() throws {
    let messy = try ["2020-12-25", "2020-01-01", "2020-12-25", "2020-01-04", "2018-06-01", "2030-06-03", "2020-01-01"]
      .map(Self.date)
    let calendar = BusinessCalendar(
      businessDays: .mondayToFriday, holidays: messy, horizon: try Self.date("2019-01-01")...Self.date("2021-12-31"))
    let tidy = try Self.twoHolidays()
    #expect(calendar.holidays.map(\.iso) == ["2018-06-01", "2020-01-01", "2020-01-04", "2020-12-25", "2030-06-03"])
    for days in 0...1095 {
      let date = try #require(calendar.horizon.lowerBound.adding(days: days))
      #expect(calendar.isBusinessDay(date) == tidy.isBusinessDay(date))
      #expect(calendar.adding(businessDays: 7, to: date) == tidy.adding(businessDays: 7, to: date))
      #expect(calendar.adding(businessDays: -7, to: date) == tidy.adding(businessDays: -7, to: date))
    }
  }

  @Test func `a year lists holidays if one falls in it, on whatever day of the week`() throws {
    let holidays = try ["2019-01-01", "2021-12-31", "2022-01-01", "2030-06-01"].map(Self.date)
    let calendar = BusinessCalendar(
      businessDays: .mondayToFriday, holidays: holidays, horizon: BusinessCalendar.standard.horizon)
    let years = (2010...2040).filter(calendar.listsHolidays)
    #expect(years == [2019, 2021, 2022, 2030])
    #expect(!calendar.listsHolidays(in: 0))
    #expect(!calendar.listsHolidays(in: 10_000))
  }

  @Test func `calendars are equal if weekdays, holidays and horizon are`() throws {
    let calendar = try Self.twoHolidays()
    let same = BusinessCalendar(
      businessDays: WeekdaySet(from: .monday, to: .friday), holidays: calendar.holidays.reversed() + calendar.holidays,
      horizon: calendar.horizon)
    #expect(calendar == same)
    #expect(Set([calendar, same]).count == 1)
    let others = [
      BusinessCalendar(businessDays: [.monday], holidays: calendar.holidays, horizon: calendar.horizon),
      BusinessCalendar(businessDays: calendar.weekdays, holidays: [], horizon: calendar.horizon),
      BusinessCalendar(
        businessDays: calendar.weekdays, holidays: calendar.holidays, horizon: CivilDate.first...CivilDate.last),
    ]
    #expect(!others.contains(calendar))
  }
}
