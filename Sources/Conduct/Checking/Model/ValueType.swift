/// The type of a value.
public enum ValueType: Hashable, Sendable {
  /// `yes/no`
  case truth
  /// Whole numbers from 0.
  case count
  /// Exact decimals with four places.
  case number
  /// Multiples of 0.01 %.
  case percent
  /// Civil dates, and never.
  case date
  /// Civil days.
  case days
  /// Business days.
  case businessDays
  /// Calendar months.
  case months
  /// Text, compared for equality.
  case text
  /// One member of the choice with this index.
  case choice(Int)
  /// A set of members of the choice with this index.
  case set(Int)

  /// Whether the values are numbers that add up: counts and numbers.
  var isNumeric: Bool { self == .count || self == .number }

  /// Whether the values are durations.
  var isDuration: Bool { self == .days || self == .businessDays || self == .months }
}
