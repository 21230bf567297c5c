/// The lines that a change of the text takes away and puts in.
public struct TextDifference: Sendable, Hashable {
  /// The lines as they are.
  public let removed: [String]
  /// The lines as they would be; none if nothing is left of them.
  public let added: [String]

  /// Compares the lines that a change touches with what it makes of them.
  ///
  /// Lines lose the blanks that they have in common, and those at their ends.
  init(_ mutation: Mutation, in sources: SourceSet) {
    guard let first = mutation.edits.first, let last = mutation.edits.last else {
      (removed, added) = ([], [])
      return
    }
    let file = sources.file(of: first.span)
    let starts = file.lineStarts()
    let begin = starts[Allowances.line(of: first.span.start, starts)]
    let lastLine = Allowances.line(of: max(last.span.start, last.span.end - 1), starts)
    let end = lastLine + 1 < starts.count ? starts[lastLine + 1] : file.bytes.count
    let old = file.text(begin..<end)
    var new: [UInt8] = []
    var position = begin
    for edit in mutation.edits {
      new += file.bytes[position..<Int(edit.span.start)]
      new += edit.replacement.utf8
      position = Int(edit.span.end)
    }
    new += file.bytes[position..<max(position, end)]
    var before = Self.lines(old)
    var after = Self.lines(String(decoding: new, as: UTF8.self))
    while let left = before.first, let right = after.first, left == right {
      before.removeFirst()
      after.removeFirst()
    }
    while let left = before.last, let right = after.last, left == right {
      before.removeLast()
      after.removeLast()
    }
    let indent = (before + after).map(Self.indent).min() ?? 0
    removed = before.map { String($0.dropFirst(indent)) }
    added = after.map { String($0.dropFirst(indent)) }
  }

  /// The lines that are not blank, without blanks and comments at their ends.
  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      var line = line
      while let last = line.last, last.isWhitespace { line.removeLast() }
      return String(line)
    }.filter { !$0.isEmpty }
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
}
