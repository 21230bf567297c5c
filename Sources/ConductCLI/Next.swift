import ArgumentParser
import Conduct

/// `conduct next`
struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what can be done next: each act with its statement, or with the reason why it cannot be done yet.",
    discussion: """
      What is to be done first stands first. In `conduct repl` the number of an option does it.

        conduct next examples/contoso.engagement --on 2020-05-08
        conduct next examples/contoso.engagement --format json
        conduct next examples/contoso.engagement --locale ja-JP
      """)

  @OptionGroup var options: EngagementOptions
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let (engagement, _) = try PlaybookFinder.engagement(options, show)
      let acts = engagement.nextActs(on: try options.date(of: engagement))
      let page = NextActPage(acts, in: options.language)
      Console.answer(options.format, page.json, page.page, show)
    }
  }
}
