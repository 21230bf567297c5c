/// What people bring from other languages, keyboards and word processors.
extension Lexer {
  /// Operators of other languages; the parser, which knows what may stand there, says what to write instead.
  mutating func scanForeignOperator() -> Bool {
    let start = position
    let found: (kind: Token.Kind, length: Int)? =
      switch (bytes[position], peek()) {
      case (UInt8(ascii: "="), UInt8(ascii: "=")): (.foreignIs, peek(2) == UInt8(ascii: "=") ? 3 : 2)
      case (UInt8(ascii: "!"), UInt8(ascii: "=")): (.foreignIsNot, peek(2) == UInt8(ascii: "=") ? 3 : 2)
      case (UInt8(ascii: "&"), UInt8(ascii: "&")): (.foreignAnd, 2)
      case (UInt8(ascii: "|"), UInt8(ascii: "|")): (.foreignOr, 2)
      case (UInt8(ascii: "&"), _): (.foreignAnd, 1)
      case (UInt8(ascii: "|"), _): (.foreignOr, 1)
      case (UInt8(ascii: "!"), _): (.foreignNot, 1)
      default: nil
      }
    guard let found else { return false }
    position += found.length
    append(found.kind, from: start)
    return true
  }

  /// Signs of full width, typographic ones, and digits of full width.
  mutating func scanForeignSign(_ scalar: Unicode.Scalar, length: Int) -> Bool {
    let start = position
    if ForeignSigns.asciiDigit(scalar) != nil {
      scanForeignDigits()
      return true
    }
    if scalar == "＃" {
      position += length
      report(.foreignSign(String(scalar), instead: "#"), from: start)
      skipReference()
      append(position == start + length ? .invalid : .reference, from: start)
      return true
    }
    guard let (kind, instead) = ForeignSigns.token(scalar) else { return false }
    position += length
    // What stands for a word is reported by the parser, like the operators of other languages.
    if kind != .foreignIsNot { report(.foreignSign(String(scalar), instead: instead), from: start) }
    append(kind, from: start)
    return true
  }

  private mutating func scanForeignDigits() {
    let start = position
    var digits = ""
    while let (scalar, length) = scalar(at: position), let digit = ForeignSigns.asciiDigit(scalar) {
      digits.append(digit)
      position += length
    }
    report(.foreignSign(text(start, position), instead: digits), from: start)
    append(.numeral, from: start)
  }

  // MARK: - Comments

  /// Whether a line begins here with `# ` or `-- `, which begin comments elsewhere and mean nothing here.
  var startsForeignComment: Bool {
    guard lineEnded || tokens.isEmpty else { return false }
    let isDash = bytes[position] == UInt8(ascii: "-")
    if isDash, peek() != UInt8(ascii: "-") { return false }
    return peek(isDash ? 2 : 1) == 0x20 || peek(1) == bytes[position] && peek(2) == 0x20
  }

  mutating func skipForeignComment(length: Int) {
    let start = position
    while position < bytes.count, bytes[position] == bytes[start] { position += 1 }
    let mark = span(start, position)
    report(.foreignComment(text(start, position), marks: [mark]), at: mark)
    skipComment()
  }

  /// A comment between `/*` and `*/`.
  mutating func skipBlockComment() {
    let start = position
    position += 2
    while position + 1 < bytes.count, bytes[position] != UInt8(ascii: "*") || bytes[position + 1] != UInt8(ascii: "/") {
      position += 1
    }
    let isClosed = position + 1 < bytes.count
    let closing = position
    position = isClosed ? position + 2 : bytes.count
    let isLine = !bytes[start..<position].contains(0x0A) && !bytes[start..<position].contains(0x0D)
    let rest = bytes[position...].prefix { $0 != 0x0A && $0 != 0x0D }
    let endsLine = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    let marks = isLine && isClosed && endsLine ? [span(start, start + 2), span(closing, position)] : []
    if !isLine { lineEnded = true }
    report(.foreignComment("/*", marks: marks), at: span(start, start + 2))
  }

  // MARK: - Quotes

  /// A text in quotation marks that are not straight; its problem is reported and the text understood.
  mutating func scanForeignQuotes() -> Bool {
    let start = position
    guard let (opening, length) = scalar(at: start), let closing = ForeignSigns.closingQuotes(of: opening) else {
      return false
    }
    let inner = start + length
    var index = inner
    while let (scalar, length) = scalar(at: index), scalar != "\n", scalar != "\r" {
      if closing.contains(scalar), !(opening.isASCII && isInsideWord(index, length)) {
        position = index + length
        appendForeignText(from: start, inner: inner, closing: index)
        return true
      }
      index += length
    }
    if opening.isASCII { return false }
    position = endOfUnclosedText(from: start, lineEnd: index)
    let places = [span(start, inner), span(position, position)]
    report(.foreignQuotes(places, written: String(opening)), at: span(start, inner))
    append(.text, from: start)
    return true
  }

  private mutating func appendForeignText(from start: Int, inner: Int, closing: Int) {
    let places = [span(start, inner), span(closing, position)]
    report(.foreignQuotes(places, written: text(start, inner) + "…" + text(closing, position)), from: start)
    append(.text, from: start)
  }

  /// Whether letters stand on both sides, as of an apostrophe.
  private func isInsideWord(_ index: Int, _ length: Int) -> Bool {
    guard index > 0, index + length < bytes.count else { return false }
    return Self.isNameByte[Int(bytes[index - 1])] && Self.isNameByte[Int(bytes[index + length])]
  }

  /// Returns where a text ends that nothing closes on its line: before a brace that opens a block, and before blanks.
  func endOfUnclosedText(from start: Int, lineEnd: Int) -> Int {
    var end = lineEnd
    func trim() { while end > start + 1, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 } }
    trim()
    if bytes[end - 1] == UInt8(ascii: "{"), end > start + 2, bytes[end - 2] == 0x20 {
      end -= 1
      trim()
    }
    return end
  }
}
