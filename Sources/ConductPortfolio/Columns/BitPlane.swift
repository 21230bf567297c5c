/// Loops over bit planes, each word 64 engagements, and over the cells that they describe.
enum BitPlane {
  typealias Plane = UnsafeMutablePointer<UInt64>
  typealias Bytes = UnsafeMutablePointer<UInt8>

  // MARK: - From cells

  /// Sets each bit by a test of a cell.
  ///
  /// The answers are written a byte each first: comparing is done in vectors then, which a shift for each bit forbids.
  @inline(__always)
  static func pack<Cell>(
    _ cells: UnsafePointer<Cell>, _ plane: Plane, words: Int, _ bytes: Bytes, _ test: (Cell) -> Bool
  ) {
    for lane in 0..<(words << 6) { bytes[lane] = test(cells[lane]) ? 1 : 0 }
    gather(bytes, plane, words: words)
  }

  /// Sets each bit by a test of two cells.
  @inline(__always)
  static func pack<Cell>(
    _ left: UnsafePointer<Cell>, _ right: UnsafePointer<Cell>, _ plane: Plane, words: Int, _ bytes: Bytes,
    _ test: (Cell, Cell) -> Bool
  ) {
    for lane in 0..<(words << 6) { bytes[lane] = test(left[lane], right[lane]) ? 1 : 0 }
    gather(bytes, plane, words: words)
  }

  /// Gathers bytes that are 0 or 1 into bits.
  static func gather(_ bytes: Bytes, _ plane: Plane, words: Int) {
    for word in 0..<words {
      let base = UnsafeRawPointer(bytes + word << 6)
      var bits: UInt64 = 0
      for byte in 0..<8 {
        let lanes = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: byte << 3, as: UInt64.self))
        // The product moves byte i to bit 56 + i, and no two of them to the same bit.
        bits |= ((lanes &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(byte << 3)
      }
      plane[word] = bits
    }
  }

  // MARK: - Planes

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

  /// `result = left & ~right`
  @inline(__always)
  static func andNot(_ left: Plane, _ right: Plane, _ result: Plane, words: Int) {
    for word in 0..<words { result[word] = left[word] & ~right[word] }
  }

  // MARK: - To cells

  /// Writes truths as cells: no 0, unknown 1, yes 2.
  static func expand(yes: Plane, no: Plane, _ cells: UnsafeMutablePointer<Int64>, words: Int) {
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
