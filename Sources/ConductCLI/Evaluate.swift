import ArgumentParser
import Conduct
import ConductPortfolio

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `conduct evaluate`
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers for many engagements at once, a row each.",
    discussion: """
      The input has a column for each fact and for each thing that is recorded; `conduct schema PLAYBOOK --to csv` \
      writes its first line. An empty cell is a fact that nobody knows, or something that has not happened.

        conduct evaluate rules/fasttrack --data portfolio.csv --on 2020-05-12
        conduct evaluate rules/fasttrack --data portfolio.csv --on 2020-05-12 \\
          --columns 'kickoff.state, first_contact.due, late = first_contact is late' --where 'kickoff is active'

      Exit code 1 if a row cannot be read.
      """)

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String
  @OptionGroup var input: PortfolioInputOptions
  @Option(
    help: """
      What is shown of each row, separated by commas: names such as kickoff.state or first_contact.due, or conditions, \
      perhaps with a heading: late = first_contact is late.
      """)
  var columns: [String] = []
  @Option(name: .customLong("where"), help: "Show only rows of which this is so.")
  var condition: String?
  @Option(help: "The file that is written; without it, standard output.")
  var out: String?
  @Option(help: "How the answer is written: csv or jsonl; without it, as the name of the file says, else as the data.")
  var format: PortfolioJob.Format?
  @OptionGroup var show: ShowOptions

  func run() async throws {
    Console.ignoreClosedPipes()
    do {
      try await answer()
    } catch let failure as Failure {
      Console.error("conduct: \(failure.message)")
      throw ExitCode(failure.code)
    } catch let problem as PortfolioProblem {
      Console.error("conduct: \(input.data): \(problem.message)")
      throw ExitCode(1)
    }
  }

  private func answer() async throws {
    let playbook = try PlaybookFinder.playbook(playbook, show)
    let question = try question(playbook)
    let output = try OutputStream(out)
    let stream = try ByteStream(input.data)
    let source = input.source(stream)
    var run = PortfolioRun(input.inputFormat, workers: input.workers) { heading in
      var job = try input.job(question.question, shown: question.shown, filter: question.filter, playbook, heading)
      job.output = outputFormat
      return job
    }
    var progress = Progress(stream.length.map { $0 >> 20 }, "MiB")
    defer { progress.finish() }
    let total = try await run.run(from: source, to: output.write) { _ in progress.show(stream.position >> 20) }
    progress.finish()
    try output.finish()
    input.report(total)
    if total.skipped > 0 { throw ExitCode(1) }
  }

  private var outputFormat: PortfolioJob.Format {
    if let format { return format }
    if let out, out != "-" { return PortfolioInputOptions.format(of: out) ?? input.inputFormat }
    return input.inputFormat
  }

  /// What is asked, and which of the verdicts are shown or decide.
  private func question(_ playbook: Playbook) throws -> (question: PortfolioQuestion, shown: Int, filter: Int?) {
    let named = columns.flatMap(ColumnList.split)
    let shown = named.isEmpty ? playbook.standardPortfolioColumns : named
    var asked = shown.map(PortfolioQuestion.Asked.column)
    if let condition { asked.append(.condition(condition)) }
    let question = try PortfolioInputOptions.read(asked, playbook, show)
    return (question, shown.count, condition == nil ? nil : shown.count)
  }
}
