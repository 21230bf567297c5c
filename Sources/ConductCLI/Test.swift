import ArgumentParser
import Conduct

/// `conduct test`
struct Test: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the scenarios of a playbook, and watches its invariants in every state.",
    discussion: """
        conduct test rules/fasttrack
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
      guard explore == nil, !mutate, !coverage, filter == nil else {
        throw ValidationError("--story shows one story, and runs no scenarios; leave the other options out")
      }
      guard format == .text else { throw ValidationError("--story is written as text") }
    }
    if locale.locale != nil, format == .junit { throw ValidationError("--format junit is written in English alone") }
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
      let chosen = try chosen(suite)
      let run = await run(suite, chosen)
      let coverage = suite.coverage(of: run)?.proposing(for: suite)
      let changes = mutate && run.passed ? await changes(suite, chosen) : nil
      let exploration = await exploration(suite)
      switch format {
      case .json:
        let json = run.json(
          of: suite, coverage: coverage, changes: changes, exploration: exploration, in: locale.language)
        Console.print(json.pretty)
      case .junit: Console.print(JUnitReport(run, of: suite).rendered)
      case .text: show(run, coverage, changes, exploration, of: suite)
      }
      let isTooLittle = coverage.map { $0.percent < threshold ?? 0 } ?? false
      if isTooLittle, let coverage {
        Console.error("conduct: the coverage is \(coverage.percent)%, and \(threshold ?? 0)% was asked for")
      }
      if mutate, !run.passed { Console.error("conduct: the rules are changed only once all scenarios pass") }
      let isBadNews = changes?.passed == false || exploration?.findings.isEmpty == false
      if !run.passed || isTooLittle || isBadNews { throw ExitCode(1) }
    }
  }

  /// The playbook, in whose words of the locale a failure is explained.
  private func localized() throws -> Playbook {
    try Catalogs.localized(PlaybookFinder.playbook(playbook, show), at: playbook, in: locale.locale, show)
  }

  private func show(
    _ run: TestRun, _ coverage: Coverage?, _ changes: MutationResult?, _ exploration: ExplorationResult?,
    of suite: ScenarioSuite
  ) {
    let (color, width) = (Console.usesColor(show.color), Console.width)
    Console.print(ScenarioReport(run, of: suite, in: locale.language, color: color, width: width).rendered)
    if let coverage {
      Console.print("\n" + CoverageReport(coverage, of: suite, color: color, width: width).rendered)
    }
    if let changes {
      Console.print("\n" + MutationReport(changes, of: suite, color: color, width: width).rendered)
    }
    if let exploration {
      Console.print("\n" + ExplorationReport(exploration, color: color, width: width).rendered)
    }
  }

  /// The scenarios to run; a filter that finds none is a mistake.
  private func chosen(_ suite: ScenarioSuite) throws -> [Int] {
    guard let filter else { return Array(0..<suite.count) }
    let found = suite.scenarios(matching: TitleFilter(filter))
    guard !found.isEmpty else {
      throw Failure(message: "no scenario's title matches `\(filter)`; there are \(suite.count) scenarios", code: 1)
    }
    return found
  }

  private func run(_ suite: ScenarioSuite, _ chosen: [Int]) async -> TestRun {
    var progress = Progress(chosen.count, "scenarios")
    let results = await Parallel.map(
      chosen.count, work: { suite.run(chosen[$0]) }, progress: { progress.show($0) },
      isEnough: { failFast && $0.contains { !$0.passed } })
    progress.finish()
    return TestRun(results.flatMap { $0 }, of: suite, failFast: failFast, chosen: chosen.count)
  }
}
