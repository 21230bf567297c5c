/// No library ends the program, goes round the type checker or writes to the console.
enum TrapRule {
  private static let calls: Set<String> = [
    "fatalError", "preconditionFailure", "assertionFailure", "unsafeBitCast", "unsafeDowncast",
  ]
  private static let untyped: Set<String> = ["Any", "AnyObject", "AnyHashable", "AnyClass"]

  /// Returns what a file of the core must not do.
  static func findings(in source: SwiftSource) -> [Finding] {
    let tokens = source.tokens
    return tokens.indices.compactMap { index in
      guard let message = message(tokens[index...], isMember: index > 0 && tokens[index - 1].isSign(".")) else {
        return nil
      }
      return Finding(path: source.path, line: tokens[index].line, message: message)
    }
  }

  private static func message(_ tokens: ArraySlice<SwiftToken>, isMember: Bool) -> String? {
    guard let token = tokens.first, token.kind == .word || token.isSign("@") else { return nil }
    let next = tokens.dropFirst().first
    let isCall = next?.isSign("(") ?? false
    switch token.text {
    case "try" where next?.isSign("!") ?? false, "as" where next?.isSign("!") ?? false:
      return "`\(token.text)!` traps"
    case "@" where next?.isWord("unchecked") ?? false: return "`@unchecked` silences the compiler"
    case "nonisolated" where isCall && tokens.dropFirst(2).first?.isWord("unsafe") ?? false:
      return "`nonisolated(unsafe)` silences the compiler"
    case "precondition" where isCall && !isMember, "assert" where isCall && !isMember:
      return hasReason(tokens.dropFirst()) ? nil : "`\(token.text)` without a reason that a reviewer can verify"
    case "print", "debugPrint", "dump", "readLine":
      return isCall && !isMember ? "`\(token.text)`: the core does no input or output" : nil
    case let name where calls.contains(name) && isCall && !isMember: return "`\(name)` traps"
    case let name where untyped.contains(name) && !isMember: return "`\(name)` is no type to speak of"
    default: return nil
    }
  }

  /// Whether the last argument of a call is a text.
  private static func hasReason(_ call: ArraySlice<SwiftToken>) -> Bool {
    var depth = 0
    var isStart = false
    var endsWithText = false
    for token in call {
      if token.isSign("(") { depth += 1 }
      if token.isSign(")") { depth -= 1 }
      if depth == 0 { break }
      if isStart { endsWithText = token.kind == .text }
      isStart = depth == 1 && token.isSign(",")
    }
    return endsWithText
  }
}
