import Testing

@testable import Conduct

@Suite struct DiagnosticJSONTests {
  static let sample = SampleSources(
    ("rules/启动 1.conduct", "fact 座位: count\ntask t when seets > 5\n"), ("/b.conduct", "fact seats: count"))

  static let diagnostics = [
    Diagnostic(
      .unknownName, "no fact is called `seets`", at: .init(sample.span("seets"), "not declared"),
      secondary: [.init(sample.span("seats", file: 1), "nearly this"), .init(sample.span("座位"))], notes: ["a note"],
      help: ["did you mean `seats`?"],
      fixes: [Diagnostic.Fix("write `seats`", [.init(sample.span("seets"), "seats")])]),
    Diagnostic(.unusedFact, "unused", at: .init(Span(file: 9, start: 1, end: 2))),
  ]

  @Test func `diagnostics become a list for scripts`() throws {
    try Golden.expect(Self.diagnostics.json(Self.sample.sources).pretty, is: "diagnostics-json")
  }

  @Test func `diagnostics become a log of SARIF`() throws {
    let catalog = [
      CatalogEntry(.unknownName, title: "Unknown name", explanation: "Nothing of that name is declared.", example: "")
    ]
    let sarif = Self.diagnostics.sarif(Self.sample.sources, catalog: catalog, version: "1.0.0")
    try Golden.expect(sarif.pretty, is: "diagnostics-sarif")
  }

  @Test func `no diagnostics are an empty list and a run without results`() {
    let none: [Diagnostic] = []
    #expect(none.json(SourceSet()).compact == "[]")
    let run = none.sarif(SourceSet(), catalog: [])["runs"]?.elements?.first
    #expect(run?["results"] == [])
  }
}
