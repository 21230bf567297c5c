import ArgumentParser
import Conduct
import ConductDocuments

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `conduct render`
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a playbook or an engagement as a document, a picture or a calendar.",
    discussion: """
      A playbook becomes the document that it replaces; an engagement a checklist, or a page that shows where it stands.

        conduct render rules/fasttrack --to md
        conduct render rules/fasttrack --to html --locale ja-JP --out fasttrack.html
        conduct render examples/contoso.engagement --to html --on 2020-05-19 --out contoso.html
        conduct render examples --to html --out pages

      A folder of engagements becomes a folder of files, one for each.
      """)

  @Argument(help: "The folder of a playbook, a file in it, an .engagement file, or a folder of engagements.")
  var target: String

  @Option(help: "What to write: md, html, svg, dot, mermaid or ics.")
  var to: DocumentFormat

  @Option(help: "A file to write to, instead of standard output; for a folder of engagements, a folder.")
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
      if let journals = journals() { return try renderFolder(journals) }
      let text = target.hasSuffix(Self.engagementEnding) ? try engagementText(target) : try playbookText()
      if let out {
        try AtomicFile.write(Array(text.utf8), to: out)
      } else {
        Console.write(text)
      }
    }
  }

  private func playbookText() throws -> String {
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

  private func engagementText(_ path: String) throws -> String {
    let (engagement, _) = try PlaybookFinder.engagement(path, playbook: playbook, locale: locale.locale, show)
    let rendering = EngagementRendering(engagement.playbook, in: locale.language)
    return text(of: engagement, on: try EngagementOptions.date(day, of: engagement), rendering)
  }

  private func text(of engagement: Engagement, on date: CivilDate, _ rendering: EngagementRendering) -> String {
    switch to {
    case .markdown: rendering.markdown(engagement, on: date)
    case .html: rendering.html(engagement, on: date)
    case .svg: rendering.svg(engagement, on: date)
    case .dot: rendering.dot(engagement, on: date)
    case .mermaid: rendering.mermaid(engagement, on: date)
    case .ics: rendering.ics(engagement, on: date)
    }
  }

  // MARK: - Folders of engagements

  /// The journals of the target, if it is a folder of them; a folder with rules is a playbook.
  private func journals() -> [String]? {
    let names = Files.isDirectory(target) ? Files.names(in: target) : []
    guard !names.contains(where: { $0.hasSuffix(PlaybookFinder.ending) }) else { return nil }
    let found = names.filter { $0.hasSuffix(Self.engagementEnding) }
    return found.isEmpty ? nil : found
  }

  /// Writes one file for each journal; a playbook that several follow is read once.
  private func renderFolder(_ journals: [String]) throws {
    guard let out else { throw Failure.usage("say with --out into which folder the files are to be written") }
    mkdir(out, 0o777)
    guard Files.isDirectory(out) else { throw Failure.unwritable(out, "it is no folder") }
    var renderings: [String: (playbook: Playbook, rendering: EngagementRendering)] = [:]
    var folders: [String: String] = [:]
    for name in journals {
      let path = Files.join(target, name)
      let source = try Files.read(path)
      let followed = Engagement.playbookName(in: source) ?? ""
      let folder = try playbook ?? folders[followed] ?? PlaybookFinder.find(followedBy: source)
      folders[followed] = folder
      if renderings[folder] == nil {
        let read = try Catalogs.localized(PlaybookFinder.playbook(folder, show), at: folder, in: locale.locale, show)
        renderings[folder] = (read, EngagementRendering(read, in: locale.language))
      }
      guard let known = renderings[folder] else { continue }
      let (engagement, _) = try PlaybookFinder.engagement(source, of: known.playbook, show)
      let date = try EngagementOptions.date(day, of: engagement)
      let stem = name.dropLast(Self.engagementEnding.count)
      let file = Files.join(out, "\(stem).\(to.rawValue)")
      try AtomicFile.write(Array(text(of: engagement, on: date, known.rendering).utf8), to: file)
    }
    Console.print("\(out): \(journals.count) \(journals.count == 1 ? "file" : "files")")
  }
}

extension DocumentFormat: ExpressibleByArgument {}
