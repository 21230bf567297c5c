import Conduct

/// Rows of a portfolio on their way to a verdict: their cells, and the texts that are copied into the answer.
final class RowBatch {
  /// What happens to a row with a cell that cannot be read.
  enum CellResult {
    case told
    case problem(PortfolioProblem.Kind)
  }

  let table: ColumnTable
  let heading: PortfolioHeading
  private let initial: [Int64]
  private let rounds: RoundFiller
  private let baseTexts: [String: Int64]
  private var texts: [String: Int64]
  /// The texts of this batch that the playbook does not mention, by number behind those of the playbook.
  private(set) var ownTexts: [String] = []
  /// The number of each row among the records of its chunk.
  private(set) var numbers: [Int] = []
  /// The texts that are copied, one column after the other: all bytes, and where each row's end.
  private(set) var kept: [(bytes: [UInt8], ends: [Int])]
  private let slotCount: Int
  /// The slots of the current view that hold texts.
  private let textSlots: Set<Int>
  /// Whether texts are guarded against being taken for formulas; see `FormulaGuard`.
  private let isGuarded: Bool
  /// The index of each column of the table, by the column of the input; of a set those of its members.
  private let columns: [[Int]]

  var count: Int { table.count }
  var isFull: Bool { table.count == table.capacity }

  init(
    _ plan: ColumnPlan, _ heading: PortfolioHeading, _ rounds: PortfolioRounds, _ texts: [String], capacity: Int,
    isGuarded: Bool = true, change: PortfolioChange? = nil, readsAll: Bool = false
  ) {
    self.heading = heading
    self.isGuarded = isGuarded
    slotCount = plan.program.slotCount
    textSlots = rounds.textSlots
    self.rounds = RoundFiller(plan, rounds, change, readsAll: readsAll)
    initial = rounds.initial
    let table = ColumnTable(slots: self.rounds.slots, capacity: capacity)
    self.table = table
    var known: [String: Int64] = [:]
    for (index, text) in texts.enumerated() { known[text] = Int64(index) }
    baseTexts = known
    self.texts = known
    kept = heading.kept.map { _ in ([], []) }
    columns = heading.entries.map { entry in
      switch entry.target {
      case .ignored: []
      case .slot(let slot, _): [table.index(ofSlot: slot) ?? -1]
      case .set(let slot, let reader):
        (0..<reader.memberCount).map { table.index(ofSlot: slot + $0) ?? -1 }
      }
    }
    clear()
  }

  /// Makes room for the rows of a job.
  convenience init(_ job: PortfolioJob, capacity: Int) {
    self.init(
      job.plan, job.heading, job.rounds, job.question.texts, capacity: capacity, isGuarded: job.input == .csv,
      change: job.question.change, readsAll: job.readsAll)
  }

  /// Begins anew: nothing is told.
  func clear(today: Int64? = nil) {
    table.count = 0
    for (index, slot) in table.slots.enumerated() { table.fill(initial[slot], column: index) }
    numbers.removeAll(keepingCapacity: true)
    for index in kept.indices {
      kept[index].bytes.removeAll(keepingCapacity: true)
      kept[index].ends.removeAll(keepingCapacity: true)
    }
    if !ownTexts.isEmpty {
      texts = baseTexts
      ownTexts = []
    }
  }

  /// Takes the row at hand in, which is that record of its chunk.
  func finishRow(_ number: Int) {
    numbers.append(number)
    for index in kept.indices { kept[index].ends.append(kept[index].bytes.count) }
    table.count += 1
  }

  /// Takes back what was told of the row at hand.
  func dropRow() {
    for (index, slot) in table.slots.enumerated() { table.set(initial[slot], column: index, row: table.count) }
    for index in kept.indices { kept[index].bytes.removeLast(kept[index].bytes.count - (kept[index].ends.last ?? 0)) }
  }

  /// Completes what follows from the cells, once all rows are in; see `RoundFiller`.
  func complete(today: Int64?) {
    if let today { for index in [0, rounds.slotCount].compactMap(table.index) { table.fill(today, column: index) } }
    rounds.fill(table, initial)
  }

  /// The text of a row in a column that is copied.
  func keptText(_ index: Int, row: Int) -> ArraySlice<UInt8> {
    let kept = kept[index]
    return kept.bytes[(row == 0 ? 0 : kept.ends[row - 1])..<kept.ends[row]]
  }

  /// The text with a number.
  func text(_ number: Int64, _ known: [String]) -> String {
    let own = Int(number) - known.count
    return own < 0 ? known[Int(number)] : own < ownTexts.count ? ownTexts[own] : ""
  }

  /// The number of a text, a new one if it has none.
  func number(of text: String) -> Int64 {
    let number = texts[text] ?? Int64(texts.count)
    if number == texts.count {
      texts[text] = number
      ownTexts.append(text)
    }
    return number
  }

