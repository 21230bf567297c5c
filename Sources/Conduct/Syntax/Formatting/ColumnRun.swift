/// Neighbouring lines of one kind, whose parts stand in columns.
///
/// Lines belong together while each stands directly below the one before; so only the last one may go on over several
/// lines. A line that would become too long is left out.
struct ColumnRun {
  /// What lines can be of one kind.
  enum Kind {
    case phase, role, resource, member, fact, event, definition, input, outcome, step, task, ending, process, row

    /// Whether a line of this kind has nothing in it that could stand on the next one.
    fileprivate var neverBreaks: Bool { self == .resource || self == .row }
  }

  private struct Stop {
    /// Its index in the document.
    let index: Int
    let column: Int
    /// The columns of the line before it, on one line.
    let position: Int
  }

  private struct Line {
    var stops: [Stop]
    /// The columns of what has to stand on one line.
    var width: Int
  }

  private var kind: Kind?
  private var lines: [Line] = []
  private var stops: [Stop] = []
  /// The width of the document, and its line ends, where the line began.
  private var start = (width: 0, lineEnds: 0)
  /// The columns of the line up to the end of its head.
  private var head: Int?

  /// Begins a line, of a kind that has columns or of none.
  mutating func beginLine(_ kind: Kind?, in document: inout Document) {
    if kind != self.kind { align(in: &document) }
    self.kind = kind
    stops = []
    head = nil
    start = (document.width, document.lineEnds)
  }

  /// Notes a place in the line that may have to move; `width` is that of the document behind it.
  mutating func note(stop: Int, _ column: Int, at width: Int) {
    stops.append(Stop(index: stop, column: column, position: width - start.width))
  }

  /// Notes that what was appended last ends the head of the line, which is never broken.
  mutating func noteHead(_ document: Document) {
    head = document.width - start.width
  }

  /// Ends the line that was begun last.
  ///
  /// - Parameter indentation: The columns before it.
  mutating func endLine(indentation: Int, in document: inout Document) {
    guard let kind else { return }
    let whole = indentation + document.width - start.width
    let isFlat = document.lineEnds == start.lineEnds && (whole <= TextLayout.lineWidth || kind.neverBreaks)
    let isWhole = isFlat && kind != .resource
    lines.append(Line(stops: stops, width: isWhole ? whole : indentation + (head ?? 0)))
    if !isFlat { endRun(in: &document) }
  }

  /// Ends the run at an empty line or a line that goes on, unless it is a table.
  mutating func endRun(in document: inout Document) {
    if kind != .row { align(in: &document) }
  }

  /// Aligns the lines so far; what follows is not aligned with them.
  mutating func align(in document: inout Document) {
    defer {
      lines = []
      kind = nil
    }
    guard lines.count > 1 else { return }
    let paddings = Self.paddings(lines)
    let fitting = zip(lines, paddings).filter { line, blanks in
      line.width + blanks.reduce(0, +) <= TextLayout.lineWidth || blanks.allSatisfy { $0 == 0 }
    }.map(\.0)
    for (line, blanks) in zip(fitting, Self.paddings(fitting)) {
      for (stop, blanks) in zip(line.stops, blanks) { document.paddings[stop.index] = Int32(blanks) }
    }
  }

  /// Returns how many blanks to add at each stop of each line, column by column.
  private static func paddings(_ lines: [Line]) -> [[Int]] {
    var paddings = lines.map { $0.stops.map { _ in 0 } }
    let columns = lines.reduce(0) { lines, line in max(lines, (line.stops.last?.column ?? -1) + 1) }
    for column in 0..<columns {
      let places = lines.indices.map { row in lines[row].stops.firstIndex { $0.column == column } }
      let reached = zip(lines.indices, places).map { row, place in
        place.map { lines[row].stops[$0].position + paddings[row][..<$0].reduce(0, +) } ?? 0
      }
      let target = reached.max() ?? 0
      for (row, place) in places.enumerated() {
        if let place { paddings[row][place] = target - reached[row] }
      }
    }
    return paddings
  }
}
