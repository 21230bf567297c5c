import Foundation
import Testing

@testable import Conduct

/// What `how` answers about the shipped engagements.
@Suite struct PlanTests {
  private func page(_ wanted: String, _ name: String, on written: String? = nil) throws -> String {
    let engagement = try #require(try ShippedExamples.engagement(name).engagement)
    let day = try #require(written.flatMap(CivilDate.init(iso:)) ?? engagement.lastDay)
    let reading = engagement.planQuestion(wanted, on: day)
    guard let asked = reading.question else {
      return DiagnosticRenderer(sources: reading.sources).render(reading.diagnostics)
    }
    return PlanPage(engagement.how(asked, on: day), sources: reading.sources).page.rendered(width: 100)
  }

  private func answer(_ wanted: String, _ name: String) throws -> PlanAnswer {
    let engagement = try #require(try ShippedExamples.engagement(name).engagement)
    let day = try #require(engagement.lastDay)
    return engagement.how(try #require(engagement.planQuestion(wanted, on: day).question), on: day)
  }

  @Test func `plans for the shipped engagements are recorded`() throws {
    let questions: [(String, String, String?)] = [
      ("kickoff", "coho.engagement", nil), ("success_workshop is complete", "contoso.engagement", nil),
      ("success_review", "contoso.engagement", nil), ("kickoff is complete", "adatum.engagement", nil),
      ("kickoff is complete keeping wants_partner", "adatum.engagement", nil),
      ("kickoff is active", "adatum.engagement", nil), ("first_contact", "contoso.engagement", "2020-05-08"),
      ("first_contact is overdue", "contoso.engagement", "2020-05-08"),
      ("not first_contact is overdue", "contoso.engagement", "2020-05-15"),
      ("began_as is targeting", "contoso.engagement", nil), ("began_as is unknown", "contoso.engagement", nil),
      ("enablement_complete[exchange]", "contoso.engagement", nil),
      ("enablement_complete[exchange] keeping seats, active_users", "contoso.engagement", nil),
      ("service_exit[exchange] is complete", "contoso.engagement", nil),
      ("review", "incident-mailbox.engagement", nil), ("kickof is complete", "contoso.engagement", nil),
      ("kickoff is complete keeping enablement_complete", "contoso.engagement", nil),
      ("seats", "contoso.engagement", nil),
    ]
    let parts = try questions.map { wanted, name, day in
      "## \(name): how \(wanted)\n\n" + (try page(wanted, name, on: day))
    }
    try Recording.expect(parts.joined(separator: "\n\n\n") + "\n", is: "plans/shipped.txt")
  }

  @Test(arguments: ShippedExamples.engagements) func `the JSON of plans obeys its schema`(name: String) throws {
    let path = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/Schemas/how.schema.json")
    let schema = JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
    let engagement = try #require(try ShippedExamples.engagement(name).engagement)
    let day = try #require(engagement.lastDay)
    for process in engagement.playbook.model.processes.prefix(1) where process.identity.bindings.isEmpty {
      let reading = engagement.planQuestion(process.identity.name, on: day)
      let answer = engagement.how(try #require(reading.question), on: day)
      #expect(schema.problems(answer.json(sources: reading.sources)) == [])
    }
    #expect(!schema.problems(["verdict": "maybe"]).isEmpty)
  }

  @Test func `what stays as it is stands in no plan`() throws {
    let free = try answer("seats < 500", "contoso.engagement")
    #expect(free.plans.map { $0.steps.map(\.statement) } == [["seats = 499"]])
    let held = try answer("seats < 500 keeping seats", "contoso.engagement")
    #expect(held.keeping == ["seats"] && held.verdict == .impossible)
    #expect(held.obstacles.map(\.reason) == [.kept])
  }

  @Test func `a plan for a process that has just begun leads through three others`() throws {
    let text = "engagement new \"New\" follows fasttrack version 2020-04-30\n\non 2020-05-04 {\n}\n"
    let playbook = try #require(try ShippedExamples.check("fasttrack").playbook)
    let engagement = try #require(
      playbook.read(journal: SourceFile(path: "new.engagement", text: text)).engagement)
    let day = try #require(engagement.lastDay)
    let wanted = "kickoff is complete and success_workshop is complete and success_review is complete"
    let reading = engagement.planQuestion(wanted, on: day)
    let answer = engagement.how(try #require(reading.question), on: day)
    let page = PlanPage(answer, sources: reading.sources).page.rendered(width: 100)
    try Recording.expect(page + "\n", is: "plans/three-processes.txt")
  }
}
