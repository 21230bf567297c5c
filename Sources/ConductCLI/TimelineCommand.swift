import ArgumentParser
import Conduct

/// `conduct timeline`
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Shows what happened, what fell due and what was breached, day by day, and what is to come.",
    discussion: """
        conduct timeline examples/contoso.engagement
        conduct timeline examples/contoso.engagement --on 2020-05-12 --format json
        conduct timeline examples/contoso.engagement --locale zh-CN
      """)

  @OptionGroup var options: EngagementOptions
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let (engagement, _) = try PlaybookFinder.engagement(options, show)
      let timeline = engagement.timeline(on: try options.date(of: engagement))
      let page = TimelinePage(timeline, in: options.language)
      Console.answer(options.format, page.json, page.page, show)
    }
  }
}
