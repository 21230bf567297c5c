/// The lines of a file that contain mistakes: nobody can say how they should be laid out.
struct Damage {
  /// The lines of the mistakes, from 0, in order.
  private var mistakes: [ClosedRange<Int>] = []
  private let index: LineIndex
  private let file: Int32
  /// Whether nothing of the file can be formatted.
  let isWhole: Bool
  /// Whether it is in doubt where blocks begin and end, so that a declaration with a mistake is left alone as a whole.
  private let areBlocksInDoubt: Bool

  /// Finds the mistakes of a file; O(bytes) if there are any.
  init(_ tree: SyntaxTree) {
    file = tree.file
    isWhole = tree.problems.contains {
      switch $0.kind {
      case .lexical(.otherEncoding), .lexical(.fileTooLarge): true
      default: false
      }
    }
    areBlocksInDoubt = tree.problems.contains { Self.isAboutBlocks($0.kind) }
    let places = tree.problems.map(\.span) + tree.skipped
    index = LineIndex(places.isEmpty ? SourceFile(path: "", bytes: []) : tree.source)
    guard !places.isEmpty else { return }
    mistakes = Self.merged((places + Self.unread(tree)).map(lines))
  }

  private static func isAboutBlocks(_ kind: SyntaxProblem.Kind) -> Bool {
    switch kind {
    case .unclosed, .unexpectedClosing, .missing("{"), .expected(.word("{"), _), .expected(.block, _),
      .outsideOfProcess,
      .nestingTooDeep, .tooMany, .lexical(.unterminatedText), .lexical(.textOverLines), .lexical(.foreignComment):
      true
    default: false
    }
  }

  /// The tokens that belong to no declaration and end none, and what stands between tokens and is no comment.
  private static func unread(_ tree: SyntaxTree) -> [Span] {
    var declarations = tree.declarations.map(\.span)[...]
    var position = tree.startsWithByteOrderMark ? 3 : 0
    return tree.tokens.flatMap { token in
      var unread = [strangeBytes(from: position, to: Int(token.start), tree)].compactMap { $0 }
      position = Int(token.end)
      while let first = declarations.first, first.end <= token.start { declarations.removeFirst() }
      let isRead = declarations.first.map { $0.start <= token.start } ?? false
      if !isRead, token.kind != .semicolon, token.kind != .endOfFile {
        unread.append(Span(file: tree.file, start: token.start, end: token.end))
      }
      return unread
    }
  }

  /// The place between two tokens from the first byte on that is neither blank nor in a comment.
  private static func strangeBytes(from start: Int, to end: Int, _ tree: SyntaxTree) -> Span? {
    let bytes = tree.source.bytes
    var index = start
    while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") {
      guard bytes[index] > 0x20 else {
        index += 1
        continue
      }
      guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "/") else { break }
      while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    }
    guard index < end, let last = bytes[index..<end].lastIndex(where: { $0 > 0x20 }) else { return nil }
    return Span(file: tree.file, start: Int32(index), end: Int32(last))
  }

  private func lines(of span: Span) -> ClosedRange<Int> {
    let first = index.line(of: Int(span.start))
    return first...max(first, index.line(of: Int(span.end)))
  }

  /// Joins ranges that share lines; the ranges may be in any order.
  private static func merged(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Whether there are any mistakes.
  var hasMistakes: Bool { !mistakes.isEmpty }

  /// Returns the places of whole lines that are to be left as they are, in order: the mistakes, and of some things
  /// those that have a mistake outside of their blocks, or share a line with one.
  ///
  /// - Parameters:
  ///   - things: The declarations of the file, or the lines of a block.
  ///   - block: The block, if it is one.
  ///   - blockOf: Returns the place of the block that ends a thing, if it has one.
  func regions(among things: [Span], in block: Span? = nil, blockOf: (Span) -> Span?) -> [Span] {
    let around = block.map(inside)
    var own = mistakes.filter { mistake in around.map { $0.contains(mistake.lowerBound) } ?? true }
    guard !own.isEmpty else { return [] }
    for thing in things where !areBlocksInDoubt {
      guard let inside = blockOf(thing).map(inside) else { continue }
      let place = lines(of: thing)
      let touching = own.filter { $0.overlaps(place) }
      guard touching.allSatisfy({ inside.contains($0.lowerBound) && inside.contains($0.upperBound) }) else { continue }
      own.removeAll { $0.overlaps(place) }
    }
    var rest = own[...]
    let damaged = Self.merged(own + things.map(lines)).filter { range in
      rest = rest.drop { $0.upperBound < range.lowerBound }
      return rest.first.map { $0.lowerBound <= range.upperBound } ?? false
    }
    return damaged.map { range in
      let start = index.content(of: range.lowerBound).lowerBound
      return Span(file: file, start: Int32(start), end: Int32(index.content(of: range.upperBound).upperBound))
    }
  }

  /// The lines between those of the braces of a block.
  private func inside(_ block: Span) -> Range<Int> {
    let first = index.line(of: Int(block.start)) + 1
    return first..<max(first, index.line(of: Int(block.end)))
  }

  /// Returns the lines of regions, from 1.
  func lines(of regions: [Span]) -> [ClosedRange<Int>] {
    if isWhole { return [1...max(1, index.count)] }
    return regions.map { region in
      let lines = lines(of: region)
      return (lines.lowerBound + 1)...(lines.upperBound + 1)
    }
  }
}
