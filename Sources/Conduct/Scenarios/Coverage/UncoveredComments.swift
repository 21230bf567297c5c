/// The comments that explain why scenarios do not show something: `// uncovered unknown: it is always told`.
///
/// They stand where those stand that silence warnings: behind a rule on its line, or directly above it. With one or
/// more words of `CoverageAim` they speak of those only, without a word of all that the rule can do.
struct UncoveredComments {
  private struct Place: Hashable {
    let file: Int32
    let line: Int
  }

  private struct Comment {
    let aims: [CoverageAim]
    let reason: String
    let span: Span
    var isUsed = false
  }

  private var comments: [Comment] = []
  private var places: [Place: [Int]] = [:]
  private let lines: [[Int]]

  private static let word = Array("uncovered".utf8)

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
    let aims = names.compactMap { CoverageAim(rawValue: String($0)) }
    let reason = source.text((colon + 1)..<bytes.endIndex).oneLine
    guard aims.count == names.count, !reason.isEmpty else { return nil }
    return Comment(aims: aims, reason: reason, span: span)
  }

  /// Returns the reason why something of a rule is not shown, if there is one.
  mutating func reason(at span: Span, _ aim: CoverageAim) -> String? {
    let line = Allowances.line(of: span.start, lines[Int(span.file)])
    for index in places[Place(file: span.file, line: line)] ?? []
    where comments[index].aims.isEmpty || comments[index].aims.contains(aim) {
      comments[index].isUsed = true
      return comments[index].reason
    }
    return nil
  }

  /// The comments that have explained nothing.
  var needless: [Span] { comments.filter { !$0.isUsed }.map(\.span) }
}
