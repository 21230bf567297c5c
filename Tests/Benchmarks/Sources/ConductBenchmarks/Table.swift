/// A table for a terminal: the first column to the left, all others to the right.
struct Table {
  private var rows: [[String]]

  init(_ heading: String, _ columns: String...) {
    rows = [[heading] + columns]
  }

  /// Adds a row with the three times of samples before its own cells.
  mutating func add(_ name: String, _ samples: Samples, _ cells: String...) {
    rows.append([name] + [samples.min, samples.median, samples.max].map(Self.time) + cells)
  }

  func show() {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0 }
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + padding : "  " + padding + cell
      }
      print(line)
    }
    print("")
  }

  /// Nanoseconds in the unit that reads best.
  static func time(_ nanoseconds: Double) -> String {
    switch nanoseconds {
    case ..<1e3: decimal(nanoseconds) + " ns"
    case ..<1e6: decimal(nanoseconds / 1e3) + " µs"
    case ..<1e9: decimal(nanoseconds / 1e6) + " ms"
    default: decimal(nanoseconds / 1e9) + " s"
    }
  }

  /// A number with three digits or more.
  static func decimal(_ value: Double) -> String {
    let places = value < 10 ? 100.0 : value < 100 ? 10.0 : 1.0
    let scaled = Int((value * places).rounded())
    guard places > 1 else { return String(scaled) }
    let fraction = String(scaled % Int(places))
    let zeros = String(repeating: "0", count: (places == 100 ? 2 : 1) - fraction.count)
    return "\(scaled / Int(places)).\(zeros)\(fraction)"
  }

  static func percent(_ part: Double, of whole: Double) -> String {
    whole > 0 ? "\(Int((part / whole * 100).rounded())) %" : "–"
  }

  static func ratio(_ value: Double, to base: Double) -> String { base > 0 ? "× " + decimal(value / base) : "–" }
}
