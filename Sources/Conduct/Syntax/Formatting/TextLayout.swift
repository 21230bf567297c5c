/// Prints a document: decides which groups stand on one line, and writes the bytes. Linear in the document.
struct TextLayout {
  /// The columns of a line, as far as it can be broken.
  static let lineWidth = 110
  /// The columns of one step of indentation.
  static let step = 2

  private let document: Document
  private let tree: SyntaxTree
  private let widths: TokenWidths
  private var output: [UInt8] = []
  private var comments = TrailingComments()
  /// The columns of the line so far.
  private var column = 0
  private var indentation = 0
  /// The columns before what the next line begins with.
  private var margin = 0
  /// How many line ends come before what is written next.
  private var lineEnds = 0
  /// Whether what was written last reaches to the end of the file as it was.
  private var endsAsIs = false
  /// For each open group whether it stands on one line.
  private var isFlat: [Bool] = []

  private init(_ document: Document, _ tree: SyntaxTree, _ widths: TokenWidths) {
    self.document = document
    self.tree = tree
    self.widths = widths
    output.reserveCapacity(tree.source.bytes.count + tree.source.bytes.count / 8)
  }

  /// Returns the bytes of a document; the last line has its end, unless it is left as it is.
  static func bytes(of document: Document, _ tree: SyntaxTree, _ widths: TokenWidths) -> [UInt8] {
    var layout = TextLayout(document, tree, widths)
    for piece in document.pieces { layout.write(piece) }
    if !layout.output.isEmpty, !layout.endsAsIs { layout.output.append(0x0A) }
    return layout.comments.aligned(in: layout.output)
  }

  private mutating func write(_ piece: Document.Piece) {
    switch piece {
    case .token(let index): write(token: Int(index))
    case .blank: write(blanks: 1)
    case .pause(let blank): isFlat.last ?? false ? write(blanks: blank ? 1 : 0) : endLine()
    case .semicolon:
      guard isFlat.last ?? false else { return endLine() }
      output.append(UInt8(ascii: ";"))
      column += 1
      write(blanks: 1)
    case .line: endLine()
    case .emptyLine: endLine(2)
    case .stop(let index): write(blanks: isFlat.last ?? false ? 1 : 1 + Int(document.paddings[Int(index)]))
    case .comment(let span, let trailing): write(comment: span, trailing: trailing)
    case .verbatim(let range):
      startLine(indented: false)
      output += tree.source.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
      column = 1
      endsAsIs = Int(range.upperBound) == tree.source.bytes.count
    case .group(let index):
      let group = document.groups[Int(index)]
      let start = lineEnds > 0 ? margin : column
      isFlat.append(isFlat.last ?? false || !group.isBroken && start + group.width <= Self.lineWidth)
    case .endGroup: isFlat.removeLast()
    case .indent: indentation += 1
    case .outdent: indentation -= 1
    }
  }

  private mutating func endLine(_ count: Int = 1) {
    lineEnds = max(lineEnds, count)
    margin = indentation * Self.step
  }

  private mutating func write(blanks count: Int) {
    guard lineEnds == 0 else { return }
    for _ in 0..<count { output.append(0x20) }
    column += count
  }

  /// Writes the line ends that are due, and the indentation behind them.
  private mutating func startLine(indented: Bool = true) {
    if lineEnds > 0, !output.isEmpty {
      for _ in 0..<lineEnds { output.append(0x0A) }
      comments.endLine(empty: lineEnds > 1)
      column = 0
    }
    lineEnds = 0
    guard indented, column == 0 else { return }
    column = margin
    for _ in 0..<column { output.append(0x20) }
  }

  private mutating func write(token index: Int) {
    startLine()
    let token = tree.tokens[index]
    if widths.spansLines(index) {
      let text = LongText.bytes(of: tree.source.bytes[Int(token.start)..<Int(token.end)], at: indentation * Self.step)
      output += text
      column = text.reversed().prefix { $0 != 0x0A }.count
    } else {
      output += tree.source.bytes[Int(token.start)..<Int(token.end)]
      column += widths[index]
    }
  }

  private mutating func write(comment span: Span, trailing: Bool) {
    if trailing {
      comments.append(at: output.count, column: column)
    } else {
      endLine()
      startLine()
    }
    output += tree.source.bytes[Int(span.start)..<Int(span.end)]
    column += 1
    endLine()
  }
}
