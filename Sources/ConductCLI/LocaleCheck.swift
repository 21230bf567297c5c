import ArgumentParser
import Conduct
import ConductDocuments

/// `conduct locale check`
struct LocaleCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong with the translations of a playbook.",
    discussion: """
      What is missing, out of date or inconsistent; numbers, links and references that differ; words that were left in \
      the source language; characters of the wrong width, or that nobody sees.

        conduct locale check rules/fasttrack
        conduct locale check rules/fasttrack --locale ja-JP --format json

      Exit code 0 if nothing is found, 1 if something is.
      """)

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String

  @Option(help: "The locale whose catalog is checked; without it, all are.")
  var locale: String?

  @Option(help: "How to write what is found: text or json.")
  var format: AnswerFormat = .text

  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let checked = try PlaybookFinder.playbook(playbook, show)
      let checker = CatalogChecker(checked)
      let languages = locale.map { [$0] } ?? Catalogs.languages(of: playbook)
      var sources = checked.sources
      var found: [Diagnostic] = []
      for language in languages {
        let source = try Files.read(Catalogs.path(language, of: playbook))
        let reading = POReader.read(source, file: sources.append(source))
        found += reading.diagnostics + checker.check(reading.file, language: language)
      }
      switch format {
      case .json: Console.print(found.json(sources).pretty)
      case .text:
        PlaybookFinder.showDiagnostics(found, sources, show)
        if found.isEmpty { Console.print("\(checked.name): nothing to say about \(list(languages))") }
      }
      if !found.isEmpty { throw ExitCode(1) }
    }
  }

  private func list(_ languages: [String]) -> String {
    languages.isEmpty ? "translations, for there are none" : languages.joined(separator: ", ")
  }
}
