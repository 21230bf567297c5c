import Conduct

/// Rows of a portfolio on their way to a verdict: their cells, and the texts that are copied into the answer.
final class RowBatch {
  let table: ColumnTable
  let heading: PortfolioHeading
  private let initial: [Int64]
  private let rounds: RoundFiller
  private let baseTexts: [String: Int64]
  private var texts: [String: Int64]
  /// The texts of this batch that the playbook does not mention, by number behind those of the playbook.
  private(set) var ownTexts: [String] = []
  /// The number of each row among the records of its chunk.
  let numbers: UnsafeMutablePointer<Int>
  /// The texts that are copied.
  let kept: KeptTexts
  private let slotCount: Int
  /// The slots of the current view that hold texts.
  private let textSlots: Set<Int>
  /// Whether texts are guarded against being taken for formulas; see `FormulaGuard`.
  private let isGuarded: Bool
  /// Owns how each column of the input is read, and where it goes.
  private let bindings: CellBindings
  /// The binding of the first column, so that no cell needs the owner.
  private let first: UnsafePointer<CellBinding>
  /// Reads the most frequent cells of comma-separated values.
  let shortcut: CellShortcut

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
    let kept = KeptTexts(columns: heading.kept.count, rows: table.capacity)
    self.kept = kept
    numbers = .allocate(capacity: table.capacity)
    bindings = CellBindings(heading.entries, table)
    first = bindings.first
    shortcut = CellShortcut(
      bindings: first, columns: heading.entries.count, kept: kept.columns, keptCount: kept.count, days: DayTable(),
      numbers: numbers, capacity: table.capacity)
    clear()
  }

  deinit {
    numbers.deallocate()
    shortcut.days.deallocate()
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
    kept.clear()
    if !ownTexts.isEmpty {
      texts = baseTexts
      ownTexts = []
    }
  }

  /// Takes the row at hand in, which is that record of its chunk.
  func finishRow(_ number: Int) {
    numbers[table.count] = number
    KeptTexts.finish(kept.columns, kept.count, row: table.count)
    table.count += 1
  }

  /// Takes in rows that the shortcut has read: so many there are now.
  func take(rows count: Int) { table.count = count }

  /// Takes back what was told of the row at hand.
  func dropRow() {
    for (index, slot) in table.slots.enumerated() { table.set(initial[slot], column: index, row: table.count) }
    kept.drop(row: table.count)
  }

  /// Completes what follows from the cells, once all rows are in; see `RoundFiller`.
  func complete(today: Int64?) {
    if let today { for index in [0, rounds.slotCount].compactMap(table.index) { table.fill(today, column: index) } }
    rounds.fill(table, initial)
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
    if kept.count > 0 { keep(row.name, 0) }
    finishRow(number)
  }

  // MARK: - Cells

  /// Tells a cell of the row at hand, by the column of the input; false where it cannot be read, see `problem`.
  @inline(__always)
  func tell(_ column: Int, _ raw: CellReader.Bytes, row: Int) -> Bool {
    let binding = first + column
    if let place = binding.pointee.kept, !keep(raw, place) { return false }
    switch binding.pointee.kind {
    case .ignored: return true
    case .text: return tellText(binding, raw, row)
    case .set: return tellSet(binding, raw, row)
    case .truth, .count, .number, .percent, .date, .choice:
      let bytes = CellReader.trimmed(raw)
      if bytes.isEmpty { return true }
      if let cell = binding.pointee.cell(bytes) {
        binding.pointee.set(cell, row: row)
        return true
      }
      guard CellReader.isUnknown(bytes), !binding.pointee.isRecord else { return false }
      binding.pointee.set(binding.pointee.unknown, row: row)
      return true
    }
  }

  /// Why a cell could not be read.
  func problem(_ column: Int, _ raw: CellReader.Bytes) -> PortfolioProblem.Kind {
    let entry = heading.entries[column]
    guard entry.kept == nil || text(raw) != nil, let reader = entry.target.reader, reader.content != .text else {
      return .notText
    }
    var bytes = CellReader.trimmed(raw)
    if case .set = reader.content {
      bytes = wrongMember(first + column, bytes) ?? bytes
    } else if CellReader.isUnknown(bytes) {
      return .unknownRecord
    }
    guard let text = text(bytes) else { return .notText }
    return .wrongCell(text, reader.expected(text))
  }

  /// Whether a cell can be unknown: what is recorded, and what names the engagement, cannot.
  func canForget(_ column: Int) -> Bool {
    let binding = first[column]
    return binding.kind != .ignored && !binding.isRecord && binding.kept == nil
  }

  /// Lets a cell of the row at hand be what it is before it is told.
  func forget(_ column: Int) {
    let binding = first[column]
    switch heading.entries[column].target {
    case .ignored: break
    case .slot(let slot, _), .set(let slot, _):
      for index in 0..<binding.width { binding.set(initial[slot + index], index, row: table.count) }
    }
  }

  private func tellText(_ binding: UnsafePointer<CellBinding>, _ bytes: CellReader.Bytes, _ row: Int) -> Bool {
    if bytes.isEmpty { return true }
    guard let text = text(bytes) else { return false }
    binding.pointee.set(number(of: text), row: row)
    return true
  }

  /// Members joined by semicolons are in the set and all others are not; `{}` is the empty set, `member?` an open one.
  private func tellSet(_ binding: UnsafePointer<CellBinding>, _ raw: CellReader.Bytes, _ row: Int) -> Bool {
    let bytes = CellReader.trimmed(raw)
    if bytes.isEmpty { return true }
    let width = binding.pointee.width
    let cells = bindings.scratch
    if CellReader.isUnknown(bytes) {
      cells.update(repeating: Cell.open, count: width)
    } else {
      cells.update(repeating: Cell.no, count: width)
      guard wrongMember(binding, bytes, { cells[$0] = $1 }) == nil else { return false }
    }
    for index in 0..<width { binding.pointee.set(cells[index], index, row: row) }
    return true
  }

  /// Hands the place and the cell of each member to the body; returns the first that is none.
  private func wrongMember(
    _ binding: UnsafePointer<CellBinding>, _ bytes: CellReader.Bytes, _ body: (Int, Int64) -> Void = { _, _ in }
  ) -> CellReader.Bytes? {
    if bytes.elementsEqual("{}".utf8) { return nil }
    var start = 0
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: ";") { end += 1 }
      var name = CellReader.trimmed(CellReader.Bytes(rebasing: bytes[start..<end]))
      start = end + 1
      let isOpen = name.last == UInt8(ascii: "?")
      if isOpen { name = CellReader.Bytes(rebasing: name[..<(name.count - 1)]) }
      guard let member = binding.pointee.member(name) else { return name }
      body(member, isOpen ? Cell.open : Cell.yes)
    }
    return nil
  }

  /// Keeps the text of a cell for the answer; false if it is none.
  private func keep(_ bytes: CellReader.Bytes, _ place: Int) -> Bool {
    if !bytes.contains(where: { $0 &- 1 >= 0x7F }) {
      let text = isGuarded ? FormulaGuard.withoutGuard(bytes) : bytes
      if let first = text.baseAddress { kept.columns[place].append(first, text.count) }
      return true
    }
    guard let text = text(bytes) else { return false }
    keep(text, place)
    return true
  }

  private func keep(_ text: String, _ place: Int) {
    var text = text
    text.withUTF8 { bytes in
      if let first = bytes.baseAddress { kept.columns[place].append(first, bytes.count) }
    }
  }

  /// The text of a cell; nil if it is none. What guards it against being taken for a formula is taken away.
  private func text(_ bytes: CellReader.Bytes) -> String? {
    guard !bytes.contains(0) else { return nil }
    return String(validating: isGuarded ? FormulaGuard.withoutGuard(bytes) : bytes, as: UTF8.self)
  }
}
