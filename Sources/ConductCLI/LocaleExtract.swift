import ArgumentParser
import Conduct
import ConductDocuments

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `conduct locale extract`
struct LocaleExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Writes the texts of a playbook for translators, or brings a catalog up to date.",
    discussion: """
      Without a locale the template goes to standard output. With one, its catalog is written: what is translated \
      stays, what changed is marked fuzzy, what is gone is kept as obsolete.

        conduct locale extract rules/fasttrack
        conduct locale extract rules/fasttrack --locale pt-BR
      """)

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String

  @Option(help: "The locale whose catalog is written, such as pt-BR.")
  var locale: String?

  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let folder = Catalogs.folder(of: playbook)
      let catalogs = PlaybookCatalogs(try PlaybookFinder.playbook(playbook, show), folder: folder)
      guard let locale else { return Console.write(catalogs.templateText) }
      guard !locale.isEmpty, locale.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
        throw Failure.usage("`\(locale)` is no locale; write it like pt-BR")
      }
      let path = Catalogs.path(locale, of: playbook)
      let merged = catalogs.merged(try existing(path), language: locale)
      mkdir(Files.folder(of: path), 0o777)
      try AtomicFile.write(Array(PlaybookCatalogs.text(merged).utf8), to: path)
      Console.print("\(path): \(summary(merged))")
    }
  }

  /// The catalog as it is; one that cannot be read is not written over.
  private func existing(_ path: String) throws -> POFile? {
    guard Files.exists(path) else { return nil }
    let source = try Files.read(path)
    var sources = SourceSet()
    let reading = POReader.read(source, file: sources.append(source))
    PlaybookFinder.showDiagnostics(reading.diagnostics, sources, show)
    guard reading.diagnostics.isEmpty else { throw ExitCode(1) }
    return reading.file
  }

  private func summary(_ catalog: POFile) -> String {
    let current = catalog.entries.filter { !$0.isHeader && !$0.isObsolete }
    let parts = [
      (current.filter { !$0.isFuzzy && !$0.translation.isEmpty }.count, "translated"),
      (current.filter(\.isFuzzy).count, "fuzzy"), (current.filter(\.translation.isEmpty).count, "missing"),
      (catalog.entries.filter(\.isObsolete).count, "obsolete"),
    ]
    return parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
