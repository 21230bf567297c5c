import ArgumentParser
import Conduct

/// `conduct whatif`
struct WhatIf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Shows what would be otherwise, if something were told or done.",
    discussion: """
      Each change is a statement of the journal; `today = 2020-06-01` lets time go on. Nothing is written.

        conduct whatif examples/contoso.engagement 'seats = 800' 'do first_contact'
        conduct whatif examples/contoso.engagement 'today = 2020-06-15' --format json
        conduct whatif examples/contoso.engagement 'seats = 800' --locale zh-CN

      Exit code 1 if one of the changes would be refused.
      """)

  @OptionGroup var options: EngagementOptions
  @Argument(help: "Statements, as they are written in a journal.")
  var changes: [String]
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let (engagement, _) = try PlaybookFinder.engagement(options, show)
      let reading = engagement.whatIf(changes, on: try options.date(of: engagement))
      PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
      guard let hypothesis = reading.hypothesis else { throw ExitCode(1) }
      let page = HypothesisPage(hypothesis, in: options.language)
      Console.answer(options.format, page.json, page.page, show)
      if !hypothesis.refused.isEmpty { throw ExitCode(1) }
    }
  }
}
