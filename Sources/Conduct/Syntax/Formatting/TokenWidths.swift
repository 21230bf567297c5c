/// The terminal columns of the tokens of a file.
struct TokenWidths {
  private var columns: [Int32]
  /// The texts over several lines: the columns of the first and last.
  private var long: [Int: (first: Int, last: Int)] = [:]

  /// Measures all tokens; O(bytes).
  init(_ tree: SyntaxTree) {
    let source = tree.source
    columns = []
    columns.reserveCapacity(tree.tokens.count)
    for (index, token) in tree.tokens.enumerated() {
      let range = Int(token.start)..<Int(token.end)
      if token.kind == .text, source.bytes[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
        let isLineEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
        let bytes = source.bytes[range]
        let first = Self.columns(bytes.prefix { !isLineEnd($0) })
        long[index] = (first, bytes.reversed().prefix { !isLineEnd($0) }.count)
        columns.append(Int32(first))
      } else {
        columns.append(Int32(Self.columns(source.bytes[range])))
      }
    }
  }

  /// The columns of a token; of its first line if it has several.
  subscript(index: Int) -> Int { Int(columns[index]) }

  /// Whether the token is a text over several lines.
  func spansLines(_ index: Int) -> Bool { !long.isEmpty && long[index] != nil }

  /// The columns of the last line of a text over several.
  func lastLine(_ index: Int) -> Int { long[index]?.last ?? 0 }

  private static func columns(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).displayWidth
  }
}
