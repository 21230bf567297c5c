import ArgumentParser
import Conduct

/// `conduct tell`
struct Tell: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Appends statements to a journal.",
    discussion: """
      All statements are appended, or none: what breaks a rule is refused, and changes nothing.

        conduct tell examples/contoso.engagement 'do first_contact' --on 2020-05-12
        conduct tell examples/contoso.engagement 'seats = 800' 'wants_partner = yes'
        conduct tell examples/contoso.engagement 'complete kickoff' --locale ja-JP

      Exit code 1 if a statement was refused.
      """)

  @Argument(help: "An .engagement file.")
  var engagement: String
  @Argument(help: "Statements, as they are written in a journal.")
  var statements: [String]
  @Option(help: "The folder of the playbook; without it, it is sought beside the file and in rules/ above it.")
  var playbook: String?
  @Option(name: .customLong("on"), help: "The day of the statements; without it, the last day of the journal.")
  var day: String?
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let (engagement, _) = try PlaybookFinder.engagement(
        engagement, playbook: playbook, locale: locale.locale, show)
      let date = try EngagementOptions.date(day, of: engagement)
      let telling = engagement.telling(statements.joined(separator: "\n"), on: date)
      PlaybookFinder.showDiagnostics(telling.diagnostics, telling.sources, show)
      let refusals = TellingPage(telling, in: locale.language).page
      if !refusals.isEmpty {
        Console.error(refusals.rendered(width: Console.width, color: Console.usesColor(show.color, 2)))
      }
      guard let journal = telling.journal else { throw ExitCode(1) }
      try AtomicFile.write(journal.bytes, to: journal.path)
    }
  }
}
