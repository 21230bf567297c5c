/// Collects the fixes that can be applied together, and applies them.
///
/// A fix is taken as a whole or not at all. One that overlaps or touches an earlier one, or reaches outside of its
/// file, is skipped: a further check offers it again.
public struct Fixes: Sendable {
  private let sources: SourceSet
  /// The edits that are taken, by file, ascending and apart.
  private var edits: [[Diagnostic.Fix.Edit]]
  /// The number of fixes that are applied.
  public private(set) var applied = 0
  /// The number of fixes that are left out.
  public private(set) var skipped = 0

  /// Creates an empty collection for some files.
  public init(_ sources: SourceSet) {
    self.sources = sources
    edits = Array(repeating: [], count: sources.files.count)
  }

  /// Adds the first fix of each diagnostic that has one, in the order of the diagnostics.
  public init(_ sources: SourceSet, of diagnostics: [Diagnostic]) {
    self.init(sources)
    for diagnostic in diagnostics {
      if let fix = diagnostic.fixes.first { add(fix) }
    }
  }

  /// Adds a fix unless it conflicts with an earlier one; returns whether it was added.
  @discardableResult public mutating func add(_ fix: Diagnostic.Fix) -> Bool {
    let own = fix.edits.enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
      .map(\.element)
    guard !own.isEmpty, own.allSatisfy({ isValid($0.span) && isFree($0.span) }),
      zip(own, own.dropFirst()).allSatisfy({ $0.span.file != $1.span.file || $0.span.end <= $1.span.start })
    else {
      skipped += 1
      return false
    }
    applied += 1
    // Backwards, so that insertions at one place keep their order.
    for edit in own.reversed() {
      let file = Int(edit.span.file)
      edits[file].insert(edit, at: place(of: edit.span.start, in: edits[file]))
    }
    return true
  }

  /// The indices of the files that change, ascending.
  public var changedFiles: [Int32] {
    edits.indices.filter { !edits[$0].isEmpty }.map { Int32($0) }
  }

  /// Returns the bytes of a file after the fixes; O(bytes + edits). The file must be one of the set.
  public func bytes(of file: Int32) -> [UInt8] {
    guard edits.indices.contains(Int(file)) else { return [] }
    return sources.files[Int(file)].applying(edits[Int(file)])
  }

  /// Whether a span lies within its file.
  private func isValid(_ span: Span) -> Bool {
    edits.indices.contains(Int(span.file)) && span.start >= 0 && span.start <= span.end
      && Int(span.end) <= sources.files[Int(span.file)].bytes.count
  }

  /// Whether a span keeps apart from the edits of earlier fixes; replacements may be neighbours, insertions may not.
  private func isFree(_ span: Span) -> Bool {
    let edits = edits[Int(span.file)]
    let next = place(of: span.start, in: edits)
    return [next - 1, next].filter(edits.indices.contains).allSatisfy { index in
      let other = edits[index].span
      let isInsertion = span.start == span.end || other.start == other.end
      return isInsertion
        ? span.end < other.start || other.end < span.start : span.end <= other.start || other.end <= span.start
    }
  }

  /// Returns the index of the first edit that starts at or behind an offset.
  private func place(of offset: Int32, in edits: [Diagnostic.Fix.Edit]) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceFile {
  /// Returns the bytes after edits that are sorted by place; one that overlaps an earlier one or lies outside of the
  /// file is left out.
  public func applying(_ edits: [Diagnostic.Fix.Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits {
      let (start, end) = (Int(edit.span.start), Int(edit.span.end))
      guard start >= position, start <= end, end <= bytes.count else { continue }
      result += bytes[position..<start]
      result += edit.replacement.utf8
      position = end
    }
    return result + bytes[position...]
  }
}
