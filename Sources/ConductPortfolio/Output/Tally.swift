/// How many rows of each group have which verdict.
package struct Tally: Sendable {
  /// How many groups there may be.
  package static let maximumGroups = 100_000

  /// What rows of a group have in common, in the order in which groups are shown.
  package enum Key: Hashable, Comparable, Sendable {
    /// All rows.
    case all
    /// A code or value.
    case number(Int64)
    /// A text.
    case text(String)
    /// Nothing, because it is not known.
    case unknown
  }

  /// The counts of each group: how many rows, then for each verdict how many have each of its words.
  package private(set) var groups: [Key: [Int]] = [:]
  /// Whether there were more groups than there may be; the rows of further ones are not counted.
  package private(set) var isOverfull = false

  /// Nothing counted.
  package init() {}

  /// Counts a row of a group: one more at each of some places.
  mutating func add(_ key: Key, _ places: [Int], width: Int) {
    if groups[key] == nil {
      guard groups.count < Self.maximumGroups else {
        isOverfull = true
        return
      }
      groups[key] = [Int](repeating: 0, count: width)
    }
    for place in places { groups[key]?[place] += 1 }
  }

  /// Adds the counts of other rows.
  mutating func add(_ other: Tally) {
    isOverfull = isOverfull || other.isOverfull
    for (key, counts) in other.groups {
      guard let own = groups[key] else {
        if groups.count < Self.maximumGroups { groups[key] = counts } else { isOverfull = true }
        continue
      }
      groups[key] = zip(own, counts).map { $0 + $1 }
    }
  }
}
