/// What a cell can become: a range of known values, and whether it may be unknown, or the day of what has not happened.
///
/// The known values of a truth are `Cell.no` and `Cell.yes`; a range of both makes no third. An enclosure may hold more
/// than can come about, and never less.
struct Enclosure: Hashable, Sendable {
  /// The least known value; greater than `high` where there is none.
  let low: Int64
  /// The greatest known value; never is none.
  let high: Int64
  let mayBeUnknown: Bool
  let mayBeNever: Bool

  init(_ low: Int64, _ high: Int64, unknown: Bool = false, never: Bool = false) {
    (self.low, self.high) = low <= high ? (low, high) : (1, 0)
    mayBeUnknown = unknown
    mayBeNever = never
  }

  /// What a cell is that does not vary.
  init(cell: Int64, isTruth: Bool) {
    if cell == (isTruth ? Cell.open : Cell.unknown) {
      self.init(1, 0, unknown: true)
    } else if cell == Cell.never {
      self.init(1, 0, never: true)
    } else {
      self.init(cell, cell)
    }
  }

  static let unknown = Enclosure(1, 0, unknown: true)

  /// A truth of which each answer may be possible.
  static func truth(no: Bool, unknown: Bool, yes: Bool) -> Enclosure {
    Enclosure(no ? Cell.no : yes ? Cell.yes : 1, yes ? Cell.yes : no ? Cell.no : 0, unknown: unknown)
  }

  var hasValues: Bool { low <= high }
  /// Whether a truth may be *no*.
  var mayBeNo: Bool { hasValues && low == Cell.no }
  /// Whether a truth may be *yes*.
  var mayBeYes: Bool { hasValues && high == Cell.yes }
  /// Whether it may be known.
  var mayBeKnown: Bool { hasValues || mayBeNever }

  /// Whether there is only one thing that it can be.
  var isSingle: Bool {
    hasValues ? low == high && !mayBeUnknown && !mayBeNever : mayBeUnknown != mayBeNever
  }

  /// The least and the greatest value, never being later than every date; for an enclosure that may be known.
  var bounds: ClosedRange<Int64> { (hasValues ? low : Cell.never)...(mayBeNever ? Cell.never : high) }

  /// What is in one or in the other.
  func union(_ other: Enclosure) -> Enclosure {
    let range =
      !hasValues
      ? (other.low, other.high) : !other.hasValues ? (low, high) : (min(low, other.low), max(high, other.high))
    return Enclosure(
      range.0, range.1, unknown: mayBeUnknown || other.mayBeUnknown, never: mayBeNever || other.mayBeNever)
  }

  /// The same, and perhaps unknown.
  func orUnknown(_ isPossible: Bool = true) -> Enclosure {
    Enclosure(low, high, unknown: mayBeUnknown || isPossible, never: mayBeNever)
  }

  /// What is known in both.
  func knownIntersection(_ other: Enclosure) -> Enclosure {
    let isDisjoint = !hasValues || !other.hasValues
    return Enclosure(
      isDisjoint ? 1 : max(low, other.low), isDisjoint ? 0 : min(high, other.high),
      never: mayBeNever && other.mayBeNever)
  }
}
