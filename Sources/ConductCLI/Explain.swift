import ArgumentParser
import Conduct

/// `conduct explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains a diagnostic by its code.",
    discussion: """
        conduct explain E0201
      """)

  @Argument(help: "The code, such as E0201.")
  var code: String

  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      guard let code = DiagnosticCode(rawValue: code.uppercased()) else {
        throw Failure.usage("there is no diagnostic `\(code)`; codes look like E0201 or W0203")
      }
      let entry = DiagnosticCatalog.entry(for: code)
      Console.print(entry.rendered(width: Console.width, color: Console.usesColor(show.color)))
    }
  }
}
