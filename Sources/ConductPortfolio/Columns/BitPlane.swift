/// Loops over bit planes, each word 64 engagements, and over the cells that they describe.
enum BitPlane {
  typealias Plane = UnsafeMutablePointer<UInt64>
  typealias Cells = UnsafeMutablePointer<Int64>

  /// Sets each bit by a test of a lane.
  @inline(__always)
  static func pack(_ plane: Plane, words: Int, _ test: (Int) -> Bool) {
    for word in 0..<words {
      var bits: UInt64 = 0
      let base = word << 6
      // From the last lane to the first, so that each bit is shifted into its place.
      for lane in stride(from: base + 63, through: base, by: -1) { bits = bits &<< 1 | (test(lane) ? 1 : 0) }
      plane[word] = bits
    }
  }

  /// `result = left & right`
  @inline(__always)
  static func and(_ left: Plane, _ right: Plane, _ result: Plane, words: Int) {
    for word in 0..<words { result[word] = left[word] & right[word] }
  }

  /// `result = left | right`
  @inline(__always)
  static func or(_ left: Plane, _ right: Plane, _ result: Plane, words: Int) {
    for word in 0..<words { result[word] = left[word] | right[word] }
  }

  /// Writes truths as cells: no 0, unknown 1, yes 2.
  static func expand(yes: Plane, no: Plane, _ cells: Cells, words: Int) {
    for word in 0..<words {
      let (up, down) = (yes[word], no[word])
      let base = cells + (word << 6)
      for lane in 0..<64 {
        base[lane] =
          1 + Int64(truncatingIfNeeded: up &>> UInt64(lane) & 1)
          - Int64(truncatingIfNeeded: down &>> UInt64(lane) & 1)
      }
    }
  }
}
