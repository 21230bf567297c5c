import Testing

@testable import Conduct

/// Days of the week, and ranges of them.
@Suite struct WeekdayTests {
  @Test func `a day of the week reads back from its name`() {
    #expect(Weekday.allCases.map(\.name).first == "monday")
    #expect(Weekday.allCases.map(\.name).last == "sunday")
    for weekday in Weekday.allCases {
      #expect(Weekday(name: weekday.name) == weekday)
    }
    #expect(Weekday(name: "xfriday".dropFirst()) == .friday)
  }

  @Test(arguments: ["", "Monday", "MONDAY", "mon", "mondays", " monday", "montag", "月曜日"])
  func `only English names in lower case are days of the week`(name: String) {
    #expect(Weekday(name: name) == nil)
  }

  @Test func `days of the week are numbered from Monday, as ISO 8601 does`() {
    #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
    #expect(Weekday(rawValue: 0) == nil)
    #expect(Weekday(rawValue: 8) == nil)
  }

  @Test func `a range of weekdays holds both its ends`() {
    #expect(WeekdaySet(from: .monday, to: .friday) == .mondayToFriday)
    #expect(WeekdaySet.mondayToFriday.weekdays == [.monday, .tuesday, .wednesday, .thursday, .friday])
    #expect(WeekdaySet(from: .wednesday, to: .wednesday).weekdays == [.wednesday])
    #expect(WeekdaySet(from: .monday, to: .sunday).count == 7)
  }

  @Test func `a range of weekdays wraps past Sunday`() {
    #expect(WeekdaySet(from: .friday, to: .tuesday) == [.monday, .tuesday, .friday, .saturday, .sunday])
    #expect(WeekdaySet(from: .sunday, to: .thursday).weekdays == [.monday, .tuesday, .wednesday, .thursday, .sunday])
    #expect(WeekdaySet(from: .sunday, to: .monday) == [.sunday, .monday])
    #expect(WeekdaySet(from: .tuesday, to: .monday).count == 7)
  }

  @Test func `every range of weekdays holds what a walk from its start meets`() {
    for start in Weekday.allCases {
      for end in Weekday.allCases {
        var walked = [start]
        while walked.last != end, let last = walked.last {
          walked.append(Weekday(rawValue: last.rawValue % 7 + 1) ?? end)
        }
        #expect(WeekdaySet(from: start, to: end) == WeekdaySet(walked), "\(start) to \(end)")
      }
    }
  }

  @Test func `a set of weekdays forgets order and repetitions`() {
    let set: WeekdaySet = [.sunday, .monday, .sunday]
    #expect(set == [.monday, .sunday])
    #expect(set.contains(.sunday))
    #expect(!set.contains(.tuesday))
    #expect(!set.isEmpty)
    #expect(WeekdaySet([]).isEmpty)
    #expect(WeekdaySet([]).weekdays == [])
    #expect(Set([set, [.monday, .sunday], []]).count == 2)
  }
}
