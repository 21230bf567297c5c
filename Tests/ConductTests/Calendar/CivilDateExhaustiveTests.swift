import Testing

@testable import Conduct

/// Every day of the years 1 to 9999, walked through with a calendar that only counts on.
@Suite struct CivilDateExhaustiveTests {
  @Test func `every day of the years 1 to 9999 makes the round trip, and no other`() {
    var dayNumber = -719_162
    var weekday = 0
    var wrong = 0
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
      for (month, length) in zip(1...12, [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for day in 1...length {
          let date = CivilDate(year: year, month: month, day: day)
          if date != CivilDate(dayNumber: dayNumber) || date.map({ Int($0.dayNumber) }) != dayNumber
            || date?.components ?? (0, 0, 0) != (year, month, day) || date?.weekday.rawValue != weekday + 1
          {
            wrong += 1
          }
          dayNumber += 1
          weekday = weekday == 6 ? 0 : weekday + 1
        }
        if CivilDate(year: year, month: month, day: length + 1) != nil { wrong += 1 }
      }
    }
    #expect(wrong == 0)
    #expect(dayNumber == 2_932_897)
  }

  @Test func `every tenth day reads back from its text, and texts sort as days do`() {
    var wrong = 0
    var text = ""
    for dayNumber in stride(from: -719_162, through: 2_932_896, by: 10) {
      guard let date = CivilDate(dayNumber: dayNumber), CivilDate(iso: date.iso) == date, text < date.iso else {
        wrong += 1
        continue
      }
      text = date.iso
    }
    #expect(wrong == 0)
  }
}
