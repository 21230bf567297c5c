import Foundation
import Testing

@testable import Conduct

/// Explanations of every status of every kind of thing, as they are shown.
@Suite struct ExplanationTests {
  private static let folder = ShippedExamples.root.appending(path: "Tests/LanguageTests/Cases/explanations")

  private func engagement() throws -> Engagement {
    func read(_ name: String) throws -> SourceFile {
      SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: Self.folder.appending(path: name))))
    }
    let checked = CheckedPlaybook(files: [try read("loan.conduct")], withLints: false)
    #expect(checked.diagnostics.map(\.message) == [])
    let reading = try #require(checked.playbook).read(journal: try read("loan.engagement"))
    #expect(reading.diagnostics.map(\.message) == [])
    return try #require(reading.engagement)
  }

  private func explanation(_ text: String, _ engagement: Engagement, _ day: CivilDate) -> String {
    let reading = engagement.question(text, on: day)
    guard let question = reading.question else {
      return "## \(text)\n" + DiagnosticRenderer(sources: reading.sources).render(reading.diagnostics)
    }
    let finding = engagement.why(question, on: day)
    let page = ExplanationPage(finding, sources: reading.sources)
    let missing = finding.value == .truth(.yes) ? [] : engagement.missing(question, on: day)
    return (["## \(text)", page.sentence, page.tree, page.missing(missing)]).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  @Test func `every status of every thing explains itself`() throws {
    let engagement = try engagement()
    let day = try #require(engagement.lastDay)
    let model = engagement.playbook.model
    var parts: [String] = []
    for instance in engagement.playbook.graph.instances.all {
      for status in instance.thing.statuses {
        parts.append(explanation("\(model.path(of: instance)) is \(status.rawValue)", engagement, day))
      }
    }
    try Recording.expect(parts.joined(separator: "\n\n\n") + "\n", is: "explanations/statuses.txt")
  }

  @Test func `definitions, tables, days and conditions explain themselves`() throws {
    let engagement = try engagement()
    let day = try #require(engagement.lastDay)
    let questions = [
      "costly", "cover", "call.due_on", "photo.due_on", "value >= 2_000", "abroad is known", "lent includes landscape",
      "every w in lent has not fragile[w]", "number of w in lent with fragile[w] >= 1",
      "every outcome of planning is met",
      "damage[portrait]", "damage[landscape].times", "region is high", "planning.entered_on + 3 business days",
      "if abroad then value < 5 else value > 5", "abroad or not abroad", "not costly", "seats > 5",
    ]
    let parts = questions.map { explanation($0, engagement, day) }
    try Recording.expect(parts.joined(separator: "\n\n\n") + "\n", is: "explanations/conditions.txt")
  }

  @Test func `the JSON of an explanation is read back as the same`() throws {
    let engagement = try engagement()
    let day = try #require(engagement.lastDay)
    let reading = engagement.question("planning is completable", on: day)
    let question = try #require(reading.question)
    let json = ExplanationPage(engagement.why(question, on: day), sources: reading.sources).json
    #expect(try JSONValue(parsing: json.pretty) == json)
    #expect(json["value"]?.string == "no")
  }
}
