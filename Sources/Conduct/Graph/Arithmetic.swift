/// Exact arithmetic on cells: whatever is not known, or grows beyond the limits, is unknown; nothing traps.
enum Arithmetic {
  /// How products and shares are scaled.
  enum Scaling: Int64, Sendable {
    /// A whole number from two whole numbers.
    case whole = 0
    /// Ten-thousandths from a whole number and ten-thousandths.
    case mixed = 1
    /// Ten-thousandths from two numbers in ten-thousandths, rounded half to even.
    case decimal = 2
  }

  /// The limit of magnitudes: 10^14 in whole units, which are 10^18 ten-thousandths.
  static func limit(scaled: Bool) -> Int64 { scaled ? Cell.limit * 10_000 : Cell.limit }

  @inline(__always)
  static func bounded(_ value: Int64, _ limit: Int64) -> Int64 {
    value >= -limit && value <= limit ? value : Cell.unknown
  }

  @inline(__always)
  static func add(_ left: Int64, _ right: Int64, limit: Int64) -> Int64 {
    if left == Cell.unknown || right == Cell.unknown { return Cell.unknown }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? Cell.unknown : bounded(sum, limit)
  }

  @inline(__always)
  static func subtract(_ left: Int64, _ right: Int64, limit: Int64) -> Int64 {
    if left == Cell.unknown || right == Cell.unknown { return Cell.unknown }
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? Cell.unknown : bounded(difference, limit)
  }

  @inline(__always)
  static func multiply(_ left: Int64, _ right: Int64, _ scaling: Scaling) -> Int64 {
    if left == Cell.unknown || right == Cell.unknown { return Cell.unknown }
    let (high, low) = left.multipliedFullWidth(by: right)
    switch scaling {
    case .whole, .mixed:
      let narrow = Int64(bitPattern: low)
      guard high == (narrow < 0 ? -1 : 0) else { return Cell.unknown }
      return bounded(narrow, limit(scaled: scaling == .mixed))
    case .decimal: return roundedTenThousandth(Int128(high) << 64 | Int128(low))
    }
  }

  /// The ten-thousandth part, rounded half to even.
  private static func roundedTenThousandth(_ product: Int128) -> Int64 {
    let (quotient, remainder) = product.magnitude.quotientAndRemainder(dividingBy: 10_000)
    var rounded = quotient
    if remainder > 5_000 || remainder == 5_000 && quotient & 1 == 1 { rounded += 1 }
    guard rounded <= UInt128(limit(scaled: true)) else { return Cell.unknown }
    return product < 0 ? -Int64(rounded) : Int64(rounded)
  }

  static func negate(_ value: Int64) -> Int64 { value == Cell.unknown ? value : -value }

  /// A whole number in ten-thousandths.
  static func scale(_ value: Int64) -> Int64 {
    value == Cell.unknown ? value : multiply(value, 10_000, .mixed)
  }

  /// The sum of all values in one go: only the result has a limit.
  static func total(_ values: some Sequence<Int64>, limit: Int64) -> Int64 {
    var sum = Int128(0)
    for value in values {
      if value == Cell.unknown { return Cell.unknown }
      sum += Int128(value)
    }
    return sum >= -Int128(limit) && sum <= Int128(limit) ? Int64(sum) : Cell.unknown
  }

  // MARK: - Days

  /// A day moved by civil days; never stays never, whatever it is moved by.
  static func addDays(_ day: Int64, _ days: Int64) -> Int64 {
    moved(day, days) { day, days in
      let result = day + days
      return CivilDate.isDayNumber(result) ? result : nil
    }
  }

  static func addMonths(_ day: Int64, _ months: Int64) -> Int64 {
    moved(day, months) { CivilDate.adding(months: $1, toDayNumber: $0) }
  }

  static func addBusinessDays(_ day: Int64, _ days: Int64, _ calendar: BusinessCalendar) -> Int64 {
    moved(day, days) { calendar.adding(businessDays: $1, toDayNumber: $0) }
  }

  private static func moved(_ day: Int64, _ distance: Int64, _ move: (Int, Int) -> Int?) -> Int64 {
    if day == Cell.never { return Cell.never }
    if day == Cell.unknown || distance == Cell.unknown || distance == Cell.never { return Cell.unknown }
    return move(Int(day), Int(distance)).map(Int64.init) ?? Cell.unknown
  }

  /// Civil days from one day to another; from or to never there is no number.
  static func daysBetween(_ from: Int64, _ to: Int64) -> Int64 {
    isDay(from) && isDay(to) ? to - from : Cell.unknown
  }

  static func businessDaysBetween(_ from: Int64, _ to: Int64, _ calendar: BusinessCalendar) -> Int64 {
    guard isDay(from), isDay(to) else { return Cell.unknown }
    return calendar.businessDays(fromDayNumber: Int(from), toDayNumber: Int(to)).map(Int64.init) ?? Cell.unknown
  }

  private static func isDay(_ cell: Int64) -> Bool { cell != Cell.unknown && cell != Cell.never }
}
