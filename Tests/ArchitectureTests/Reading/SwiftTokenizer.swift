/// Cuts a Swift file into tokens: comments are left out, save documentation; string literals are one token each.
///
/// It knows what the rules need and no more: regular expression literals without `#` are not understood.
struct SwiftTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var tokens: [SwiftToken] = []

  private init(_ source: String) {
    bytes = Array(source.utf8)
  }

  /// Returns the tokens of a file, in order; linear in its length.
  static func tokens(of source: String) -> [SwiftToken] {
    var tokenizer = SwiftTokenizer(source)
    while tokenizer.position < tokenizer.bytes.count { tokenizer.step() }
    return tokenizer.tokens
  }

  // MARK: - Bytes

  private func byte(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private func starts(with text: StaticString, at offset: Int = 0) -> Bool {
    let start = position + offset
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[start..<start + $0.count].elementsEqual($0) }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func isWordStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  // MARK: - Tokens

  private mutating func step() {
    switch byte() {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
    case UInt8(ascii: "/") where starts(with: "//"): lineComment()
    case UInt8(ascii: "/") where starts(with: "/*"): blockComment()
    case UInt8(ascii: "\""): literal(hashes: 0)
    case UInt8(ascii: "#"): hash()
    case UInt8(ascii: "`"): quotedWord()
    case let byte where Self.isDigit(byte): take(.number) { Self.isWordStart($0) || Self.isDigit($0) }
    case let byte where Self.isWordStart(byte): take(.word) { Self.isWordStart($0) || Self.isDigit($0) }
    default:
      tokens.append(SwiftToken(kind: .sign, text: string(position..<position + 1), line: line))
      advance()
    }
  }

  private mutating func take(_ kind: SwiftToken.Kind, while belongs: (UInt8) -> Bool) {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    tokens.append(SwiftToken(kind: kind, text: string(start..<position), line: line))
  }

  private mutating func quotedWord() {
    let start = position + 1
    advance()
    while position < bytes.count, byte() != UInt8(ascii: "`") { advance() }
    tokens.append(SwiftToken(kind: .quotedWord, text: string(start..<position), line: line))
    advance()
  }

  private mutating func lineComment() {
    let start = position
    while position < bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
    let text = string(start..<position)
    guard text.hasPrefix("///") else { return }
    tokens.append(SwiftToken(kind: .documentation, text: String(text.dropFirst(3)), line: line))
  }

  private mutating func blockComment() {
    let start = position
    let startLine = line
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        advance(2)
      } else if starts(with: "*/") {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && position < bytes.count
    let text = string(start..<position)
    guard text.hasPrefix("/**") else { return }
    tokens.append(SwiftToken(kind: .documentation, text: text, line: startLine))
  }

  // MARK: - Literals

  private mutating func hash() {
    var hashes = 0
    while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
    if byte(hashes) == UInt8(ascii: "\"") {
      advance(hashes)
      literal(hashes: hashes)
    } else if byte(hashes) == UInt8(ascii: "/") {
      regularExpression(hashes)
    } else {
      tokens.append(SwiftToken(kind: .sign, text: "#", line: line))
      advance()
    }
  }

  private mutating func regularExpression(_ hashes: Int) {
    advance(hashes + 1)
    while position < bytes.count, !(byte() == UInt8(ascii: "/") && endsWithHashes(hashes, at: 1)) { advance() }
    advance(hashes + 1)
  }

  private func endsWithHashes(_ hashes: Int, at offset: Int) -> Bool {
    (0..<hashes).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
  }

  /// Reads a string literal from its opening quote on.
  private mutating func literal(hashes: Int) {
    let isLong = starts(with: "\"\"\"")
    let quotes = isLong ? 3 : 1
    let index = tokens.count
    tokens.append(SwiftToken(kind: .text, text: "", line: line))
    advance(quotes)
    var content: [UInt8] = []
    while position < bytes.count {
      if isLong ? starts(with: "\"\"\"") : byte() == UInt8(ascii: "\""), endsWithHashes(hashes, at: quotes) {
        advance(quotes + hashes)
        break
      }
      if byte() == UInt8(ascii: "\\"), endsWithHashes(hashes, at: 1) {
        advance(1 + hashes)
        if byte() == UInt8(ascii: "(") {
          content += Array(String(SwiftToken.interpolation).utf8)
          interpolation()
        } else {
          content.append(UInt8(ascii: "\\"))
          content.append(byte())
          advance()
        }
        continue
      }
      content.append(byte())
      advance()
    }
    tokens[index].text = String(decoding: content, as: UTF8.self)
  }

  /// Reads the tokens of an interpolation, brackets included.
  private mutating func interpolation() {
    var depth = 0
    repeat {
      if byte() == UInt8(ascii: "(") { depth += 1 }
      if byte() == UInt8(ascii: ")") { depth -= 1 }
      step()
    } while depth > 0 && position < bytes.count
  }
}
