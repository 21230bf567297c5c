import ArgumentParser
import Conduct
import ConductPortfolio

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The options of a command that reads a portfolio.
struct PortfolioInputOptions: ParsableArguments {
  @Option(help: "The portfolio: a file of CSV or JSON Lines (.jsonl), or - for standard input.")
  var data: String
  @Option(name: .customLong("on"), help: "The day of the question; without it, each row tells its own as `today`.")
  var day: String?
  @Option(name: .customLong("from"), help: "How the data is written: csv or jsonl; without it, as its name says.")
  var given: PortfolioJob.Format?
  @Option(help: "The column that names the engagement; without it, `id` if there is one, else rows are numbered.")
  var id: String?
  @Option(help: "Columns of the data that are copied into the answer, separated by commas.")
  var keep: [String] = []
  @Flag(help: "Leave columns out of account that the playbook does not know.")
  var ignoreOtherColumns = false
  @Option(
    help: "What to do with a row that cannot be read: stop, skip it, or take what cannot be read for unknown.")
  var onError: PortfolioJob.ErrorPolicy = .stop
  @Option(help: "How many rows' worth of work is done at the same time; without it, one for each core.")
  var jobs: Int?

  /// The names of the columns that are copied.
  var kept: [String] { keep.flatMap(ColumnList.split) }

  /// How the data is written.
  var inputFormat: PortfolioJob.Format { given ?? Self.format(of: data) ?? .csv }

  /// How many workers there are.
  var workers: Int { max(1, min(64, jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

  static func format(of path: String) -> PortfolioJob.Format? {
    path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") ? .jsonl : path.hasSuffix(".csv") ? .csv : nil
  }

  /// The bytes of the data, without a byte order mark.
  func source(_ stream: ByteStream) -> PortfolioRun.Source {
    var isFirst = true
    return {
      var bytes = try stream.next()
      if isFirst {
        isFirst = false
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
          throw PortfolioProblem(.wrongEncoding)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      }
      return bytes
    }
  }

  /// The day of the question, if one is given.
  func date() throws -> CivilDate? {
    guard let day else { return nil }
    guard let date = CivilDate(iso: day) else {
      throw Failure.usage("`\(day)` is no day; write it like 2019-05-02")
    }
    return date
  }

  /// What is to be done, once the first line of the data is known; journals have none.
  ///
  /// - Parameter needsAll: Whether everything is read that a row tells, and not only what the rules need.
  func job(
    _ question: PortfolioQuestion, _ layout: PortfolioLayout, _ playbook: Playbook, _ heading: [UInt8]?,
    output: PortfolioJob.Format, needsAll: Bool = false
  ) throws -> PortfolioJob {
    var options = PortfolioHeading.Options()
    options.id = id
    options.kept = kept
    options.ignoresOthers = ignoreOtherColumns
    let rounds = playbook.portfolioRounds
    let columns = playbook.portfolioColumns
    let needed = needsAll ? Set(rounds.initial.indices) : PortfolioJob.neededSlots(question, rounds)
    let matched: PortfolioHeading
    if let heading, inputFormat == .csv {
      matched = try PortfolioHeading(CSVReader.heading(heading), columns, needed: needed, options)
    } else {
      if heading == nil, !options.kept.isEmpty { throw Failure.usage("journals have no columns that could be kept") }
      matched = PortfolioHeading(all: columns, needed: needed, options, tellsToday: day == nil)
    }
    var job = PortfolioJob(question, layout, rounds: rounds, heading: matched)
    job.today = try date()
    if job.today == nil, !matched.tellsToday, question.program.readsToday || needsAll {
      throw Failure.usage("what is asked depends on the day; say which with --on 2019-05-02, or in a column `today`")
    }
    job.policy = onError
    job.input = inputFormat
    job.output = output
    job.readsAll = needsAll
    return job
  }

  /// Tells on standard error what was left out or taken for unknown.
  func report(_ total: PortfolioPart, _ layout: PortfolioLayout) {
    for problem in total.problems { Console.error("\(data): \(problem.message)") }
    if total.skipped > 0 { Console.error("\(total.skipped) of \(total.rows + total.skipped) rows could not be read") }
    if total.forgiven > 0 { Console.error("\(total.forgiven) cells could not be read and were taken for unknown") }
    if total.undecided > 0 {
      Console.error("\(total.undecided) rows are left out because it is not known whether the condition holds")
    }
    if total.differing > 0 { Console.error("\(total.differing) of \(total.rows) rows would be different") }
    if total.tally.isOverfull {
      Console.error("there are more than \(Tally.maximumGroups) groups; the rest is left out")
    }
  }
}

extension PortfolioJob.Format: ExpressibleByArgument {}
extension PortfolioJob.ErrorPolicy: ExpressibleByArgument {}
