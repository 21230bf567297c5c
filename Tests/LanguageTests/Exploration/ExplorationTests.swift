import Foundation
import Testing

@testable import Conduct

/// Robots that play engagements.
@Suite struct ExplorationTests {
  private func club() throws -> Playbook { try playbook("club") }

  private func playbook(_ name: String) throws -> Playbook {
    let path = ShippedExamples.root.appending(path: "Tests/LanguageTests/Cases/exploration/\(name)/\(name).conduct")
    let checked = CheckedPlaybook(files: [
      SourceFile(path: name + ".conduct", bytes: [UInt8](try Data(contentsOf: path)))
    ])
    #expect(checked.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(checked.playbook)
  }

  private func result(_ playbook: Playbook, _ stories: Range<Int>, seed: UInt64 = 7) -> ExplorationResult {
    let exploration = Exploration(playbook, seed: seed)
    return ExplorationResult([exploration.explore(stories)], of: exploration)
  }

  @Test func `what must not be is found, and shown by the shortest story`() throws {
    let report = ExplorationReport(result(try club(), 0..<120))
    try Recording.expect(report.rendered + "\n", is: "exploration/club.txt")
  }

  @Test func `every finding is shown by its scenario`() throws {
    let findings = result(try club(), 0..<120).findings
    #expect(findings.count == 2)
    #expect(findings.map(\.isConfirmed) == [true, true])
  }

  @Test func `what breaks by mere waiting is found, on the day on which it does`() throws {
    let report = ExplorationReport(result(try playbook("repairs"), 0..<60))
    try Recording.expect(report.rendered + "\n", is: "exploration/repairs.txt")
  }

  @Test func `what breaks by waiting is marked at one word, so that the values of its parts are seen`() throws {
    let finding = try #require(result(try playbook("repairs"), 0..<60).findings.first)
    let suite = try #require(try playbook("repairs").suite(withScenario: finding.scenario))
    let report = ScenarioReport(TestRun(suite.run([0]), of: suite), of: suite).rendered
    #expect(report.contains("  | ^^^^^^^^^                                      --------------- yes\n"))
  }

  @Test func `a day of change between two deeds is looked at, and no other`() throws {
    let stage = StoryStage(try playbook("repairs"))
    let repair = try #require(
      stage.graph.instances.all.firstIndex { if case .process = $0.thing { true } else { false } })
    stage.begin(on: 20_000)
    #expect(stage.act(.enter(repair)))
    var days: [Int64] = []
    #expect(
      stage.wait(until: 20_100) {
        days.append(stage.today - 20_000)
        return false
      })
    // On the 60th day the bicycle is due, on the 61st it is overdue.
    #expect(days == [61, 100])
  }

  @Test func `a story that is told is the one that is played among others`() throws {
    let playbook = try #require(try ShippedExamples.check("incident").playbook)
    let exploration = Exploration(playbook, seed: 42)
    let teller = Storyteller(playbook)
    for number in 0..<3 {
      var told: [String] = []
      let (scenario, part) = exploration.tell(story: number) { told.append($0) }
      let story = teller.play(seed: 42, story: number)
      #expect(scenario == StoryText(playbook).scenario("story \(number) of seed 42", story))
      #expect(told.contains(scenario))
      #expect(part.statements == story.entries.count)
    }
  }

  @Test func `the stories of a seed are the recorded ones`() throws {
    let playbook = try club()
    let teller = Storyteller(playbook)
    let stories = (0..<3).map { number in
      StoryText(playbook).scenario("\(Robot(story: number))", teller.play(seed: 42, story: number))
    }
    try Recording.expect(stories.joined(separator: "\n") + "\n", is: "exploration/stories.txt")
  }

  @Test func `stories do not depend on which were played before`() throws {
    let playbook = try #require(try ShippedExamples.check("incident").playbook)
    let (forward, backward) = (Storyteller(playbook), Storyteller(playbook))
    let stories = (0..<6).map { forward.play(seed: 3, story: $0).entries }
    let again = (0..<6).reversed().map { backward.play(seed: 3, story: $0).entries }
    #expect(stories == again.reversed())
    #expect(Set(stories).count == stories.count)
  }

  @Test func `parts of an exploration come to the same as the whole`() throws {
    let playbook = try club()
    let exploration = Exploration(playbook, seed: 7)
    let parts = [80..<120, 0..<50, 50..<80].map { exploration.explore($0) }
    #expect(ExplorationResult(parts, of: exploration).json == result(playbook, 0..<120).json)
  }

  @Test(arguments: ShippedExamples.playbooks)
  func `no story of a shipped playbook breaks an invariant or gets stuck`(name: String) throws {
    let playbook = try #require(try ShippedExamples.check(name).playbook)
    let result = result(playbook, 0..<24)
    #expect(result.findings.map(\.scenario) == [])
  }

  @Test func `the JSON of an exploration matches its schema`() throws {
    let path = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/Schemas/test.schema.json")
    let schema = JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
    let playbook = try club()
    let suite = ScenarioSuite(playbook)
    let json = TestRun(suite.run(), of: suite).json(of: suite, exploration: result(playbook, 0..<60))
    #expect(schema.problems(json) == [])
  }
}
