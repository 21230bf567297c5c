/// A test that does not run says why.
enum SkippedTestRule {
  static func findings(in source: SwiftSource) -> [Finding] {
    let tokens = source.tokens
    return tokens.indices.compactMap { index in
      let token = tokens[index]
      let isTrait = index > 0 && tokens[index - 1].isSign(".") && ["disabled", "skip"].contains(token.text)
      let isCall = ["withKnownIssue", "XCTSkip", "XCTSkipIf", "XCTSkipUnless"].contains(token.text)
      guard token.kind == .word, isTrait || isCall, !hasReason(tokens[(index + 1)...]) else { return nil }
      return Finding(path: source.path, line: token.line, message: "`\(token.text)` without a reason")
    }
  }

  /// Whether a call has a text among its own arguments; what is no call skips nothing.
  private static func hasReason(_ call: ArraySlice<SwiftToken>) -> Bool {
    guard let first = call.first, first.isSign("(") || first.isSign("{") else { return true }
    guard first.isSign("(") else { return false }
    var depth = 0
    for token in call {
      if token.isSign("(") { depth += 1 }
      if token.isSign(")") { depth -= 1 }
      if depth == 0 { return false }
      if depth == 1, token.kind == .text { return true }
    }
    return false
  }
}
