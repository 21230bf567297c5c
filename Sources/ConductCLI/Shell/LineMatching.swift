/// Finds the lines that two texts have in common, in their order.
///
/// Lines that each text has once are matched first (the longest run of them that is in order in both), then what lies
/// between them in the same way. Short stretches are compared exactly, long ones without such lines count as changed;
/// so that the cost is O(lines · log lines) and a text that was rewritten takes no longer than one that was not.
enum LineMatching {
  typealias Lines = ArraySlice<ArraySlice<UInt8>>

  /// The longest stretches, as the product of their lengths, that are compared exactly.
  private static let exactLimit = 40_000

  /// Returns the pairs of matching lines, ascending in both.
  static func pairs(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var work: [(Lines, Lines)] = [(old[...], new[...])]
    while var (left, right) = work.popLast() {
      while let first = left.first, first == right.first {
        pairs.append((left.startIndex, right.startIndex))
        left.removeFirst()
        right.removeFirst()
      }
      while let last = left.last, last == right.last {
        pairs.append((left.endIndex - 1, right.endIndex - 1))
        left.removeLast()
        right.removeLast()
      }
      if left.isEmpty || right.isEmpty { continue }
      if left.count * right.count <= exactLimit {
        pairs += exactPairs(left, right)
        continue
      }
      let anchors = ascending(uniquePairs(left, right))
      if anchors.isEmpty { continue }
      pairs += anchors
      var start = (left.startIndex, right.startIndex)
      for anchor in anchors + [(left.endIndex, right.endIndex)] {
        work.append((left[start.0..<anchor.0], right[start.1..<anchor.1]))
        start = (min(anchor.0 + 1, left.endIndex), min(anchor.1 + 1, right.endIndex))
      }
    }
    return pairs.sorted { $0 < $1 }
  }

  private static func exactPairs(_ left: Lines, _ right: Lines) -> [(Int, Int)] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in Array(right).difference(from: Array(left)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(left.startIndex + offset)
      case .insert(let offset, _, _): inserted.insert(right.startIndex + offset)
      }
    }
    return Array(
      zip(left.indices.filter { !removed.contains($0) }, right.indices.filter { !inserted.contains($0) }))
  }

  /// The pairs of lines that stand once in each, by their place in the first.
  private static func uniquePairs(_ left: Lines, _ right: Lines) -> [(Int, Int)] {
    var places: [ArraySlice<UInt8>: (old: Int?, new: Int?)] = [:]
    for index in left.indices {
      let isKnown = places[left[index]] != nil
      places[left[index]] = (isKnown ? nil : index, nil)
    }
    var seen: Set<ArraySlice<UInt8>> = []
    for index in right.indices {
      guard let place = places[right[index]], place.old != nil else { continue }
      places[right[index]] = seen.insert(right[index]).inserted ? (place.old, index) : (nil, nil)
    }
    return left.indices.compactMap { index in
      guard let place = places[left[index]], let old = place.old, let new = place.new else { return nil }
      return (old, new)
    }
  }

  /// The longest selection of pairs that ascends in both places; the pairs ascend in the first. O(n · log n).
  private static func ascending(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    // The index of the pair that ends the best selection of each length, and for each pair the one before it.
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var selected: [(Int, Int)] = []
    var next = ends.last
    while let index = next {
      selected.append(pairs[index])
      next = before[index]
    }
    return selected.reversed()
  }
}
