/// Texts in quotes.
extension Lexer {
  private static var quote: UInt8 { UInt8(ascii: "\"") }

  mutating func scanText() {
    let start = position
    let long = peek(1) == Self.quote && peek(2) == Self.quote
    position += long ? 3 : 1
    if !skipText(long: long) {
      if long {
        report(.unterminatedText(quotes: "\"\"\"", place: span(position, position)), at: span(start, start + 3))
      } else if !endText(from: start) {
        return
      }
    }
    checkUTF8(start..<position)
    for escape in TextDecoder.invalidEscapes(in: bytes[start..<position]) {
      report(.invalidEscape(text(escape.lowerBound, escape.upperBound)), at: span(escape.lowerBound, escape.upperBound))
    }
    append(.text, from: start)
  }

  /// Passes over a text up to and including its closing quotes; returns false at a line end or the end of the file.
  private mutating func skipText(long: Bool) -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"):
        let isLineEnd = peek() == 0x0A || peek() == 0x0D
        position = min(position + (isLineEnd && !long ? 1 : 2), bytes.count)
      case Self.quote where !long || peek(1) == Self.quote && peek(2) == Self.quote:
        position += long ? 3 : 1
        return true
      case 0x0A where !long, 0x0D where !long: return false
      default: position += 1
      }
    }
    return false
  }

  /// Ends a text in single quotes of which the line has no closing one. Returns false if the text is already emitted.
  private mutating func endText(from start: Int) -> Bool {
    let lineEnd = position
    if let (index, length) = curvedClosing(from: start + 1, to: lineEnd) {
      position = index + length
      let written = "\"…" + text(index, position)
      report(.foreignQuotes([span(index, position)], written: written), at: span(index, position))
      append(.text, from: start)
      return false
    }
    if let closing = closingOnLaterLine(from: lineEnd) {
      position = closing + 1
      report(.textOverLines(closing: span(closing, position)), at: span(start, lineEnd))
      return true
    }
    position = endOfUnclosedText(from: start, lineEnd: lineEnd)
    report(.unterminatedText(quotes: "\"", place: span(position, position)), from: start)
    return true
  }

  /// The curved quote that ends a text which starts with a straight one: nothing but a block may follow it.
  private func curvedClosing(from start: Int, to end: Int) -> (Int, Int)? {
    var index = start
    while index < end, let (scalar, length) = scalar(at: index) {
      if ForeignSigns.closingDouble.contains(scalar) {
        let rest = bytes[(index + length)..<end].first { $0 != 0x20 && $0 != 0x09 }
        if rest == nil || rest == UInt8(ascii: "{") { return (index, length) }
      }
      index += length
    }
    return nil
  }

  /// The quote on one of the next lines that closes a text which was begun before: the only one of its line, behind a
  /// word and before a blank or the line's end. Lines of a declaration are not passed over.
  private func closingOnLaterLine(from lineEnd: Int) -> Int? {
    var index = lineEnd
    for _ in 0..<20 {
      while index < bytes.count,
        bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x20 || bytes[index] == 0x09
      {
        index += 1
      }
      var quotes: [Int] = []
      let start = index
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
        if bytes[index] == Self.quote { quotes.append(index) }
        if bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "}"), quotes.isEmpty { return nil }
        index += 1
      }
      guard index < bytes.count || !quotes.isEmpty, !startsStatement(start) else { return nil }
      guard let only = quotes.first else { continue }
      let next = only + 1 < bytes.count ? bytes[only + 1] : 0x0A
      let isClosing = bytes[only - 1] != 0x20 && !Self.isNameByte[Int(next)] && next < 0x80
      return quotes.count == 1 && isClosing ? only : nil
    }
    return nil
  }

  /// Whether a word of the language begins here that begins a line.
  private func startsStatement(_ index: Int) -> Bool {
    var end = index
    while end < bytes.count, Self.isNameByte[Int(bytes[end])] { end += 1 }
    guard let keyword = KeywordTable.shared.keyword(bytes[index..<end]) else { return false }
    guard end < bytes.count, bytes[end] == 0x20 else { return false }
    // An ordinary sentence may well start with one of these words; a declaration goes on with a quote or a sign.
    return Parser.declarationWords.contains(keyword)
      && bytes[end...].prefix(60).prefix { $0 != 0x0A && $0 != 0x0D }.contains {
        $0 == Self.quote || $0 == UInt8(ascii: ":")
      }
  }
}
