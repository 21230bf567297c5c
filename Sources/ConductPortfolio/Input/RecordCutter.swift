/// Cuts a stream of bytes into chunks that end where a record ends, so that workers can read them apart.
///
/// Only as much is held as the record at hand needs, and that has a limit.
package struct RecordCutter {
  /// How many bytes one record may have.
  package static let maximumRecord = 16 << 20

  /// Some whole records.
  package struct Chunk: Sendable {
    /// The bytes.
    package let bytes: [UInt8]
    /// The line of the first byte, from 1.
    package let firstLine: Int
    /// The number of the first record, from 1, where the heading does not count.
    package let firstRecord: Int
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")

  private var pending: [UInt8] = []
  /// How many quotation marks are pending, where they hold records together.
  private var quotes = 0
  /// Whether quotation marks hold records together.
  private let isQuoted: Bool
  private var line = 1
  private var record = 1
  private let limit: Int

  /// Begins before the first byte.
  ///
  /// - Parameter isQuoted: Whether a line end within quotation marks ends no record, as in CSV.
  package init(isQuoted: Bool, limit: Int = RecordCutter.maximumRecord) {
    self.isQuoted = isQuoted
    self.limit = limit
  }

  /// Takes more bytes, and returns the whole records that there are now, nil if there is none.
  package mutating func cut(_ bytes: ArraySlice<UInt8>) throws(PortfolioProblem) -> Chunk? {
    take(bytes)
    guard let end = lastEnd() else {
      guard pending.count <= limit else { throw PortfolioProblem(.tooLong(limit: limit), line: line) }
      return nil
    }
    return take(end)
  }

  /// Returns what is left when the stream has ended, nil if that is nothing.
  package mutating func rest() -> Chunk? { pending.isEmpty ? nil : take(pending.count) }

  /// Takes the first record alone, which is the heading; nil as long as it has not ended.
  package mutating func heading(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws(PortfolioProblem) -> [UInt8]? {
    take(bytes)
    var inQuotes = false
    let end = pending.firstIndex { byte in
      if byte == Self.quote, isQuoted { inQuotes.toggle() }
      return byte == Self.lineFeed && !inQuotes
    }
    guard end != nil || isLast else {
      guard pending.count <= limit else { throw PortfolioProblem(.tooLong(limit: limit), line: line) }
      return nil
    }
    let heading = take(end.map { $0 + 1 } ?? pending.count).bytes
    record = 1
    return heading
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    pending += bytes
    if isQuoted { quotes += bytes.withUnsafeBufferPointer { ByteCount.count(Self.quote, in: $0) } }
  }

  private mutating func take(_ end: Int) -> Chunk {
    let chunk = Chunk(bytes: Array(pending[..<end]), firstLine: line, firstRecord: record)
    pending.removeFirst(end)
    let before = quotes
    quotes = isQuoted && quotes > 0 ? pending.withUnsafeBufferPointer { ByteCount.count(Self.quote, in: $0) } : 0
    let lines = chunk.bytes.withUnsafeBufferPointer { ByteCount.count(Self.lineFeed, in: $0) }
    line += lines
    record += before == quotes ? lines : Self.records(chunk.bytes)
    return chunk
  }

  /// Where the last whole record ends.
  private func lastEnd() -> Int? {
    // Whether the end lies within quotation marks, then the same for every line end from there backwards.
    var inQuotes = quotes % 2 == 1
    return pending.withUnsafeBufferPointer { pending in
      var position = pending.count - 1
      while position >= 0 {
        if pending[position] == Self.quote, isQuoted { inQuotes.toggle() }
        if pending[position] == Self.lineFeed, !inQuotes { return position + 1 }
        position -= 1
      }
      return nil
    }
  }

  /// How many records end in some bytes with quotation marks.
  private static func records(_ bytes: [UInt8]) -> Int {
    var records = 0
    var inQuotes = false
    for byte in bytes {
      if byte == quote { inQuotes.toggle() }
      if byte == lineFeed, !inQuotes { records += 1 }
    }
    return records
  }
}
