import ArgumentParser
import Conduct

/// The options of every command that asks about an engagement.
struct EngagementOptions: ParsableArguments {
  @Argument(help: "An .engagement file.")
  var engagement: String

  @Option(help: "The folder of the playbook; without it, it is sought beside the file and in rules/ above it.")
  var playbook: String?

  @Option(name: .customLong("on"), help: "The day of the question; without it, the last day of the journal.")
  var day: String?

  @Option(help: "How to write the answer: text or json.")
  var format: AnswerFormat = .text

  @OptionGroup var locale: LocaleOptions

  /// The language of the answer; English where the tool does not speak the one that is asked for.
  var language: Language { locale.language }

  /// Returns the day that is asked about.
  func date(of engagement: Engagement) throws -> CivilDate { try Self.date(day, of: engagement) }

  /// Returns a day as it is written on the command line, or the last one of the journal.
  static func date(_ written: String?, of engagement: Engagement) throws -> CivilDate {
    if let written {
      guard let date = CivilDate(iso: written) else {
        throw Failure.usage("`\(written)` is no day; write it like 2019-05-02")
      }
      return date
    }
    guard let last = engagement.lastDay else {
      throw Failure.usage("the journal has no day yet; say which with --on 2019-05-02")
    }
    return last
  }
}
