/// The header of the playbook and the lines of calendars.
extension Collector {
  mutating func collectHeader(_ header: PlaybookHeader) {
    guard model.header.name.isEmpty else {
      return report(.severalHeaders(first: model.header.span), at: header.name.span)
    }
    model.header.name = header.name.text
    model.header.title = header.title.value
    model.header.span = header.name.span
    for line in header.lines {
      switch line.kind {
      case .version(let version, _): model.header.version = version
      case .language(let language): model.header.language = language
      case .businessDays, .holidays, .horizon: break
      }
    }
    model.header.calendar = calendar(of: header.lines, default: .standard, isHeader: true)
  }

  /// Returns the calendar that lines describe; what they leave out is taken from the default.
  mutating func calendar(
    of lines: [HeaderLine], default standard: BusinessCalendar, isHeader: Bool
  ) -> BusinessCalendar {
    var seen: [String: Span] = [:]
    var weekdays = standard.weekdays
    var holidays: [CivilDate] = []
    var horizon = standard.horizon
    for line in lines {
      let (word, repeatable) = Self.word(of: line)
      if let first = seen[word], !repeatable {
        report(.repeatedHeaderLine(word, first: first), at: line.span)
      }
      seen[word] = line.span
      switch line.kind {
      case .businessDays(let first, let last):
        if let first = weekday(first), let last = weekday(last) { weekdays = WeekdaySet(from: first, to: last) }
      case .holidays(let dates): holidays += dates.map(\.date)
      case .horizon(let first, let last):
        if first.date <= last.date {
          horizon = first.date...last.date
        } else {
          report(.invalidHeaderLine(word), at: line.span)
        }
      case .version, .language:
        if !isHeader { report(.invalidHeaderLine(word), at: line.span) }
      }
    }
    return BusinessCalendar(businessDays: weekdays, holidays: holidays, horizon: horizon)
  }

  private static func word(of line: HeaderLine) -> (word: String, repeatable: Bool) {
    switch line.kind {
    case .version: (Keyword.version.text, false)
    case .language: (Keyword.language.text, false)
    case .businessDays: (DurationUnit.businessDays.rawValue, false)
    case .holidays: (Keyword.holidays.text, true)
    case .horizon: (Keyword.horizon.text, false)
    }
  }

  private mutating func weekday(_ name: Name) -> Weekday? {
    if let weekday = Weekday(name: name.text) { return weekday }
    let names = Weekday.allCases.map(\.name)
    let nearest = nearest(to: name.text, in: names)
    report(.unknownWeekday(name.text, weekdays: names, nearest: nearest), at: name.span)
    return nil
  }
}
