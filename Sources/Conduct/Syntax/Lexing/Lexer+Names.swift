/// Names, references and comments.
extension Lexer {
  mutating func scanName() {
    let start = position
    var index = position + 1
    while index < bytes.count, Self.isNameByte[Int(bytes[index])] { index += 1 }
    position = index
    if index < bytes.count, bytes[index] >= 0x80 { skipNameRest() }
    if position < bytes.count, bytes[position] >= 0x80 { skipInvisibleInName() }
    let keyword = position == index ? KeywordTable.shared.keyword(bytes[start..<position]) : nil
    append(.name, keyword, from: start)
  }

  static let isNameByte: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Passes over what may stand in a name behind its first character (Unicode Standard Annex 31).
  mutating func skipNameRest() {
    while let (scalar, length) = scalar(at: position), scalar.properties.isXIDContinue { position += length }
  }

  /// Passes over characters inside a name that nobody sees, and reports them.
  private mutating func skipInvisibleInName() {
    while let (scalar, length) = scalar(at: position), VisibleText.isInvisible(scalar), !scalar.properties.isWhitespace
    {
      let place = position
      let next = self.scalar(at: position + length)?.0
      guard next.map({ $0.properties.isXIDContinue }) ?? false else { return }
      position += length
      report(.invisibleCharacter(scalar), from: place)
      skipNameRest()
    }
  }

  mutating func scanNonASCII() {
    let start = position
    guard let (scalar, length) = scalar(at: position) else {
      repeat {
        position += 1
      } while position < bytes.count && bytes[position] >= 0x80 && self.scalar(at: position) == nil
      reportEncoding(at: span(start, position))
      return append(.invalid, from: start)
    }
    if scalar.properties.isXIDStart {
      position += length
      skipNameRest()
      return append(.name, from: start)
    }
    switch scalar {
    case "\u{A0}", "\u{3000}": position += length
    case "\u{2028}", "\u{2029}", "\u{85}":
      position += length
      lineEnded = true
    default:
      if !scanForeignQuotes(), !scanForeignSign(scalar, length: length) { scanStray() }
    }
  }

  mutating func scanReference() {
    let start = position
    position += 1
    skipReference()
    if position == start + 1 { report(.malformedReference, from: start) }
    append(position == start + 1 ? .invalid : .reference, from: start)
  }

  mutating func skipReference() {
    while position < bytes.count, Self.isNameByte[Int(bytes[position])] || bytes[position] == UInt8(ascii: "-") {
      position += 1
    }
  }

  mutating func skipComment() {
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    checkUTF8(start..<position)
  }

  // MARK: - What is nothing

  /// Passes over characters that mean nothing, those that stand together as one.
  mutating func scanStray() {
    let start = position
    guard let (first, length) = scalar(at: position) else { return position += 1 }
    position += length
    if VisibleText.isInvisible(first), !(first.isASCII) {
      return report(.invisibleCharacter(first), from: start)
    }
    while let (scalar, length) = scalar(at: position), isStray(scalar) { position += length }
    report(.strayCharacters(text(start, position)), from: start)
    // A bullet before a line takes nothing from what the line says.
    if !lineEnded, !tokens.isEmpty { append(.invalid, from: start) }
  }

  private func isStray(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "\0"..."\u{08}", "\u{0E}"..."\u{1F}", "@", "$", "?", "~", "^", "\\", "%", "`", "'", "_", "\u{7F}":
        return true
      default: return false
      }
    }
    return !scalar.properties.isXIDStart && !scalar.properties.isWhitespace && !VisibleText.isInvisible(scalar)
      && !ForeignSigns.isKnown(scalar)
  }

  // MARK: - UTF-8

  /// Returns the scalar at an offset and its length, or nil where the bytes are not UTF-8.
  func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < bytes.count else { return nil }
    if bytes[index] < 0x80 { return (Unicode.Scalar(bytes[index]), 1) }
    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// Reports the first bytes of a range that are not UTF-8.
  mutating func checkUTF8(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80 {
        index += 1
      } else if let (_, length) = scalar(at: index), index + length <= range.upperBound {
        index += length
      } else {
        return reportEncoding(at: span(index, index + 1))
      }
    }
  }

  private mutating func reportEncoding(at span: Span) {
    if !hasReportedEncoding { report(.invalidUTF8, at: span) }
    hasReportedEncoding = true
  }
}
