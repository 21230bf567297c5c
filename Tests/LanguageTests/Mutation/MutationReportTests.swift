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
    MutationResult([MutationTest(suite).run()], of: suite)
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
