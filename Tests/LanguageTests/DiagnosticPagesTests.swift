import Conduct
import Foundation
import Testing

/// The pages of diagnostics are those that the catalog gives; `CONDUCT_RECORD=1` writes them.
@Suite struct DiagnosticPagesTests {
  private func expect(_ page: String, _ text: String) throws {
    let file = ShippedExamples.root.appending(path: "Sources/Conduct/Conduct.docc/\(page).md")
    if ProcessInfo.processInfo.environment["CONDUCT_RECORD"] == "1" { try Data(text.utf8).write(to: file) }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    let isCurrent = recorded == text
    #expect(isCurrent, "\(page).md is not what the catalog says: record it with CONDUCT_RECORD=1")
  }

  @Test func `the overview lists what the catalog has`() throws {
    try expect("Diagnostics", DiagnosticPages.overview)
  }

  @Test(arguments: DiagnosticPages.families.map(\.page))
  func `a page tells each code of its family, with an example and what is printed for it`(page: String) throws {
    let family = try #require(DiagnosticPages.families.first { $0.page == page })
    let text = DiagnosticPages.page(family)
    #expect(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count <= 1_600)
    try expect(page, text)
  }

  @Test func `each code is on exactly one page`() {
    let codes = DiagnosticPages.families.flatMap { $0.entries.map(\.code.rawValue) }
    #expect(codes.sorted() == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }
}
