import ArgumentParser
import Conduct
import ConductPortfolio

/// A folder of `.engagement` files as a portfolio: each journal is a row.
struct PortfolioFolder {
  /// How many journals are in memory at a time.
  private static let batch = 512

  private let folder: String
  private let playbook: Playbook
  private let show: ShowOptions

  init(_ folder: String, _ playbook: Playbook, _ show: ShowOptions) {
    self.folder = folder
    self.playbook = playbook
    self.show = show
  }

  /// Answers the journals in order of their paths.
  func answer(_ job: PortfolioJob, to output: OutputStream) async throws -> PortfolioPart {
    let paths = Files.files(in: folder, withEnding: ".engagement")
    guard !paths.isEmpty else { throw Failure.unreadable(folder, "there is no .engagement file in it") }
    let worker = PortfolioWorker(job)
    try output.write(job.headingLine)
    var total = PortfolioPart()
    var rows: [PortfolioRow] = []
    var progress = Progress(paths.count, "journals")
    defer { progress.finish() }
    for (index, path) in paths.enumerated() {
      if let row = try row(path, job) { rows.append(row) } else { total.skipped += 1 }
      guard rows.count == Self.batch || index == paths.count - 1 else { continue }
      let part = await worker.answer(rows, first: index + 2 - rows.count)
      try output.write(part.output)
      total.add(part)
      rows = []
      progress.show(index + 1)
    }
    return total
  }

  /// Returns the row of one journal; nil for one that follows another playbook, or that is skipped.
  private func row(_ path: String, _ job: PortfolioJob) throws -> PortfolioRow? {
    let source = try Files.read(path)
    let reading = playbook.read(journal: source)
    if let engagement = reading.engagement, let row = engagement.portfolioRow(on: job.today) { return row }
    switch job.policy {
    case .stop:
      PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
      let reason =
        reading.diagnostics.isEmpty
        ? "it has no day; say which is meant with --on 2019-05-02"
        : "it has errors; to leave such journals out, use --on-error skip"
      throw Failure(message: "cannot read the engagement `\(path)`: \(reason)", code: 1)
    case .skip, .unknown:
      Console.error("\(path): it is left out")
      return nil
    }
  }

  /// Returns the row of the journal with a name, or with this number.
  func row(named name: String, _ job: PortfolioJob) throws -> PortfolioRow? {
    let paths = Files.files(in: folder, withEnding: ".engagement")
    if let number = Int(name), paths.indices.contains(number - 1) { return try row(paths[number - 1], job) }
    for path in paths { if let row = try row(path, job), row.name == name { return row } }
    return nil
  }
}
