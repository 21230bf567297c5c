/// The lines that a change of the text takes away and puts in.
public struct TextDifference: Sendable, Hashable {
  /// The lines as they are.
  public let removed: [String]
  /// The lines as they would be; none if nothing is left of them.
  public let added: [String]

  init(removed: [String], added: [String]) {
    self.removed = removed
    self.added = added
  }

  /// Compares the lines that a change touches with what it makes of them.
  ///
  /// Lines lose the blanks that they have in common, and those at their ends.
  init(_ mutation: Mutation, in sources: SourceSet) {
    var removed: [String] = []
    var added: [String] = []
    if let place = mutation.edits.first?.span {
      let file = sources.file(of: place)
      let starts = file.lineStarts()
      for (lines, edits) in Self.stretches(mutation.edits, starts) {
        let (before, after) = Self.difference(lines, edits, file, starts)
        removed += before
        added += after
      }
    }
    let indent = (removed + added).map(Self.indent).min() ?? 0
    self.removed = removed.map { String($0.dropFirst(indent)) }
    self.added = added.map { String($0.dropFirst(indent)) }
  }

  /// The stretches of lines that edits touch, in order of place.
  private static func stretches(
    _ edits: [Diagnostic.Fix.Edit], _ starts: [Int]
  ) -> [(lines: ClosedRange<Int>, edits: [Diagnostic.Fix.Edit])] {
    var found: [(lines: ClosedRange<Int>, edits: [Diagnostic.Fix.Edit])] = []
    for edit in edits {
      let first = Allowances.line(of: edit.span.start, starts)
      let last = Allowances.line(of: max(edit.span.start, edit.span.end - 1), starts)
      if let before = found.last, first <= before.lines.upperBound {
        found[found.count - 1] = (before.lines.lowerBound...max(before.lines.upperBound, last), before.edits + [edit])
      } else {
        found.append((first...last, [edit]))
      }
    }
    return found
  }

  private static func difference(
    _ lines: ClosedRange<Int>, _ edits: [Diagnostic.Fix.Edit], _ file: SourceFile, _ starts: [Int]
  ) -> (before: [String], after: [String]) {
    let begin = starts[lines.lowerBound]
    let end = lines.upperBound + 1 < starts.count ? starts[lines.upperBound + 1] : file.bytes.count
    var new: [UInt8] = []
    var position = begin
    for edit in edits {
      new += file.bytes[position..<Int(edit.span.start)]
      new += edit.replacement.utf8
      position = Int(edit.span.end)
    }
    new += file.bytes[position..<max(position, end)]
    var before = Self.lines(file.text(begin..<end))
    var after = Self.lines(String(decoding: new, as: UTF8.self))
    while let left = before.first, let right = after.first, left == right {
      before.removeFirst()
      after.removeFirst()
    }
    while let left = before.last, let right = after.last, left == right {
      before.removeLast()
      after.removeLast()
    }
    return (before, after)
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
