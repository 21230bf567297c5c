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

  // MARK: - To bytes

  /// The lowest 8 bits, each as a byte 0 or 1.
  @inline(__always)
  static func bytes(_ bits: UInt64) -> UInt64 {
    // Each byte keeps its own bit; adding 0x7F carries it into the highest bit of the byte.
    let own = (bits & 0xFF) &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
    return ((own &+ 0x7F7F_7F7F_7F7F_7F7F) &>> 7) & 0x0101_0101_0101_0101
  }

  /// Writes numbers a byte each, whose binary digits stand in planes one behind the other.
  static func spread(_ digits: Plane, _ count: Int, stride: Int, _ numbers: Bytes, words: Int) {
    func write(_ number: (_ word: Int, _ shift: UInt64) -> UInt64) {
      for word in 0..<words {
        for byte in 0..<8 {
          let spread = number(word, UInt64(byte << 3))
          UnsafeMutableRawPointer(numbers + word << 6 + byte << 3).storeBytes(of: spread.littleEndian, as: UInt64.self)
        }
      }
    }
    let (second, third) = (digits + stride, digits + 2 * stride)
    switch count {
    case 1: write { bytes(digits[$0] &>> $1) }
    case 2: write { bytes(digits[$0] &>> $1) | bytes(second[$0] &>> $1) &<< 1 }
    case 3:
      write { bytes(digits[$0] &>> $1) | bytes(second[$0] &>> $1) &<< 1 | bytes(third[$0] &>> $1) &<< 2 }
    default:
      write { word, shift in
        (0..<count).reduce(0) { $0 | bytes(digits[$1 * stride + word] &>> shift) &<< UInt64($1) }
      }
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
