/// Reads a portfolio from beginning to end, lets workers answer it, and writes the answers in the order of the rows.
///
/// What is in memory at a time is bounded by the number of workers, however many rows there are.
package struct PortfolioRun {
  /// Fills a buffer with the next bytes; an empty answer is the end.
  package typealias Source = () throws -> ArraySlice<UInt8>
  /// Takes the next bytes of the answer.
  package typealias Sink = ([UInt8]) throws -> Void

  private let hasHeading: Bool
  private let makeJob: ([UInt8]) throws -> PortfolioJob
  private let workers: Int
  private var cutter: RecordCutter

  /// - Parameters:
  ///   - input: How the input is written.
  ///   - workers: How many chunks are answered at the same time.
  ///   - makeJob: Returns the job once the heading of the input is known; of JSON Lines, which have none, at once.
  package init(
    _ input: PortfolioJob.Format, workers: Int, _ makeJob: @escaping ([UInt8]) throws -> PortfolioJob
  ) {
    self.workers = max(1, workers)
    self.makeJob = makeJob
    hasHeading = input == .csv
    cutter = RecordCutter(isQuoted: input == .csv)
  }

  /// Answers everything; returns what came of it.
  package mutating func run(
    from source: Source, to sink: Sink, progress: (PortfolioPart) -> Void = { _ in },
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> PortfolioPart {
    let heading = hasHeading ? try readHeading(source) : []
    guard let heading else { throw PortfolioProblem(.noHeading) }
    let job = try makeJob(heading)
    try sink(job.headingLine)
    let workers = (0..<self.workers).map { _ in PortfolioWorker(job) }
    var total = PortfolioPart()
    try await withThrowingTaskGroup(of: (Int, Int, PortfolioPart).self) { group in
      // Two chunks for each worker, so that none waits while others are read and written.
      var (next, written) = (0, 0)
      var finished: [Int: PortfolioPart] = [:]
      var loads = [Int](repeating: 0, count: workers.count)
      var isEnd = false
      while true {
        while !isEnd, next - written < workers.count * 3, let free = loads.firstIndex(where: { $0 < 2 }) {
          guard let chunk = try nextChunk(source, &isEnd) else { continue }
          let (number, worker) = (next, workers[free])
          next += 1
          loads[free] += 1
          group.addTask { (number, free, await worker.answer(chunk)) }
        }
        guard let (number, worker, part) = try await group.next() else { break }
        loads[worker] -= 1
        finished[number] = part
        while let part = finished.removeValue(forKey: written) {
          written += 1
          total.add(part)
          if let failure = part.failure { throw failure }
          try sink(part.output)
          progress(total)
        }
      }
    }
    return total
  }

  private mutating func readHeading(_ source: Source) throws -> [UInt8]? {
    while true {
      let bytes = try source()
      if let heading = try cutter.heading(bytes, isLast: bytes.isEmpty) { return heading.isEmpty ? nil : heading }
    }
  }

  private mutating func nextChunk(_ source: Source, _ isEnd: inout Bool) throws -> RecordCutter.Chunk? {
    let bytes = try source()
    if bytes.isEmpty {
      isEnd = true
      return cutter.rest()
    }
    return try cutter.cut(bytes)
  }
}
