import Testing

@testable import Conduct

/// Days and months added to dates, at the extremes and by the laws.
@Suite struct CivilDateArithmeticTests {
  /// Numbers that no arithmetic may stumble over.
  static let extremes = [
    Int.min, Int.min + 1, Int(Int32.min), -3_652_059, 3_652_059, Int(Int32.max), Int.max - 1, Int.max,
  ]

  @Test(arguments: [
    ("2019-01-31", 1, "2019-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2020-02-29", 12, "2021-02-28"),
    ("2020-02-29", 48, "2024-02-29"), ("2019-03-31", -1, "2019-02-28"), ("2019-05-31", 1, "2019-06-30"),
    ("2019-12-31", 2, "2020-02-29"), ("2019-12-15", 1, "2020-01-15"), ("2019-01-15", -1, "2018-12-15"),
    ("2000-02-29", -1200, "1900-02-28"), ("2019-05-02", 0, "2019-05-02"), ("0001-01-31", 1, "0001-02-28"),
  ])
  func `months clamp to the month's end`(start: String, months: Int, end: String) throws {
    let date = try #require(CivilDate(iso: start))
    #expect(date.adding(months: months)?.iso == end)
  }

  @Test func `a clamped month starts the next from its clamped day`() throws {
    let date = try #require(CivilDate(iso: "2019-01-31"))
    #expect(date.adding(months: 1)?.adding(months: 1)?.iso == "2019-03-28")
    #expect(date.adding(months: 2)?.iso == "2019-03-31")
  }

  @Test func `days and months stop at the years 1 and 9999`() {
    let allDays = CivilDate.first.days(to: .last)
    #expect(allDays == 3_652_058)
    #expect(CivilDate.first.adding(days: allDays) == .last)
    #expect(CivilDate.first.adding(days: allDays + 1) == nil)
    #expect(CivilDate.last.adding(days: -allDays) == .first)
    #expect(CivilDate.last.adding(days: -allDays - 1) == nil)
    #expect(CivilDate.first.adding(months: 9999 * 12 - 1)?.iso == "9999-12-01")
    #expect(CivilDate.first.adding(months: 9999 * 12) == nil)
    #expect(CivilDate.last.adding(months: 1 - 9999 * 12)?.iso == "0001-01-31")
    #expect(CivilDate.last.adding(months: -9999 * 12) == nil)
    #expect(CivilDate.first.adding(months: -1) == nil)
    #expect(CivilDate.last.adding(months: 1) == nil)
  }

  @Test(arguments: extremes)
  func `no number of days or months stops the program`(number: Int) throws {
    let middle = try #require(CivilDate(dayNumber: 0))
    for date in [CivilDate.first, middle, CivilDate.last] {
      #expect(date.adding(days: number) == nil)
      #expect(date.adding(months: number) == nil)
    }
  }

  @Test(arguments: extremes)
  func `no day number stops the program`(number: Int) {
    for count in Self.extremes + [-1, 0, 1] {
      #expect(CivilDate.adding(days: count, toDayNumber: number) == nil)
      #expect(CivilDate.adding(months: count, toDayNumber: number) == nil)
    }
  }

  @Test func `days added are days counted`() {
    var random = CalendarRandom(seed: 1)
    for _ in 0..<2000 {
      let (date, other) = (random.date(), random.date())
      #expect(date.adding(days: date.days(to: other)) == other)
      #expect(date.days(to: other) == -other.days(to: date))
    }
  }

  @Test func `months keep the day of the month or clamp it`() throws {
    var random = CalendarRandom(seed: 2)
    for _ in 0..<2000 {
      let date = random.date()
      let months = random.number(in: -2000...2000)
      guard let result = date.adding(months: months) else { continue }
      let monthsBetween = (result.year - date.year) * 12 + result.month - date.month
      #expect(monthsBetween == months, "\(date) + \(months) months")
      let nextDay = result.adding(days: 1)?.day
      #expect(result.day == date.day || result.day < date.day && nextDay == 1, "\(date) + \(months) months")
    }
  }

  @Test func `months up to the 28th add like numbers`() throws {
    var random = CalendarRandom(seed: 3)
    for _ in 0..<2000 {
      let year = random.number(in: 200...9700)
      let date = try #require(
        CivilDate(year: year, month: random.number(in: 1...12), day: random.number(in: 1...28)))
      let (months, more) = (random.number(in: -1000...1000), random.number(in: -1000...1000))
      #expect(date.adding(months: months)?.adding(months: more) == date.adding(months: months + more))
    }
  }

  @Test func `later days stay later when months are added`() {
    var random = CalendarRandom(seed: 4)
    for _ in 0..<2000 {
      let date = random.date()
      guard let later = date.adding(days: random.number(in: 0...40)) else { continue }
      let months = random.number(in: -30...30)
      guard let result = date.adding(months: months), let laterResult = later.adding(months: months) else { continue }
      #expect(result <= laterResult, "\(date), \(later) + \(months) months")
    }
  }

  @Test func `day numbers add as dates do`() {
    var random = CalendarRandom(seed: 5)
    for _ in 0..<2000 {
      let date = random.date()
      let number = Int(date.dayNumber)
      let count = random.number(in: -100_000...100_000)
      #expect(
        CivilDate.adding(days: count, toDayNumber: number) == date.adding(days: count).map { Int($0.dayNumber) })
      #expect(
        CivilDate.adding(months: count, toDayNumber: number) == date.adding(months: count).map { Int($0.dayNumber) })
    }
  }
}
