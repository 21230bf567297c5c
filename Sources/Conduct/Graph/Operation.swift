/// What a node of the rule graph computes.
///
/// A cell is a 64-bit whole number. Truths are 0 (no), 1 (unknown), 2 (yes); values are encoded as in `ValueSet`,
/// with `Cell.unknown` for what is not known and `Cell.never` for the day of what has not happened.
package enum Operation: UInt8, Sendable, CaseIterable {
  /// The immediate.
  case constant
  /// The slot whose index is the immediate.
  case slot

  // Truths of truths
  /// The denial.
  case not
  /// Strong Kleene *and* of any number of operands.
  case and
  /// Strong Kleene *or* of any number of operands.
  case or

  // Truths of values
  /// Whether the first value is less than the second.
  case less
  /// Whether two values are the same.
  case equal
  /// Whether the value is in the value set whose index is the immediate.
  case inSet
  /// Whether a truth is yes or no.
  case isKnownTruth
  /// Whether a value is known.
  case isKnownValue
  /// Whether a recorded day is not never.
  case happened
  /// Whether at least as many of the other operands are yes as the first one says; the immediate is the unit in which
  /// it is told (10,000 for ten-thousandths).
  case atLeast
  /// Whether fewer of the first operands are yes than of the rest; the immediate says how many the first are.
  case fewer

  // Choosing
  /// `if c then a else b` of values; equal known branches win.
  case select
  /// Pairs of a condition and a value: the value on which all rows not excluded agree.
  case tableValue
  /// The same for truths.
  case tableTruth
  /// The deadline: pairs of a condition and a day, and last the day of the base clause.
  case earliest
  /// The index of the last operand that is yes, all behind it being no.
  case highest
  /// The index of the first operand that is yes, all before it being no.
  case lowest

  // Arithmetic; the immediate says how the result is rounded or shifted
  /// The sum of two values, within the limit that is the immediate.
  case add
  /// The difference of two values, within the limit that is the immediate.
  case subtract
  /// The value with the other sign.
  case negate
  /// Multiplies; the immediate is the divisor (10,000 for two numbers).
  case multiply
  /// The sum of all operands, in one go.
  case total
  /// A count as ten-thousandths.
  case scale

  // Days
  /// A day moved by civil days.
  case addDays
  /// A day moved by calendar months.
  case addMonths
  /// Adds business days of the calendar whose index is the immediate.
  case addBusinessDays
  /// The civil days from one day to another.
  case daysBetween
  /// The business days from one day to another, of the calendar whose index is the immediate.
  case businessDaysBetween
}

extension Operation {
  /// Whether an operand is a truth, and not a value: constants of both kinds may be the same node.
  ///
  /// - Parameter count: How many operands there are.
  func takesTruth(at position: Int, of count: Int) -> Bool {
    switch self {
    case .not, .and, .or, .isKnownTruth, .fewer, .highest, .lowest, .tableTruth: true
    case .atLeast: position > 0
    case .select: position == 0
    case .tableValue: position % 2 == 0
    case .earliest: position % 2 == 0 && position < count - 1
    case .constant, .slot, .less, .equal, .inSet, .isKnownValue, .happened, .add, .subtract, .negate, .multiply, .total,
      .scale, .addDays, .addMonths, .addBusinessDays, .daysBetween, .businessDaysBetween:
      false
    }
  }
}

/// The special values of cells; inlined, so that other modules see constants and call nothing.
@usableFromInline
package enum Cell {
  /// A truth that is no.
  @inlinable package static var no: Int64 { 0 }
  /// A truth that is not known.
  @inlinable package static var open: Int64 { 1 }
  /// A truth that is yes.
  @inlinable package static var yes: Int64 { 2 }
  /// A value that is not known.
  @inlinable package static var unknown: Int64 { .min }
  /// The day of what has not happened: later than every date.
  @inlinable package static var never: Int64 { .max }
  /// The greatest magnitude of a count, and of a number in whole units: 10^14.
  @inlinable package static var limit: Int64 { 100_000_000_000_000 }
}
