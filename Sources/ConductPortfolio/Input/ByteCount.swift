/// How often bytes stand in others, counted in many lanes at once.
enum ByteCount {
  private typealias Lanes = SIMD32<UInt8>

  /// Returns how often a byte stands in others; O(bytes).
  static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let pattern = Lanes(repeating: byte)
    var (count, position) = (0, 0)
    while bytes.count - position >= Lanes.scalarCount {
      // A lane counts to 255.
      let rounds = min(255, (bytes.count - position) / Lanes.scalarCount)
      var found = Lanes()
      for _ in 0..<rounds {
        let lanes = UnsafeRawPointer(base + position).loadUnaligned(as: Lanes.self)
        found.replace(with: found &+ 1, where: lanes .== pattern)
        position &+= Lanes.scalarCount
      }
      count += Int(SIMD32<UInt16>(truncatingIfNeeded: found).wrappedSum())
    }
    while position < bytes.count {
      if base[position] == byte { count += 1 }
      position += 1
    }
    return count
  }
}
