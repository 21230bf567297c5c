/// A set of days of the week, such as those on which business is done.
public struct WeekdaySet: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The days as bits, Monday in bit 0 to Sunday in bit 6.
  package let mask: UInt8

  /// Monday to Friday.
  public static let mondayToFriday = WeekdaySet(from: .monday, to: .friday)

  /// Creates the set of some days; their order and repetitions do not matter. O(length).
  public init(_ weekdays: some Sequence<Weekday>) {
    mask = weekdays.reduce(0) { $0 | Self.bit(of: $1) }
  }

  /// Creates the set of the days from one to another, both included, past Sunday where the second comes before the
  /// first in the week: `friday to tuesday` is five days, and `monday to monday` one. O(1).
  public init(from start: Weekday, to end: Weekday) {
    let length = (end.rawValue - start.rawValue + 7) % 7
    self.init((0...length).map { Weekday(daysAfterMonday: (start.daysAfterMonday + $0) % 7) })
  }

  /// Creates the set of the days of a literal, `[.monday, .friday]`.
  public init(arrayLiteral weekdays: Weekday...) {
    self.init(weekdays)
  }

  /// Whether a day of the week is in the set. O(1).
  public func contains(_ weekday: Weekday) -> Bool {
    mask & Self.bit(of: weekday) != 0
  }

  /// The days of the set from Monday to Sunday.
  public var weekdays: [Weekday] {
    Weekday.allCases.filter(contains)
  }

  /// The number of days in the set, 0 to 7.
  public var count: Int { mask.nonzeroBitCount }

  /// Whether no day is in the set.
  public var isEmpty: Bool { mask == 0 }

  /// The bit of the mask that stands for a day of the week.
  private static func bit(of weekday: Weekday) -> UInt8 {
    1 << UInt8(truncatingIfNeeded: weekday.daysAfterMonday)
  }
}
