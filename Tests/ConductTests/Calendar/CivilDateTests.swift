import Testing

@testable import Conduct

/// What dates there are, how they are written, and how they compare.
@Suite struct CivilDateTests {
  @Test func `day zero is 1 January 1970`() throws {
    let date = try #require(CivilDate(dayNumber: 0))
    #expect(date.components == (1970, 1, 1))
    #expect(date.iso == "1970-01-01")
    #expect(date.weekday == .thursday)
  }

  @Test func `dates begin on Monday 1 January of the year 1`() {
    #expect(CivilDate.first.iso == "0001-01-01")
    #expect(CivilDate.first.weekday == .monday)
    #expect(CivilDate(dayNumber: Int(CivilDate.first.dayNumber)) == .first)
    #expect(CivilDate(dayNumber: Int(CivilDate.first.dayNumber) - 1) == nil)
  }

  @Test func `dates end on Friday 31 December of the year 9999`() {
    #expect(CivilDate.last.iso == "9999-12-31")
    #expect(CivilDate.last.weekday == .friday)
    #expect(CivilDate(dayNumber: Int(CivilDate.last.dayNumber)) == .last)
    #expect(CivilDate(dayNumber: Int(CivilDate.last.dayNumber) + 1) == nil)
  }

  @Test func `a date is four bytes`() {
    #expect(MemoryLayout<CivilDate>.size == 4)
  }

  @Test(arguments: [Int.min, Int.min + 1, Int(Int32.min), -719_163, 2_932_897, Int(Int32.max), Int.max - 1, Int.max])
  func `a day number outside the years 1 to 9999 is no date`(number: Int) {
    #expect(CivilDate(dayNumber: number) == nil)
    #expect(!CivilDate.isDayNumber(number))
  }

  @Test(arguments: [
    (2019, 2, 29), (1900, 2, 29), (2020, 2, 30), (2019, 4, 31), (2019, 1, 32), (2019, 1, 0), (2019, 0, 1),
    (2019, 13, 1), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.min, 1, 1), (Int.max, 12, 31), (2019, Int.min, 1),
    (2019, Int.max, 1), (2019, 1, Int.min), (2019, 1, Int.max), (Int.min, Int.min, Int.min),
  ])
  func `a day that does not exist is no date`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [4, 400, 1600, 2000, 2020, 2400, 9996])
  func `29 February exists in a leap year`(year: Int) {
    #expect(CivilDate(year: year, month: 2, day: 29)?.components ?? (0, 0, 0) == (year, 2, 29))
  }

  @Test(arguments: [1, 100, 1700, 1900, 2019, 2100, 9999])
  func `29 February does not exist in a common year`(year: Int) {
    #expect(CivilDate(year: year, month: 2, day: 29) == nil)
  }

  @Test func `each month has its number of days`() {
    let common = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (month, days) in zip(1...12, common) {
      #expect(CivilDate(year: 2019, month: month, day: days) != nil)
      #expect(CivilDate(year: 2019, month: month, day: days + 1) == nil)
    }
  }

  @Test func `the calendar does not skip the days that Gregory's reform skipped`() throws {
    let before = try #require(CivilDate(iso: "1582-10-04"))
    #expect(before.adding(days: 1)?.iso == "1582-10-05")
    #expect(before.adding(days: 11)?.iso == "1582-10-15")
    #expect(before.weekday == .monday)
  }

  @Test func `year, month and day are those of the components`() throws {
    let date = try #require(CivilDate(year: 2019, month: 5, day: 2))
    #expect((date.year, date.month, date.day) == (2019, 5, 2))
  }

  @Test func `dates are in order of time`() throws {
    let dates = try ["0001-01-01", "0999-12-31", "1969-12-31", "1970-01-01", "2019-05-02", "9999-12-31"]
      .map { try #require(CivilDate(iso: $0)) }
    var random = CalendarRandom(seed: 0)
    #expect(dates == dates.shuffled(using: &random).sorted())
    #expect(dates.min() == .first)
    #expect(dates.max() == .last)
    #expect(!(CivilDate.first < CivilDate.first))
  }

  @Test func `a date reads as it is written`() throws {
    let date = try #require(CivilDate(iso: "0987-05-02"))
    #expect(date.iso == "0987-05-02")
    #expect("\(date)" == "0987-05-02")
    #expect(CivilDate(iso: "xx2019-05-02".dropFirst(2))?.iso == "2019-05-02")
    #expect(CivilDate(isoBytes: Array("2019-05-02".utf8))?.iso == "2019-05-02")
  }

  @Test(arguments: [
    "", "2019", "2019-05", "2019-05-0", "2019-05-2", "2019-5-02", "2019-05-021", "02019-05-02", "2019-05-02 ",
    " 2019-05-02", "2019-05-02T00:00", "2019/05/02", "2019.05.02", "20190502", "2019-W18-4", "2019-122", "+2019-05-02",
    "-2019-05-02", "-019-05-02", "2019-+5-02", "2019--5-02", "2019-05- 2", "2019-02-29", "2019-13-01", "2019-00-01",
    "2019-01-00", "2019-01-32", "0000-01-01", "0000-12-31", "10000-01-01", "２０１９-05-02", "٢٠١٩-05-02", "2019‐05‐02",
    "2019-05-02\u{301}", "2019-05-02\0", "\u{FEFF}2019-05-02", "2019-05-02\n", "today", "----------",
    "201/-05-02", "201:-05-02", "日日日日-日日-日日",
  ])
  func `only YYYY-MM-DD is read as a date`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }
}
