/// A place in a set of source files: the half-open range of UTF-8 offsets `start..<end` of one file.
public struct Span: Hashable, Sendable, Comparable {
  /// The index of the file in its `SourceSet`.
  public let file: Int32
  /// The offset of the first byte.
  public let start: Int32
  /// The offset after the last byte.
  public let end: Int32

  /// Creates the span of the bytes `start..<end` of a file.
  public init(file: Int32, start: Int32, end: Int32) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// Returns the smallest span that covers both; the two must lie in one file.
  public func union(_ other: Span) -> Span {
    Span(file: file, start: min(start, other.start), end: max(end, other.end))
  }

  /// The empty span just behind this one.
  public var after: Span { Span(file: file, start: end, end: end) }

  /// The empty span at the start of this one.
  public var before: Span { Span(file: file, start: start, end: start) }

  /// Whether the span lies before the other in order of file, then of place.
  public static func < (left: Span, right: Span) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}
