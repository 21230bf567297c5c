/// Reads tokens into a syntax tree, by recursive descent with recovery.
///
/// One mistake gives one problem: where something is wrong the parser reports it and goes on as if it were right if
/// it can tell what is meant; else it unwinds to the nearest block and goes on at the next line there. Recursion
/// happens only inside blocks and expressions and has a limit.
struct Parser {
  /// How deep blocks and expressions may be nested.
  static let maximumNesting = 100
  /// How many terms a sum, or factors a product, may have.
  static let maximumOperands = 1_000
  /// After how many problems a file is read no further.
  static let maximumProblems = 200

  /// Unwinds to the nearest place where reading can go on; the problem is already reported.
  struct Unwinding: Error {}

  let source: SourceFile
  let file: Int32
  /// The tokens; a misspelled word becomes the keyword that is meant.
  private(set) var tokens: [Token]
  var index = 0
  var nesting = 0
  private(set) var problems: [SyntaxProblem]
  /// Spans of text that was passed over, whose names are therefore not known.
  var skipped: [Span] = []
  /// How many round and square brackets are open around; line ends do not count in them.
  var brackets = 0
  /// Blocks that are open, the outermost first.
  var blocks: [OpenBlock] = []
  /// The braces of blocks that a line ended which cannot stand in them.
  var endedBraces: Set<Int32> = []
  /// Whether the blocks around are being closed because a declaration of the top level began inside them.
  var isClosingBlocks = false
  /// Whether the file has more closing than opening braces.
  let lacksOpeningBrace: Bool
  /// Whether the file has more opening than closing braces.
  let lacksClosingBrace: Bool
  /// The places of what is no token.
  private let lexicalPlaces: Set<Span>
  /// Whether a text in triple quotes has no end and thus reaches to the end of the file.
  let hasOpenText: Bool

  private init(_ source: SourceFile, file: Int32) {
    self.source = source
    self.file = file
    let (tokens, lexical) = Lexer.tokens(of: source, file: file)
    self.tokens = tokens
    problems = lexical.map { SyntaxProblem(kind: .lexical($0.kind), span: $0.span) }
    let depth = tokens.reduce(0) { $1.kind == .leftBrace ? $0 + 1 : $1.kind == .rightBrace ? $0 - 1 : $0 }
    lacksOpeningBrace = depth < 0
    lacksClosingBrace = depth > 0
    lexicalPlaces = Set(lexical.map(\.span))
    hasOpenText = lexical.contains {
      if case .unterminatedText(_, let place) = $0.kind { place.end == source.bytes.count } else { false }
    }
    if let last = problems.last, problems.count >= Self.maximumProblems {
      problems.append(SyntaxProblem(kind: .tooMany, span: last.span))
    }
  }

  /// Reads a file; never fails, for what cannot be read is among the problems of the tree. Linear in the file's length.
  static func parse(_ source: SourceFile, file: Int32 = 0) -> SyntaxTree {
    var parser = Parser(source, file: file)
    let declarations = parser.parseFile()
    return parser.tree(declarations)
  }

  /// Reads a single expression, such as the question of a command line.
  static func parseExpression(_ source: SourceFile, file: Int32) -> (expression: Expression?, tree: SyntaxTree) {
    var parser = Parser(source, file: file)
    let expression = try? parser.parseExpression()
    if expression != nil { try? parser.expectEnd() }
    return (expression, parser.tree([]))
  }

  /// Reads statements of a journal, one a line.
  static func parseStatements(_ source: SourceFile, file: Int32) -> (statements: [Statement], tree: SyntaxTree) {
    var parser = Parser(source, file: file)
    let statements = parser.parseStatementsToEnd()
    return (statements, parser.tree([]))
  }

  private consuming func tree(_ declarations: [Declaration]) -> SyntaxTree {
    if !at(.endOfFile) { skipped.append(Span(file: file, start: token.start, end: tokens[tokens.count - 1].end)) }
    let ordered = problems.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    return SyntaxTree(
      source: source, file: file, tokens: tokens, declarations: declarations, problems: ordered.map(\.element),
      skipped: skipped)
  }

  // MARK: - Looking

  var token: Token { tokens[index] }

  var previous: Token? { index > 0 ? tokens[index - 1] : nil }

  func peek(_ distance: Int = 1) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  func at(_ kind: Token.Kind) -> Bool { token.kind == kind }

  func at(_ keyword: Keyword) -> Bool { token.keyword == keyword }

  /// Whether the token stands on the line of the one before, as far as line ends count.
  var continuesLine: Bool { !token.startsLine && !at(.semicolon) && !at(.endOfFile) && !at(.rightBrace) }

  /// Whether the token goes on with an expression: it stands on the line of the one before, or in brackets.
  var continuesExpression: Bool { continuesLine || brackets > 0 }

  /// Whether the token can be a name.
  func isName(_ token: Token) -> Bool {
    token.kind == .name && !(token.keyword?.isReserved ?? false)
  }

  /// Whether the token is a name that is no word of the language.
  func isPlainName(_ token: Token) -> Bool { token.kind == .name && token.keyword == nil }

  func span(of token: Token) -> Span { Span(file: file, start: token.start, end: token.end) }

  var previousEnd: Int32 { index > 0 ? tokens[index - 1].end : token.start }

  /// The empty place behind the token before.
  var placeBehind: Span { Span(file: file, start: previousEnd, end: previousEnd) }

  func span(from start: Int32) -> Span { Span(file: file, start: start, end: max(start, previousEnd)) }

  func text(of token: Token) -> String { source.text(Int(token.start)..<Int(token.end)) }

  /// Whether so many problems are reported that reading stops.
  var isExhausted: Bool { problems.count > Self.maximumProblems }

  // MARK: - Taking

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  /// Takes the token for the keyword that is meant by it.
  mutating func replaceToken(by keyword: Keyword) {
    let old = token
    tokens[index] = Token(kind: .name, keyword: keyword, startsLine: old.startsLine, start: old.start, end: old.end)
  }

  /// Makes the token one that starts a line.
  mutating func startLine() {
    let old = token
    tokens[index] = Token(kind: old.kind, keyword: old.keyword, startsLine: true, start: old.start, end: old.end)
  }

  // MARK: - Reporting

  mutating func report(_ kind: SyntaxProblem.Kind, at span: Span) {
    // What is reported already as a sign that is none, or an unfinished text, is not reported again.
    guard problems.count < Self.maximumProblems, !lexicalPlaces.contains(span) else { return }
    problems.append(SyntaxProblem(kind: kind, span: span, touches: neighbours(of: span)))
    if problems.count == Self.maximumProblems { problems.append(SyntaxProblem(kind: .tooMany, span: span)) }
  }

  /// Whether the bytes directly before and behind a place are more than blanks.
  private func neighbours(of span: Span) -> (before: Bool, after: Bool) {
    func isBlank(_ index: Int) -> Bool { !source.bytes.indices.contains(index) || source.bytes[index] <= 0x20 }
    return (!isBlank(Int(span.start) - 1), !isBlank(Int(span.end)))
  }

  /// Runs a part that is nested one level deeper, or reports that the limit is reached.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(Unwinding) -> Result
  ) throws(Unwinding) -> Result {
    guard nesting < Self.maximumNesting else {
      report(.nestingTooDeep, at: span(of: token))
      throw Unwinding()
    }
    nesting += 1
    defer { nesting -= 1 }
    return try body(&self)
  }
}
