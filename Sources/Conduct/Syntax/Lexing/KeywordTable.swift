/// Finds the keyword that a run of bytes spells, by a perfect-enough hash: one probe sequence, no allocation.
struct KeywordTable: Sendable {
  /// The only table that is needed.
  static let shared = KeywordTable()

  private static let slots = 512
  private let keywords: [Keyword?]
  private let bytes: [[UInt8]]

  private init() {
    var keywords = [Keyword?](repeating: nil, count: Self.slots)
    var bytes: [[UInt8]] = []
    for keyword in Keyword.allCases {
      let word = Array(keyword.text.utf8)
      bytes.append(word)
      var slot = word.withUnsafeBufferPointer { Self.hash($0[...]) }
      while keywords[slot] != nil { slot = (slot + 1) % Self.slots }
      keywords[slot] = keyword
    }
    self.keywords = keywords
    self.bytes = bytes
  }

  /// Returns the keyword that the bytes spell; O(length).
  func keyword(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Keyword? {
    guard word.count >= 2, word.count <= 10 else { return nil }
    var slot = Self.hash(word)
    while let candidate = keywords[slot] {
      if bytes[Int(candidate.rawValue)].elementsEqual(word) { return candidate }
      slot = (slot + 1) % Self.slots
    }
    return nil
  }

  private static func hash(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ (hash >> 15)) & UInt32(slots - 1))
  }
}
