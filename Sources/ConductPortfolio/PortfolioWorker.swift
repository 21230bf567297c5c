import Conduct

/// Answers chunks of rows, one after the other; several workers answer as many chunks at the same time.
package actor PortfolioWorker {
  /// How many rows are in memory at a time.
  private static let batchRows = 4_096

  private let job: PortfolioJob
  private let evaluator: ColumnEvaluator
  private let batch: RowBatch
  private let answers: Answers
  private let writer: RowWriter

  /// Makes the buffers for a job.
  package init(_ job: PortfolioJob) {
    self.job = job
    evaluator = ColumnEvaluator(job.plan)
    batch = RowBatch(job.plan, job.heading, job.rounds, job.question.texts, capacity: Self.batchRows)
    let shown = Array(job.question.verdicts.prefix(job.shown))
    let answers = Answers(shown, capacity: batch.table.capacity, block: evaluator.block)
    self.answers = answers
    writer = RowWriter(
      shown.indices.map { (answers, $0, shown[$0].name) }, job.heading, job.output == .csv ? .csv : .jsonLines,
      texts: job.question.texts)
  }

  /// Reads and answers the rows of a chunk.
  package func answer(_ chunk: RecordCutter.Chunk) -> PortfolioPart {
    var part = PortfolioPart()
    writer.sink.clear()
    batch.clear()
    chunk.bytes.withUnsafeBufferPointer { bytes in
      var loader = CSVLoader(bytes, batch, job.policy)
      while part.failure == nil, loader.load(&part) { settle(chunk, &part) }
      settle(chunk, &part)
    }
    part.problems = part.problems.map { $0.moved(by: chunk.firstLine - 1) }
    part.failure = part.failure?.moved(by: chunk.firstLine - 1)
    part.output = writer.sink.bytes
    return part
  }

  /// Computes and writes the rows of the batch, and empties it.
  private func settle(_ chunk: RecordCutter.Chunk, _ part: inout PortfolioPart) {
    guard batch.count > 0 else { return }
    part.rows += batch.count
    batch.complete(today: job.today.map { Int64($0.dayNumber) })
    evaluator.run(batch.table) { rows, verdicts in
      answers.take(rows, verdicts)
      let filter = job.filter.flatMap { filterPlanes($0, verdicts) }
      for row in rows {
        if let filter {
          let (word, shift) = ((row - rows.lowerBound) >> 6, UInt64(row & 63))
          guard filter.yes[word] &>> shift & 1 == 1 else {
            if filter.no[word] &>> shift & 1 == 0 { part.undecided += 1 }
            continue
          }
        }
        part.shown += 1
        writer.write(row, batch, number: chunk.firstRecord + batch.numbers[row])
      }
    }
    batch.clear()
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
