import Conduct

/// Fills batches with the rows of one chunk of JSON Lines: an object a line, whose keys are the columns.
///
/// Facts may be `true`, `false`, numbers or strings as cells of CSV have them, sets also lists of members; `null` says
/// nothing, as a key that is missing.
struct JSONLinesLoader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let batch: RowBatch
  private let policy: PortfolioJob.ErrorPolicy
  private let keys: JSONKeys
  private var position = 0
  private var line = 0
  /// The line on which each column was told last, to find keys that stand twice.
  private var told: [Int]
  /// The column behind the one that was told last: keys mostly come in the same order.
  private var expected = 0

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ batch: RowBatch, _ keys: JSONKeys, _ policy: PortfolioJob.ErrorPolicy
  ) {
    self.bytes = bytes
    self.batch = batch
    self.keys = keys
    self.policy = policy
    told = Array(repeating: -1, count: batch.heading.entries.count)
  }

  /// Reads rows until the batch is full; false once there are no more, or the work is to end.
  mutating func load(_ part: inout PortfolioPart) -> Bool {
    while position < bytes.count {
      if batch.isFull { return true }
      let start = position
      let end = lineEnd(from: start)
      position = end + 1
      defer { line += 1 }
      var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      if scanner.isBlank { continue }
      do throws(PortfolioProblem) {
        try readRow(&scanner, &part)
        batch.finishRow(line)
      } catch {
        batch.dropRow()
        let problem = PortfolioProblem(error.kind, line: line + 1, column: error.column)
        guard policy != .stop else {
          part.failure = problem
          return false
        }
        part.skipped += 1
        if part.problems.count < PortfolioPart.toldProblems { part.problems.append(problem) }
      }
    }
    return false
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private mutating func readRow(_ scanner: inout JSONScanner, _ part: inout PortfolioPart) throws(PortfolioProblem) {
    let row = batch.count
    expected = 0
    try scanner.expect(UInt8(ascii: "{"))
    if scanner.skip(UInt8(ascii: "}")) { return try scanner.finish() }
    repeat {
      let column = try column(&scanner)
      try scanner.expect(UInt8(ascii: ":"))
      guard let column else {
        try scanner.skipValue()
        continue
      }
      let name = batch.heading.entries[column].name
      guard told[column] != line else { throw PortfolioProblem(.doubleColumn, column: name) }
      told[column] = line
      var problem: PortfolioProblem.Kind?
      try scanner.value { [batch] bytes in
        if !batch.tell(column, bytes, row: row) { problem = batch.problem(column, bytes) }
      }
      if let kind = problem {
        guard policy == .unknown, batch.canForget(column) else { throw PortfolioProblem(kind, column: name) }
        batch.forget(column)
        part.forgiven += 1
        if part.problems.count < PortfolioPart.toldProblems {
          part.problems.append(PortfolioProblem(kind, line: line + 1, column: name))
        }
      }
    } while scanner.skip(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"))
    try scanner.finish()
  }

  /// The column of the key at hand; nil for one that is left out of account.
  private mutating func column(_ scanner: inout JSONScanner) throws(PortfolioProblem) -> Int? {
    var found: Int?
    var unknown: String?
    try scanner.string { [keys, expected] key in
      found = keys.column(key, expected: expected)
      if found == nil { unknown = String(decoding: key, as: UTF8.self) }
    }
    if let found {
      expected = found + 1
      return found
    }
    guard keys.ignoresOthers else {
      let name = unknown ?? ""
      throw PortfolioProblem(.unknownColumn(nearest: keys.nearest(to: name)), column: name)
    }
    return nil
  }
}

/// The columns of a heading by their keys.
final class JSONKeys: Sendable {
  private let names: [[UInt8]]
  private let columns: [String: Int]
  let ignoresOthers: Bool

  init(_ heading: PortfolioHeading) {
    names = heading.entries.map { Array($0.name.utf8) }
    var columns: [String: Int] = [:]
    for (column, entry) in heading.entries.enumerated() { columns[entry.name] = column }
    self.columns = columns
    ignoresOthers = heading.ignoresOthers
  }

  func column(_ key: UnsafeBufferPointer<UInt8>, expected: Int) -> Int? {
    if expected < names.count, names[expected].count == key.count, names[expected].elementsEqual(key) {
      return expected
    }
    return columns[String(decoding: key, as: UTF8.self)]
  }

  func nearest(to name: String) -> String? { NameSuggestion.nearest(to: name, among: columns.keys.sorted()) }
}
