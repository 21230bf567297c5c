/// A set of encoded values, as sorted, disjoint, not touching closed ranges.
///
/// All types of one value are whole numbers inside: counts, days and months as they are, numbers in ten-thousandths,
/// percentages in hundredths of a percent, dates as day numbers, members and texts as indices, no and yes as 0 and 1.
struct ValueSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<Int64>]

  static let empty = ValueSet(ranges: [])

  private init(ranges: [ClosedRange<Int64>]) { self.ranges = ranges }

  init(_ range: ClosedRange<Int64>) { ranges = [range] }

  init(_ value: Int64) { ranges = [value...value] }

  var isEmpty: Bool { ranges.isEmpty }

  /// Returns whether the set has the value; O(log ranges).
  func contains(_ value: Int64) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  func union(_ other: ValueSet) -> ValueSet {
    var result: [ClosedRange<Int64>] = []
    for range in (ranges + other.ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, last.upperBound == .max || range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return ValueSet(ranges: result)
  }

  func intersection(_ other: ValueSet) -> ValueSet {
    var result: [ClosedRange<Int64>] = []
    var left = 0
    var right = 0
    while left < ranges.count, right < other.ranges.count {
      let low = max(ranges[left].lowerBound, other.ranges[right].lowerBound)
      let high = min(ranges[left].upperBound, other.ranges[right].upperBound)
      if low <= high { result.append(low...high) }
      if ranges[left].upperBound < other.ranges[right].upperBound { left += 1 } else { right += 1 }
    }
    return ValueSet(ranges: result)
  }

  /// Returns the values of a domain that are not in the set.
  func complement(in domain: ClosedRange<Int64>) -> ValueSet {
    var result: [ClosedRange<Int64>] = []
    var next = domain.lowerBound
    for range in intersection(ValueSet(domain)).ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      if range.upperBound >= domain.upperBound { return ValueSet(ranges: result) }
      next = range.upperBound + 1
    }
    result.append(next...domain.upperBound)
    return ValueSet(ranges: result)
  }
}
