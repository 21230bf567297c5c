import ArgumentParser
import Conduct

/// `conduct test --mutate` and `--explore`
extension Test {
  /// Changes the rules one at a time, on all cores.
  func changes(_ suite: ScenarioSuite, _ scenarios: [Int]) async -> MutationResult {
    let test = MutationTest(suite, scenarios: scenarios)
    let parts = min(test.mutations.count, Parallel.cores * 2)
    let count = test.mutations.count
    var progress = Progress(count, "changes tried")
    let mutants = await Parallel.map(
      parts, work: { $0.map { test.test(part: $0, of: parts) } },
      progress: { progress.show(count * $0 / max(1, parts)) })
    progress.finish()
    return await proposing(MutationResult(mutants.flatMap { $0 }, of: suite), test)
  }

  /// Looks for scenarios that would notice what goes unnoticed; for the first of many.
  private func proposing(_ result: MutationResult, _ test: MutationTest) async -> MutationResult {
    let survivors = Array(result.survivors.prefix(Self.maximumProposals))
    var progress = Progress(survivors.count, "proposals sought")
    let found = await Parallel.map(
      survivors.count, longest: 1, work: { $0.map { (survivors[$0].number, test.proposal(for: survivors[$0])) } },
      progress: { progress.show($0) })
    progress.finish()
    return result.proposing(
      found.flatMap { $0 }.reduce(into: [:]) { proposals, entry in
        if let scenario = entry.1 { proposals[entry.0] = scenario }
      }, forFirst: survivors.count)
  }

  /// For how many changes that go unnoticed a scenario is sought.
  private static let maximumProposals = 200

  /// Lets robots play, on all cores.
  func exploration(_ suite: ScenarioSuite) async -> ExplorationResult? {
    guard let explore else { return nil }
    let exploration = Exploration(suite.examined, seed: seed)
    Breakdown.prepare(playbook, seed: seed, stories: explore)
    var progress = Progress(explore, "stories played")
    let parts = await Parallel.map(
      explore,
      work: { stories in
        defer { Breakdown.hasPlayed() }
        return exploration.explore(stories, willPlay: Breakdown.willPlay)
      }, progress: { progress.show($0) })
    progress.finish()
    return ExplorationResult(parts, of: exploration)
  }

  /// Plays one story alone and shows it, with what is wrong in it.
  func tell(_ story: Int, _ suite: ScenarioSuite) throws {
    let exploration = Exploration(suite.examined, seed: seed)
    Breakdown.prepare(playbook, seed: seed, telling: story)
    let (scenario, part) = exploration.tell(story: story, willAct: Breakdown.willAct)
    Breakdown.hasPlayed()
    guard !brokeDown else { throw Failure(message: "told alone, the story goes to its end", code: 1) }
    let result = ExplorationResult([part], of: exploration)
    let (color, width) = (Console.usesColor(show.color), Console.width)
    Console.print(ExplorationReport(result, color: color, width: width).rendered(scenario))
    if !result.findings.isEmpty { throw ExitCode(1) }
  }
}
