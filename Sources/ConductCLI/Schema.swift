import ArgumentParser
import Conduct
import ConductPortfolio

/// `conduct schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what the data for `evaluate` looks like.",
    discussion: """
      The JSON Schema of one row, or with --to csv the first line of an empty table.

        conduct schema rules/fasttrack > row.schema.json
        conduct schema rules/fasttrack --to csv > portfolio.csv
      """)

  /// What is written.
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case json, csv
  }

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String
  @Option(name: .customLong("to"), help: "What is written: json, the JSON Schema of a row, or csv, an empty table.")
  var target: Target = .json
  @Option(help: "The file that is written; without it, standard output.")
  var out: String?
  @OptionGroup var show: ShowOptions

  func run() throws {
    Console.ignoreClosedPipes()
    try reporting {
      let schema = PortfolioSchema(try PlaybookFinder.playbook(playbook, show))
      let output = try OutputStream(out)
      switch target {
      case .json: try output.write(Array((schema.json.pretty + "\n").utf8))
      case .csv: try output.write(schema.csv)
      }
      try output.finish()
    }
  }
}
