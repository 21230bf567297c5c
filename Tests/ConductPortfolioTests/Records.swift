@testable import ConductPortfolio

/// Reads CSV back.
enum Records {
  static func of(_ text: String) throws -> [[String]] {
    let bytes = Array(text.utf8)
    var records: [[String]] = []
    var failure: (any Error)?
    bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(bytes)
      do {
        while !reader.isAtEnd {
          var record: [String] = []
          while case .field = try reader.field({
            record.append(String(decoding: FormulaGuard.withoutGuard($0), as: UTF8.self))
          }) {}
          records.append(record)
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return records
  }
}
