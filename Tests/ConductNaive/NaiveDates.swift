import Conduct

/// Days and durations (language page, expressions: "Dates").
extension NaiveJudge {
  /// A sum, from left to right.
  func sum(_ terms: [Term], in scope: NaiveScope) -> NaiveValue {
    var result: NaiveValue?
    for term in terms {
      let value = value(of: term.value, in: scope)
      let signed = term.negative ? NaiveArithmetic.opposite(value) : value
      // The opposite of a day is no value; only durations are taken from a day.
      result = result.map { sum($0, signed) } ?? signed
    }
    return result ?? .unknown
  }

  /// "Never plus anything, even an unknown, is never" (fine print 14).
  func sum(_ left: NaiveValue, _ right: NaiveValue) -> NaiveValue {
    switch (left, right) {
    case (.never, _), (_, .never): .never
    case (.date(let day), .duration(let length, let unit)), (.duration(let length, let unit), .date(let day)):
      self.day(day, plus: length, unit)
    default: NaiveArithmetic.sum(left, right)
    }
  }

  private func day(_ day: Int, plus length: Int, _ unit: NaiveUnit) -> NaiveValue {
    switch unit {
    case .days: date(Int128(day) + Int128(length))
    case .months: months(length, after: day)
    case .businessDays: .agreed(calendars().map { $0.day(length, businessDaysAfter: day) })
    }
  }

  /// "Years 1–9999": a day outside them is unknown.
  private func date(_ number: Int128) -> NaiveValue {
    let all = Int128(CivilDate.first.dayNumber)...Int128(CivilDate.last.dayNumber)
    return all.contains(number) ? .date(Int(number)) : .unknown
  }

  /// "Months clamp to the month's end."
  private func months(_ count: Int, after day: Int) -> NaiveValue {
    guard let start = CivilDate(dayNumber: day), abs(count) <= 120_000 else { return .unknown }
    let months = start.year * 12 + start.month - 1 + count
    guard months >= 12 else { return .unknown }
    for day in (1...start.day).reversed() {
      if let date = CivilDate(year: months / 12, month: months % 12 + 1, day: day) {
        return .date(Int(date.dayNumber))
      }
    }
    return .unknown
  }

  /// "Calendars: the first in order of declaration whose condition is *yes*; while one is unknown a result counts
  /// only if
  /// all candidates agree" (fine print 14).
  private func calendars() -> [NaiveCalendar] {
    var candidates: [NaiveCalendar] = []
    for calendar in playbook.calendars {
      switch calendar.condition.map({ holds($0, in: .playbook) }) ?? .yes {
      case .yes: return candidates + [calendar]
      case .unknown: candidates.append(calendar)
      case .no: continue
      }
    }
    return candidates + [playbook.standardCalendar]
  }

  /// "`days from (a) to (b)`, `business days from (a) to (b)`"; "`days from` or `to` never is unknown" (fine print 14).
  func value(of distance: Distance, in scope: NaiveScope) -> NaiveValue {
    guard case .date(let start) = value(of: distance.from, in: scope),
      case .date(let end) = value(of: distance.to, in: scope)
    else { return .unknown }
    if distance.business { return .agreed(calendars().map { $0.businessDays(from: start, to: end) }) }
    return .duration(end - start, .days)
  }

  /// "`t.done_on`, `t.due_on`, `p.entered_on`, `p.completed_on`, `p.left_on`, `e.on`. The day of what has not
  /// happened is
  /// *never*."
  func property(_ name: String, of id: String) -> NaiveValue {
    guard let thing = playbook.things[id] else { return .unknown }
    let round = thing.process.map { self.round(of: $0) } ?? NaiveRound()
    let events = days(of: id)
    switch name {
    case "done_on": return day(round.completions[id]?.last)
    case "due_on": return day(of: .due, thing)
    case "aim_on": return day(of: .aim, thing)
    case "entered_on": return day(round.entered)
    case "completed_on": return day(round.completed)
    case "left_on": return day(round.left)
    // "`.on` its last day, `.times` how often."
    case "on": return day(events.max())
    case "times": return .number(events.count * 10_000)
    case "round": return .number((thing.process.flatMap { records.rounds[$0]?.number } ?? 0) * 10_000)
    default: return .unknown
    }
  }

  private func day(_ day: Int?) -> NaiveValue {
    day.map { .date($0) } ?? .never
  }

  /// "Later than every date": whether one day or value lies before another.
  func less(_ left: NaiveValue, _ right: NaiveValue) -> NaiveTruth {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): .unknown
    case (.never, _): .no
    case (_, .never): .yes
    case (.number(let a), .number(let b)), (.percent(let a), .percent(let b)), (.date(let a), .date(let b)):
      NaiveTruth(a < b)
    case (.duration(let a, let unit), .duration(let b, let other)) where unit == other: NaiveTruth(a < b)
    case (.member(let a), .member(let b)): less(a, b)
    default: .unknown
    }
  }

  /// "An `ordered choice` also compares."
  private func less(_ left: NaiveMember, _ right: NaiveMember) -> NaiveTruth {
    let members = playbook.members(of: left.choice)
    guard let a = members.firstIndex(of: left), let b = members.firstIndex(of: right) else { return .unknown }
    return NaiveTruth(a < b)
  }
}
