import Conduct

/// Cells of CSV: texts in quotation marks where they need them, numbers and days as they are read.
enum CSVText {
  private static let quote = UInt8(ascii: "\"")

  /// Appends a text, guarded against being taken for a formula; see `FormulaGuard`.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) {
    let isGuarded = FormulaGuard.isNeeded(text)
    let needsQuotes = text.contains { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { sink.append(quote) }
    if isGuarded { sink.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in text {
        if byte == quote { sink.append(quote) }
        sink.append(byte)
      }
      sink.append(quote)
    } else {
      sink.append(text)
    }
  }

  /// Appends a text in the same way.
  static func append(_ text: String, to sink: ByteSink) {
    var text = text
    text.withUTF8 { append($0, to: sink) }
  }

  /// Appends a decimal without zeros at its end.
  static func append(_ value: Int64, places: Int, to sink: ByteSink) {
    var scale: UInt64 = 1
    for _ in 0..<places { scale *= 10 }
    var (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: scale)
    if value < 0 { sink.append(UInt8(ascii: "-")) }
    sink.append(decimal: Int64(whole))
    guard fraction > 0 else { return }
    sink.append(UInt8(ascii: "."))
    while fraction > 0 {
      scale /= 10
      (whole, fraction) = fraction.quotientAndRemainder(dividingBy: scale)
      sink.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole))
    }
  }

  /// Appends a day as ISO 8601 writes it.
  static func append(day: Int64, to sink: ByteSink) {
    if let date = CivilDate(dayNumber: Int(day)) { sink.append(date.iso) }
  }
}
