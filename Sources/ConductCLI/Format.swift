import ArgumentParser
import Conduct

/// `conduct fmt`
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Gives playbooks and engagements their canonical layout.",
    discussion: """
      Changes blanks and line ends, and nothing else: no rule, no comment, no word. Lines with mistakes are left as \
      they are. A folder stands for the .conduct and .engagement files in it.

        conduct fmt rules/fasttrack examples
        conduct fmt --check .
        conduct fmt - < draft.conduct

      Files that change are named. With --check nothing is written: what would change is shown, and the exit code is 1 \
      if there is anything.
      """)

  @Argument(help: "Files and folders, or - for standard input and output.", completion: .file())
  var paths: [String]

  @Flag(help: "Show what would change, and write nothing.")
  var check = false

  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      if paths == ["-"] { return try formatInput() }
      guard !paths.contains("-") else { throw Failure.usage("`-` is standard input and stands alone") }
      var changed = 0
      var failure: Failure?
      let files = try FormattableFiles(paths)
      for path in files.paths {
        do {
          if try format(path) { changed += 1 }
        } catch let problem as Failure {
          if failure != nil { Console.error("conduct: \(problem.message)") }
          failure = failure ?? problem
        }
      }
      summarize(changed, of: files.paths.count)
      if let failure { throw failure }
      if check, changed > 0 { throw ExitCode(1) }
    }
  }

  /// Formats a file, and returns whether that changes it.
  private func format(_ path: String) throws -> Bool {
    let file = try Self.whole(try Files.read(path))
    let formatted = FormattedFile(file)
    report(formatted, path)
    guard formatted.source.bytes != file.bytes else { return false }
    if check {
      showDifference(from: file, to: formatted.source)
    } else {
      try AtomicFile.write(formatted.source.bytes, to: path)
      Console.print(path)
    }
    return true
  }

  private func formatInput() throws {
    let file = try Self.whole(try Files.readInput())
    let formatted = FormattedFile(file)
    report(formatted, file.path)
    guard check else { return Console.write(formatted.source.bytes) }
    guard formatted.source.bytes != file.bytes else { return }
    showDifference(from: file, to: formatted.source)
    throw ExitCode(1)
  }

  /// Returns a file that was read to its end; of one beyond the limit only a part is read.
  private static func whole(_ file: SourceFile) throws -> SourceFile {
    guard file.bytes.count <= SourceFile.maximumSize else {
      throw Failure.unreadable(file.path, "it is larger than \(SourceFile.maximumSize >> 20) MiB")
    }
    return file
  }

  // MARK: - Telling

  private func showDifference(from old: SourceFile, to new: SourceFile) {
    let text = UnifiedDifference(from: old, to: new)
      .text(color: Console.usesColor(show.color), visibly: Console.isTerminal(1))
    Console.write(Array(text.utf8))
  }

  /// Says which lines were left as they are.
  private func report(_ formatted: FormattedFile, _ path: String) {
    let places = formatted.untouchedLines
    guard let first = places.first else { return }
    let lines = first.count == 1 ? "line \(first.lowerBound)" : "lines \(first.lowerBound)–\(first.upperBound)"
    let others = places.count - 1
    let more = others == 0 ? "" : others == 1 ? " and another place" : " and \(others) other places"
    let subject = others == 0 && first.count == 1 ? "it is" : "they are"
    Console.error("\(path): left as \(subject) because of mistakes: \(lines)\(more)")
  }

  private func summarize(_ changed: Int, of count: Int) {
    let files = count == 1 ? "1 file" : "\(count) files"
    switch (changed, check) {
    case (0, _): Console.error(count == 1 ? "nothing to change" : "nothing to change in \(files)")
    case (_, true): Console.error("\(changed) of \(files) would change")
    case (_, false): Console.error("\(changed) of \(files) changed")
    }
  }
}
