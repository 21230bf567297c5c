import ArgumentParser
import Conduct

/// Repeats a transcript, and compares what is answered.
struct Replay {
  let path: String
  let playbook: String?
  /// The locale that is asked for here, which comes before that of the transcript.
  let locale: LocaleOptions
  let show: ShowOptions

  /// Repeats the transcript; ends with 1 where an answer differs, unless the answers are recorded.
  func run(recording: Bool) throws {
    let source = try Files.read(path)
    guard let transcript = SessionTranscript(source.text(0..<source.bytes.count)) else {
      throw Failure(message: "`\(path)` is no transcript: no line begins with `$ conduct repl`", code: 1)
    }
    let command = try ReplayCommand.parse(Array(transcript.command.dropFirst(2)))
    let loader = SessionLoader(
      playbook: playbook ?? command.playbook, locale: locale.locale == nil ? command.locale : locale, show: show)
    let target = Files.join(Files.folder(of: path), command.target)
    let loaded = try loader.load(target, on: command.day.flatMap { CivilDate(iso: $0) }) { version in
      guard let version else { throw Failure.usage("say in the transcript on which day it begins: --on 2019-05-02") }
      return version
    }
    let repeated = transcript.repeated(in: loaded.session)
    if recording {
      try AtomicFile.write(Array(repeated.text.utf8), to: path)
      return Console.print("\(path): \(repeated.steps.count) answers recorded")
    }
    let differences = show(transcript, repeated)
    guard differences == 0 else { throw ExitCode(1) }
    Console.print("\(path): all \(transcript.steps.count) answers are as they were")
  }

  /// Shows the answers that differ; returns how many do.
  private func show(_ expected: SessionTranscript, _ actual: SessionTranscript) -> Int {
    var differences = 0
    func compare(_ entry: String, _ before: String, _ after: String) {
      guard before != after else { return }
      differences += 1
      Console.print("> " + entry)
      Console.print(LineDifference.text(from: before, to: after, color: Console.usesColor(show.color)))
    }
    compare("", expected.greeting, actual.greeting)
    for (index, step) in expected.steps.enumerated() {
      compare(step.entry, step.answer, actual.steps.indices.contains(index) ? actual.steps[index].answer : "")
    }
    if differences > 0 { Console.print("\(path): \(differences) of \(expected.steps.count) answers differ") }
    return differences
  }
}

/// The command line that a transcript begins with.
struct ReplayCommand: ParsableArguments {
  @Argument var target: String
  @Option var playbook: String?
  @Option(name: .customLong("on")) var day: String?
  @OptionGroup var locale: LocaleOptions
}
