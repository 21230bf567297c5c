package import Conduct

/// Answers chunks of rows, one after the other; several workers answer as many chunks at the same time.
package actor PortfolioWorker {
  /// How many cells are in memory at a time, as long as there are rows enough: they stay in the cache.
  private static let batchCells = 1 << 19
  private static let batchRows = 4_096
  private static let fewestRows = 1_024

  private let job: PortfolioJob
  private let evaluator: ColumnEvaluator
  private let batch: RowBatch
  private let answers: Answers
  /// The rows as a change leaves them, and the answers to them.
  private let supposed: (table: ColumnTable, answers: Answers)?
  private let writer: RowWriter?
  private let counter: RowCounter?
  private let keys: JSONKeys
  private var state: [Int64]

  /// Makes the buffers for a job.
  package init(_ job: PortfolioJob) {
    self.job = job
    // A batch is one block.
    let rows = Self.batchCells / max(1, job.heading.entries.count)
    let block = min(max(rows / 64 * 64, Self.fewestRows), Self.batchRows)
    evaluator = ColumnEvaluator(job.plan, block: block)
    let batch = RowBatch(job, capacity: block)
    self.batch = batch
    keys = JSONKeys(job.heading)
    state = job.rounds.initial
    let verdicts = job.question.verdicts
    func makeAnswers() -> Answers {
      Answers(verdicts, capacity: batch.table.capacity, block: block)
    }
    let answers = makeAnswers()
    self.answers = answers
    let supposed = job.question.change.map { _ in
      (table: ColumnTable(like: batch.table), answers: makeAnswers())
    }
    self.supposed = supposed
    let shown = job.layout.shown.flatMap { index in
      [(answers: answers, index: index, name: verdicts[index].name)]
        + (supposed.map {
          [(answers: $0.answers, index: index, name: PortfolioWords.supposed(verdicts[index].name))]
        } ?? [])
    }
    writer =
      job.layout.counts
      ? nil
      : RowWriter(
        shown, job.heading, job.output == .csv ? RowFormat.csv : .jsonLines, texts: job.question.texts,
        compared: supposed.map { (before: answers, after: $0.answers, indices: job.layout.shown) })
    counter = job.layout.counts ? Self.counter(job, shown.map { ($0.answers, $0.index) }, answers) : nil
  }

  private static func counter(
    _ job: PortfolioJob, _ counted: [(answers: Answers, index: Int)], _ answers: Answers
  ) -> RowCounter {
    var (group, kept): ((answers: Answers, index: Int)?, Int?) = (nil, nil)
    switch job.layout.group {
    case .verdict(let index): group = (answers, index)
    case .kept(let name): kept = job.heading.kept.firstIndex(of: name)
    case nil: break
    }
    return RowCounter(counted, group: group, kept: kept, texts: job.question.texts)
  }

  /// Reads and answers the rows of a chunk.
  package func answer(_ chunk: RecordCutter.Chunk) -> PortfolioPart {
    var part = begin()
    chunk.bytes.withUnsafeBufferPointer { bytes in
      switch job.input {
      case .csv:
        var loader = CSVLoader(bytes, batch, job.policy)
        while loader.load(&part) { settle(chunk.firstRecord, &part) }
      case .jsonl:
        var loader = JSONLinesLoader(bytes, batch, keys, job.policy)
        while loader.load(&part) { settle(chunk.firstRecord, &part) }
      }
      settle(chunk.firstRecord, &part)
    }
    part.problems = part.problems.map { $0.moved(by: chunk.firstLine - 1) }
    part.failure = part.failure?.moved(by: chunk.firstLine - 1)
    return end(part)
  }

  /// Answers rows that journals tell.
  package func answer(_ rows: [PortfolioRow], first: Int) -> PortfolioPart {
    var part = begin()
    for (number, row) in rows.enumerated() {
      if batch.isFull { settle(first, &part) }
      batch.take(row, number: number)
    }
    settle(first, &part, isComplete: true)
    return end(part)
  }

  private func begin() -> PortfolioPart {
    writer?.sink.clear()
    counter?.clear()
    batch.clear()
    return PortfolioPart()
  }

  private func end(_ part: PortfolioPart) -> PortfolioPart {
    var part = part
    part.output = writer?.sink.bytes ?? []
    part.tally = counter?.tally ?? Tally()
    return part
  }

  /// Computes and writes or counts the rows of the batch, and empties it.
  private func settle(_ firstRecord: Int, _ part: inout PortfolioPart, isComplete: Bool = false) {
    guard batch.count > 0 else { return }
    part.rows += batch.count
    if !isComplete { batch.complete(today: job.today.map { Int64($0.dayNumber) }) }
    if let supposed { suppose(supposed) }
    evaluator.run(batch.table) { rows, verdicts in
      answers.take(rows, verdicts)
      let filter = job.layout.filter.flatMap { filterPlanes($0, verdicts) }
      for row in rows {
        if let filter {
          let (word, shift) = ((row - rows.lowerBound) >> 6, UInt64(row & 63))
          guard filter.yes[word] &>> shift & 1 == 1 else {
            if filter.no[word] &>> shift & 1 == 0 { part.undecided += 1 }
            continue
          }
        }
        show(row, firstRecord, &part)
      }
    }
    batch.clear()
  }

  private func show(_ row: Int, _ firstRecord: Int, _ part: inout PortfolioPart) {
    if supposed != nil, let writer {
      let differs = writer.differs(row)
      if differs { part.differing += 1 }
      if job.layout.onlyDiffering, !differs { return }
    }
    part.shown += 1
    writer?.write(row, batch, number: firstRecord + batch.numbers[row])
    counter?.count(row, batch)
  }

  /// Lets the change be so in a second table, and takes the answers to it.
  private func suppose(_ supposed: (table: ColumnTable, answers: Answers)) {
    guard let change = job.question.change else { return }
    let table = batch.table
    supposed.table.count = table.count
    for row in 0..<table.count {
      for (column, slot) in table.slots.enumerated() { state[slot] = table.cell(column: column, row: row) }
      let today = state[0]
      let day = CivilDate(dayNumber: today == Cell.unknown ? 0 : Int(today)) ?? .first
      supposed.table.set(state: change.applied(to: state, on: day), row: row)
    }
    evaluator.run(supposed.table) { rows, verdicts in supposed.answers.take(rows, verdicts) }
  }

  private func filterPlanes(
    _ verdict: Int, _ verdicts: BlockVerdicts
  ) -> (yes: UnsafePointer<UInt64>, no: UnsafePointer<UInt64>)? {
    guard case .truth(let root) = job.question.verdicts[verdict].reading else { return nil }
    return verdicts.planes(root)
  }
}

extension PortfolioProblem {
  /// The same problem, lines further down.
  fileprivate func moved(by lines: Int) -> PortfolioProblem {
    PortfolioProblem(kind, line: line.map { $0 + lines }, column: column)
  }
}
