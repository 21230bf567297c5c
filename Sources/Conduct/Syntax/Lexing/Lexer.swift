/// Cuts a text into tokens; linear in its length, and total: whatever is no token is reported and passed over.
struct Lexer {
  private let file: Int32
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var problems: [LexicalProblem] = []
  /// Whether a line ended since the last token.
  private var lineEnded = false
  /// Whether the last token keeps a statement open over a line end.
  private var continues = true

  private init(bytes: UnsafeBufferPointer<UInt8>, file: Int32) {
    self.bytes = bytes
    self.file = file
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// Returns the tokens of a file, ended by one of kind `endOfFile`, and what is no token.
  static func tokens(of source: SourceFile, file: Int32) -> (tokens: [Token], problems: [LexicalProblem]) {
    guard source.bytes.count <= SourceFile.maximumSize else {
      let end = Int32(clamping: source.bytes.count)
      let whole = Span(file: file, start: 0, end: 0)
      let last = Token(kind: .endOfFile, keyword: nil, startsLine: true, start: end, end: end)
      return ([last], [LexicalProblem(kind: .fileTooLarge, span: whole)])
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytes: bytes, file: file)
      lexer.run()
      return (lexer.tokens, lexer.problems)
    }
  }

  private mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count { step() }
    lineEnded = true
    continues = false
    append(.endOfFile, from: position)
  }

  private func peek(_ distance: Int = 1) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }

  private mutating func step() {
    let start = position
    let byte = bytes[position]
    switch byte {
    case 0x20, 0x09: position += 1
    case 0x0A, 0x0D:
      position += 1
      lineEnded = true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): scanName()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber()
    case UInt8(ascii: "\""): scanText()
    case UInt8(ascii: "#"): scanReference()
    case UInt8(ascii: "/") where peek() == UInt8(ascii: "/"): skipComment()
    case 0x80...: scanNonASCII()
    default:
      if let (kind, length) = symbol(byte) {
        position += length
        append(kind, from: start)
      } else if byte == UInt8(ascii: "<") {
        scanLess()
      } else if !scanForeignOperator() {
        position += 1
        report(.strayCharacter(Unicode.Scalar(byte)), from: start)
      }
    }
  }

  // MARK: - Emitting

  private mutating func append(_ kind: Token.Kind, _ keyword: Keyword? = nil, from start: Int) {
    let startsLine = lineEnded && !continues && !(keyword.map(Self.continuesLine) ?? false)
    tokens.append(
      Token(kind: kind, keyword: keyword, startsLine: startsLine, start: Int32(start), end: Int32(position)))
    lineEnded = false
    continues = keyword.map(Self.keepsLineOpen) ?? Self.keepsLineOpen(kind)
  }

  private mutating func report(_ kind: LexicalProblem.Kind, from start: Int) {
    problems.append(LexicalProblem(kind: kind, span: Span(file: file, start: Int32(start), end: Int32(position))))
  }

  /// Whether a line end after a token of this kind means nothing.
  private static func keepsLineOpen(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .leftBrace, .leftBracket, .leftParenthesis, .comma, .colon, .equals, .plusEquals, .minusEquals, .arrow, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash, .foreignIs, .foreignIsNot, .foreignAnd,
      .foreignOr, .foreignNot:
      true
    case .name, .reference, .text, .numeral, .percent, .date, .link, .rightBrace, .rightBracket, .rightParenthesis,
      .semicolon, .dot, .invalid, .endOfFile:
      false
    }
  }

  /// Whether a line end after this word means nothing.
  private static func keepsLineOpen(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .and, .or, .not, .implies, .if, .then, .else, .is, .in, .includes, .lacks, .has, .with, .for, .of, .from, .to,
      .when, .because:
      true
    default: false
    }
  }

  /// Whether a line that starts with this word goes on with the one before.
  private static func continuesLine(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .and, .or, .implies, .then, .else, .when, .because: true
    default: false
    }
  }

  // MARK: - Symbols

  private func symbol(_ byte: UInt8) -> (Token.Kind, Int)? {
    switch (byte, peek()) {
    case (UInt8(ascii: "{"), _): (.leftBrace, 1)
    case (UInt8(ascii: "}"), _): (.rightBrace, 1)
    case (UInt8(ascii: "["), _): (.leftBracket, 1)
    case (UInt8(ascii: "]"), _): (.rightBracket, 1)
    case (UInt8(ascii: "("), _): (.leftParenthesis, 1)
    case (UInt8(ascii: ")"), _): (.rightParenthesis, 1)
    case (UInt8(ascii: ","), _): (.comma, 1)
    case (UInt8(ascii: ":"), _): (.colon, 1)
    case (UInt8(ascii: ";"), _): (.semicolon, 1)
    case (UInt8(ascii: "."), _): (.dot, 1)
    case (UInt8(ascii: "="), let next) where next != UInt8(ascii: "="): (.equals, 1)
    case (UInt8(ascii: "+"), UInt8(ascii: "=")): (.plusEquals, 2)
    case (UInt8(ascii: "+"), _): (.plus, 1)
    case (UInt8(ascii: "-"), UInt8(ascii: ">")): (.arrow, 2)
    case (UInt8(ascii: "-"), UInt8(ascii: "=")): (.minusEquals, 2)
    case (UInt8(ascii: "-"), _): (.minus, 1)
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): (.greaterOrEqual, 2)
    case (UInt8(ascii: ">"), _): (.greater, 1)
    case (UInt8(ascii: "*"), _): (.star, 1)
    case (UInt8(ascii: "/"), _): (.slash, 1)
    default: nil
    }
  }

  /// `<`, `<=`, or a link.
  private mutating func scanLess() {
    let start = position
    if peek() == UInt8(ascii: "=") {
      position += 2
      return append(.lessOrEqual, from: start)
    }
    var index = position + 1
    while index < bytes.count, Self.isSchemeByte(bytes[index]) { index += 1 }
    let hasScheme =
      index > position + 1 && index + 2 < bytes.count && bytes[index] == UInt8(ascii: ":")
      && bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == UInt8(ascii: "/")
    guard hasScheme else {
      position += 1
      return append(.less, from: start)
    }
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "\"")
    { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") {
      position = index + 1
    } else {
      position = index
      report(.malformedLink, from: start)
    }
    append(.link, from: start)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Operators that people bring from other languages are understood and reported with what to write instead.
  private mutating func scanForeignOperator() -> Bool {
    let start = position
    let found: (kind: Token.Kind, length: Int, instead: String)? =
      switch (bytes[position], peek()) {
      case (UInt8(ascii: "="), UInt8(ascii: "=")):
        (.foreignIs, peek(2) == UInt8(ascii: "=") ? 3 : 2, Keyword.is.text)
      case (UInt8(ascii: "!"), UInt8(ascii: "=")):
        (.foreignIsNot, 2, Keyword.is.text + " " + Keyword.not.text)
      case (UInt8(ascii: "&"), UInt8(ascii: "&")): (.foreignAnd, 2, Keyword.and.text)
      case (UInt8(ascii: "|"), UInt8(ascii: "|")): (.foreignOr, 2, Keyword.or.text)
      case (UInt8(ascii: "&"), _): (.foreignAnd, 1, Keyword.and.text)
      case (UInt8(ascii: "|"), _): (.foreignOr, 1, Keyword.or.text)
      case (UInt8(ascii: "!"), _): (.foreignNot, 1, Keyword.not.text)
      default: nil
      }
    guard let found else { return false }
    position += found.length
    reportForeign(found.kind, instead: found.instead, from: start)
    return true
  }

  private mutating func reportForeign(_ kind: Token.Kind, instead: String, from start: Int) {
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    report(.foreignOperator(written, instead: instead), from: start)
    append(kind, from: start)
  }

  // MARK: - Names, references, comments

  private mutating func scanName() {
    let start = position
    var index = position + 1
    while index < bytes.count, Self.isNameByte[Int(bytes[index])] { index += 1 }
    position = index
    if index < bytes.count, bytes[index] >= 0x80 { skipNameRest() }
    let keyword = position == index ? KeywordTable.shared.keyword(bytes[start..<position]) : nil
    append(.name, keyword, from: start)
  }

  private static let isNameByte: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Passes over what may stand in a name behind its first character (Unicode Standard Annex 31).
  private mutating func skipNameRest() {
    while let (scalar, length) = scalar(at: position), scalar.properties.isXIDContinue { position += length }
  }

  private mutating func scanNonASCII() {
    let start = position
    guard let (scalar, length) = scalar(at: position) else {
      repeat { position += 1 } while position < bytes.count && bytes[position] >= 0x80 && self.scalar(at: position) == nil
      return report(.invalidUTF8, from: start)
    }
    position += length
    if scalar.properties.isXIDStart {
      skipNameRest()
      return append(.name, from: start)
    }
    switch scalar {
    case "\u{A0}", "\u{3000}", "\u{2028}", "\u{2029}", "\u{85}":
      if !scalar.properties.isWhitespace || scalar.value >= 0x2028 && scalar.value < 0x3000 || scalar.value == 0x85 {
        lineEnded = true
      }
    case "≥", "≤", "≠", "−", "×":
      reportTypographic(scalar, from: start)
    default:
      report(.strayCharacter(scalar), from: start)
    }
  }

  private mutating func reportTypographic(_ scalar: Unicode.Scalar, from start: Int) {
    let (kind, instead): (Token.Kind, String) =
      switch scalar {
      case "≥": (.greaterOrEqual, Comparison.greaterOrEqual.rawValue)
      case "≤": (.lessOrEqual, Comparison.lessOrEqual.rawValue)
      case "≠": (.foreignIsNot, Keyword.is.text + " " + Keyword.not.text)
      case "−": (.minus, "-")
      default: (.star, "*")
      }
    reportForeign(kind, instead: instead, from: start)
  }

  private mutating func scanReference() {
    let start = position
    position += 1
    while position < bytes.count, Self.isNameByte[Int(bytes[position])] || bytes[position] == UInt8(ascii: "-") {
      position += 1
    }
    if position == start + 1 { report(.malformedReference, from: start) }
    append(position == start + 1 ? .invalid : .reference, from: start)
  }

  private mutating func skipComment() {
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    checkUTF8(start..<position)
  }

  // MARK: - Numbers and dates

  private mutating func skipDigits(separators: Bool = true) {
    while position < bytes.count, Self.isDigit(bytes[position]) || separators && bytes[position] == UInt8(ascii: "_") {
      position += 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func scanNumber() {
    let start = position
    skipDigits()
    if position - start == 4, peek(0) == UInt8(ascii: "-"), Self.isDigit(peek(1)) { return scanDate(from: start) }
    if peek(0) == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      position += 1
      skipDigits()
    }
    let isPercent = peek(0) == UInt8(ascii: "%")
    if let mistake = NumberParser.mistake(bytes[start..<position], percent: isPercent) {
      report(.malformedNumber(mistake), from: start)
    }
    if isPercent {
      position += 1
      return append(.percent, from: start)
    }
    let end = position
    if position < bytes.count, Self.isNameByte[Int(bytes[position])] || bytes[position] >= 0x80 {
      skipNameRest()
      if position > end {
        report(.malformedNumber(.touchesLetter), from: start)
        return append(.numeral, from: start)
      }
    }
    append(.numeral, from: start)
  }

  /// A date, `2019-05-02`; the year is already passed.
  private mutating func scanDate(from start: Int) {
    while position < bytes.count, Self.isNameByte[Int(bytes[position])] || bytes[position] == UInt8(ascii: "-") {
      position += 1
    }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    if CivilDate(iso: written) == nil { report(.malformedDate, from: start) }
    append(.date, from: start)
  }

  // MARK: - Texts

  private mutating func scanText() {
    let start = position
    let long = peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"")
    position += long ? 3 : 1
    var closed = false
    while position < bytes.count, !closed {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position = min(position + 2, bytes.count)
      case UInt8(ascii: "\"") where !long || peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\""):
        position += long ? 3 : 1
        closed = true
      case 0x0A where !long, 0x0D where !long:
        report(.unterminatedText, from: start)
        return append(.text, from: start)
      default: position += 1
      }
    }
    checkUTF8(start..<position)
    if !closed { report(.unterminatedText, from: start) }
    for escape in TextDecoder.invalidEscapes(in: bytes[start..<position]) {
      let place = Span(file: file, start: Int32(escape.lowerBound), end: Int32(escape.upperBound))
      problems.append(LexicalProblem(kind: .invalidEscape, span: place))
    }
    append(.text, from: start)
  }

  // MARK: - UTF-8

  /// Returns the scalar at an offset and its length, or nil where the bytes are not UTF-8.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < bytes.count else { return nil }
    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// Reports the first bytes of a range that are not UTF-8.
  private mutating func checkUTF8(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80 {
        index += 1
      } else if let (_, length) = scalar(at: index), index + length <= range.upperBound {
        index += length
      } else {
        let place = Span(file: file, start: Int32(index), end: Int32(index + 1))
        problems.append(LexicalProblem(kind: .invalidUTF8, span: place))
        return
      }
    }
  }
}
