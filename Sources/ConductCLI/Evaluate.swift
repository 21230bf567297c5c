import ArgumentParser
import Conduct
import ConductPortfolio

/// `conduct evaluate`
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers for many engagements at once, a row each.",
    discussion: """
      The data has a column for each fact and for each thing that is recorded; `conduct schema PLAYBOOK --to csv` \
      writes its first line. An empty cell is a fact that nobody knows, or something that has not happened.

        conduct evaluate rules/fasttrack --data portfolio.csv --on 2020-05-12
        conduct evaluate rules/fasttrack --data portfolio.csv --on 2020-05-12 \\
          --columns 'kickoff.state, late = first_contact is late' \\
          --where 'kickoff is active'
        conduct evaluate rules/fasttrack --data portfolio.csv --on 2020-05-12 \\
          --group-by began_as --count 'first_contact is overdue'
        conduct evaluate rules/fasttrack --data portfolio.csv --on 2020-05-12 \\
          --what-if 'seats = 800' --differing
        conduct evaluate rules/fasttrack --data examples --on 2020-05-12 \\
          --columns kickoff.state
        conduct evaluate rules/fasttrack --data portfolio.csv --on 2020-05-12 \\
          --explain 17 --locale ja-JP

      Exit code 1 if a row cannot be read.
      """)

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String
  @OptionGroup var input: PortfolioInputOptions
  @OptionGroup var asked: PortfolioQuestionOptions
  @Option(help: "The file that is written; without it, standard output.")
  var out: String?
  @Option(
    help: """
      How the answer is written: csv, jsonl, or for counts text or json; without it, as the file's name says, else as \
      the data, and counts as text.
      """)
  var format: PortfolioAnswerFormat?
  @Option(help: "Explain one row: its number among the records, or what names it.")
  var explain: String?
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var show: ShowOptions

  func run() async throws {
    Console.ignoreClosedPipes()
    do {
      if locale.locale != nil, explain == nil { throw Failure.usage("--locale goes with --explain") }
      let source = try PlaybookFinder.playbook(playbook, show)
      let playbook = try Catalogs.localized(source, at: playbook, in: locale.locale, show)
      let (question, layout) = try asked.read(playbook, day: try input.date(), kept: input.kept, show)
      if let explain {
        return try PortfolioExplanation(playbook, question, input, locale.language, show).explain(explain, layout)
      }
      try await answer(playbook, question, layout)
    } catch let failure as Failure {
      Console.error("conduct: \(failure.message)")
      throw ExitCode(failure.code)
    } catch let problem as PortfolioProblem {
      Console.error("conduct: \(input.data): \(problem.message)")
      throw ExitCode(1)
    }
  }

  private func answer(_ playbook: Playbook, _ question: PortfolioQuestion, _ layout: PortfolioLayout) async throws {
    if let format, format != .csv, layout.counts == (format == .jsonl) {
      throw Failure.usage("`--format \(format.rawValue)` is \(layout.counts ? "for rows" : "for counts")")
    }
    let output = try OutputStream(out)
    let job: PortfolioJob
    let total: PortfolioPart
    if Files.isDirectory(input.data) {
      job = try input.job(question, layout, playbook, nil, output: rowFormat)
      total = try await PortfolioFolder(input.data, playbook, show).answer(job, to: output)
    } else {
      (job, total) = try await answerTable(playbook, question, layout, to: output)
    }
    if layout.counts { try output.write(counts(TallyTable(total.tally, job))) }
    try output.finish()
    input.report(total, layout)
    if total.skipped > 0 { throw ExitCode(1) }
  }

  private func answerTable(
    _ playbook: Playbook, _ question: PortfolioQuestion, _ layout: PortfolioLayout, to output: OutputStream
  ) async throws -> (PortfolioJob, PortfolioPart) {
    let stream = try ByteStream(input.data)
    var made: PortfolioJob?
    var run = PortfolioRun(input.inputFormat, workers: input.workers) { heading in
      let job = try input.job(question, layout, playbook, heading, output: rowFormat)
      made = job
      return job
    }
    var progress = Progress(stream.length.map { $0 >> 20 }, "MiB")
    defer { progress.finish() }
    let total = try await run.run(from: input.source(stream), to: output.write) { _ in
      progress.show(stream.position >> 20)
    }
    guard let made else { throw PortfolioProblem(.noHeading) }
    return (made, total)
  }

  private var rowFormat: PortfolioJob.Format {
    switch format {
    case .csv: .csv
    case .jsonl: .jsonl
    case .text, .json, nil: out.flatMap(PortfolioInputOptions.format) ?? input.inputFormat
    }
  }

  private func counts(_ table: TallyTable) -> [UInt8] {
    switch format {
    case .csv: table.csv
    case .json: Array((table.json.pretty + "\n").utf8)
    case .text, .jsonl, nil:
      out.flatMap(PortfolioInputOptions.format) == .csv ? table.csv : Array((table.text + "\n").utf8)
    }
  }
}

/// How an answer about a portfolio is written.
enum PortfolioAnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, jsonl, text, json
}
