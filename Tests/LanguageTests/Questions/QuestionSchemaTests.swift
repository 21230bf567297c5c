import Foundation
import Testing

@testable import Conduct

/// The JSON of each question, against its schema, for every shipped engagement.
@Suite struct QuestionSchemaTests {
  private func schema(_ name: String) throws -> JSONSchema {
    let path = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/Schemas/\(name).schema.json")
    return JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
  }

  private func expect(_ json: JSONValue, _ name: String) throws {
    #expect(try schema(name).problems(json) == [])
    // What is written is read back as the same.
    #expect(try JSONValue(parsing: json.pretty) == json)
  }

  @Test(arguments: ShippedExamples.engagements) func `the JSON of every question obeys its schema`(name: String) throws
  {
    let read = try ShippedExamples.engagement(name)
    let engagement = try #require(read.engagement)
    for day in Set([engagement.days.first?.date, engagement.lastDay].compactMap { $0 }).sorted() {
      let sources = read.sources
      try expect(WorkListPage(engagement.tasks(on: day)).json, "tasks")
      try expect(WorkListPage(engagement.tasks(.applicable, on: day)).json, "tasks")
      try expect(TimelinePage(engagement.timeline(on: day)).json, "timeline")
      try expect(NextActPage(engagement.nextActs(on: day)).json, "next")
      try expect(NextChangePage(engagement.nextChange(after: day), sources: sources).json, "when")
      try expect(NeedsPage(engagement.needs(on: day), sources: sources).json, "needs")
      for process in engagement.playbook.model.processes where process.identity.bindings.isEmpty {
        try expectAnswers(about: process, engagement, day)
      }
    }
  }

  private func expectAnswers(about process: Model.Process, _ engagement: Engagement, _ day: CivilDate) throws {
    let name = process.identity.name
    let change = engagement.nextChange(of: name, after: day)
    try expect(NextChangePage(try #require(change.answer), sources: change.sources).json, "when")
    let condition = "\(name) is ready"
    let ready = engagement.nextChange(of: condition, after: day)
    try expect(NextChangePage(try #require(ready.answer), sources: ready.sources).json, "when")
    let needs = engagement.needs(of: condition, on: day)
    try expect(NeedsPage(try #require(needs.needs), sources: needs.sources).json, "needs")
    let interview = engagement.interview(about: condition, on: day)
    try expect(InterviewPage(try #require(interview.interview)).json, "ask")
    let objection = engagement.objection(to: "enter \(name)", on: day)
    try expect(ObjectionPage(try #require(objection.objection), sources: objection.sources).json, "why")
    let hypothesis = engagement.whatIf(["enter \(name)", "today = 2031-01-01"], on: day)
    try expect(HypothesisPage(try #require(hypothesis.hypothesis)).json, "whatif")
  }
}
