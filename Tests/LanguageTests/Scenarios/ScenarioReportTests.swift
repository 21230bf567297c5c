import Foundation
import Testing

@testable import Conduct

/// What `conduct test` says of scenarios that fail, in each format.
@Suite struct ScenarioReportTests {
  private func suite() throws -> ScenarioSuite {
    let path = ShippedExamples.root.appending(path: "Tests/LanguageTests/Cases/scenarios/move.conduct")
    let checked = CheckedPlaybook(files: [SourceFile(path: "move.conduct", bytes: [UInt8](try Data(contentsOf: path)))])
    #expect(checked.diagnostics.map(\.message) == [])
    let suite = ScenarioSuite(try #require(checked.playbook))
    #expect(suite.diagnostics.map(\.message) == [])
    return suite
  }

  private func run(_ suite: ScenarioSuite) -> TestRun { TestRun(suite.run(), of: suite) }

  @Test func `a failure shows the value of each part, the reasons and the day`() throws {
    let suite = try suite()
    let report = ScenarioReport(run(suite), of: suite)
    try Recording.expect(report.rendered + "\n", is: "scenarios/move.txt")
  }

  @Test(arguments: Language.allCases.filter { $0 != .english })
  func `a failure is explained in the reader's language`(language: Language) throws {
    let suite = try suite()
    let report = ScenarioReport(run(suite), of: suite, in: language)
    try Recording.expect(report.rendered + "\n", is: "scenarios/move.\(language.rawValue).txt")
  }

  @Test func `every kind of failure occurs in the recorded report`() throws {
    let kinds = Set(run(try suite()).results.flatMap(\.failures).map(\.kind.name))
    #expect(kinds == ["expectation", "reason", "not-refused", "list", "violation", "invariant"])
  }

  @Test func `the JSON of a run matches its schema`() throws {
    let path = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/Schemas/test.schema.json")
    let schema = JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
    let suite = try suite()
    let json = run(suite).json(of: suite)
    #expect(schema.problems(json) == [])
    #expect(try JSONValue(parsing: json.pretty) == json)
    #expect(!schema.problems(["passed": .bool(true)]).isEmpty)
  }

  @Test func `the XML for build servers is recorded`() throws {
    let suite = try suite()
    try Recording.expect(JUnitReport(run(suite), of: suite).rendered + "\n", is: "scenarios/move.xml")
  }

  @Test func `the XML has the time of each scenario and of each file, in seconds`() throws {
    let suite = try suite()
    let run = run(suite)
    let durations = run.results.indices.map { Duration.microseconds(1_000_001 * ($0 + 1)) }
    let times = JUnitReport(run, of: suite, durations: durations).rendered.split(separator: "\n")
      .compactMap { $0.firstMatch(of: /time="([^"]+)"/)?.1 }
    let scenarios = durations.indices.map { "\($0 + 1).00000\($0 + 1)" }
    let sum = durations.count * (durations.count + 1) / 2
    let whole = "\(sum).0000\(sum)"
    let invariants = run.invariants.map { _ in "0.000000" }
    #expect(times.map(String.init) == [whole, whole] + scenarios + ["0.000000"] + invariants)
  }

  @Test func `the list has every scenario and invariant, passed or not`() throws {
    let suite = try suite()
    let list = ScenarioList(run(suite), of: suite, width: 80)
    try Recording.expect(list.rendered + "\n", is: "scenarios/move-list.txt")
  }

  @Test func `scenarios that were not chosen are told of`() throws {
    let suite = try suite()
    let run = TestRun(suite.run([0]), of: suite)
    #expect(run.unchosen == suite.count - 1)
    for language in Language.allCases {
      let summary = ScenarioReport(run, of: suite, in: language).rendered.split(separator: "\n").last ?? ""
      #expect(summary.contains("\(suite.count - 1)"))
    }
  }

  @Test func `a run that stops early is a beginning of the whole`() throws {
    let suite = try suite()
    let all = suite.run()
    let run = TestRun(all, of: suite, failFast: true, chosen: all.count)
    #expect(run.results.count == 1)
    #expect(run.skipped == all.count - 1)
    #expect(!run.passed)
  }

  @Test func `scenarios run one by one as they run together`() throws {
    let suite = try suite()
    let together = run(suite)
    let apart = TestRun((0..<suite.count).reversed().flatMap { suite.run([$0]) }.reversed(), of: suite)
    #expect(apart.json(of: suite) == together.json(of: suite))
  }

  @Test func `an invariant on an act is looked at when somebody acts`() throws {
    let invariants = run(try suite()).invariants
    let bound = try #require(invariants.first { $0.name == "office_first" })
    // Once in what breaks rules, once in what breaks invariants, once in what is refused.
    #expect(bound.sightings == 3)
    #expect(bound.failures.count == 1)
  }
}
