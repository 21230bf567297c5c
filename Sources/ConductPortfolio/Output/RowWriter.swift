import Conduct

/// Writes rows of verdicts as CSV or as JSON Lines.
final class RowWriter {
  /// How rows are written.
  enum Format: Sendable {
    case csv, jsonLines
  }

  /// What is written of a row behind the texts that are kept.
  private enum Piece {
    case words(WordRun)
    case cell(Cell)
  }

  /// A column of the answer that is not part of a run of words.
  private final class Cell {
    let column: Answers.Column
    let capacity: Int
    /// What stands before a value: in JSON its key.
    let lead: [UInt8]
    /// The words with what stands before them.
    let words: [[UInt8]]

    init(_ column: Answers.Column, capacity: Int, lead: [UInt8], words: [[UInt8]]) {
      self.column = column
      self.capacity = capacity
      self.lead = lead
      self.words = words
    }
  }

  private let format: Format
  private let heading: PortfolioHeading
  private let pieces: [Piece]
  private let keptLeads: [[UInt8]]
  private let texts: [String]
  let sink = ByteSink(capacity: 1 << 20)

  /// The answers before and after a change, if it is to be written whether they differ.
  private let compared: (before: Answers, after: Answers, indices: [Int])?
  private let differsLead: [UInt8]

  /// - Parameters:
  ///   - columns: The columns, each with the answers from which it is taken and its heading.
  ///   - compared: The answers before and after a change, and which of them are compared.
  init(
    _ columns: [(answers: Answers, index: Int, name: String)], _ heading: PortfolioHeading, _ format: Format,
    texts: [String], compared: (before: Answers, after: Answers, indices: [Int])? = nil
  ) {
    self.format = format
    self.compared = compared
    differsLead = Self.lead(PortfolioWords.differs, format, isFirst: false)
    self.heading = heading
    self.texts = texts
    keptLeads = (heading.hasID ? heading.kept : [PortfolioWords.row] + heading.kept).map {
      Self.lead($0, format, isFirst: $0 == (heading.hasID ? heading.kept.first : PortfolioWords.row))
    }
    let cells = columns.map { source in
      let column = source.answers.columns[source.index]
      let lead = Self.lead(source.name, format, isFirst: false)
      var words: [[UInt8]] = []
      if case .words(let plain) = column.form {
        words = plain.map { lead + (format == .csv ? Array($0.utf8) : Self.quoted($0)) }
      }
      return Cell(column, capacity: source.answers.capacity, lead: lead, words: words)
    }
    pieces = Self.pieces(cells)
  }

  /// Gathers what stands side by side and is short words in runs.
  private static func pieces(_ cells: [Cell]) -> [Piece] {
    var pieces: [Piece] = []
    var run: [Cell] = []
    func endRun() {
      if !run.isEmpty { pieces.append(.words(WordRun(run.map { ($0.words, UnsafePointer($0.column.codes)) }))) }
      run = []
    }
    for cell in cells {
      if !cell.words.isEmpty, WordRun.fits(cell.words) {
        run.append(cell)
      } else {
        endRun()
        pieces.append(.cell(cell))
      }
    }
    endRun()
    return pieces
  }

  /// The first line of CSV.
  static func headingLine(_ heading: PortfolioHeading, _ names: [String]) -> [UInt8] {
    let sink = ByteSink()
    for (index, name) in ((heading.hasID ? [] : [PortfolioWords.row]) + heading.kept + names).enumerated() {
      if index > 0 { sink.append(UInt8(ascii: ",")) }
      CSVText.append(Array(name.utf8)[...], to: sink)
    }
    sink.append(UInt8(ascii: "\n"))
    return sink.bytes
  }

  private static func lead(_ name: String, _ format: Format, isFirst: Bool) -> [UInt8] {
    switch format {
    case .csv: isFirst ? [] : [UInt8(ascii: ",")]
    case .jsonLines: (isFirst ? [UInt8(ascii: "{")] : [UInt8(ascii: ",")]) + quoted(name) + [UInt8(ascii: ":")]
    }
  }

