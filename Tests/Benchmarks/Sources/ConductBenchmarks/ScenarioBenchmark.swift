import Foundation

@testable import Conduct

/// Running the scenarios of the shipped playbook, over and over until there are 10,000 of them, and changing its rules.
enum ScenarioBenchmark {
  private static let count = 10_000

  static func run(_ options: Options) throws {
    let playbook = try Files.shippedPlaybook()
    try runScenarios(playbook, options)
    runChanges(playbook, options)
    try runTool(options)
  }

  private static func runScenarios(_ playbook: Playbook, _ options: Options) throws {
    let plain = ScenarioSuite(playbook)
    let covering = ScenarioSuite(playbook, withCoverage: true)
    let numbers = (0..<count).map { $0 % plain.count }
    guard plain.run(numbers.prefix(plain.count)).allSatisfy(\.passed) else {
      throw BenchmarkError("scenarios of rules/fasttrack fail")
    }
    var table = Table("Scenarios on one core", "min", "median", "max", "each")
    for (name, suite) in [("\(count) scenarios", plain), ("\(count) scenarios, with coverage", covering)] {
      var samples = Samples()
      for _ in 0..<options.rounds { _ = samples.measure { suite.run(numbers) } }
      table.add(name, samples, Table.time(samples.median / Double(count)))
    }
    table.show()
  }

  /// All changes of the rules, with every scenario and with every second one; proposals for what goes unnoticed.
  private static func runChanges(_ playbook: Playbook, _ options: Options) {
    let half = playbook.scenarios.indices.filter { $0 % 2 == 0 }.map { playbook.scenarios[$0] }
    let halved = Playbook(
      sources: playbook.sources, model: playbook.model, scopes: playbook.scopes, graph: playbook.graph, scenarios: half)
    var table = Table(
      "Changes of the rules on one core", "min", "median", "max", "changes", "unnoticed", "proposed for")
    for (name, playbook) in [("all scenarios", playbook), ("every second scenario", halved)] {
      let suite = ScenarioSuite(playbook)
      var (testing, proposing) = (Samples(), Samples())
      var (mutants, survivors, found) = ([Mutant](), [Mutant](), [String]())
      for _ in 0..<options.rounds {
        let test = testing.measure {
          let test = MutationTest(suite)
          mutants = test.run()
          return test
        }
        survivors = MutationResult([mutants], of: suite).survivors
        found = proposing.measure { survivors.compactMap { test.proposal(for: $0) } }
      }
      table.add(name, testing, "\(mutants.count)", "\(survivors.count)")
      guard !survivors.isEmpty else { continue }
      table.add("  proposals for what goes unnoticed", proposing, "", "", "\(found.count)")
    }
    table.show()
  }

  // MARK: - The tool

  /// `conduct test`, from its start to its end, on files with so many scenarios.
  private static func runTool(_ options: Options) throws {
    guard let tool = Tool.found(options).first else { return }
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "conduct-benchmark-scenarios")
    try? manager.removeItem(at: folder)
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    try write(into: folder)
    var table = Table("A whole process, on all cores", "min", "median", "max")
    for command in ["check", "test"] {
      var samples = Samples()
      for _ in 0..<options.rounds { try samples.measure { try Tool.spawn([tool, command, folder.path]) } }
      table.add("conduct \(command), \(count) scenarios in files", samples)
    }
    table.show()
  }

  /// Writes the rules once, and the scenarios again and again, each time with other titles.
  private static func write(into folder: URL) throws {
    let rules = Files.root.appending(path: "rules/fasttrack")
    var scenarios: [Substring] = []
    let names = try FileManager.default.contentsOfDirectory(atPath: rules.path).filter { $0.hasSuffix(".conduct") }
    for name in names.sorted() {
      let text = try String(contentsOf: rules.appending(path: name), encoding: .utf8)
      guard name.hasPrefix("scenarios") else {
        try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
        continue
      }
      scenarios += text.split(separator: "\nscenario \"", omittingEmptySubsequences: false).dropFirst()
    }
    for round in 0...(count / scenarios.count) {
      let part = scenarios.prefix(count - round * scenarios.count)
      let text = part.map { "scenario \"\(round): \($0)" }.joined(separator: "\n")
      try text.write(to: folder.appending(path: "scenarios\(round).conduct"), atomically: false, encoding: .utf8)
    }
  }
}
