/// Eight bytes of a text in a word, the first one lowest: what is compared and searched at once.
enum ByteWord {
  /// How many bytes a word has.
  static let size = 8

  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let highest = each &* 0x80
  private static let highHalf = each &* 0xF0
  private static let zeros = each &* 0x30

  /// The word that begins at an address, behind which there are seven more bytes.
  @inline(__always)
  static func load(_ address: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
  }

  /// The first bytes of a word, fewer than eight, and zeros.
  @inline(__always)
  static func first(_ count: Int, of word: UInt64) -> UInt64 {
    word & ~(UInt64.max &<< UInt64(truncatingIfNeeded: count &* 8))
  }

  /// The highest bit of each byte that may end a cell or be wrong in one: all that are less than letters and digits.
  ///
  /// Behind the first one a hyphen may be taken for such a byte too; none is missed.
  @inline(__always)
  static func suspects(_ word: UInt64) -> UInt64 { (word &- each &* 0x2D) & ~word & highest }

  /// Whether one of the first bytes, at most eight, is zero or no ASCII.
  @inline(__always)
  static func hasNoText(_ count: Int, of word: UInt64) -> Bool {
    // What stands behind them counts as text.
    let text = count < size ? first(count, of: word) | each &<< UInt64(truncatingIfNeeded: count &* 8) : word
    return ((text &- each) | text) & highest != 0
  }

  /// The number that one to seven digits write, nil if there is anything else.
  @inline(__always)
  static func digits(_ count: Int, of word: UInt64) -> Int64? {
    // Zeros before them, so that there are eight.
    let shift = UInt64(truncatingIfNeeded: (size &- count) &* 8)
    let text = word &<< shift | zeros &>> (64 &- shift)
    guard text & highHalf == zeros, (text &+ each &* 0x06) & highHalf == zeros else { return nil }
    // Pairs of digits, then of pairs, then of fours: each step multiplies the earlier one and adds the later.
    let pairs = ((text ^ zeros) &* (10 &<< 8 | 1)) &>> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* (100 &<< 16 | 1)) &>> 16 & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* (10_000 &<< 32 | 1)) &>> 32)
  }
}
