/// A row of frames, underlines and connectors: one ASCII character and a style per column.
struct GlyphRow: Sendable {
  private var glyphs: [UInt8] = []
  private var styles: [TextStyle] = []

  /// The columns in use.
  var width: Int { glyphs.count }

  /// Puts a glyph into a range of columns, over whatever stands there.
  mutating func put(_ glyph: UInt8, in columns: Range<Int>, _ style: TextStyle) {
    let missing = columns.upperBound - glyphs.count
    if missing > 0 {
      glyphs += Array(repeating: UInt8(ascii: " "), count: missing)
      styles += Array(repeating: .plain, count: missing)
    }
    for column in columns where column >= 0 {
      glyphs[column] = glyph
      styles[column] = style
    }
  }

  /// Puts a glyph into one column.
  mutating func put(_ glyph: Character, at column: Int, _ style: TextStyle) {
    put(glyph.asciiValue ?? UInt8(ascii: " "), in: column..<(column + 1), style)
  }

  /// Appends the row to a line.
  func append(to line: inout StyledLine) {
    var start = 0
    while start < glyphs.count {
      var end = start
      while end < glyphs.count, styles[end] == styles[start] { end += 1 }
      line.append(String(decoding: glyphs[start..<end], as: UTF8.self), styles[start])
      start = end
    }
  }
}