  private static func quoted(_ text: String) -> [UInt8] { Array(JSONValue.text(text).compact.utf8) }

  /// Writes one row of a batch.
  func write(_ row: Int, _ batch: RowBatch, number: Int) {
    writeKept(row, batch, number)
    for piece in pieces {
      switch piece {
      case .words(let run): run.write(row, to: sink)
      case .cell(let cell): write(cell, row, batch)
      }
    }
    if compared != nil {
      sink.append(differsLead)
      let word = Answers.truths[differs(row) ? 2 : 0]
      if format == .csv { sink.append(word) } else { sink.append(Self.quoted(word)) }
    }
    if format == .jsonLines { sink.append(UInt8(ascii: "}")) }
    sink.append(UInt8(ascii: "\n"))
  }

  private func write(_ cell: Cell, _ row: Int, _ batch: RowBatch) {
    switch cell.column.form {
    case .words: sink.append(cell.words[Int(cell.column.codes[row])])
    case .values(let content):
      sink.append(cell.lead)
      writeValue(cell.column.cells[row], content, batch)
    case .names(let names, let areMembers):
      sink.append(cell.lead)
      writeNames(names, cell, row, areMembers)
    }
  }

  /// Whether a change makes a row different.
  func differs(_ row: Int) -> Bool {
    guard let compared else { return false }
    return compared.indices.contains { index in
      Answers.differ(
        compared.before.columns[index], compared.after.columns[index], row: row, capacity: compared.before.capacity)
    }
  }

  private func writeKept(_ row: Int, _ batch: RowBatch, _ number: Int) {
    var leads = keptLeads[...]
    if !heading.hasID, let lead = leads.popFirst() {
      sink.append(lead)
      sink.append(decimal: Int64(number))
    }
    for (index, lead) in leads.enumerated() {
      let text = batch.keptText(index, row: row)
      sink.append(lead)
      if index == 0, heading.hasID, text.isEmpty { sink.append(decimal: Int64(number)) } else { writeText(text) }
    }
  }

  private func writeText(_ bytes: ArraySlice<UInt8>) {
    switch format {
    case .csv: CSVText.append(bytes, to: sink)
    case .jsonLines: sink.append(JSONValue.text(String(decoding: bytes, as: UTF8.self)).compact)
    }
  }

  /// A value as it is read back; of what has not happened nothing, of what is not known `unknown`.
  private func writeValue(_ cell: Int64, _ content: PortfolioColumn.Content, _ batch: RowBatch) {
    if cell == Conduct.Cell.unknown || cell == Conduct.Cell.never && content == .date {
      let isNever = cell != Conduct.Cell.unknown
      return sink.append(format == .csv ? (isNever ? "" : "unknown") : (isNever ? "null" : "\"unknown\""))
    }
    switch content {
    case .truth, .set: break
    case .count: sink.append(decimal: cell)
    case .number: CSVText.append(cell, places: 4, to: sink)
    case .percent:
      quotingJSON {
        CSVText.append(cell, places: 2, to: sink)
        sink.append(UInt8(ascii: "%"))
      }
    case .date: quotingJSON { CSVText.append(day: cell, to: sink) }
    case .text:
      writeText(Array(batch.text(cell, texts).utf8)[...])
    case .choice(let members): writeText(Array(members[Int(cell)].utf8)[...])
    }
  }

  private func quotingJSON(_ body: () -> Void) {
    if format == .jsonLines { sink.append(UInt8(ascii: "\"")) }
    body()
    if format == .jsonLines { sink.append(UInt8(ascii: "\"")) }
  }

  private func writeNames(_ names: [String], _ cell: Cell, _ row: Int, _ areMembers: Bool) {
    let text = Answers.text(names, cell.column.codes + row, stride: cell.capacity, areMembers: areMembers)
    switch format {
    case .csv: CSVText.append(Array(text.utf8)[...], to: sink)
    case .jsonLines:
      let names = text.isEmpty || text == "{}" ? [] : text.split(separator: ";").map { JSONValue.text(String($0)) }
      sink.append(JSONValue.array(names).compact)
    }
  }
}
