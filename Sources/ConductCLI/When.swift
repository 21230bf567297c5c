import ArgumentParser
import Conduct

/// `conduct when`
struct When: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the next day on which something is otherwise, if nothing else happens.",
    discussion: """
      X is a value or condition of the language, or the name of a task, process, input or outcome, of which every status
      is meant. Without X it is anything that `conduct status` shows.

        conduct when examples/contoso.engagement first_contact is overdue --on 2020-05-08
        conduct when examples/contoso.engagement first_contact
        conduct when examples/contoso.engagement
        conduct when examples/contoso.engagement --locale ja-JP
      """)

  @OptionGroup var options: EngagementOptions
  @Argument(help: "What is asked about.")
  var question: [String] = []
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let (engagement, sources) = try PlaybookFinder.engagement(options, show)
      let day = try options.date(of: engagement)
      guard !question.isEmpty else { return tell(engagement.nextChange(after: day), sources) }
      let reading = engagement.nextChange(of: question.joined(separator: " "), after: day)
      PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
      guard let answer = reading.answer else { throw ExitCode(1) }
      tell(answer, reading.sources)
    }
  }

  private func tell(_ answer: NextChange, _ sources: SourceSet) {
    let page = NextChangePage(answer, sources: sources, in: options.language)
    Console.answer(options.format, page.json, page.page, show)
  }
}
