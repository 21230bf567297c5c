/// On which lines the tokens of a file stand, and what stands between them.
struct TokenLines {
  /// For each token the number of line ends before its first byte.
  private var starts: [Int32] = []
  /// For each token whether there is something other than white space before it.
  private var comments: [Bool] = []
  /// For each brace the index of its partner.
  private var partners: [Int32]

  /// Finds the lines of all tokens; O(bytes).
  init(_ tree: SyntaxTree) {
    starts.reserveCapacity(tree.tokens.count)
    comments.reserveCapacity(tree.tokens.count)
    partners = [Int32](repeating: 0, count: tree.tokens.count)
    let bytes = tree.source.bytes
    var line: Int32 = 0
    var position = tree.startsWithByteOrderMark ? 3 : 0
    var braces: [Int32] = []
    for (index, token) in tree.tokens.enumerated() {
      var hasComment = false
      while position < Int(token.start) {
        let byte = bytes[position]
        if byte == 0x0A || byte == 0x0D && (position + 1 == bytes.count || bytes[position + 1] != 0x0A) { line += 1 }
        if byte > 0x20 { hasComment = true }
        position += 1
      }
      starts.append(line)
      comments.append(hasComment)
      if token.kind == .text {
        for byte in bytes[position..<Int(token.end)] where byte == 0x0A { line += 1 }
      }
      position = Int(token.end)
      if token.kind == .leftBrace { braces.append(Int32(index)) }
      if token.kind == .rightBrace, let partner = braces.popLast() {
        partners[index] = partner
        partners[Int(partner)] = Int32(index)
      }
    }
  }

  /// Whether a comment stands between a token and the one before.
  func hasComment(before index: Int) -> Bool { comments[index] }

  /// The index of the brace that closes the one at an index.
  func closing(_ index: Int) -> Int { Int(partners[index]) }

  /// Whether two tokens, in their order, begin on one line.
  func areOnOneLine(_ first: Int, _ second: Int) -> Bool { starts[first] == starts[second] }
}
