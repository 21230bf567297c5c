/// Reads records of comma-separated values, as RFC 4180 has them, field by field.
package struct CSVReader {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Returns the names in the first record of a file.
  package static func heading(_ record: [UInt8]) throws(PortfolioProblem) -> [String] {
    let bytes = record
    var names: [String] = []
    var problem: PortfolioProblem?
    bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(bytes)
      do throws(PortfolioProblem) {
        while true {
          let end = try reader.field { name in
            let text = String(validating: FormulaGuard.withoutGuard(CellReader.trimmed(name)), as: UTF8.self)
            if let text { names.append(text) } else { problem = PortfolioProblem(.notText) }
          }
          if case .record = end { break }
        }
      } catch { problem = error }
    }
    if let problem { throw PortfolioProblem(problem.kind, line: 1) }
    return names
  }

  /// What comes behind a field.
  enum End {
    case field, record
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: Bytes
  /// Where the next field begins.
  var position = 0
  /// The text of a field in which quotation marks were doubled.
  private var unescaped: [UInt8] = []

  init(_ bytes: Bytes) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  /// Steps over an empty line; returns whether there was one.
  mutating func skipEmptyLine() -> Bool {
    if position < bytes.count, bytes[position] == Self.lineFeed {
      position += 1
      return true
    }
    if position + 1 < bytes.count, bytes[position] == Self.carriageReturn, bytes[position + 1] == Self.lineFeed {
      position += 2
      return true
    }
    return false
  }

  /// Reads the next field, and hands its text to the body; returns what comes behind it.
  @inline(__always)
  mutating func field(_ body: (Bytes) -> Void) throws(PortfolioProblem) -> End {
    if position < bytes.count, bytes[position] == Self.quote { return try quotedField(body) }
    let start = position
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      // Everything that ends a field or is wrong in one is less than a letter or digit.
      if byte <= Self.comma {
        if byte == Self.comma || byte == Self.lineFeed { break }
        if byte == Self.quote { throw PortfolioProblem(.strayQuote) }
        if byte == Self.carriageReturn, end + 1 < bytes.count, bytes[end + 1] != Self.lineFeed {
          throw PortfolioProblem(.strayReturn)
        }
      }
      end += 1
    }
    let hasReturn =
      end > start && bytes[end - 1] == Self.carriageReturn && (end == bytes.count || bytes[end] != Self.comma)
    body(Bytes(rebasing: bytes[start..<(hasReturn ? end - 1 : end)]))
    position = end + 1
    return end < bytes.count && bytes[end] == Self.comma ? .field : .record
  }

  private mutating func quotedField(_ body: (Bytes) -> Void) throws(PortfolioProblem) -> End {
    let start = position + 1
    var end = start
    var hasEscapes = false
    while true {
      guard end < bytes.count else { throw PortfolioProblem(.openQuote) }
      if bytes[end] == Self.quote {
        guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else { break }
        hasEscapes = true
        end += 1
      }
      end += 1
    }
    if hasEscapes {
      unescaped.removeAll(keepingCapacity: true)
      var source = start
      while source < end {
        unescaped.append(bytes[source])
        source += bytes[source] == Self.quote ? 2 : 1
      }
      unescaped.withUnsafeBufferPointer(body)
    } else {
      body(Bytes(rebasing: bytes[start..<end]))
    }
    return try behindQuotes(end + 1)
  }

  private mutating func behindQuotes(_ place: Int) throws(PortfolioProblem) -> End {
    var place = place
    if place < bytes.count, bytes[place] == Self.carriageReturn { place += 1 }
    position = place + 1
    guard place < bytes.count else { return .record }
    if bytes[place] == Self.lineFeed { return .record }
    guard bytes[place] == Self.comma, bytes[place - 1] == Self.quote else { throw PortfolioProblem(.textAfterQuote) }
    return .field
  }

  /// Steps over the rest of a record that cannot be read.
  mutating func skipRecord(from start: Int) {
    var inQuotes = false
    position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote { inQuotes.toggle() }
      if byte == Self.lineFeed, !inQuotes { return }
    }
  }
}
