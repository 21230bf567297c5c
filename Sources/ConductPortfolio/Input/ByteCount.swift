/// How often a byte stands in others, counted eight at a time.
enum ByteCount {
  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let pairs: UInt64 = 0x00FF_00FF_00FF_00FF

  /// Returns how often a byte stands in others; O(bytes).
  static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let pattern = UInt64(byte) &* each
    var (count, position) = (0, 0)
    while bytes.count - position >= ByteWord.size {
      // Each byte of a word counts to 255.
      let rounds = min(255, (bytes.count - position) / ByteWord.size)
      var found: UInt64 = 0
      for round in 0..<rounds {
        let other = ByteWord.load(base + (position &+ round &* ByteWord.size)) ^ pattern
        // The highest bit of each byte that is zero, and no carry from one to the next.
        found &+= ~((other & low &+ low) | other | low) &>> 7
      }
      position &+= rounds &* ByteWord.size
      let sums = found & pairs &+ found &>> 8 & pairs
      count &+= Int(truncatingIfNeeded: (sums &* 0x0001_0001_0001_0001) &>> 48)
    }
    while position < bytes.count {
      if base[position] == byte { count += 1 }
      position += 1
    }
    return count
  }
}
