/// The values of a fact for which a test holds.
///
/// "Tests of one fact under one and/or merge into a set of values: the full set is yes, the empty one no" (rewrite 2).
enum NaiveValueSet: Hashable, Sendable {
  /// Numbers, days, members by their place and yes/no as 1 and 0: ranges in ascending order with gaps between them.
  case ranges([ClosedRange<Int>])
  /// Texts: these, or all but these.
  case texts(Set<String>, excluded: Bool)

  /// Numbers from one to another; none where the first is the larger.
  static func from(_ low: Int, to high: Int) -> Self {
    .ranges(low <= high ? [low...high] : [])
  }

  var isEmpty: Bool { self == .ranges([]) || self == .texts([], excluded: false) }

  /// What belongs to one of the sets.
  func union(_ other: Self) -> Self {
    switch (self, other) {
    case (.ranges(let left), .ranges(let right)):
      var merged: [ClosedRange<Int>] = []
      for range in (left + right).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
          merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        } else {
          merged.append(range)
        }
      }
      return .ranges(merged)
    case (.texts(let left, false), .texts(let right, false)): return .texts(left.union(right), excluded: false)
    case (.texts(let left, true), .texts(let right, true)): return .texts(left.intersection(right), excluded: true)
    case (.texts(let left, true), .texts(let right, false)): return .texts(left.subtracting(right), excluded: true)
    case (.texts(let left, false), .texts(let right, true)): return .texts(right.subtracting(left), excluded: true)
    case (.ranges, .texts), (.texts, .ranges): return self
    }
  }

  /// What belongs to a domain and not to the set.
  func complement(in domain: Self) -> Self {
    switch (self, domain) {
    case (.ranges(let ranges), .ranges(let all)):
      guard var next = all.first?.lowerBound, let last = all.last?.upperBound else { return self }
      var rest: [ClosedRange<Int>] = []
      for range in ranges {
        if next < range.lowerBound { rest.append(next...range.lowerBound - 1) }
        next = range.upperBound + 1
      }
      if next <= last { rest.append(next...last) }
      return .ranges(rest)
    case (.texts(let texts, let excluded), _): return .texts(texts, excluded: !excluded)
    case (.ranges, .texts): return self
    }
  }

  /// What belongs to both sets.
  func intersection(_ other: Self, in domain: Self) -> Self {
    complement(in: domain).union(other.complement(in: domain)).complement(in: domain)
  }
}

/// A fact, or one member of a set or an indexed fact: what a test is about.
struct NaiveSlot: Sendable {
  /// The name of the slot.
  let key: String
  /// Whether only whole numbers are among the values.
  let isCount: Bool
  /// "Full is the fact's type: 0 to 10^12 for a count, the grid of four places for a number, all members, every date"
  /// (fine print 17).
  let domain: NaiveValueSet
  /// The place of the value in the domain; nil while it is unknown.
  var place: NaiveValueSet?

  /// All places, where values have places.
  var places: ClosedRange<Int>? { if case .ranges(let ranges) = domain { ranges.first } else { nil } }

  /// Whether the value belongs to a set.
  func belongs(to values: NaiveValueSet) -> NaiveTruth {
    guard let place else { return .unknown }
    return NaiveTruth(!place.intersection(values, in: domain).isEmpty)
  }
}
