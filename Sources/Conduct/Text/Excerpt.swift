/// The lines of one file that a diagnostic shows, with line numbers, underlines, bars and labels.
struct Excerpt: Sendable {
  /// Which lines, and the labels on them.
  let plan: ExcerptPlan
  /// The columns of the line numbers.
  let gutter: Int
  /// The columns behind the frame.
  let width: Int
  /// The style of the primary label.
  let primaryStyle: TextStyle

  /// The bars that run at the current line, by lane.
  private var active: [ExcerptPlan.Bar?]
  /// What has been laid out so far.
  private var rows: [StyledLine] = []

  /// Lays out an excerpt.
  ///
  /// - Parameters:
  ///   - plan: the lines and labels.
  ///   - gutter: the columns of the line numbers.
  ///   - width: the columns of the whole.
  ///   - primaryStyle: the style of the primary label.
  /// - Returns: the rows, from top to bottom.
  static func rows(_ plan: ExcerptPlan, gutter: Int, width: Int, primaryStyle: TextStyle) -> [StyledLine] {
    var excerpt = Excerpt(plan, gutter: gutter, width: width, primaryStyle: primaryStyle)
    excerpt.layOut()
    return excerpt.rows
  }

  private init(_ plan: ExcerptPlan, gutter: Int, width: Int, primaryStyle: TextStyle) {
    self.plan = plan
    self.gutter = gutter
    self.width = max(30, width - gutter - 3)
    self.primaryStyle = primaryStyle
    active = Array(repeating: nil, count: plan.laneCount)
  }

  /// Returns the start of a row: the line number, if any, and the frame.
  static func frame(_ number: String, gutter: Int) -> StyledLine {
    StyledLine(number.leftPadded(to: gutter) + " | ", .frame)
  }

  /// The columns that the bars take.
  var indent: Int { 2 * plan.laneCount }

  /// Returns the style of a mark.
  func style(of mark: ExcerptMark) -> TextStyle { mark.isPrimary ? primaryStyle : .frame }

  /// Appends a row below a source line.
  mutating func appendRow(_ glyphs: GlyphRow, text: String = "", at column: Int = 0, style: TextStyle = .plain) {
    var line = Self.frame("", gutter: gutter)
    glyphs.append(to: &line)
    if !text.isEmpty {
      line.append(String(repeating: " ", count: max(0, column - glyphs.width)))
      line.append(text, style)
    }
    rows.append(line)
  }

  /// Returns a row with the bars that run at present, from a lane on.
  func barRow(from lane: Int = 0, over row: GlyphRow = GlyphRow()) -> GlyphRow {
    var row = row
    for bar in active[min(lane, active.count)...] {
      if let bar { row.put("|", at: 2 * bar.lane, style(of: bar.mark)) }
    }
    return row
  }
}

// MARK: - Lines

extension Excerpt {
  private mutating func layOut() {
    var ending: [Int: [ExcerptPlan.Bar]] = [:]
    var previous: Int?
    for line in plan.shown {
      if let previous, line > previous + 1 { appendElision() }
      previous = line
      let starting = plan.bars[line] ?? []
      for bar in starting { ending[bar.mark.lastLine, default: []].append(bar) }
      appendLine(line, starting: starting, ending: ending[line] ?? [])
    }
  }

  private mutating func appendElision() {
    var line = StyledLine("...".padded(to: gutter + 3), .frame)
    barRow().append(to: &line)
    rows.append(line)
  }

  private mutating func appendLine(_ line: Int, starting: [ExcerptPlan.Bar], ending: [ExcerptPlan.Bar]) {
    let marks = plan.marks[line] ?? []
    let points = marks.flatMap { [$0.start, $0.end] } + starting.map(\.mark.start) + ending.map(\.mark.end)
    let layout = ExcerptLine(
      plan.lines.bytes, content: plan.lines.content(of: line), points: points, width: max(20, width - indent))

    var row = barRow()
    for bar in starting where bar.startsLine { row.put("/", at: 2 * bar.lane, style(of: bar.mark)) }
    var source = Self.frame(String(line + 1), gutter: gutter)
    row.append(to: &source)
    source.append(String(repeating: " ", count: max(0, indent - row.width)) + layout.text)
    rows.append(source)

    for bar in starting where bar.startsLine { active[bar.lane] = bar }
    if !marks.isEmpty { appendMarks(marks, layout) }
    for bar in starting where !bar.startsLine { appendStart(of: bar, layout) }
    for bar in ending { appendEnd(of: bar, layout) }
  }

  /// Draws the line from the place where a mark starts to its lane.
  private mutating func appendStart(of bar: ExcerptPlan.Bar, _ layout: ExcerptLine) {
    let style = style(of: bar.mark)
    let column = indent + layout.column(of: bar.mark.start)
    var row = barRow()
    row.put(UInt8(ascii: "_"), in: (2 * bar.lane + 1)..<column, style)
    row.put(bar.mark.glyph, in: column..<(column + 1), style)
    appendRow(barRow(from: bar.lane + 1, over: row))
    active[bar.lane] = bar
  }

  /// Draws the line from a lane to the place where its mark ends, and the label.
  private mutating func appendEnd(of bar: ExcerptPlan.Bar, _ layout: ExcerptLine) {
    let style = style(of: bar.mark)
    let column = indent + max(0, layout.endColumn(of: bar.mark.end) - 1)
    var row = barRow()
    row.put(UInt8(ascii: "_"), in: (2 * bar.lane + 1)..<column, style)
    row.put(bar.mark.glyph, in: column..<(column + 1), style)
    row = barRow(from: bar.lane + 1, over: row)
    active[bar.lane] = nil

    let room = width - column - 2
    if bar.mark.text.displayWidth <= room || room >= Self.narrowestText {
      let texts = bar.mark.text.wrapped(to: room)
      appendRow(row, text: texts.first ?? "", at: column + 2, style: style)
      for text in texts.dropFirst() { appendRow(barRow(), text: text, at: column + 2, style: style) }
    } else {
      appendRow(row)
      for text in bar.mark.text.wrapped(to: width - indent) {
        appendRow(barRow(), text: text, at: indent, style: style)
      }
    }
  }
}
