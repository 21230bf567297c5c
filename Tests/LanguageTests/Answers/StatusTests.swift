import Foundation
import Testing

@testable import Conduct

/// The status of every shipped engagement, as text and as JSON.
@Suite struct StatusTests {
  @Test(arguments: ShippedExamples.engagements) func `the status page is as recorded`(name: String) throws {
    let engagement = try #require(try ShippedExamples.engagement(name).engagement)
    let day = try #require(engagement.lastDay)
    let page = StatusPage(engagement.status(on: day), words: English(), width: 80).rendered()
    try Recording.expect(page + "\n", is: "status/\(name).txt")
    for line in page.split(separator: "\n") { #expect(String(line).displayWidth <= 80, "\(line)") }
  }

  @Test(arguments: ShippedExamples.engagements) func `the JSON of status obeys its schema`(name: String) throws {
    let path = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/Schemas/status.schema.json")
    let schema = JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
    let (engagement, _, sources) = try ShippedExamples.engagement(name)
    let read = try #require(engagement)
    for day in Set([read.days.first?.date, read.lastDay].compactMap { $0 }) {
      let json = read.status(on: day).json(sources)
      #expect(schema.problems(json) == [])
      // What is written is read back as the same.
      #expect(try JSONValue(parsing: json.pretty) == json)
    }
  }

  @Test func `the schema notices what it should`() throws {
    let path = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/Schemas/status.schema.json")
    let schema = JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
    #expect(!schema.problems(["engagement": .integer(1)]).isEmpty)
  }

  @Test(arguments: ShippedExamples.playbooks) func `a shipped playbook is clean and passes its tests`(name: String)
    throws
  {
    let checked = try ShippedExamples.check(name)
    #expect(checked.diagnostics.map(\.message) == [])
    let suite = ScenarioSuite(try #require(checked.playbook), withCoverage: true)
    #expect(suite.diagnostics.map(\.message) == [])
    #expect(suite.count >= 40)
    let results = suite.run()
    for result in results { #expect(result.passed, "\(result.title)") }
    let coverage = try #require(suite.coverage(of: TestRun(results, of: suite)))
    #expect(coverage.percent == 100, "conduct test rules/\(name) --coverage says what is not shown")
  }
}
