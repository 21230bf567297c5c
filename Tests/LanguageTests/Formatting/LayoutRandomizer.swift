@testable import Conduct
@testable import ConductGenerators

/// Lays a text without mistakes out as nobody would: the same tokens with other blanks, line ends and comments.
struct LayoutRandomizer {
  /// What is changed besides blanks and line ends.
  enum Liberty {
    /// Nothing that an author decides: blocks on one line stay so, and there are no comments and no empty lines.
    case blanksOnly
    /// Blocks, comments, empty lines and semicolons too.
    case everything
  }

  private let tree: SyntaxTree
  private let liberty: Liberty
  private var random: RandomSource
  private var output: [UInt8] = []
  /// For each token whether it stands in braces that stand on one line.
  private let isOnBlocksLine: [Bool]
  private var commentCount = 0

  private init(_ tree: SyntaxTree, _ liberty: Liberty, seed: UInt64) {
    self.tree = tree
    self.liberty = liberty
    random = RandomSource(seed: seed)
    let lines = TokenLines(tree)
    var isOnBlocksLine = [Bool](repeating: false, count: tree.tokens.count)
    for (index, token) in tree.tokens.enumerated() where token.kind == .leftBrace {
      let closing = lines.closing(index)
      if lines.areOnOneLine(index, closing) { for inside in index...closing { isOnBlocksLine[inside] = true } }
    }
    self.isOnBlocksLine = isOnBlocksLine
  }

  /// Returns the text in another layout.
  static func randomized(_ text: String, _ liberty: Liberty, seed: UInt64) -> [UInt8] {
    let tree = Parser.parse(SourceFile(path: "text.conduct", text: text))
    var randomizer = LayoutRandomizer(tree, liberty, seed: seed)
    for index in tree.tokens.indices { randomizer.write(index) }
    return randomizer.output
  }

  private mutating func write(_ index: Int) {
    let token = tree.tokens[index]
    guard token.kind != .semicolon || liberty == .blanksOnly else { return }
    let previous = index > 0 ? tree.tokens[index - 1] : nil
    if token.startsLine || previous?.kind == .semicolon && liberty == .everything {
      endStatement(before: token)
    } else if let previous {
      separate(previous, token, index)
    }
    output += tree.source.bytes[Int(token.start)..<Int(token.end)]
  }

  private mutating func endStatement(before token: Token) {
    guard liberty == .everything, !output.isEmpty else {
      if !output.isEmpty { writeLineEnd() }
      return writeBlanks()
    }
    switch random.below(12) {
    case 0 where token.kind != .endOfFile: output += Array(";".utf8)
    case 1 where token.kind != .endOfFile: output += Array(" ;; ".utf8)
    case 2: writeComment()
    case 3:
      writeLineEnd()
      writeBlanks()
      writeComment()
      writeLineEnd()
    case 4: for _ in 0...random.below(3) { writeLineEnd() }
    default: writeLineEnd()
    }
    writeBlanks()
  }

  private mutating func separate(_ previous: Token, _ token: Token, _ index: Int) {
    let isAtBrace = previous.kind == .leftBrace || token.kind == .rightBrace
    let isWordAsName = token.keyword.map { !$0.isReserved } ?? false
    let mayEndLine = previous.mayEndLine && !isWordAsName || token.mayBeginLine || token.kind == .rightBrace
    let isFixed =
      liberty == .blanksOnly && (isOnBlocksLine[index] || previous.kind == .leftBrace && isOnBlocksLine[index - 1])
    let opensBlock = isAtBrace && liberty == .blanksOnly && !isFixed
    if mayEndLine, !isFixed, opensBlock || random.below(4) == 0 {
      if liberty == .everything, random.below(3) == 0 {
        output.append(0x20)
        writeComment()
      } else {
        writeLineEnd()
      }
      writeBlanks()
    } else if previous.isSign || token.isSign, random.below(2) == 0, previous.kind != .minus, token.kind != .minus,
      token.kind != .arrow
    {
      // Signs need no blanks.
    } else {
      output.append(random.below(8) == 0 ? 0x09 : 0x20)
      if random.below(4) == 0 { writeBlanks() }
    }
  }

  private mutating func writeBlanks() {
    for _ in 0..<random.below(6) { output.append(0x20) }
  }

  private mutating func writeLineEnd() {
    output += random.below(5) == 0 ? [0x0D, 0x0A] : [0x0A]
  }

  private mutating func writeComment() {
    commentCount += 1
    output += Array("// \(commentCount) “注释” { \"".utf8)
    if random.below(3) == 0 { output += [0x20, 0x09] }
    writeLineEnd()
  }
}

extension Token {
  /// Whether a line end behind the token means nothing.
  fileprivate var mayEndLine: Bool {
    switch kind {
    case .leftBrace, .leftBracket, .leftParenthesis, .comma, .equals, .plusEquals, .minusEquals, .arrow, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .plus, .star, .colon:
      true
    default:
      switch keyword {
      case .and, .or, .not, .implies, .then, .else, .is, .in, .includes, .lacks, .has, .with, .of, .when, .because:
        true
      default: false
      }
    }
  }

  /// Whether a line that begins with the token goes on with the one before.
  fileprivate var mayBeginLine: Bool {
    switch keyword {
    case .and, .or, .implies, .then, .else, .when, .because: true
    default: false
    }
  }

  /// Whether the token needs no blank around it.
  fileprivate var isSign: Bool {
    switch kind {
    case .leftBrace, .rightBrace, .leftBracket, .rightBracket, .leftParenthesis, .rightParenthesis, .comma, .colon,
      .equals, .arrow, .star, .text:
      true
    default: false
    }
  }
}
