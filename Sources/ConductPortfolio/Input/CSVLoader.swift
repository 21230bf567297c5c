/// Fills batches with the rows of one chunk of comma-separated values.
struct CSVLoader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let batch: RowBatch
  private let policy: PortfolioJob.ErrorPolicy
  private var reader: CSVReader
  /// How far the chunk was read.
  private var place = CellShortcut.Place()
  /// Up to where lines were counted, and how many there were.
  private var counted = (position: 0, lines: 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ batch: RowBatch, _ policy: PortfolioJob.ErrorPolicy) {
    self.bytes = bytes
    self.batch = batch
    self.policy = policy
    reader = CSVReader(bytes)
  }

  /// Reads rows until the batch is full; false once there are no more, or the work is to end.
  mutating func load(_ part: inout PortfolioPart) -> Bool {
    let shortcut = batch.shortcut
    place.row = batch.count
    while true {
      shortcut.read(bytes, &place)
      batch.take(rows: place.row)
      if place.position >= bytes.count, place.column == 0 { return false }
      if batch.isFull { return true }
      do throws(PortfolioProblem) {
        try readCell(&part)
      } catch {
        guard isSkipped(error, &part) else { return false }
      }
    }
  }

  /// Reads the cell at hand, whatever it is.
  private mutating func readCell(_ part: inout PortfolioPart) throws(PortfolioProblem) {
    reader.position = place.position
    if place.column == 0, reader.skipEmptyLine() { return beginRow() }
    let (batch, column, row) = (batch, place.column, place.row)
    let columns = batch.heading.entries.count
    var problem: PortfolioProblem.Kind?
    let end = try reader.field { bytes in
      guard column < columns, !batch.tell(column, bytes, row: row) else { return }
      problem = batch.problem(column, bytes)
    }
    if let problem { try forgive(problem, &part) }
    place.position = reader.position
    place.column += 1
    if case .field = end { return }
    guard place.column == columns else { throw PortfolioProblem(.fieldCount(place.column, expected: columns)) }
    batch.finishRow(place.record)
    place.row += 1
    beginRow()
  }

  /// Begins the row where the reader stands.
  private mutating func beginRow() {
    place.position = reader.position
    place.start = reader.position
    place.column = 0
    place.record += 1
  }

  /// Leaves out the row at hand, if that is wanted; otherwise the work is to end.
  private mutating func isSkipped(_ found: PortfolioProblem, _ part: inout PortfolioPart) -> Bool {
    batch.dropRow()
    var problem = found
    problem.line = line(at: place.start)
    guard policy != .stop else {
      part.failure = problem
      return false
    }
    part.skipped += 1
    if part.problems.count < PortfolioPart.toldProblems { part.problems.append(problem) }
    reader.skipRecord(from: place.start)
    beginRow()
    return true
  }

  /// Takes the cell at hand, that cannot be read, for unknown, if that is wanted and can be.
  private mutating func forgive(
    _ kind: PortfolioProblem.Kind, _ part: inout PortfolioPart
  ) throws(PortfolioProblem) {
    let found = PortfolioProblem(kind, column: batch.heading.entries[place.column].name)
    guard policy == .unknown, batch.canForget(place.column) else { throw found }
    batch.forget(place.column)
    part.forgiven += 1
    if part.problems.count < PortfolioPart.toldProblems {
      part.problems.append(PortfolioProblem(kind, line: line(at: place.start), column: found.column))
    }
  }

  /// The line on which a byte stands; O(bytes since the last one that was asked for).
  private mutating func line(at position: Int) -> Int {
    for place in counted.position..<position where bytes[place] == UInt8(ascii: "\n") { counted.lines += 1 }
    counted.position = position
    return counted.lines + 1
  }
}
