import ArgumentParser
import Conduct

/// `conduct status`
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows where an engagement stands.",
    discussion: """
      What is due first, what is still missing, what was breached, and what nobody has told yet.

        conduct status examples/contoso.engagement
        conduct status examples/contoso.engagement --on 2019-05-07 --format json
        conduct status examples/contoso.engagement --locale ja-JP
      """)

  @OptionGroup var options: EngagementOptions
  @OptionGroup var show: ShowOptions

  @Flag(help: "End with exit code 1 if there are violations.")
  var strict = false

  func run() throws {
    try reporting {
      let (engagement, sources) = try PlaybookFinder.engagement(options, show)
      let status = engagement.status(on: try options.date(of: engagement))
      switch options.format {
      case .json: Console.print(status.json(sources, in: options.language).pretty)
      case .text:
        let page = StatusPage(
          status, words: options.language.phrases, width: Console.width, color: Console.usesColor(show.color))
        Console.print(page.rendered())
      }
      if strict, !status.violations.isEmpty { throw ExitCode(1) }
    }
  }
}
