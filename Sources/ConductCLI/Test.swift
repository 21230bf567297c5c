import ArgumentParser
import Conduct

/// `conduct test`
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the scenarios of a playbook, and watches its invariants.",
    discussion: """
        conduct test rules/fasttrack
        conduct test rules/fasttrack --filter partner

      Exit code 0 if all scenarios pass, 1 if one fails.
      """)

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String

  @Option(help: "Run only scenarios whose title contains this text.")
  var filter: String?

  @Option(help: "How to write the answer: text or json.")
  var format: AnswerFormat = .text

  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let suite = ScenarioSuite(try PlaybookFinder.playbook(playbook, show))
      let sources = suite.sources
      PlaybookFinder.showDiagnostics(suite.diagnostics, sources, show)
      guard suite.diagnostics.isEmpty else { throw ExitCode(1) }
      let results = suite.run(filter: filter)
      let report = ScenarioReport(results, sources: sources, color: Console.usesColor(show.color), width: Console.width)
      switch format {
      case .json: Console.print(report.json.pretty)
      case .text: Console.print(report.rendered)
      }
      if results.contains(where: { !$0.passed }) { throw ExitCode(1) }
    }
  }
}
