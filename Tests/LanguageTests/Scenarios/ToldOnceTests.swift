import Testing

@testable import Conduct

/// `fact … once`: whatever was told stays.
@Suite struct ToldOnceTests {
  @Test(arguments: [
    ("yes/no", ["no", "yes"]), ("count", ["0", "1", "2"]), ("number", ["0.0001", "1"]), ("percent", ["0.01%", "1%"]),
    ("grade", ["first", "second", "third"]), ("set of grade", ["{}", "{ second }"]),
    ("date", ["2026-03-01", "2026-03-02"]),
    ("text", [#""one""#, #""two""#, #""three""#]), ("days", ["1 day", "2 days"]),
  ])
  func `what is told once is not told otherwise, whatever it is`(type: String, values: [String]) throws {
    for value in values {
      let refusals = values.filter { $0 != value }.map { "expect refused told = \($0)" }
      let text = """
        playbook small "Small" { business days monday to friday }

        choice grade "Grade" {
          first  "First"
          second "Second"
          third  "Third"
        }

        fact told: \(type) once "What is told"

        scenario "told once" {
          on 2026-03-02 {
            told = \(value)
            told = \(value)
            \(refusals.joined(separator: "\n    "))
          }
        }
        """
      let checked = CheckedPlaybook(files: [SourceFile(path: "small.conduct", text: text)])
      let suite = ScenarioSuite(try #require(checked.playbook, "\(checked.diagnostics.map(\.message))"))
      #expect(suite.diagnostics.map(\.message) == [])
      #expect(suite.run().map(\.failures.count) == [0], "\(type) told as \(value)")
    }
  }
}
