import ArgumentParser
import Conduct

/// `conduct test`
struct Test: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the scenarios of a playbook, and watches its invariants in every state.",
    discussion: """
        conduct test rules/fasttrack
        conduct test rules/fasttrack --list
        conduct test rules/fasttrack --filter partner
        conduct test rules/fasttrack --filter 'an RFA customer*' --fail-fast
        conduct test rules/fasttrack --format junit > report.xml
        conduct test rules/fasttrack --coverage --threshold 100
        conduct test rules/fasttrack --mutate
        conduct test rules/fasttrack --explore 1000 --seed 7
        conduct test rules/fasttrack --story 17 --seed 7
        conduct test rules/fasttrack --locale ja-JP

      A failed expectation is shown with the value of each part, and why it has that value, in the language of \
      --locale; what is for authors is told in English. Coverage counts what the \
      rules can do: conditions yes, no and unknown, tasks required and optional, deadlines kept and broken, and so on. \
      A comment `// uncovered: the reason` on a rule's line, or directly above it, explains what no scenario shows.

      With --mutate the rules are changed one at a time: what no scenario and no invariant notices could be wrong \
      without anybody seeing it. A comment `// survives: the reason` on a rule's line, or directly above it, explains \
      what may go unnoticed.

      With --explore robots play engagements: one does everything at once, one the least, one anything. An invariant \
      that does not hold, or a process that nobody can get out of, is shown by the shortest story found. The same seed \
      gives the same stories on every machine; --story shows one of them.

      Exit code 0 if all scenarios pass, no invariant is broken, the threshold is reached and every change is noticed \
      or explained, and nothing is found in stories, else 1.
      """)

  @Argument(help: "The folder of a playbook, or a file in it.")
  var playbook: String

  @Option(help: "Run only scenarios whose title contains this text, or matches it where it has a * or ?.")
  var filter: String?

  @Flag(help: "Stop at the first scenario that fails.")
  var failFast = false

  @Flag(help: "List every scenario and invariant, whether it passed or not.")
  var list = false

  @Flag(help: "Show what of the rules no scenario shows, why not, and what would show it.")
  var coverage = false

  @Option(help: "With --coverage: the percentage below which the exit code is 1.")
  var threshold: Int?

  @Flag(help: "Change the rules one at a time, and show the changes that no scenario or invariant notices.")
  var mutate = false

  @Option(help: "Let robots play so many random engagements, and look for what must not be.")
  var explore: Int?

  @Option(help: "With --explore: the number from which all stories follow.")
  var seed: UInt64 = 1

  @Option(help: "Show only this story of --seed, by its number, as a scenario.")
  var story: Int?

  /// The story is told because the program broke down in it.
  @Flag(help: .hidden) var brokeDown = false

  @Option(help: "How to write the answer: text, json or junit.")
  var format: ReportFormat = .text

  @OptionGroup var locale: LocaleOptions
  @OptionGroup var show: ShowOptions

  /// How a report is written.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit
  }

  func validate() throws {
    if let explore {
      guard (1...10_000_000).contains(explore) else {
        throw ValidationError("--explore is a number of stories, from 1 to 10000000")
      }
      guard format != .junit else { throw ValidationError("--explore is written as text or json") }
    }
    if let story {
      guard (0..<10_000_000).contains(story) else {
        throw ValidationError("--story is the number of a story, from 0 to 9999999")
      }
      guard explore == nil, !mutate, !coverage, !list, filter == nil else {
        throw ValidationError("--story shows one story and runs nothing else: leave the other options out")
      }
      guard format == .text else { throw ValidationError("--story is written as text") }
    }
    if locale.locale != nil, format == .junit { throw ValidationError("--format junit is written in English alone") }
    if list, format != .text { throw ValidationError("--list is written as text; json and junit list everything") }
    if mutate, format == .junit { throw ValidationError("--mutate is written as text or json") }
    if let threshold {
      guard coverage else { throw ValidationError("--threshold needs --coverage") }
      guard (0...100).contains(threshold) else { throw ValidationError("--threshold is a percentage, from 0 to 100") }
    }
  }

  func run() async throws {
    try await reporting {
      let suite = ScenarioSuite(try localized(), withCoverage: coverage)
      PlaybookFinder.showDiagnostics(suite.diagnostics, suite.sources, show)
      guard suite.diagnostics.isEmpty else { throw ExitCode(1) }
      if let story { return try tell(story, suite) }
      let outcome = try await outcome(of: suite, chosen(suite))
      switch format {
      case .json: Console.print(outcome.json(of: suite, in: locale.language).pretty)
      case .junit: Console.print(JUnitReport(outcome.run, of: suite, durations: outcome.durations).rendered)
      case .text: for hint in hints(outcome, suite) { Console.remark(hint) }
      }
      let isTooLittle = outcome.coverage.map { $0.percent < threshold ?? 0 } ?? false
      if coverage, outcome.run.skipped > 0 {
        Console.remark("the coverage is counted only once all scenarios have been run")
      }
      if mutate, !outcome.run.passed { Console.remark("the rules are changed only once all scenarios pass") }
      if isTooLittle, let coverage = outcome.coverage {
        Console.remark("the coverage is \(coverage.percent)%, and \(threshold ?? 0)% was asked for")
      }
      if !outcome.passed || isTooLittle { throw ExitCode(1) }
    }
  }

  /// The playbook, in whose words of the locale a failure is explained.
  private func localized() throws -> Playbook {
    try Catalogs.localized(PlaybookFinder.playbook(playbook, show), at: playbook, in: locale.locale, show)
  }

  /// Does all that was asked for; what is read by people is shown as soon as it is known.
  private func outcome(of suite: ScenarioSuite, _ chosen: [Int]) async -> Outcome {
    let (color, width) = (Console.usesColor(show.color), Console.width)
    func tell(_ text: @autoclosure () -> String) { if format == .text { Console.print(text()) } }
    var outcome = await run(suite, chosen)
    if list {
      tell(ScenarioList(outcome.run, of: suite, in: locale.language, color: color, width: width).rendered + "\n")
    }
    tell(ScenarioReport(outcome.run, of: suite, in: locale.language, color: color, width: width).rendered)
    if outcome.run.skipped == 0, let coverage = suite.coverage(of: outcome.run)?.proposing(for: suite) {
      outcome.coverage = coverage
      tell("\n" + CoverageReport(coverage, of: suite, color: color, width: width).rendered)
    }
    if mutate, outcome.run.passed {
      let changes = await changes(suite, chosen)
      outcome.changes = changes
      tell("\n" + MutationReport(changes, of: suite, color: color, width: width).rendered)
    }
    if let exploration = await exploration(suite) {
      outcome.exploration = exploration
      tell("\n" + ExplorationReport(exploration, color: color, width: width).rendered)
    }
    return outcome
  }

  /// The scenarios to run; a filter that finds none is a mistake.
  private func chosen(_ suite: ScenarioSuite) throws -> [Int] {
    guard let filter else { return Array(0..<suite.count) }
    let found = suite.scenarios(matching: TitleFilter(filter))
    if !found.isEmpty { return found }
    let titles =
      suite.count == 0 ? "there are no scenarios" : "`--list` shows the titles of all \(suite.count) scenarios"
    throw Failure(message: "no scenario's title matches `\(filter)`; \(titles)", code: 1)
  }

  private func run(_ suite: ScenarioSuite, _ chosen: [Int]) async -> Outcome {
    var progress = Progress(chosen.count, "scenarios run")
    let results = await Parallel.map(
      chosen.count,
      work: { places in
        var watch = Stopwatch()
        var durations: [Duration] = []
        let results = suite.run(chosen[places]) { durations.append(watch.lap()) }
        return Array(zip(results, durations))
      }, progress: { progress.show($0) }, isEnough: { failFast && $0.contains { !$0.0.passed } })
    progress.finish()
    let all = results.flatMap { $0 }
    let run = TestRun(all.map(\.0), of: suite, failFast: failFast, chosen: chosen.count)
    return Outcome(run: run, durations: all.prefix(run.results.count).map(\.1))
  }
}
