import Conduct

/// How the rows of an answer are written.
enum RowFormat: Sendable {
  case csv, jsonLines

  /// What stands before a value: in JSON its key.
  func lead(_ name: String, isFirst: Bool) -> [UInt8] {
    switch self {
    case .csv: isFirst ? [] : [UInt8(ascii: ",")]
    case .jsonLines: (isFirst ? [UInt8(ascii: "{")] : [UInt8(ascii: ",")]) + bytes(name) + [UInt8(ascii: ":")]
    }
  }

  /// A text as it is written.
  func bytes(_ text: String) -> [UInt8] {
    let sink = ByteSink(capacity: 64)
    append(text, to: sink)
    return sink.bytes
  }

  func append(_ text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) {
    switch self {
    case .csv: CSVText.append(text, to: sink)
    case .jsonLines: sink.append(JSONValue.text(String(decoding: text, as: UTF8.self)).compact)
    }
  }

  func append(_ text: String, to sink: ByteSink) {
    var text = text
    text.withUTF8 { append($0, to: sink) }
  }

  /// Appends a value as it is read back; of what has not happened nothing, of what is not known `unknown`.
  ///
  /// - Parameter text: Returns the text with a number.
  func append(_ cell: Int64, _ content: PortfolioColumn.Content, to sink: ByteSink, text: (Int64) -> String) {
    if cell == Cell.unknown || cell == Cell.never && content == .date {
      let isNever = cell != Cell.unknown
      return sink.append(self == .csv ? (isNever ? "" : "unknown") : (isNever ? "null" : "\"unknown\""))
    }
    switch content {
    case .truth, .set: break
    case .count: sink.append(decimal: cell)
    case .number: CSVText.append(cell, places: 4, to: sink)
    case .percent:
      quotingJSON(sink) {
        CSVText.append(cell, places: 2, to: sink)
        sink.append(UInt8(ascii: "%"))
      }
    case .date: quotingJSON(sink) { CSVText.append(day: cell, to: sink) }
    case .text: append(text(cell), to: sink)
    case .choice(let members): append(members[Int(cell)], to: sink)
    }
  }

  private func quotingJSON(_ sink: ByteSink, _ body: () -> Void) {
    if self == .jsonLines { sink.append(UInt8(ascii: "\"")) }
    body()
    if self == .jsonLines { sink.append(UInt8(ascii: "\"")) }
  }

  /// Appends names that are definitely so, then those that may be; of a set without members `{}`.
  func append(names text: String, to sink: ByteSink) {
    switch self {
    case .csv: append(text, to: sink)
    case .jsonLines:
      let names = text.isEmpty || text == "{}" ? [] : text.split(separator: ";").map { JSONValue.text(String($0)) }
      sink.append(JSONValue.array(names).compact)
    }
  }
}