  /// A row as a state: what has no column is as it is before anything is told.
  func row(_ row: Int, name: String, texts: [String]) -> PortfolioRow {
    var cells = initial
    for (index, slot) in table.slots.enumerated() { cells[slot] = table.cell(column: index, row: row) }
    return PortfolioRow(name: name, cells: cells, texts: texts + ownTexts)
  }

  /// Takes in a row that a journal tells; its texts are numbered anew.
  func take(_ row: PortfolioRow, number: Int) {
    for (index, slot) in table.slots.enumerated() {
      var cell = row.cells[slot]
      if cell != Cell.unknown, textSlots.contains(slot % slotCount) { cell = self.number(of: row.texts[Int(cell)]) }
      table.set(cell, column: index, row: table.count)
    }
    if !kept.isEmpty { kept[0].bytes += row.name.utf8 }
    finishRow(number)
  }

  // MARK: - Cells

  /// Tells a cell of the row at hand, by the column of the input.
  @inline(__always)
  func tell(_ column: Int, _ bytes: CellReader.Bytes) -> CellResult {
    let entry = heading.entries[column]
    if let place = entry.kept {
      guard let text = text(bytes) else { return .problem(.notText) }
      kept[place].bytes += text.utf8
    }
    switch entry.target {
    case .ignored: return .told
    case .slot(_, let reader): return tell(columns[column][0], reader, bytes)
    case .set(_, let reader): return tellSet(columns[column], reader, bytes)
    }
  }

  /// Whether a cell can be unknown: what is recorded, and what names the engagement, cannot.
  func canForget(_ column: Int) -> Bool {
    switch heading.entries[column].target {
    case .ignored: false
    case .slot(_, let reader), .set(_, let reader): !reader.isRecord && heading.entries[column].kept == nil
    }
  }

  /// Lets a cell of the row at hand be what it is before it is told.
  func forget(_ column: Int) {
    for index in columns[column] where index >= 0 {
      table.set(initial[table.slots[index]], column: index, row: table.count)
    }
  }

  @inline(__always)
  private func tell(_ index: Int, _ reader: CellReader, _ raw: CellReader.Bytes) -> CellResult {
    if reader.content == .text { return tellText(index, raw) }
    let bytes = CellReader.trimmed(raw)
    if bytes.isEmpty { return .told }
    if let cell = reader.cell(bytes) {
      table.set(cell, column: index, row: table.count)
      return .told
    }
    guard CellReader.isUnknown(bytes) else { return .problem(wrong(bytes, reader)) }
    if reader.isRecord { return .problem(.unknownRecord) }
    table.set(reader.unknown, column: index, row: table.count)
    return .told
  }

  private func wrong(_ bytes: CellReader.Bytes, _ reader: CellReader) -> PortfolioProblem.Kind {
    guard let text = text(bytes) else { return .notText }
    return .wrongCell(text, reader.expected(text))
  }

  private func tellText(_ index: Int, _ bytes: CellReader.Bytes) -> CellResult {
    if bytes.isEmpty { return .told }
    guard let text = text(bytes) else { return .problem(.notText) }
    table.set(number(of: text), column: index, row: table.count)
    return .told
  }

  /// Members joined by semicolons are in the set and all others are not; `{}` is the empty set, `member?` an open one.
  private func tellSet(_ indices: [Int], _ reader: CellReader, _ raw: CellReader.Bytes) -> CellResult {
    let bytes = CellReader.trimmed(raw)
    if bytes.isEmpty { return .told }
    var cells = [Int64](repeating: Cell.no, count: indices.count)
    if CellReader.isUnknown(bytes) {
      cells = [Int64](repeating: Cell.open, count: indices.count)
    } else if !bytes.elementsEqual("{}".utf8) {
      for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
        var name = CellReader.trimmed(CellReader.Bytes(rebasing: part))
        let isOpen = name.last == UInt8(ascii: "?")
        if isOpen { name = CellReader.Bytes(rebasing: name[..<(name.count - 1)]) }
        guard let member = reader.member(name) else { return .problem(wrong(name, reader)) }
        cells[member] = isOpen ? Cell.open : Cell.yes
      }
    }
    for (index, cell) in zip(indices, cells) where index >= 0 { table.set(cell, column: index, row: table.count) }
    return .told
  }

  /// The text of a cell; nil if it is none. What guards it against being taken for a formula is taken away.
  private func text(_ bytes: CellReader.Bytes) -> String? {
    guard !bytes.contains(0) else { return nil }
    return String(validating: isGuarded ? FormulaGuard.withoutGuard(bytes) : bytes, as: UTF8.self)
  }
}
