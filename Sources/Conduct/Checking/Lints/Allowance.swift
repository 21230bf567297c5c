/// A comment that silences a warning: `// allow W0203: the role is only named in journals`.
struct Allowance {
  /// What the comment names.
  enum Subject: Sendable {
    /// A warning that can be silenced.
    case code(DiagnosticCode)
    /// Something else, as it is written.
    case other(String)
  }

  /// What it names.
  let subject: Subject
  /// Whether a reason stands behind the colon.
  let hasReason: Bool
  /// The comment.
  let span: Span
  /// What goes with the comment: the blanks before it, and its line where nothing else stands there.
  let removal: Span

  private static let word = Array("allow".utf8)

  /// Reads a comment; nil for one that does not silence. Prose such as "allow the customer time" is none: behind the
  /// word stands a code, or a colon.
  init?(_ comment: Span, in source: SourceFile) {
    let bytes = source.bytes[Int(comment.start)..<Int(comment.end)]
    var position = bytes.startIndex
    func skip(while test: (UInt8) -> Bool) {
      while position < bytes.endIndex, test(bytes[position]) { position += 1 }
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    skip { $0 == UInt8(ascii: "/") }
    skip(while: isBlank)
    guard bytes[position...].starts(with: Self.word) else { return nil }
    position += Self.word.count
    let afterWord = position
    skip(while: isBlank)
    let start = position
    skip { !isBlank($0) && $0 != UInt8(ascii: ":") }
    let written = source.text(start..<position)
    let colon = position < bytes.endIndex && bytes[position] == UInt8(ascii: ":")
    guard written.isEmpty ? colon : start > afterWord && Self.looksLikeCode(written) else { return nil }
    if colon { position += 1 }
    skip(while: isBlank)
    hasReason = colon && position < bytes.endIndex
    span = comment
    removal = Self.removal(of: comment, in: source.bytes)
    if let code = DiagnosticCode(rawValue: written), Self.canBeSilenced(code) {
      subject = .code(code)
    } else {
      subject = .other(written)
    }
  }

  private static func removal(of comment: Span, in bytes: [UInt8]) -> Span {
    var (start, end) = (Int(comment.start), Int(comment.end))
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else {
      return Span(file: comment.file, start: Int32(start), end: Int32(end))
    }
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    return Span(file: comment.file, start: Int32(start), end: Int32(end))
  }

  /// Errors cannot be silenced, nor can the warning about comments that silence nothing.
  private static func canBeSilenced(_ code: DiagnosticCode) -> Bool {
    code.severity == .warning && code != .needlessAllow
  }

  /// A letter and digits, as in `W0203`.
  private static func looksLikeCode(_ word: String) -> Bool {
    guard let first = word.first, first.isLetter, word.count > 1 else { return false }
    return word.dropFirst().allSatisfy(\.isNumber)
  }
}
