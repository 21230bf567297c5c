/// The comments that explain why a change of a rule may go unnoticed: `// survives: the two days are never the same`.
///
/// They stand where those stand that silence warnings: behind a rule on its line, or directly above it. With one or
/// more words of `Mutation.Kind` they speak of those changes only, without a word of all changes of the line.
struct SurvivalComments {
  private struct Place: Hashable {
    let file: Int32
    let line: Int
  }

  private struct Comment {
    let kinds: [Mutation.Kind]
    let reason: String
    let span: Span
    var isUsed = false
  }

  private var comments: [Comment] = []
  private var places: [Place: [Int]] = [:]
  private let lines: [[Int]]

  private static let word = Array("survives".utf8)

  /// Reads the comments of all files; linear in their length.
  init(_ sources: SourceSet) {
    lines = sources.files.map { $0.lineStarts() }
    for (file, source) in sources.files.enumerated() {
      let spans = Parser.parse(source, file: Int32(file)).comments
      guard !spans.isEmpty else { continue }
      let targets = Allowances.targets(of: spans, in: source, lines[file])
      for (span, line) in zip(spans, targets) {
        guard let comment = Self.comment(span, in: source) else { continue }
        places[Place(file: Int32(file), line: line), default: []].append(comments.count)
        comments.append(comment)
      }
    }
  }

  /// Reads a comment; nil for one that explains nothing. Behind the words stands a colon and a reason.
  private static func comment(_ span: Span, in source: SourceFile) -> Comment? {
    let bytes = source.bytes[Int(span.start)..<Int(span.end)]
      .drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard bytes.starts(with: word), let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let names = source.text((bytes.startIndex + word.count)..<colon).split { $0 == " " || $0 == "," || $0 == "\t" }
    let kinds = names.compactMap { Mutation.Kind(rawValue: String($0)) }
    let reason = source.text((colon + 1)..<bytes.endIndex).oneLine
    guard kinds.count == names.count, !reason.isEmpty else { return nil }
    return Comment(kinds: kinds, reason: reason, span: span)
  }

  /// Returns the reason why a change goes unnoticed, if there is one on a line that it changes.
  mutating func reason(for mutation: Mutation) -> String? {
    for edit in mutation.edits {
      let line = Allowances.line(of: edit.span.start, lines[Int(edit.span.file)])
      for index in places[Place(file: edit.span.file, line: line)] ?? []
      where comments[index].kinds.isEmpty || comments[index].kinds.contains(mutation.kind) {
        comments[index].isUsed = true
        return comments[index].reason
      }
    }
    return nil
  }

  /// The comments that have explained nothing.
  var needless: [Span] { comments.filter { !$0.isUsed }.map(\.span) }
}
