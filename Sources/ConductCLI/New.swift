import ArgumentParser
import Conduct

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `conduct new`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Starts a playbook.",
    discussion: """
      Writes a small playbook that checks, passes its tests and explains itself, with one engagement that follows it.

        conduct new visits
        conduct check visits
      """)

  @Argument(help: "The folder to make; its name becomes the playbook's name.")
  var folder: String

  func run() throws {
    try reporting {
      let last = folder.split(separator: "/").last.map(String.init) ?? ""
      let name = String(last.map { $0.isLetter || $0.isNumber ? Character($0.lowercased()) : "_" })
      guard let first = name.first, first.isLetter, isPlayable(name) else {
        throw Failure.usage("`\(last)` cannot be the name of a playbook: begin it with a letter")
      }
      guard !Files.exists(folder) else {
        throw Failure(message: "`\(folder)` is there already; nothing was written", code: 73)
      }
      guard mkdir(folder, 0o777) == 0 else { throw Failure.unwritable(folder, Files.reason()) }
      for (path, text) in StarterPlaybook.files(name: name) {
        try AtomicFile.write(Array(text.utf8), to: Files.join(folder, path))
        Console.print(Files.join(folder, path))
      }
      Console.print(
        "\nnow try:\n  conduct check \(folder)\n  conduct test \(folder)\n  conduct status \(folder)/first.engagement")
    }
  }

  /// Whether a playbook of this name can be read: reserved words cannot be names.
  private func isPlayable(_ name: String) -> Bool {
    let rules = StarterPlaybook.files(name: name)[0].text
    return CheckedPlaybook(files: [SourceFile(path: "new", text: rules)], withLints: false).playbook != nil
  }
}
