/// Fills batches with the rows of one chunk of comma-separated values.
struct CSVLoader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let batch: RowBatch
  private let policy: PortfolioJob.ErrorPolicy
  private var reader: CSVReader
  /// The number of the next record in the chunk, from 0.
  private var record = 0
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
    while !reader.isAtEnd {
      if batch.isFull { return true }
      let start = reader.position
      defer { record += 1 }
      if reader.skipEmptyLine() { continue }
      do throws(PortfolioProblem) {
        try readRow(start, &part)
        batch.finishRow(record)
      } catch {
        batch.dropRow()
        var problem = error
        problem.line = line(at: start)
        guard policy != .stop else {
          part.failure = problem
          return false
        }
        part.skipped += 1
        if part.problems.count < PortfolioPart.toldProblems { part.problems.append(problem) }
        reader.skipRecord(from: start)
      }
    }
    return false
  }

  private mutating func readRow(_ start: Int, _ part: inout PortfolioPart) throws(PortfolioProblem) {
    let batch = batch
    let (columns, row) = (batch.heading.entries.count, batch.count)
    var column = 0
    var problem: PortfolioProblem.Kind?
    while true {
      let end = try reader.field { bytes in
        guard column < columns else { return }
        if !batch.tell(column, bytes, row: row) { problem = batch.problem(column, bytes) }
      }
      if let kind = problem {
        problem = nil
        try forgive(kind, column, start, &part)
      }
      column += 1
      if case .record = end { break }
    }
    guard column == columns else { throw PortfolioProblem(.fieldCount(column, expected: columns)) }
  }

  /// Takes a cell that cannot be read for unknown, if that is wanted and can be.
  private mutating func forgive(
    _ kind: PortfolioProblem.Kind, _ column: Int, _ start: Int, _ part: inout PortfolioPart
  ) throws(PortfolioProblem) {
    let found = PortfolioProblem(kind, column: batch.heading.entries[column].name)
    guard policy == .unknown, batch.canForget(column) else { throw found }
    batch.forget(column)
    part.forgiven += 1
    if part.problems.count < PortfolioPart.toldProblems {
      part.problems.append(PortfolioProblem(kind, line: line(at: start), column: found.column))
    }
  }

  /// The line on which a byte stands; O(bytes since the last one that was asked for).
  private mutating func line(at position: Int) -> Int {
    for place in counted.position..<position where bytes[place] == UInt8(ascii: "\n") { counted.lines += 1 }
    counted.position = position
    return counted.lines + 1
  }
}
