import ArgumentParser
import Conduct

/// `conduct test`
struct Test: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the scenarios of a playbook, and watches its invariants in every state.",
    discussion: """
        conduct test rules/fasttrack
        conduct test rules/fasttrack --filter partner
        conduct test rules/fasttrack --filter 'an RFA customer*' --fail-fast
        conduct test rules/fasttrack --format junit > report.xml

      A failed expectation is shown with the value of each part, and why it has that value. Exit code 0 if all \
      scenarios pass and no invariant is broken, else 1.
      """)

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String

  @Option(help: "Run only scenarios whose title contains this text, or matches it where it has a * or ?.")
  var filter: String?

  @Flag(help: "Stop at the first scenario that fails.")
  var failFast = false

  @Option(help: "How to write the answer: text, json or junit.")
  var format: ReportFormat = .text

  @OptionGroup var show: ShowOptions

  /// How a report is written.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit
  }

  func run() async throws {
    try await reporting {
      let suite = ScenarioSuite(try PlaybookFinder.playbook(playbook, show))
      PlaybookFinder.showDiagnostics(suite.diagnostics, suite.sources, show)
      guard suite.diagnostics.isEmpty else { throw ExitCode(1) }
      let run = await run(suite, try chosen(suite))
      switch format {
      case .json: Console.print(run.json(of: suite).pretty)
      case .junit: Console.print(JUnitReport(run, of: suite).rendered)
      case .text:
        let report = ScenarioReport(
          run, of: suite, color: Console.usesColor(show.color), width: Console.width)
        Console.print(report.rendered)
      }
      if !run.passed { throw ExitCode(1) }
    }
  }

  /// The scenarios to run; a filter that finds none is a mistake.
  private func chosen(_ suite: ScenarioSuite) throws -> [Int] {
    guard let filter else { return Array(0..<suite.count) }
    let found = suite.scenarios(matching: TitleFilter(filter))
    guard !found.isEmpty else {
      throw Failure(message: "no scenario's title matches `\(filter)`; there are \(suite.count) scenarios", code: 1)
    }
    return found
  }

  private func run(_ suite: ScenarioSuite, _ chosen: [Int]) async -> TestRun {
    var progress = Progress(chosen.count, "scenarios")
    let results = await Parallel.map(
      chosen.count, work: { suite.run(chosen[$0]) }, progress: { progress.show($0) },
      isEnough: { failFast && $0.contains { !$0.passed } })
    progress.finish()
    return TestRun(results.flatMap { $0 }, of: suite, failFast: failFast, chosen: chosen.count)
  }
}
