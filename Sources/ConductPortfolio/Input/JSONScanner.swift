/// Reads one line of JSON Lines, strictly by RFC 8259, without building what it reads.
struct JSONScanner {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// How deep lists and objects may stand in one another where they are stepped over.
  private static let maximumDepth = 64

  private let bytes: Bytes
  private var position = 0
  private var text: [UInt8] = []

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// Whether nothing stands on the line.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
  }

  private func problem(_ reason: PortfolioProblem.JSONFault) -> PortfolioProblem {
    PortfolioProblem(.notJSON(reason, at: position + 1))
  }

  /// Steps over a character if it is next.
  mutating func skip(_ expected: UInt8) -> Bool {
    skipBlanks()
    guard byte == expected else { return false }
    position += 1
    return true
  }

  mutating func expect(_ expected: UInt8) throws(PortfolioProblem) {
    guard skip(expected) else { throw problem(.expected(Character(Unicode.Scalar(expected)))) }
  }

  /// Makes sure that nothing more stands on the line.
  mutating func finish() throws(PortfolioProblem) {
    skipBlanks()
    guard position == bytes.count else { throw problem(.textBehind) }
  }

  // MARK: - Values

  /// Reads a value, and hands it to the body as a cell of CSV would have it; nothing for `null`.
  mutating func value(_ body: (Bytes) -> Void) throws(PortfolioProblem) {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "\""): try string(body)
    case UInt8(ascii: "["): try list(body)
    case UInt8(ascii: "t"): try word("true", body)
    case UInt8(ascii: "f"): try word("false", body)
    case UInt8(ascii: "n"): try word("null") { _ in }
    case UInt8(ascii: "{"): throw problem(.nestedObject)
    default: try number(body)
    }
  }

  private mutating func word(_ word: StaticString, _ body: (Bytes) -> Void) throws(PortfolioProblem) {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, CellReader.matches(Bytes(rebasing: bytes[position..<end]), word) else {
      throw problem(.noValue)
    }
    body(Bytes(rebasing: bytes[position..<end]))
    position = end
  }

  private mutating func number(_ body: (Bytes) -> Void) throws(PortfolioProblem) {
    let start = position
    while let byte, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]"), byte > 0x20 {
      position += 1
    }
    let number = Bytes(rebasing: bytes[start..<position])
    guard let first = number.first, first == UInt8(ascii: "-") || first &- 0x30 < 10 else { throw problem(.noValue) }
    body(number)
  }

  /// Members of a set, handed over with semicolons between them.
  private mutating func list(_ body: (Bytes) -> Void) throws(PortfolioProblem) {
    position += 1
    var joined: [UInt8] = []
    if !skip(UInt8(ascii: "]")) {
      repeat {
        if !joined.isEmpty { joined.append(UInt8(ascii: ";")) }
        skipBlanks()
        try string { joined += $0 }
      } while skip(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"))
    }
    if joined.isEmpty { joined = Array("{}".utf8) }
    joined.withUnsafeBufferPointer(body)
  }

  /// Steps over a value of any kind.
  mutating func skipValue(depth: Int = 0) throws(PortfolioProblem) {
    skipBlanks()
    guard depth < Self.maximumDepth else { throw problem(.tooDeep) }
    let isList = byte == UInt8(ascii: "[")
    guard isList || byte == UInt8(ascii: "{") else { return try value { _ in } }
    position += 1
    let end = isList ? UInt8(ascii: "]") : UInt8(ascii: "}")
    if skip(end) { return }
    repeat {
      if !isList {
        skipBlanks()
        try string { _ in }
        try expect(UInt8(ascii: ":"))
      }
      try skipValue(depth: depth + 1)
    } while skip(UInt8(ascii: ","))
    try expect(end)
  }

  // MARK: - Strings

  /// Reads a string, and hands over what it says.
  mutating func string(_ body: (Bytes) -> Void) throws(PortfolioProblem) {
    try expect(UInt8(ascii: "\""))
    let start = position
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
    if byte == UInt8(ascii: "\"") {
      body(Bytes(rebasing: bytes[start..<position]))
      position += 1
      return
    }
    text.removeAll(keepingCapacity: true)
    text += bytes[start..<position]
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw problem(.controlCharacter) }
      position += 1
      if byte == UInt8(ascii: "\\") { try escape() } else { text.append(byte) }
    }
    guard byte != nil else { throw problem(.openString) }
    position += 1
    text.withUnsafeBufferPointer(body)
  }

  private mutating func escape() throws(PortfolioProblem) {
    guard let byte else { throw problem(.openString) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): try unicodeEscape()
    default: throw problem(.wrongEscape)
    }
  }

  private mutating func unicodeEscape() throws(PortfolioProblem) {
    var value = try fourDigits()
    if value >> 10 == 0xD800 >> 10 {
      guard byte == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") else {
        throw problem(.wrongEscape)
      }
      position += 2
      let low = try fourDigits()
      guard low >> 10 == 0xDC00 >> 10 else { throw problem(.wrongEscape) }
      value = 0x1_0000 + (value & 0x3FF) << 10 + low & 0x3FF
    }
    guard let scalar = Unicode.Scalar(value) else { throw problem(.wrongEscape) }
    text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }

  private mutating func fourDigits() throws(PortfolioProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw problem(.wrongEscape) }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
