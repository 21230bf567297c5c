/// Turns a syntax tree into a document: says of every token what stands before it, and where lines may end.
///
/// Every token is taken once, in its order, and the comments before it with it; so nothing can be lost. What a
/// construct says itself is only where it differs from words with one blank between them.
struct SourceFormatter {
  /// What stands before a token.
  enum Separator {
    case none
    case blank
    /// A blank, or a line end where the group does not fit on one line.
    case pause
    /// Nothing, or a line end.
    case tightPause
    /// A blank, or the line end behind or before a brace.
    case brace
    /// A line end.
    case line
    /// A column that the lines around share.
    case column(Int)
  }

  let tree: SyntaxTree
  let bytes: [UInt8]
  let damage: Damage
  let widths: TokenWidths
  let lines: TokenLines
  var document: Document
  var columns = ColumnRun()
  /// The index of the next token.
  private(set) var index = 0
  /// The offset behind what was taken last.
  private(set) var position: Int
  /// How many blocks are open.
  var depth = 0
  /// What is left as it is, so far.
  var untouched: [Span] = []
  /// Where the next lines begin that are left as they are.
  var nextRegion = Int32.max
  /// Whether what stands before the next token is said already.
  private var isSeparated = false

  init(_ tree: SyntaxTree, _ damage: Damage) {
    self.tree = tree
    self.damage = damage
    bytes = tree.source.bytes
    widths = TokenWidths(tree)
    lines = TokenLines(tree)
    document = Document(capacity: tree.tokens.count * 5 / 2)
    position = tree.startsWithByteOrderMark ? 3 : 0
  }

  // MARK: - Looking

  var token: Token { tree.tokens[index] }

  func at(_ kind: Token.Kind) -> Bool { token.kind == kind }

  // MARK: - Taking

  /// Takes the next token; before it stands a blank or nothing, unless something else was said.
  mutating func take() {
    guard index < tree.tokens.count - 1 else { return }
    if !isSeparated { separate(by: isTight ? .none : .blank) }
    isSeparated = false
    if widths.spansLines(index) {
      document.append(longToken: index, first: widths[index], last: widths.lastLine(index))
    } else {
      document.append(token: index, columns: widths[index])
    }
    passToken()
  }

  private mutating func passToken() {
    position = Int(token.end)
    index += 1
  }

  /// Passes over everything up to an offset.
  mutating func skip(to end: Int32) {
    while token.start < end, index < tree.tokens.count - 1 { index += 1 }
    position = Int(end)
    isSeparated = false
  }

  /// Takes the tokens up to an offset.
  mutating func take(upTo end: Int32) {
    while token.start < end, index < tree.tokens.count - 1 { take() }
  }

  /// Passes over the semicolons here, which are line ends; comments around them are kept.
  mutating func dropSemicolons() {
    while at(.semicolon), token.start < nextRegion {
      takeComments()
      passToken()
    }
  }

  /// Whether the next token follows the one before without a blank.
  private var isTight: Bool {
    guard index > 0 else { return true }
    let previous = tree.tokens[index - 1]
    switch token.kind {
    case .comma, .colon, .semicolon, .dot, .slash, .rightParenthesis, .rightBracket: return true
    case .leftBracket where previous.keyword != .are: return true
    case .rightBrace where previous.kind == .leftBrace: return true
    default: break
    }
    switch previous.kind {
    case .leftParenthesis, .leftBracket, .dot, .slash: return true
    default: return false
    }
  }

  // MARK: - Groups

  /// Puts what a body takes on one line if it fits, one step further in where it does not.
  mutating func group(indented: Bool = false, _ body: (inout SourceFormatter) -> Void) {
    document.beginGroup()
    if indented { document.indent() }
    body(&self)
    if indented { document.outdent() }
    document.endGroup()
  }

  /// Lets what a body takes continue one step further in on further lines.
  mutating func indented<Result>(_ body: (inout SourceFormatter) -> Result) -> Result {
    document.indent()
    defer { document.outdent() }
    return body(&self)
  }

  // MARK: - Separators and comments

  /// Says what stands before the next token.
  mutating func separate(by separator: Separator) {
    isSeparated = true
    if takeComments() { return document.appendLine() }
    switch separator {
    case .pause where looksLikeLine, .line where looksLikeLine: document.appendBlank()
    case .tightPause where looksLikeLine: break
    case .none: break
    case .blank: document.appendBlank()
    case .pause, .brace: document.appendPause(blank: true)
    case .tightPause: document.appendPause(blank: false)
    case .line: document.appendLine()
    case .column(let column): columns.note(stop: document.appendStop(), column, at: document.width)
    }
  }

  /// Says that the next token stands on a line of its own, or behind a semicolon.
  mutating func separateByLineEndOrSemicolon() {
    isSeparated = true
    document.appendSemicolon()
  }

  /// Whether the next token is a name that would be read as the beginning of another statement if it began a line.
  private var looksLikeLine: Bool {
    guard let keyword = token.keyword, !keyword.isReserved, Parser.lineWords.contains(keyword) else { return false }
    let next = tree.tokens[min(index + 1, tree.tokens.count - 1)]
    guard !next.startsLine else { return false }
    switch next.kind {
    case .name: return next.keyword == .when || !(next.keyword?.isReserved ?? false)
    case .text, .reference, .date: return true
    default: return false
    }
  }

  /// Takes the comments before the next token, and returns whether there are any.
  ///
  /// - Parameters:
  ///   - emptyLines: Whether one empty line is kept where there are some, save before the first line.
  ///   - end: Where what is taken next begins, if that is no token.
  @discardableResult
  mutating func takeComments(emptyLines: Bool = false, isFirst: Bool = false, before end: Int? = nil) -> Bool {
    guard lines.hasComment(before: index) else { return false }
    let start = position
    while let comment = nextComment(from: position, to: end ?? Int(token.start)) {
      let ends = lineEnds(from: position, to: Int(comment.start))
      let isTrailing = ends == 0 && position > 0
      if emptyLines, ends > 1, !isFirst || position > start {
        columns.endRun(in: &document)
        document.appendLine(empty: true)
      }
      document.append(comment: comment, trailing: isTrailing)
      position = Int(comment.end)
    }
    return position > start
  }

  /// Begins the line of the next token, with the comments before it and at most one empty line.
  ///
  /// - Parameters:
  ///   - isFirst: Whether it is the first line of its block, before which there is none.
  ///   - end: Where what is taken next begins, if that is no token.
  mutating func startLine(isFirst: Bool, before end: Int? = nil) {
    isSeparated = true
    let hasComments = takeComments(emptyLines: true, isFirst: isFirst, before: end)
    let isEmpty = lineEnds(from: position, to: end ?? Int(token.start)) > 1 && (hasComments || !isFirst)
    if isEmpty { columns.endRun(in: &document) }
    document.appendLine(empty: isEmpty)
  }

  private func nextComment(from start: Int, to end: Int) -> Span? {
    guard let slash = bytes[start..<end].firstIndex(of: UInt8(ascii: "/")) else { return nil }
    var last = bytes[slash..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
    while last > slash, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    return Span(file: tree.file, start: Int32(slash), end: Int32(last))
  }

  /// The number of line ends between two offsets.
  private func lineEnds(from start: Int, to end: Int) -> Int {
    var count = 0
    for offset in start..<end where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
      if bytes[offset] == 0x0D || offset == 0 || bytes[offset - 1] != 0x0D { count += 1 }
    }
    return count
  }
}

extension SyntaxTree {
  /// Whether the file begins with a byte order mark, which is no part of its text.
  var startsWithByteOrderMark: Bool { source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
}
