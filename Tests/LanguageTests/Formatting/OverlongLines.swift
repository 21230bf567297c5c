@testable import Conduct

/// Lines that are too long and could have been broken.
enum OverlongLines {
  /// Returns the lines beyond the width in which a word stands that could begin a line. Rows of tables are not broken.
  static func breakable(in tree: SyntaxTree) -> [String] {
    let index = LineIndex(tree.source)
    let tokens = Dictionary(grouping: tree.tokens.dropLast()) { index.line(of: Int($0.start)) }
    return tokens.sorted { $0.key < $1.key }.compactMap { number, tokens in
      let start = index.starts[number]
      let end = tokens.map { Int($0.end) }.max() ?? start
      let line = tree.source.text(start..<end)
      let isRow = tokens.contains { $0.kind == .arrow }
      guard !isRow, !line.contains("\n"), line.displayWidth > TextLayout.lineWidth else { return nil }
      return zip(tokens, tokens.dropFirst()).contains { mayBreak($0, $1) } ? line : nil
    }
  }

  private static func mayBreak(_ previous: Token, _ token: Token) -> Bool {
    switch token.keyword {
    case .and, .or, .implies, .then, .else, .because: true
    case .when: previous.kind != .name
    default: previous.kind == .comma
    }
  }
}
