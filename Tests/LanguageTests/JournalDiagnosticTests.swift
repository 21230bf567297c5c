import Conduct
import Foundation
import Testing

/// What is said about journals.
struct JournalDiagnosticTests {
  static let examples = DiagnosticCatalog.entries.filter { $0.code.isOfJournals }

  @Test(arguments: examples)
  func `the example of a code of journals is reported with exactly that code`(_ entry: CatalogEntry) throws {
    let reading = try Self.read(SourceFile(path: "contoso.engagement", text: entry.example), of: Self.rules)
    #expect(reading.diagnostics.map(\.code) == [entry.code])
  }

  @Test(arguments: cases)
  func `a mistake in a journal is shown as it is recorded`(_ file: CaseFile) throws {
    let journal = try #require(file.files.first { $0.path.hasSuffix(".engagement") })
    let reading = try Self.read(journal, of: file.rules)
    let renderer = DiagnosticRenderer(sources: reading.sources, color: false, width: 100)
    try CaseRecording.expect(renderer.render(reading.diagnostics), beside: file.url)
    #expect(reading.engagement == nil || reading.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: cases)
  func `damaged journals can be read`(_ file: CaseFile) throws {
    let journal = try #require(file.files.first { $0.path.hasSuffix(".engagement") })
    let playbook = try #require(CheckedPlaybook(files: file.rules).playbook)
    for length in 0..<journal.bytes.count {
      let damaged = SourceFile(path: journal.path, bytes: Array(journal.bytes[..<length]))
      let reading = playbook.read(journal: damaged)
      #expect(reading.diagnostics.count <= 20)
    }
  }

  static let cases = CaseFile.all(in: "journals")

  private static let rules = [SourceFile(path: "rules.conduct", text: DiagnosticCatalog.journalPlaybook)]

  private static func read(_ journal: SourceFile, of rules: [SourceFile]) throws -> Playbook.JournalReading {
    let checked = CheckedPlaybook(files: rules)
    let playbook = try #require(
      checked.playbook, "\(DiagnosticRenderer(sources: checked.sources).render(checked.diagnostics))")
    return playbook.read(journal: journal)
  }
}
