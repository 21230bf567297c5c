/// Cuts a text into tokens; linear in its length, and total: whatever is no token is reported and passed over.
struct Lexer {
  /// After how many problems further ones are not reported.
  static let maximumProblems = 200

  let file: Int32
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  private(set) var tokens: [Token] = []
  private(set) var problems: [LexicalProblem] = []
  /// Whether a line ended since the last token.
  var lineEnded = false
  /// Whether the last token keeps a statement open over a line end.
  private var continues = true
  /// Whether bytes that are not UTF-8 are already reported: one file has one encoding.
  var hasReportedEncoding = false

  private init(bytes: UnsafeBufferPointer<UInt8>, file: Int32) {
    self.bytes = bytes
    self.file = file
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// Returns the tokens of a file, ended by one of kind `endOfFile`, and what is no token.
  static func tokens(of source: SourceFile, file: Int32) -> (tokens: [Token], problems: [LexicalProblem]) {
    source.bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytes: bytes, file: file)
      if let kind = unreadable(bytes) {
        lexer.problems = [LexicalProblem(kind: kind, span: Span(file: file, start: 0, end: 0))]
        lexer.position = Int(Int32(clamping: bytes.count))
      }
      lexer.run()
      return (lexer.tokens, lexer.problems)
    }
  }

  /// Why a file is not read at all, if so.
  private static func unreadable(_ bytes: UnsafeBufferPointer<UInt8>) -> LexicalProblem.Kind? {
    if bytes.count > SourceFile.maximumSize { return .fileTooLarge }
    guard bytes.count >= 2 else { return nil }
    let isUTF16 = bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF
    return isUTF16 || bytes[0] != 0 && bytes[1] == 0 || bytes[0] == 0 && bytes[1] != 0 ? .otherEncoding : nil
  }

  private mutating func run() {
    if position == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let end = Int(Int32(clamping: bytes.count))
    while position < end { step() }
    lineEnded = true
    continues = false
    append(.endOfFile, from: position)
  }

  func peek(_ distance: Int = 1) -> UInt8 {
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
    case UInt8(ascii: "#") where startsForeignComment: skipForeignComment(length: 1)
    case UInt8(ascii: "-") where startsForeignComment: skipForeignComment(length: 2)
    case UInt8(ascii: "#"): scanReference()
    case UInt8(ascii: "/") where peek() == UInt8(ascii: "*"): skipBlockComment()
    case UInt8(ascii: "/") where peek() == UInt8(ascii: "/"): skipComment()
    case 0x80...: scanNonASCII()
    default:
      if let (kind, length) = symbol(byte) {
        position += length
        append(kind, from: start)
      } else if byte == UInt8(ascii: "<") {
        scanLess()
      } else if !scanForeignOperator(), !scanForeignQuotes() {
        scanStray()
      }
    }
  }

  // MARK: - Emitting

  mutating func append(_ kind: Token.Kind, _ keyword: Keyword? = nil, from start: Int) {
    let startsLine = lineEnded && !continues && !(keyword.map(Self.continuesLine) ?? false)
    tokens.append(
      Token(kind: kind, keyword: keyword, startsLine: startsLine, start: Int32(start), end: Int32(position)))
    lineEnded = false
    continues = keyword.map(Self.keepsLineOpen) ?? Self.keepsLineOpen(kind)
  }

  /// Reports what stands between an offset and the position.
  mutating func report(_ kind: LexicalProblem.Kind, from start: Int) {
    report(kind, at: span(start, position))
  }

  mutating func report(_ kind: LexicalProblem.Kind, at span: Span) {
    guard problems.count < Self.maximumProblems else { return }
    problems.append(LexicalProblem(kind: kind, span: span))
  }

  func span(_ start: Int, _ end: Int) -> Span { Span(file: file, start: Int32(start), end: Int32(end)) }

  func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

  /// Whether the last token is the last thing before the position on its line, without a blank between.
  var touchesToken: Bool { tokens.last.map { Int($0.end) == position } ?? false }

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
    index = endOfLink(from: index)
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") {
      position = index + 1
    } else if let blanks = blanksBeforeEndOfLink(from: index) {
      report(.blanksInLink(blanks), from: start)
    } else {
      position = index
      report(.malformedLink(place: span(index, index)), from: start)
    }
    append(.link, from: start)
  }

  private func endOfLink(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "\"")
    { index += 1 }
    return index
  }

  /// Passes over a link that goes on behind blanks and is closed on its line; nil with nothing passed if it is not.
  private mutating func blanksBeforeEndOfLink(from start: Int) -> [Span]? {
    var blanks: [Span] = []
    var index = start
    while index < bytes.count, bytes[index] == 0x20, blanks.count < 10 {
      blanks.append(span(index, index + 1))
      index = endOfLink(from: index + 1)
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { return nil }
    position = index + 1
    return blanks
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
