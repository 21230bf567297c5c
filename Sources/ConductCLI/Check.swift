import ArgumentParser
import Conduct

/// `conduct check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds what is wrong with a playbook.",
    discussion: """
      Reads all .conduct files of the folder and says what is wrong, where, and what to write instead.

        conduct check rules/fasttrack
        conduct check rules/fasttrack --fix

      Exit code 0 if there are no errors, 1 if there are.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String

  @Option(help: "How to write what is found: text, json or sarif.")
  var format: Format = .text

  @Flag(help: "Make the repairs that are certain.")
  var fix = false

  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      var checked = try PlaybookFinder.check(playbook)
      if fix { checked = try Repairs.make(checked) { try PlaybookFinder.check(playbook) } }
      // Scenarios are read too: what is wrong in them is wrong with the playbook.
      let found = checked.diagnostics + (checked.playbook.map(ScenarioSuite.diagnostics) ?? [])
      switch format {
      case .text: showText(checked, found)
      case .json: Console.print(found.json(checked.sources).pretty)
      case .sarif:
        let catalog = DiagnosticCatalog.entries
        Console.print(found.sarif(checked.sources, catalog: catalog, version: "0.1.0").pretty)
      }
      if found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }

  private func showText(_ checked: CheckedPlaybook, _ found: [Diagnostic]) {
    PlaybookFinder.showDiagnostics(found, checked.sources, show)
    if let playbook = checked.playbook, !found.contains(where: { $0.severity == .error }) {
      Console.print(playbook.summary)
    }
  }
}
