import ArgumentParser
import Conduct

/// `conduct why`
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains why something is so, or is not so, or is not known.",
    discussion: """
      X is a condition of the language, the name of a task, process, input or outcome, or a statement that would be
      refused.

        conduct why examples/contoso.engagement first_contact is overdue
        conduct why examples/contoso.engagement not success_workshop is ready
        conduct why examples/contoso.engagement quickleads
        conduct why examples/contoso.engagement not enter success_workshop --on 2020-05-11
        conduct why examples/contoso.engagement quickleads --locale ja-JP
      """)

  @OptionGroup var options: EngagementOptions
  @Argument(parsing: .remaining, help: "What is asked about.")
  var question: [String]
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      guard !question.isEmpty else { throw Failure.usage("say what is asked about, such as `first_contact is due`") }
      let (engagement, _) = try PlaybookFinder.engagement(options, show)
      let day = try options.date(of: engagement)
      let text = question.joined(separator: " ")
      if Engagement.asksAboutStatement(text) { return try object(engagement.objection(to: text, on: day)) }
      let reading = engagement.question(text, on: day)
      PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
      guard let asked = reading.question else { throw ExitCode(1) }
      let finding = engagement.why(asked, on: day)
      let page = ExplanationPage(
        finding, sources: reading.sources, words: options.language.phrases, width: Console.width,
        color: Console.usesColor(show.color))
      let missing = finding.value == .truth(.yes) ? [] : engagement.missing(asked, on: day)
      switch options.format {
      case .json:
        let answer: JSONValue = ["answer": page.json, "missing": ExplanationPage.json(missing)]
        Console.print(answer.pretty)
      case .text:
        let parts = [page.sentence, page.tree, page.missing(missing)].filter { !$0.isEmpty }
        Console.print(parts.joined(separator: "\n\n"))
      }
    }
  }

  /// Says whether a statement would be refused, and why.
  private func object(_ reading: ObjectionReading) throws {
    PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
    guard let objection = reading.objection else { throw ExitCode(1) }
    let page = ObjectionPage(objection, sources: reading.sources, in: options.language)
    Console.answer(options.format, page.json, page.page, show)
  }
}
