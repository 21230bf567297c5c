import Conduct

/// The verdicts of a row as they are written behind one another, gathered so that a row counts no references.
final class AnswerPieces {
  /// One or more columns; what they are written by is kept alive beside the pieces.
  private enum Piece {
    case words(Unmanaged<WordRun>)
    case names(Unmanaged<NameRun>)
    case cell(Unmanaged<Single>)
  }

  /// A column of the answer.
  struct Source {
    let column: Answers.Column
    /// How many rows the answers have room for.
    let capacity: Int
    let name: String
  }

  /// A column that is written by itself.
  private final class Single {
    let source: Source
    let lead: [UInt8]

    init(_ source: Source, _ lead: [UInt8]) {
      self.source = source
      self.lead = lead
    }
  }

  private let format: RowFormat
  private let texts: [String]
  private var pieces: [Piece] = []
  private var runs: [WordRun] = []
  private var lists: [NameRun] = []
  private var singles: [Single] = []

  /// - Parameter texts: The texts that the playbook mentions, by number.
  init(_ sources: [Source], _ format: RowFormat, texts: [String]) {
    self.format = format
    self.texts = texts
    var run: [WordRun.Source] = []
    for source in sources {
      if let words = words(source), WordRun.fits(words) {
        run.append(words)
        continue
      }
      endRun(&run)
      if let names = names(source) {
        lists.append(names)
        pieces.append(.names(.passUnretained(names)))
      } else {
        let single = Single(source, lead(source))
        singles.append(single)
        pieces.append(.cell(.passUnretained(single)))
      }
    }
    endRun(&run)
  }

  private func endRun(_ sources: inout [WordRun.Source]) {
    guard !sources.isEmpty else { return }
    let run = WordRun(sources)
    runs.append(run)
    pieces.append(.words(.passUnretained(run)))
    sources = []
  }

  private func lead(_ source: Source) -> [UInt8] { format.lead(source.name, isFirst: false) }

  /// The texts of a column that has few, nil if it has many.
  private func words(_ source: Source) -> WordRun.Source? {
    let lead = lead(source)
    func text(_ cell: Int64, _ content: PortfolioColumn.Content) -> [UInt8] { Self.text(cell, content, lead, format) }
    switch source.column.form {
    case .words(let words): return .words(words.map { lead + format.bytes($0) }, UnsafePointer(source.column.codes))
    case .values(.choice(let members)):
      let cells = members.indices.map(Int64.init) + [Cell.unknown]
      return .members(cells.map { text($0, .choice(members)) }, UnsafePointer(source.column.cells))
    case .values(.date):
      let samples = [Int64(CivilDate.first.dayNumber), Cell.unknown, Cell.never].map { text($0, .date).count }
      return .days(longest: samples.max() ?? 0, UnsafePointer(source.column.cells)) { [format] in
        Self.text($0, .date, lead, format)
      }
    case .values, .names: return nil
    }
  }

  private static func text(
    _ cell: Int64, _ content: PortfolioColumn.Content, _ lead: [UInt8], _ format: RowFormat
  ) -> [UInt8] {
    let sink = ByteSink(capacity: 64)
    sink.append(lead)
    format.append(cell, content, to: sink) { _ in "" }
    return sink.bytes
  }

  /// A column of names; nil where a list of them could need quotation marks, or be taken for a formula.
  private func names(_ source: Source) -> NameRun? {
    guard case .names(let names, let areMembers) = source.column.form else { return nil }
    switch format {
    case .csv:
      guard names.allSatisfy({ format.bytes($0).elementsEqual($0.utf8) }) else { return nil }
      return NameRun(
        names.map { Array($0.utf8) }, UnsafePointer(source.column.codes), stride: source.capacity,
        .init(
          start: lead(source), quote: [], separator: Array(";".utf8), end: [],
          none: Array((areMembers ? "{}" : "").utf8)))
    case .jsonLines:
      return NameRun(
        names.map { format.bytes($0).dropFirst().dropLast() }, UnsafePointer(source.column.codes),
        stride: source.capacity,
        .init(
          start: lead(source) + Array("[".utf8), quote: Array("\"".utf8), separator: Array(",".utf8),
          end: Array("]".utf8), none: []))
    }
  }

  /// Writes the verdicts of a row.
  func write(_ row: Int, _ batch: RowBatch, to sink: ByteSink) {
    for piece in pieces {
      switch piece {
      case .words(let run): run._withUnsafeGuaranteedRef { $0.write(row, to: sink) }
      case .names(let run): run._withUnsafeGuaranteedRef { $0.write(row, to: sink) }
      case .cell(let single): single._withUnsafeGuaranteedRef { write($0, row, batch, to: sink) }
      }
    }
  }

  private func write(_ single: Single, _ row: Int, _ batch: RowBatch, to sink: ByteSink) {
    let column = single.source.column
    sink.append(single.lead)
    switch column.form {
    case .words(let words): format.append(words[Int(column.codes[row])], to: sink)
    case .values(let content):
      format.append(column.cells[row], content, to: sink) { [texts] in batch.text($0, texts) }
    case .names(let names, let areMembers):
      let text = Answers.text(names, column.codes + row, stride: single.source.capacity, areMembers: areMembers)
      format.append(names: text, to: sink)
    }
  }
}
