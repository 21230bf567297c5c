/// Titles without what readers pass over: capitals, blanks, punctuation, full width.
///
/// What is part of a number (`1.5`) or says something (`+`, `%`, `<`) stays.
enum TitleFolding {
  /// The hash of a title of which nothing is left.
  static let emptyHash = start
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Returns the folded title.
  static func fold(_ title: String) -> [UInt32] {
    var folded: [UInt32] = []
    forEachScalar(of: title) { folded.append($0) }
    return folded
  }

  /// Returns a hash of the folded title (FNV-1a); two titles with the same one may still differ.
  static func hash(_ title: String) -> UInt64 {
    var title = title
    if let hash = title.withUTF8(hashOfPlainLetters) { return hash }
    var hash = start
    forEachScalar(of: title) { hash = (hash ^ UInt64($0)) &* prime }
    return hash
  }

  private static let prime: UInt64 = 0x100_0000_01B3

  /// The hash of a title of ASCII letters, digits and blanks, without punctuation between digits: most are such.
  private static func hashOfPlainLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = start
    var isBehindDigit = false
    for byte in bytes {
      switch byte {
      case 0x61...0x7A: hash = (hash ^ UInt64(byte)) &* prime
      case 0x41...0x5A: hash = (hash ^ UInt64(byte + 0x20)) &* prime
      case 0x30...0x39: hash = (hash ^ UInt64(byte)) &* prime
      case 0x20, 0x27, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3B, 0x5F: if isBehindDigit { return nil }
      default: return nil
      }
      isBehindDigit = byte &- 0x30 < 10
    }
    return hash
  }

  private static func forEachScalar(of title: String, _ body: (UInt32) -> Void) {
    var isBehindDigit = false
    // Punctuation behind a digit counts if another digit follows.
    var waiting: UInt32?
    for scalar in title.unicodeScalars {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      let isDigit = (0x30...0x39).contains(value)
      if isDigit, let waiting { body(waiting) }
      waiting = nil
      if let kept = kept(value, scalar, body) {
        if kept { isBehindDigit = isDigit }
      } else if isBehindDigit {
        waiting = value
        isBehindDigit = false
      }
    }
  }

  /// Hands over what counts of a character, and returns whether any does; nil for punctuation.
  private static func kept(_ value: UInt32, _ scalar: Unicode.Scalar, _ body: (UInt32) -> Void) -> Bool? {
    switch value {
    case 0x61...0x7A, 0x30...0x39:
      body(value)
      return true
    case 0x41...0x5A:
      body(value + 0x20)
      return true
    // # $ % & + < = > @
    case 0x23...0x26, 0x2B, 0x3C...0x3E, 0x40:
      body(value)
      return true
    case ..<0x80: return nil
    // Ideographs, kana and syllables of Korean, which have no capitals.
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x9FFF, 0xAC00...0xD7A3:
      body(value)
      return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .connectorPunctuation:
      return nil
    default:
      guard scalar.properties.changesWhenLowercased else {
        body(value)
        return true
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { body(lower.value) }
      return true
    }
  }
}
