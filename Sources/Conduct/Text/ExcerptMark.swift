/// A label of a diagnostic, at home in the lines of one file.
struct ExcerptMark: Sendable {
  /// The offset of the first byte.
  let start: Int
  /// The offset after the last byte.
  let end: Int
  /// What is said about the place, ready to be shown.
  let text: String
  /// Whether this is the place where something is wrong.
  let isPrimary: Bool
  /// The line, from 0, of the first byte.
  let firstLine: Int
  /// The line, from 0, of the last byte.
  let lastLine: Int

  /// Fits a label into a file; a span that reaches over the end of the file is shortened.
  init(_ label: Diagnostic.Label, isPrimary: Bool, lines: LineIndex) {
    start = min(max(Int(label.span.start), 0), lines.bytes.count)
    end = min(max(Int(label.span.end), start), lines.bytes.count)
    text = label.text.visible
    self.isPrimary = isPrimary
    firstLine = lines.line(of: start)
    lastLine = end > start ? lines.line(of: end - 1) : firstLine
  }

  private init(_ other: ExcerptMark, end: Int) {
    start = other.start
    self.end = end
    text = other.text
    isPrimary = other.isPrimary
    firstLine = other.firstLine
    lastLine = other.firstLine
  }

  /// Returns this mark reduced to the part that lies in its first line.
  func firstLineOnly(_ lines: LineIndex) -> ExcerptMark {
    ExcerptMark(self, end: max(start, lines.content(of: firstLine).upperBound))
  }

  /// Whether the mark covers several lines.
  var isMultiline: Bool { lastLine > firstLine }

  /// The character that underlines the place.
  var glyph: UInt8 { isPrimary ? UInt8(ascii: "^") : UInt8(ascii: "-") }
}
