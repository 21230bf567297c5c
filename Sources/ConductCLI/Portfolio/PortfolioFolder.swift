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
    var foreign = 0
    for (index, path) in paths.enumerated() {
      switch try row(path, job) {
      case .row(let row): rows.append(row)
      case .leftOut: total.skipped += 1
      case .foreign: foreign += 1
      }
      guard rows.count == Self.batch || index == paths.count - 1 else { continue }
      let part = await worker.answer(rows, first: index + 2 - rows.count)
      try output.write(part.output)
      total.add(part)
      rows = []
      progress.show(index + 1)
    }
    if foreign > 0 {
      Console.error("\(foreign) of \(paths.count) engagements follow another playbook and have no row")
    }
    return total
  }

  /// What became of a journal.
  private enum Outcome {
    /// It is a row.
    case row(PortfolioRow)
    /// It cannot be read, and is to be left out then.
    case leftOut
    /// It follows another playbook.
    case foreign
  }

  private func row(_ path: String, _ job: PortfolioJob) throws -> Outcome {
    let source = try Files.read(path)
    if let followed = Engagement.playbookName(in: source), followed != playbook.name { return .foreign }
    let reading = playbook.read(journal: source)
    if let engagement = reading.engagement, let row = engagement.portfolioRow(on: job.today) { return .row(row) }
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
      return .leftOut
    }
  }

  /// Returns the row of the journal with a name, or with this number.
  func row(named name: String, _ job: PortfolioJob) throws -> PortfolioRow? {
    let paths = Files.files(in: folder, withEnding: ".engagement")
    let wanted = Int(name).flatMap { paths.indices.contains($0 - 1) ? [paths[$0 - 1]] : nil }
    for path in wanted ?? paths {
      if case .row(let row) = try row(path, job), wanted != nil || row.name == name { return row }
    }
    return nil
  }
}
