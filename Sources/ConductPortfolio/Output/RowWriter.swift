import Conduct

/// Writes rows of verdicts as CSV or as JSON Lines.
final class RowWriter {
  private let format: RowFormat
  private let hasID: Bool
  private let pieces: AnswerPieces
  private let keptLeads: FlatTexts
  /// What stands behind a row; with what is written if a change makes no difference to it, or one.
  private let ends: FlatTexts
  let sink = ByteSink(capacity: 1 << 20)

  /// The answers before and after a change, if it is to be written whether they differ.
  private let compared: (before: Answers, after: Answers, indices: [Int])?

  /// - Parameters:
  ///   - columns: The columns, each with the answers from which it is taken and its heading.
  ///   - compared: The answers before and after a change, and which of them are compared.
  init(
    _ columns: [(answers: Answers, index: Int, name: String)], _ heading: PortfolioHeading, _ format: RowFormat,
    texts: [String], compared: (before: Answers, after: Answers, indices: [Int])? = nil
  ) {
    self.format = format
    self.compared = compared
    hasID = heading.hasID
    let sources = columns.map { source in
      AnswerPieces.Source(
        column: source.answers.columns[source.index], capacity: source.answers.capacity, name: source.name)
    }
    pieces = AnswerPieces(sources, format, texts: texts)
    keptLeads = FlatTexts(
      Self.keptNames(heading).enumerated().map { index, name in format.lead(name, isFirst: index == 0) })
    let end = Array((format == .csv ? "\n" : "}\n").utf8)
    let lead = format.lead(PortfolioWords.differs, isFirst: false)
    let words = [Answers.truths[0], Answers.truths[2]].map { format.bytes($0) }
    ends = FlatTexts(compared == nil ? [end] : words.map { lead + $0 + end })
  }

  /// The columns before the verdicts.
  private static func keptNames(_ heading: PortfolioHeading) -> [String] {
    (heading.hasID ? [] : [PortfolioWords.row]) + heading.kept
  }

  /// The first line of CSV.
  static func headingLine(_ heading: PortfolioHeading, _ names: [String]) -> [UInt8] {
    let sink = ByteSink()
    for (index, name) in (keptNames(heading) + names).enumerated() {
      if index > 0 { sink.append(UInt8(ascii: ",")) }
      CSVText.append(name, to: sink)
    }
    sink.append(UInt8(ascii: "\n"))
    return sink.bytes
  }

  /// Writes one row of a batch.
  func write(_ row: Int, _ batch: RowBatch, number: Int) {
    writeKept(row, batch, number)
    pieces.write(row, batch, to: sink)
    sink.append(ends[compared != nil && differs(row) ? 1 : 0])
  }

  /// Whether a change makes a row different.
  func differs(_ row: Int) -> Bool {
    guard let compared else { return false }
    return compared.indices.contains { index in
      Answers.differ(
        compared.before.columns[index], compared.after.columns[index], row: row, capacity: compared.before.capacity)
    }
  }

  /// Writes the row's name or number, and what is copied.
  private func writeKept(_ row: Int, _ batch: RowBatch, _ number: Int) {
    if !hasID {
      sink.append(keptLeads[0])
      sink.append(decimal: Int64(number))
    }
    let first = hasID ? 0 : 1
    for index in first..<keptLeads.count {
      let text = batch.kept.text(index - first, row: row)
      sink.append(keptLeads[index])
      if hasID, index == 0, text.isEmpty { sink.append(decimal: Int64(number)) } else { format.append(text, to: sink) }
    }
  }
}
