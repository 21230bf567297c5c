import Foundation
import Testing

@testable import Conduct

/// What `conduct test --mutate` says of a small playbook.
@Suite struct MutationReportTests {
  private func suite() throws -> ScenarioSuite {
    let path = ShippedExamples.root.appending(path: "Tests/LanguageTests/Cases/mutation/library.conduct")
    let file = SourceFile(path: "library.conduct", bytes: [UInt8](try Data(contentsOf: path)))
    let checked = CheckedPlaybook(files: [file])
    #expect(checked.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let suite = ScenarioSuite(try #require(checked.playbook))
    #expect(suite.diagnostics.map(\.message) == [])
    return suite
  }

  private func result(_ suite: ScenarioSuite) -> MutationResult {
    let test = MutationTest(suite)
    let result = MutationResult([test.run()], of: suite)
    let proposals = result.survivors.map { ($0.number, test.proposal(for: $0)) }
    return result.proposing(proposals.reduce(into: [:]) { $0[$1.0] = $1.1 })
  }

  @Test func `a change that nothing notices is shown as a difference of the text`() throws {
    let suite = try suite()
    try Recording.expect(MutationReport(result(suite), of: suite).rendered + "\n", is: "mutation/library.txt")
  }

  @Test func `all changes of a playbook are those that are recorded`() throws {
    let suite = try suite()
    let lines = MutationTest(suite).mutations.map { mutation in
      "\(mutation.kind.rawValue): \(English().change(TextDifference(mutation, in: suite.sources)))"
    }
    try Recording.expect(lines.joined(separator: "\n") + "\n", is: "mutation/changes.txt")
  }

  @Test func `a proposed scenario passes by the rules, and fails by the changed ones`() throws {
    let suite = try suite()
    let result = result(suite)
    #expect(result.proposals.count * 4 >= result.survivors.count { !$0.mutation.needsRebuilding } * 3)
    for mutant in result.survivors {
      guard let proposal = result.proposals[mutant.number] else { continue }
      let files = suite.sources.files
      let changed = files.map { SourceFile(path: $0.path, bytes: $0.applying(mutant.mutation.edits)) }
      for (rules, isExpected) in [(files, true), (changed, false)] {
        let extra = SourceFile(path: "proposed.conduct", text: proposal)
        let other = ScenarioSuite(try #require(CheckedPlaybook(files: rules + [extra]).playbook))
        #expect(other.diagnostics.map(\.message) == [])
        let own = try #require(other.titles.firstIndex { $0.hasPrefix("proposed: ") })
        #expect(TestRun(other.run([own]), of: other).passed == isExpected, "\(proposal)")
      }
    }
  }

  @Test(arguments: [
    ("ending given \"Given\" when told", "ending given \"Given\" when not told", "leave helping as given"),
    ("define open \"Open\" = told and undecided \"Not said\"", "told or undecided", "expect (open) is unknown"),
  ]) func `a scenario is proposed where only an ending or what is unknown shows the change`(
    rule: String, change: String, expected: String
  ) throws {
    let isEnding = rule.hasPrefix("ending")
    let text = """
      playbook help "Help" {}
      fact asked: yes/no "Somebody has asked"
      fact told: yes/no "Somebody has told"
      \(isEnding ? "" : rule)
      process helping "Helping" {
        input asking "It is asked for" met when asked
        \(isEnding ? rule : "")
      }
      """
    let playbook = CheckedPlaybook(files: [SourceFile(path: "help.conduct", text: text)])
    let test = MutationTest(ScenarioSuite(try #require(playbook.playbook)))
    let proposals = test.run().filter { mutant in
      let difference = English().change(TextDifference(mutant.mutation, in: test.suite.sources))
      return difference.contains(change)
    }.map { test.proposal(for: $0) }
    #expect(!proposals.isEmpty)
    for proposal in proposals { #expect(proposal?.contains(expected) == true, "\(proposal ?? "none")") }
  }

  @Test func `every kind of change occurs in the recorded ones`() throws {
    #expect(Set(MutationTest(try suite()).mutations.map(\.kind)) == Set(Mutation.Kind.allCases))
  }

  @Test func `the JSON of changes matches its schema`() throws {
    let path = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/Schemas/test.schema.json")
    let schema = JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
    let suite = try suite()
    let json = TestRun(suite.run(), of: suite).json(of: suite, changes: result(suite))
    #expect(schema.problems(json) == [])
    #expect(try JSONValue(parsing: json.pretty) == json)
  }

  @Test func `a reason in a comment explains a change, and a needless one is told`() throws {
    let result = result(try suite())
    #expect(result.explained.map(\.reason) == Array(repeating: "nobody waits for the target", count: 3))
    #expect(result.needless.count == 1)
  }
}
