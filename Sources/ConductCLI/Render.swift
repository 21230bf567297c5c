import ArgumentParser
import Conduct
import ConductDocuments

/// `conduct render`
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a playbook or an engagement as a document, a picture or a calendar.",
    discussion: """
      A playbook becomes the document that it replaces; an engagement a checklist, or a page that shows where it stands.

        conduct render rules/fasttrack --to md
        conduct render rules/fasttrack --to html --locale ja-JP --out fasttrack.html
        conduct render examples/contoso.engagement --to html --on 2020-05-19 --out contoso.html
      """)

  @Argument(help: "The folder of a playbook, a file in it, or an .engagement file.")
  var target: String

  @Option(help: "What to write: md, html, svg, dot, mermaid or ics.")
  var to: DocumentFormat

  @Option(help: "A file to write to, instead of standard output.")
  var out: String?

  @Option(help: "The folder of the playbook; without it, it is sought beside the file and in rules/ above it.")
  var playbook: String?

  @Option(name: .customLong("on"), help: "The day of the question; without it, the last day of the journal.")
  var day: String?

  @OptionGroup var locale: LocaleOptions
  @OptionGroup var show: ShowOptions

  private static let engagementEnding = ".engagement"

  func run() throws {
    try reporting {
      let text = try rendered()
      if let out {
        try AtomicFile.write(Array(text.utf8), to: out)
      } else {
        Console.write(text)
      }
    }
  }

  private func rendered() throws -> String {
    guard target.hasSuffix(Self.engagementEnding) else {
      let source = try PlaybookFinder.playbook(target, show)
      let read = try Catalogs.localized(source, at: target, in: locale.locale, show)
      let rendering = PlaybookRendering(read, in: locale.language)
      switch to {
      case .markdown: return rendering.markdown
      case .html: return rendering.html
      case .svg: return rendering.svg
      case .dot: return rendering.dot
      case .mermaid: return rendering.mermaid
      case .ics: throw Failure.usage("only an engagement has deadlines for a calendar; name an .engagement file")
      }
    }
    let (engagement, _) = try PlaybookFinder.engagement(target, playbook: playbook, locale: locale.locale, show)
    let date = try EngagementOptions.date(day, of: engagement)
    let rendering = EngagementRendering(engagement.playbook, in: locale.language)
    switch to {
    case .markdown: return rendering.markdown(engagement, on: date)
    case .html: return rendering.html(engagement, on: date)
    case .svg: return rendering.svg(engagement, on: date)
    case .dot: return rendering.dot(engagement, on: date)
    case .mermaid: return rendering.mermaid(engagement, on: date)
    case .ics: return rendering.ics(engagement, on: date)
    }
  }
}

extension DocumentFormat: ExpressibleByArgument {}
