/// A day of the week, numbered from Monday as ISO 8601 does.
public enum Weekday: Int, CaseIterable, Sendable {
  /// The first day of the week.
  case monday = 1
  /// The second day of the week.
  case tuesday
  /// The third day of the week.
  case wednesday
  /// The fourth day of the week.
  case thursday
  /// The fifth day of the week.
  case friday
  /// The sixth day of the week.
  case saturday
  /// The seventh day of the week.
  case sunday

  /// Creates the day of the week that the language writes with a name, `monday` to `sunday` in lower case.
  ///
  /// The result is nil for any other text. O(1).
  public init?(name: some StringProtocol) {
    guard let weekday = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = weekday
  }

  /// Creates the day of the week that lies a number of days, 0 to 6, after Monday.
  init(daysAfterMonday days: Int) {
    // What is not a day after Monday cannot come from `% 7` of what is not negative, so that the default is never
    // taken.
    self = Weekday(rawValue: days + 1) ?? .sunday
  }

  /// The name that the language writes, in lower case: `monday`.
  public var name: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }

  /// The number of days since Monday, 0 to 6.
  var daysAfterMonday: Int { rawValue - 1 }
}
