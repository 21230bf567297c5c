import ArgumentParser
import Conduct

/// `conduct how`
struct How: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what has to be told and done for something to come about.",
    discussion: """
      X is a condition of the language, `not` and a condition, or the name of a thing: of a task, that it is done; \
      of a process, that it is ready, then active, then complete. What stands behind `keeping` stays as it is.

        conduct how examples/contoso.engagement success_workshop is complete
        conduct how examples/adatum.engagement kickoff is active keeping seats, managed
        conduct how examples/contoso.engagement success_review --on 2020-06-01
        conduct how examples/contoso.engagement success_review --locale pt-BR

      Exit code 1 if no way is found.
      """)

  @OptionGroup var options: EngagementOptions
  @Argument(parsing: .remaining, help: "What is to come about, perhaps with `keeping` and names behind it.")
  var wanted: [String]
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      guard !wanted.isEmpty else { throw Failure.usage("say what is to come about, such as `kickoff is complete`") }
      let (engagement, _) = try PlaybookFinder.engagement(options, show)
      let day = try options.date(of: engagement)
      let reading = engagement.planQuestion(wanted.joined(separator: " "), on: day)
      PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
      guard let asked = reading.question else { throw ExitCode(1) }
      let answer = engagement.how(asked, on: day)
      switch options.format {
      case .json: Console.print(answer.json(sources: reading.sources, in: options.language).pretty)
      case .text:
        let page = PlanPage(answer, sources: reading.sources, in: options.language).page
        Console.print(page.rendered(width: Console.width, color: Console.usesColor(show.color)))
      }
      if answer.verdict == .impossible || answer.verdict == .notFound { throw ExitCode(1) }
    }
  }
}
