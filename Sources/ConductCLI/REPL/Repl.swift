import ArgumentParser
import Conduct
import ConductTerminal

/// `conduct repl`
struct Repl: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tries out what would be: an engagement in conversation.",
    discussion: """
      Type facts and acts as a journal writes them, expressions, and the words that `help` lists. After each entry \
      only what changed is shown. Nothing is written until `save`.

        conduct repl examples/contoso.engagement
        conduct repl rules/fasttrack --on 2020-05-04
        conduct repl examples/contoso.engagement --locale ja-JP
        echo 'tasks due' | conduct repl examples/contoso.engagement
        conduct repl --replay examples/kickoff.session

      Exit code 0; with --strict 1 if anything was refused or not understood; with --replay 1 if an answer differs.
      """)

  @Argument(help: "An .engagement file, or the folder of a playbook.")
  var target: String?

  @Option(help: "The folder of the playbook; without it, it is sought beside the file and in rules/ above it.")
  var playbook: String?

  @Option(name: .customLong("on"), help: "The day on which to begin.")
  var day: String?

  @Flag(help: "End with exit code 1 if anything was refused or not understood.")
  var strict = false

  @Option(help: "Repeat a transcript, and compare the answers.")
  var replay: String?

  @Flag(help: "With --replay: write the answers into the transcript.")
  var record = false

  @OptionGroup var locale: LocaleOptions
  @OptionGroup var show: ShowOptions

  func validate() throws {
    if let day, CivilDate(iso: day) == nil {
      throw ValidationError("`\(day)` is no day; write it like 2019-05-02")
    }
    if record, replay == nil { throw ValidationError("--record goes with --replay") }
  }

  func run() throws {
    try reporting {
      if let replay {
        return try Replay(path: replay, playbook: playbook, locale: locale, show: show).run(recording: record)
      }
      let shell = ReplShell(playbook: playbook, locale: locale, show: show)
      try shell.begin(try target ?? Self.playbookHere(), on: day.flatMap { CivilDate(iso: $0) })
      shell.run()
      if strict, shell.hasFailed { throw ExitCode(1) }
    }
  }

  /// The folder in which one is, where it is a playbook.
  private static func playbookHere() throws -> String {
    guard !Files.files(in: ".", withEnding: PlaybookFinder.ending, depth: 15).isEmpty else {
      throw Failure.usage("say which engagement or playbook, such as `conduct repl rules/fasttrack`")
    }
    return "."
  }
}
