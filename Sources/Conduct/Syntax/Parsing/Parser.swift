/// Reads tokens into a syntax tree, by recursive descent with recovery.
///
/// One mistake gives one problem: where something is wrong the parser reports it, unwinds to the nearest block and
/// goes on at the next line there. Recursion happens only inside blocks and expressions and has a limit.
struct Parser {
  /// How deep blocks and expressions may be nested.
  static let maximumNesting = 100
  /// After how many problems a file is read no further.
  static let maximumProblems = 200

  /// Unwinds to the nearest place where reading can go on; the problem is already reported.
  struct Unwinding: Error {}

  let source: SourceFile
  let file: Int32
  let tokens: [Token]
  var index = 0
  var nesting = 0
  var problems: [SyntaxProblem]
  /// Spans of text that was passed over, whose names are therefore not known.
  var skipped: [Span] = []
  /// Blocks that are open, by the span of their brace.
  var openBraces: [Span] = []
  /// Whether the blocks around are being closed because a declaration of the top level began inside them.
  var isClosingBlocks = false

  private init(_ source: SourceFile, file: Int32) {
    self.source = source
    self.file = file
    let (tokens, lexical) = Lexer.tokens(of: source, file: file)
    self.tokens = tokens
    problems = lexical.map { SyntaxProblem(kind: .lexical($0.kind), span: $0.span) }
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
    let ordered = problems.enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
    return SyntaxTree(
      source: source, file: file, tokens: tokens, declarations: declarations, problems: ordered.map(\.element),
      skipped: skipped)
  }

  // MARK: - Looking

  var token: Token { tokens[index] }

  func peek(_ distance: Int = 1) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  func at(_ kind: Token.Kind) -> Bool { token.kind == kind }

  func at(_ keyword: Keyword) -> Bool { token.keyword == keyword }

  /// Whether the token stands on the line of the one before, as far as line ends count.
  var continuesLine: Bool { !token.startsLine && !at(.semicolon) && !at(.endOfFile) && !at(.rightBrace) }

  /// Whether the token can be a name.
  func isName(_ token: Token) -> Bool {
    token.kind == .name && !(token.keyword?.isReserved ?? false)
  }

  func span(of token: Token) -> Span { Span(file: file, start: token.start, end: token.end) }

  var previousEnd: Int32 { index > 0 ? tokens[index - 1].end : token.start }

  func span(from start: Int32) -> Span { Span(file: file, start: start, end: max(start, previousEnd)) }

  func text(of token: Token) -> String { source.text(Int(token.start)..<Int(token.end)) }

  // MARK: - Taking

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  /// Takes a word on the current line.
  mutating func accept(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  @discardableResult
  mutating func expect(_ kind: Token.Kind, _ sign: String) throws(Unwinding) -> Token {
    guard at(kind) else { throw fail(.word(sign)) }
    let taken = token
    advance()
    return taken
  }

  mutating func expect(_ keyword: Keyword) throws(Unwinding) {
    guard accept(keyword) else { throw fail(.word(keyword.text)) }
  }

  mutating func expectName(_ named: SyntaxProblem.Named) throws(Unwinding) -> Name {
    guard isName(token) else {
      if let keyword = token.keyword, continuesLine || index == 0 {
        report(.reservedWord(keyword), at: span(of: token))
        throw Unwinding()
      }
      throw fail(.name(named))
    }
    let name = Name(text(of: token), at: span(of: token))
    advance()
    return name
  }

  mutating func expectNames(_ named: SyntaxProblem.Named) throws(Unwinding) -> [Name] {
    var names = [try expectName(named)]
    while accept(.comma) { names.append(try expectName(named)) }
    return names
  }

  mutating func acceptText() -> TextLiteral? {
    guard at(.text), continuesLine else { return nil }
    let literal = TextLiteral(
      value: TextDecoder.text(of: Array(source.bytes[Int(token.start)..<Int(token.end)])), span: span(of: token))
    advance()
    return literal
  }

  mutating func expectText() throws(Unwinding) -> TextLiteral {
    guard let literal = acceptText() else { throw fail(.text) }
    return literal
  }

  mutating func acceptReference() -> ReferenceLiteral? {
    guard at(.reference), continuesLine else { return nil }
    let literal = ReferenceLiteral(text: String(text(of: token).dropFirst()), span: span(of: token))
    advance()
    return literal
  }

  mutating func expectLink() throws(Unwinding) -> LinkLiteral {
    guard at(.link) else { throw fail(.link) }
    let written = text(of: token)
    let url = written.hasSuffix(">") ? written.dropFirst().dropLast() : written.dropFirst()
    defer { advance() }
    return LinkLiteral(url: String(url), span: span(of: token))
  }

  mutating func expectDate() throws(Unwinding) -> DateLiteral {
    guard at(.date) else { throw fail(.date) }
    defer { advance() }
    // A malformed date is already reported; any day will do for the tree.
    return DateLiteral(date: CivilDate(iso: text(of: token)) ?? CivilDate.first, span: span(of: token))
  }

  // MARK: - Reporting

  mutating func report(_ kind: SyntaxProblem.Kind, at span: Span) {
    guard problems.count < Self.maximumProblems else { return }
    problems.append(SyntaxProblem(kind: kind, span: span))
    if problems.count == Self.maximumProblems { problems.append(SyntaxProblem(kind: .tooMany, span: span)) }
  }

  /// Reports what is expected here and returns the error to throw.
  mutating func fail(_ expectation: SyntaxProblem.Expectation) -> Unwinding {
    // An invalid token is reported already: a second problem at the same place would be a cascade.
    if at(.invalid) { return Unwinding() }
    let place = continuesLine || index == 0 ? span(of: token) : Span(file: file, start: previousEnd, end: previousEnd)
    report(.expected(expectation, found: continuesLine || index == 0 ? text(of: token) : ""), at: place)
    return Unwinding()
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

  /// Reports what is left on a line where nothing more may stand.
  mutating func expectLineEnd() throws(Unwinding) {
    if continuesLine { throw fail(.lineEnd) }
  }

  mutating func expectEnd() throws(Unwinding) {
    while accept(.semicolon) {}
    if !at(.endOfFile) { throw fail(.lineEnd) }
  }
}
