import Conduct

/// Loops over bit planes, each word 64 engagements, and over the cells that they describe.
enum BitPlane {
  typealias Plane = UnsafeMutablePointer<UInt64>
  typealias Cells = UnsafeMutablePointer<Int64>

  /// Sets each bit by a test of a lane.
  ///
  /// The lanes are read from the first to the last: backwards, the machine would fetch none ahead of time.
  @inline(__always)
  static func pack(_ plane: Plane, words: Int, _ test: (Int) -> Bool) {
    for word in 0..<words {
      var bits: UInt64 = 0
      let base = word << 6
      for byte in stride(from: 0, to: 64, by: 8) {
        let lane = base + byte
        // Eight tests that do not wait for one another.
        let low = bit(test(lane), 0) | bit(test(lane + 1), 1) | bit(test(lane + 2), 2) | bit(test(lane + 3), 3)
        let high =
          bit(test(lane + 4), 4) | bit(test(lane + 5), 5) | bit(test(lane + 6), 6) | bit(test(lane + 7), 7)
        bits |= (low | high) &<< UInt64(byte)
      }
      plane[word] = bits
    }
  }

  @inline(__always)
  private static func bit(_ isSet: Bool, _ place: UInt64) -> UInt64 { (isSet ? 1 : 0) &<< place }

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

  /// Writes sliced values as cells: a plane of those that are known, and behind it one for each digit.
  static func join(_ planes: Plane, _ digits: Int, stride: Int, _ cells: Cells, words: Int) {
    for word in 0..<words {
      let base = cells + (word << 6)
      for lane in 0..<64 {
        var cell: Int64 = 0
        for digit in 0..<digits {
          let bit = planes[(digit + 1) * stride + word] &>> UInt64(lane) & 1
          cell |= Int64(truncatingIfNeeded: bit) &<< Int64(digit)
        }
        base[lane] = planes[word] &>> UInt64(lane) & 1 != 0 ? cell : Cell.unknown
      }
    }
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
