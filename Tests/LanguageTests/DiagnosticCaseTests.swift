import Conduct
import Testing

/// What the tool says about each of the recorded mistakes, word for word.
struct DiagnosticCaseTests {
  @Test(arguments: CaseFile.diagnostics)
  func `a mistake is shown as it is recorded`(_ file: CaseFile) throws {
    let checked = CheckedPlaybook(files: file.rules)
    let renderer = DiagnosticRenderer(sources: checked.sources, color: false, width: 100)
    try CaseRecording.expect(renderer.render(checked.diagnostics), beside: file.url)
  }

  @Test(arguments: CaseFile.diagnostics)
  func `a case has the code that its name says`(_ file: CaseFile) {
    let code = file.name.prefix(5)
    let codes = CheckedPlaybook(files: file.rules).diagnostics.map(\.code.rawValue)
    #expect(!codes.isEmpty)
    if DiagnosticCode(rawValue: String(code)) != nil { #expect(codes.contains(String(code))) }
  }

  @Test(arguments: CaseFile.constructs)
  func `every construct of the language checks without errors`(_ file: CaseFile) {
    let checked = CheckedPlaybook(files: file.rules)
    let errors = checked.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(DiagnosticRenderer(sources: checked.sources).render(errors))")
  }

  @Test func `one mistake in each of ten declarations gives ten diagnostics`() {
    let file = CaseFile.diagnostics.first { $0.name == "mixed-ten-mistakes" }
    let checked = CheckedPlaybook(files: file?.rules ?? [])
    #expect(checked.diagnostics.count == 10)
  }

  @Test func `there are enough cases`() {
    #expect(CaseFile.diagnostics.count >= 70)
    #expect(CaseFile.constructs.count >= 50)
  }
}
