import ArgumentParser
import Conduct

/// `conduct needs`
struct NeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "needs",
    abstract: "Lists the facts that nobody has told and that can still change something.",
    discussion: """
      First those whose answer alone can decide it. A fact that is left out changes nothing, whatever is told of the \
      others. X is a value or condition, or the name of a task, process, input or outcome; without X it is everything \
      that `conduct status` shows.

        conduct needs examples/contoso.engagement quickleads is required --on 2020-05-11
        conduct needs examples/contoso.engagement
        conduct needs examples/contoso.engagement --locale ja-JP
      """)

  @OptionGroup var options: EngagementOptions
  @Argument(help: "What is asked about.")
  var question: [String] = []
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let (engagement, sources) = try PlaybookFinder.engagement(options, show)
      let day = try options.date(of: engagement)
      guard !question.isEmpty else { return tell(engagement.needs(on: day), sources) }
      let reading = engagement.needs(of: question.joined(separator: " "), on: day)
      PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
      guard let needs = reading.needs else { throw ExitCode(1) }
      tell(needs, reading.sources)
    }
  }

  private func tell(_ needs: Needs, _ sources: SourceSet) {
    let page = NeedsPage(needs, sources: sources, in: options.language)
    Console.answer(options.format, page.json, page.page, show)
  }
}
