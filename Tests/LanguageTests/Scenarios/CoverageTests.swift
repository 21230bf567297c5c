import ConductGenerators
import Foundation
import Testing

@testable import Conduct

/// What scenarios show of rules, and what they do not.
@Suite struct CoverageTests {
  private func suite(_ text: String) throws -> ScenarioSuite {
    let checked = CheckedPlaybook(files: [SourceFile(path: "club.conduct", text: text)], withLints: false)
    #expect(checked.diagnostics.map(\.message) == [])
    let playbook = checked.playbook
    return ScenarioSuite(try #require(playbook), withCoverage: true)
  }

  private func club() throws -> String {
    let path = ShippedExamples.root.appending(path: "Tests/LanguageTests/Cases/scenarios/club.conduct")
    return try String(contentsOf: path, encoding: .utf8)
  }

  private func coverage(_ suite: ScenarioSuite) throws -> Coverage {
    try #require(suite.coverage(of: TestRun(suite.run(), of: suite)))
  }

  /// The gaps as short texts: `joining.tour forbidden`.
  private func gaps(_ text: String) throws -> [String] {
    try coverage(suite(text)).gaps.map { $0.owner + " " + $0.aim.rawValue }
  }

  @Test func `the report says what is not shown, where, and why`() throws {
    let suite = try suite(try club())
    let report = CoverageReport(try coverage(suite).proposing(for: suite), of: suite)
    try Recording.expect(report.rendered + "\n", is: "scenarios/club.txt")
  }

  @Test func `every kind of rule counts`() throws {
    let kinds = Set(try coverage(suite(try club())).shares.map(\.kind))
    #expect(Set(CoverageKind.allCases).subtracting(kinds) == [.ending])  // which a comment explains
  }

  @Test func `the JSON of coverage matches its schema`() throws {
    let path = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/Schemas/test.schema.json")
    let schema = JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
    let suite = try suite(try club())
    let run = TestRun(suite.run(), of: suite)
    #expect(schema.problems(run.json(of: suite, coverage: suite.coverage(of: run))) == [])
  }

  @Test(arguments: ["club", "incident", "fasttrack"])
  func `what is proposed passes, and shows what it is for`(name: String) throws {
    let suite =
      name == "club"
      ? try suite(try club())
      : ScenarioSuite(try #require(try ShippedExamples.check(name).playbook), withCoverage: true)
    let before = try coverage(suite).proposing(for: suite)
    let texts = before.gaps.compactMap(\.proposal)
    let extra = SourceFile(path: "zz.conduct", text: texts.joined())
    let checked = CheckedPlaybook(files: suite.sources.files + [extra], withLints: false)
    let other = ScenarioSuite(try #require(checked.playbook), withCoverage: true)
    #expect(other.diagnostics.map(\.message) == [])
    #expect(other.count == suite.count + texts.count)
    let failed = other.run().filter { !$0.passed }.map(\.title)
    #expect(failed == [])
    let after = try coverage(other)
    let promised = before.gaps.count { $0.proposal != nil || $0.isShownByOthers }
    #expect(after.gaps.count <= before.gaps.count - promised)
    #expect(name != "club" || promised > 15)
  }

  @Test(arguments: [
    ("guardian = yes", "joining.signed met"), ("age = 17\nguardian = no", "joining.signed unmet"),
    ("record complaint", "complaint happened"), ("expect refused enter membership", "paid_members tried"),
    ("enter membership", "membership entered"), ("guarantors = 1\nwanted = junior", "joining.vote optional"),
    ("guarantors = 3", "joining.vote waived"), ("wanted = honorary", "fee matched"),
    ("force leave joining as withdrawn because \"…\"", "joining.withdrawn taken"),
    ("agreed = yes\ncomplete joining", "joining completed"),
  ])
  func `one more statement shows more`(statement: String, gap: String) throws {
    let text = try club()
    let extra =
      text + """
        scenario "more" {
          on 2026-03-02 {
            wanted = regular
            age = \(statement == "guardian = yes" ? 12 : 30)
            asked = yes
            paid = yes
            enter joining
            do meet
            do vote
            do remind
            \(statement)
          }
        }
        """
    let before = try gaps(text)
    let after = try gaps(extra)
    #expect(before.filter { $0 == gap }.count > after.filter { $0 == gap }.count)
  }

  @Test func `a deadline is kept by who is in time, and broken by the day that passes`() throws {
    let text = try club()
    #expect(try gaps(text).contains("joining.meet broken"))
    let late =
      text + """
        scenario "late" {
          on 2026-03-02 {
            wanted = regular
            age = 30
            asked = yes
            enter joining
          }
          on 2026-03-10 { expect meet is overdue }
        }
        """
    // Both the target and the deadline.
    #expect(try gaps(text).filter { $0 == "joining.meet broken" }.count == 2)
    #expect(try !gaps(late).contains("joining.meet broken"))
  }

  @Test func `a comment explains what its words say, and one that explains nothing is told`() throws {
    let coverage = try coverage(suite(try club()))
    #expect(coverage.gaps.filter { $0.explanation != nil }.map(\.aim) == [.taken, .no, .unknown])
    #expect(coverage.needless.count == 1)
  }

  @Test func `the percentage is rounded down, and 100 only where nothing is open`() throws {
    let coverage = try coverage(suite(try club()))
    #expect(coverage.percent * coverage.total <= coverage.covered * 100)
    #expect((coverage.percent + 1) * coverage.total > coverage.covered * 100)
    #expect(coverage.covered + coverage.open.count == coverage.total)
  }

  @Test func `layout changes nothing`() throws {
    let text = try club()
    let tree = Parser.parse(SourceFile(path: "club.conduct", text: text), file: 0)
    // Comments go, lines are indented otherwise and stand apart.
    var other = ""
    var end: Int32 = 0
    for token in tree.tokens {
      let between = tree.source.text(of: Span(file: 0, start: end, end: token.start))
      other += between.contains("\n") ? "\n\n \t" : between.isEmpty ? "" : "   "
      other += tree.source.text(of: Span(file: 0, start: token.start, end: token.end))
      end = token.end
    }
    let (before, after) = (try coverage(suite(text)), try coverage(suite(other)))
    #expect(after.covered == before.covered)
    #expect(after.total == before.total + before.gaps.count - before.open.count)
    #expect(after.gaps.map(\.aim) == before.gaps.map(\.aim))
    #expect(after.gaps.map(\.owner) == before.gaps.map(\.owner))
  }

  @Test func `without being asked a suite does not look`() throws {
    let playbook = try #require(try ShippedExamples.check("incident").playbook)
    let suite = ScenarioSuite(playbook)
    #expect(suite.coverage(of: TestRun(suite.run(), of: suite)) == nil)
  }

  @Test(arguments: ShippedExamples.playbooks)
  func `looking changes no result`(name: String) throws {
    let playbook = try #require(try ShippedExamples.check(name).playbook)
    let (plain, looking) = (ScenarioSuite(playbook), ScenarioSuite(playbook, withCoverage: true))
    for (left, right) in zip(plain.run(), looking.run()) {
      #expect(left.failures.count == right.failures.count)
      #expect(left.expectations == right.expectations)
    }
  }

  /// Days outside of what calendars know make unknown what depends on records only; they do not count.
  @Test func `no state of any story shows what was said to be impossible`() throws {
    let arithmetic: Set<Conduct.Operation> = [
      .add, .subtract, .multiply, .total, .scale, .addDays, .addMonths, .addBusinessDays, .daysBetween,
      .businessDaysBetween,
    ]
    for seed in UInt64(70_000)..<UInt64(70_000 + min(Settings.lawStories, 200)) {
      var generator = Generator(seed: seed, size: 3, options: GeneratorOptions())
      guard let story = try? Story(generator.story()) else { continue }
      let graph = story.engagement.playbook.graph
      let possible = PossibleTruths(graph, story.engagement.playbook.model)
      let evaluator = Evaluator(graph)
      var counts = [Bool](repeating: false, count: graph.count)
      for node in 0..<graph.count {
        let inputs = graph.operands[Int(graph.starts[node])..<Int(graph.starts[node + 1])]
        counts[node] = arithmetic.contains(graph.operation(of: node)) || inputs.contains { counts[Int($0)] }
      }
      for day in story.days {
        evaluator.run(story.engagement.state(on: day).cells)
        for node in 0..<graph.count where graph.isTruth[node] && !counts[node] {
          let truth = Truth(cell: evaluator.cell(node))
          let isPossible = possible.contains(evaluator.cell(node), node)
          #expect(isPossible, "seed \(seed), node \(node), \(graph.operation(of: node)), \(truth)")
        }
      }
    }
  }
}
