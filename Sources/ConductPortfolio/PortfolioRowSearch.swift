package import Conduct

/// Finds one row of a portfolio, by its number or by what names it, and reads all that it tells.
package struct PortfolioRowSearch {
  private let input: PortfolioJob.Format
  private let makeJob: ([UInt8]) throws -> PortfolioJob
  private var cutter: RecordCutter

  /// - Parameters:
  ///   - input: How the input is written.
  ///   - makeJob: Returns the job once the heading of the input is known; its heading must need all slots.
  package init(_ input: PortfolioJob.Format, _ makeJob: @escaping ([UInt8]) throws -> PortfolioJob) {
    self.input = input
    self.makeJob = makeJob
    cutter = RecordCutter(isQuoted: input == .csv)
  }

  /// Returns the row; nil if there is none.
  package mutating func row(_ name: String, from source: PortfolioRun.Source) throws -> PortfolioRow? {
    var heading: [UInt8]? = input == .csv ? nil : []
    while heading == nil {
      let bytes = try source()
      heading = try cutter.heading(bytes, isLast: bytes.isEmpty)
    }
    let job = try makeJob(heading ?? [])
    let batch = RowBatch(job, capacity: 1_024)
    var isEnd = false
    while !isEnd {
      let bytes = try source()
      isEnd = bytes.isEmpty
      guard let chunk = try isEnd ? cutter.rest() : cutter.cut(bytes) else { continue }
      if let row = try find(name, in: chunk, batch, job) { return row }
    }
    return nil
  }

  private func find(
    _ name: String, in chunk: RecordCutter.Chunk, _ batch: RowBatch, _ job: PortfolioJob
  ) throws(PortfolioProblem) -> PortfolioRow? {
    var part = PortfolioPart()
    let number = Int(name)
    let found = chunk.bytes.withUnsafeBufferPointer { bytes -> PortfolioRow? in
      let keys = JSONKeys(job.heading)
      var csv = CSVLoader(bytes, batch, .skip)
      var json = JSONLinesLoader(bytes, batch, keys, .skip)
      var more = true
      while more {
        batch.clear()
        more = input == .csv ? csv.load(&part) : json.load(&part)
        for row in 0..<batch.count {
          let isNamed = job.heading.hasID && batch.kept.text(0, row: row).elementsEqual(name.utf8)
          guard isNamed || number == chunk.firstRecord + batch.numbers[row] else { continue }
          batch.complete(today: job.today.map { Int64($0.dayNumber) })
          return batch.row(row, name: name, texts: job.question.texts)
        }
      }
      return nil
    }
    return found
  }
}
