import Testing

@testable import Conduct

/// The laws of business days, on calendars made at random.
@Suite struct BusinessCalendarLawTests {
  /// Runs a check on 1,500 calendars, each with a source of random numbers.
  private func forRandomCalendars(seed: UInt64, _ check: (BusinessCalendar, inout CalendarRandom) -> Void) {
    var random = CalendarRandom(seed: seed)
    for _ in 0..<1500 {
      let calendar = random.calendar()
      check(calendar, &random)
    }
  }

  /// The n-th business day after a date, or before it, found by walking.
  private func walk(_ count: Int, from date: CivilDate, in calendar: BusinessCalendar) -> CivilDate? {
    var (left, place) = (count.magnitude, date)
    while left > 0 {
      guard let next = place.adding(days: count.signum()), calendar.horizon.contains(next) else { return nil }
      place = next
      if calendar.weekdays.contains(place.weekday) && !calendar.holidays.contains(place) { left -= 1 }
    }
    return place
  }

  @Test func `adding business days is walking over the days`() {
    forRandomCalendars(seed: 11) { calendar, random in
      let date = random.date(in: calendar.horizon)
      for reach in [2, 20, 200] {
        let count = random.number(in: -reach...reach)
        #expect(
          calendar.adding(businessDays: count, to: date) == walk(count, from: date, in: calendar),
          "\(date) + \(count) in \(calendar)")
      }
    }
  }

  @Test func `counting business days is looking at each day`() {
    forRandomCalendars(seed: 12) { calendar, random in
      let (one, other) = (random.date(in: calendar.horizon), random.date(in: calendar.horizon))
      let (start, end) = (min(one, other), max(one, other))
      var count = 0
      for days in 0..<start.days(to: end) {
        guard let day = start.adding(days: days + 1) else { continue }
        count += calendar.weekdays.contains(day.weekday) && !calendar.holidays.contains(day) ? 1 : 0
      }
      #expect(calendar.businessDays(from: start, to: end) == count)
      #expect(calendar.businessDays(from: end, to: start) == -count)
    }
  }

  @Test func `adding n and then m business days is adding n + m`() {
    forRandomCalendars(seed: 13) { calendar, random in
      let date = random.date(in: calendar.horizon)
      for _ in 0..<5 {
        let (count, more) = (random.number(in: 0...120), random.number(in: 0...120))
        let inOne = calendar.adding(businessDays: count + more, to: date)
        let inTwo = calendar.adding(businessDays: count, to: date)
          .flatMap { calendar.adding(businessDays: more, to: $0) }
        #expect(inOne == inTwo, "\(date) + \(count) + \(more) in \(calendar)")
        let backInOne = calendar.adding(businessDays: -count - more, to: date)
        let backInTwo = calendar.adding(businessDays: -count, to: date)
          .flatMap { calendar.adding(businessDays: -more, to: $0) }
        #expect(backInOne == backInTwo, "\(date) - \(count) - \(more) in \(calendar)")
      }
    }
  }

  @Test func `the n-th business day is a business day, and n business days away`() {
    forRandomCalendars(seed: 14) { calendar, random in
      let date = random.date(in: calendar.horizon)
      let count = random.number(in: 1...150)
      if let after = calendar.adding(businessDays: count, to: date) {
        #expect(calendar.isBusinessDay(after))
        #expect(after > date)
        #expect(calendar.businessDays(from: date, to: after) == count)
      }
      if let before = calendar.adding(businessDays: -count, to: date) {
        #expect(calendar.isBusinessDay(before))
        #expect(before < date)
        let counted = calendar.businessDays(from: before, to: date)
        #expect(counted == (calendar.isBusinessDay(date) ? count : count - 1))
      }
    }
  }

  @Test func `from a business day the way back is as long`() {
    forRandomCalendars(seed: 15) { calendar, random in
      let date = random.date(in: calendar.horizon)
      guard calendar.isBusinessDay(date) else { return }
      let count = random.number(in: -150...150)
      guard let there = calendar.adding(businessDays: count, to: date) else { return }
      #expect(calendar.adding(businessDays: -count, to: there) == date)
    }
  }

  @Test func `counts add up, and turn their sign with their direction`() {
    forRandomCalendars(seed: 16) { calendar, random in
      let days = (0..<3).map { _ in random.date(in: calendar.horizon) }
      let first = calendar.businessDays(from: days[0], to: days[1]) ?? 0
      let second = calendar.businessDays(from: days[1], to: days[2]) ?? 0
      #expect(calendar.businessDays(from: days[0], to: days[2]) == first + second)
      #expect(calendar.businessDays(from: days[1], to: days[0]) == -first)
      #expect(calendar.businessDays(from: days[0], to: days[0]) == 0)
    }
  }

  @Test func `a later day has no earlier n-th business day`() {
    forRandomCalendars(seed: 17) { calendar, random in
      let date = random.date(in: calendar.horizon)
      let later = date.adding(days: random.number(in: 0...10)) ?? date
      let count = random.number(in: -50...50)
      guard let result = calendar.adding(businessDays: count, to: date),
        let laterResult = calendar.adding(businessDays: count, to: later)
      else { return }
      #expect(result <= laterResult, "\(date), \(later) + \(count) in \(calendar)")
    }
  }

  @Test func `one holiday more never brings the n-th business day nearer`() {
    forRandomCalendars(seed: 18) { calendar, random in
      let more = BusinessCalendar(
        businessDays: calendar.weekdays, holidays: calendar.holidays + [random.date(in: calendar.horizon)],
        horizon: calendar.horizon)
      let date = random.date(in: calendar.horizon)
      let count = random.number(in: 1...50)
      guard let result = more.adding(businessDays: count, to: date) else { return }
      let before = calendar.adding(businessDays: count, to: date)
      #expect(before.map { $0 <= result } == true, "\(date) + \(count) in \(calendar)")
    }
  }

  @Test func `day numbers add and count as dates do`() {
    forRandomCalendars(seed: 19) { calendar, random in
      let date = random.date(in: calendar.horizon)
      let other = random.date(in: (date.adding(days: -800) ?? .first)...(date.adding(days: 800) ?? .last))
      let count = random.number(in: -60...60)
      let (number, otherNumber) = (Int(date.dayNumber), Int(other.dayNumber))
      #expect(
        calendar.adding(businessDays: count, toDayNumber: number)
          == calendar.adding(businessDays: count, to: date).map { Int($0.dayNumber) })
      #expect(
        calendar.businessDays(fromDayNumber: number, toDayNumber: otherNumber)
          == calendar.businessDays(from: date, to: other))
      #expect(calendar.isBusinessDay(dayNumber: otherNumber) == calendar.isBusinessDay(other))
    }
  }
}
