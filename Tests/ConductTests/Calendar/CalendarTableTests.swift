import Testing

@testable import Conduct

/// The calendar arithmetic against tables made with independent libraries; `make-tables.py` says which.
@Suite struct CalendarTableTests {
  @Test(arguments: CalendarTable.codes)
  func `adding business days agrees with numpy over a national calendar`(code: String) throws {
    let calendar = try CalendarTable.calendar(code)
    let rows = try CalendarTable("business-offsets").rows(of: code)
    #expect(rows.count > 500)
    for row in rows {
      let date = try #require(CivilDate(iso: row[1]))
      let count = try #require(Int(row[2]))
      let result = calendar.adding(businessDays: count, to: date)
      #expect(result?.iso ?? "" == row[3], "\(code) \(date) + \(count)")
    }
  }

  @Test(arguments: CalendarTable.codes)
  func `counting business days agrees with numpy over a national calendar`(code: String) throws {
    let calendar = try CalendarTable.calendar(code)
    let rows = try CalendarTable("business-counts").rows(of: code)
    #expect(rows.count > 200)
    for row in rows {
      let start = try #require(CivilDate(iso: row[1]))
      let end = try #require(CivilDate(iso: row[2]))
      #expect(calendar.businessDays(from: start, to: end) == Int(row[3]), "\(code) \(start) to \(end)")
    }
  }

  @Test(arguments: CalendarTable.codes)
  func `a national calendar lists holidays in each of its years and in no other`(code: String) throws {
    let calendar = try CalendarTable.calendar(code)
    for year in 1990...2060 {
      #expect(calendar.listsHolidays(in: year) == (2000...2050).contains(year), "\(code) \(year)")
    }
  }

  @Test(arguments: CalendarTable.codes)
  func `no listed holiday of a national calendar is a business day`(code: String) throws {
    let calendar = try CalendarTable.calendar(code)
    #expect(calendar.holidays.count > 400)
    #expect(!calendar.holidays.contains(where: calendar.isBusinessDay))
  }

  @Test func `adding months agrees with dateutil at the ends of months and anywhere`() throws {
    let rows = try CalendarTable("months").rows
    #expect(rows.count > 4000)
    for row in rows {
      let date = try #require(CivilDate(iso: row[0]))
      let months = try #require(Int(row[1]))
      #expect(date.adding(months: months)?.iso ?? "" == row[2], "\(date) + \(months) months")
    }
  }

  @Test func `day numbers, weekdays and adding days agree with Python's datetime`() throws {
    let rows = try CalendarTable("days").rows
    #expect(rows.count > 1000)
    for row in rows {
      let date = try #require(CivilDate(iso: row[0]))
      let days = try #require(Int(row[3]))
      #expect(Int(date.dayNumber) == Int(row[1]), "\(date)")
      #expect(date.weekday.name == row[2], "\(date)")
      #expect(date.adding(days: days)?.iso ?? "" == row[4], "\(date) + \(days)")
      if let later = CivilDate(iso: row[4]) {
        #expect(date.days(to: later) == days, "\(date) to \(later)")
      }
    }
  }
}
