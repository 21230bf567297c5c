/// Reads JSON documents, strictly by RFC 8259: UTF-8 without byte order mark, distinct keys, whole surrogate pairs.
struct JSONReader {
  private let bytes: [UInt8]
  private let depthLimit: Int
  private var index = 0
  private var depth = 0

  private init(_ bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// Returns the document that is the whole of the bytes; O(bytes).
  static func document(_ bytes: [UInt8], depthLimit: Int) throws(JSONReadingError) -> JSONValue {
    var reader = JSONReader(bytes, depthLimit: depthLimit)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.error(.trailingText) }
    return value
  }

  private func error(_ reason: JSONReadingError.Reason) -> JSONReadingError {
    JSONReadingError(reason: reason, offset: index)
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  /// Steps over blanks and an expected character; returns whether it was there.
  private mutating func skip(_ expected: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard let byte, byte == UInt8(ascii: expected) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ expected: Unicode.Scalar) throws(JSONReadingError) {
    guard skip(expected) else { throw error(byte == nil ? .unexpectedEnd : .unexpectedCharacter) }
  }
}

// MARK: - Values

extension JSONReader {
  private mutating func value() throws(JSONReadingError) -> JSONValue {
    skipBlanks()
    guard let byte else { throw error(.unexpectedEnd) }
    switch byte {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONReadingError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONReadingError) in try reader.array() }
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error(.unexpectedCharacter)
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONReadingError) -> JSONValue
  ) throws(JSONReadingError) -> JSONValue {
    guard depth < depthLimit else { throw error(.nestingTooDeep) }
    depth += 1
    defer { depth -= 1 }
    index += 1
    return try read(&self)
  }

  private mutating func object() throws(JSONReadingError) -> JSONValue {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if skip("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard let byte else { throw error(.unexpectedEnd) }
      guard byte == UInt8(ascii: "\"") else { throw error(.unexpectedCharacter) }
      let start = index
      let key = try string()
      guard keys.insert(key).inserted else { throw JSONReadingError(reason: .duplicateKey, offset: start) }
      try expect(":")
      members.append(JSONValue.Member(key, try value()))
    } while skip(",")
    try expect("}")
    return .object(members)
  }

  private mutating func array() throws(JSONReadingError) -> JSONValue {
    var elements: [JSONValue] = []
    if skip("]") { return .array(elements) }
    repeat {
      elements.append(try value())
    } while skip(",")
    try expect("]")
    return .array(elements)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONReadingError) -> JSONValue {
    for expected in word.description.utf8 {
      guard let byte else { throw error(.unexpectedEnd) }
      guard byte == expected else { throw error(.unexpectedCharacter) }
      index += 1
    }
    return value
  }

  private mutating func number() throws(JSONReadingError) -> JSONValue {
    guard let length = JSONNumberScanner.length(bytes, from: index) else { throw error(.invalidNumber) }
    let spelling = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
    index += length
    if let integer = Int64(spelling) { return .integer(integer) }
    guard let decimal = JSONDecimal(spelling) else { throw error(.invalidNumber) }
    return .decimal(decimal)
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(JSONReadingError) -> String {
    index += 1
    var text: [UInt8] = []
    let start = index
    while true {
      let run = index
      while let byte, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
      text += bytes[run..<index]
      guard let byte else { throw error(.unexpectedEnd) }
      guard byte >= 0x20 else { throw error(.controlCharacter) }
      if byte == UInt8(ascii: "\"") { break }
      text += try escape().utf8
    }
    guard let result = String(validating: text, as: UTF8.self) else {
      throw JSONReadingError(reason: .invalidUTF8, offset: start)
    }
    index += 1
    return result
  }

  private mutating func escape() throws(JSONReadingError) -> String {
    let start = index
    index += 1
    guard let byte else { throw error(.unexpectedEnd) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(startingAt: start)
    default: throw JSONReadingError(reason: .invalidEscape, offset: start)
    }
  }

  /// Reads what follows `\u`: a scalar, or the two halves of a surrogate pair.
  private mutating func scalar(startingAt start: Int) throws(JSONReadingError) -> String {
    let invalid = JSONReadingError(reason: .invalidEscape, offset: start)
    let high = try hexadecimal(startingAt: start)
    if let scalar = Unicode.Scalar(high) { return String(scalar) }
    guard high < 0xDC00, bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { throw invalid }
    index += 2
    let low = try hexadecimal(startingAt: start)
    guard (0xDC00..<0xE000).contains(low) else { throw invalid }
    let value = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else { throw invalid }
    return String(scalar)
  }

  private mutating func hexadecimal(startingAt start: Int) throws(JSONReadingError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte else { throw error(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw JSONReadingError(reason: .invalidEscape, offset: start)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}

extension JSONValue {
  /// Reads a document from UTF-8.
  ///
  /// - Parameters:
  ///   - utf8: the bytes of the whole document.
  ///   - depthLimit: how deeply arrays and objects may be nested; at most 512.
  /// - Throws: `JSONReadingError` at the first mistake.
  public init(utf8: [UInt8], depthLimit: Int = 128) throws(JSONReadingError) {
    self = try JSONReader.document(utf8, depthLimit: min(depthLimit, 512))
  }

  /// Reads a document from a string; see `init(utf8:depthLimit:)`.
  public init(parsing text: String, depthLimit: Int = 128) throws(JSONReadingError) {
    self = try JSONReader.document(Array(text.utf8), depthLimit: min(depthLimit, 512))
  }
}
