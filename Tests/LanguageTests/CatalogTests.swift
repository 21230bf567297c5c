public import Conduct
import Foundation
public import Testing

/// The catalog is complete, and its examples are reported as it says.
struct CatalogTests {
  static let examples = DiagnosticCatalog.entries.filter {
    !$0.example.isEmpty && !$0.code.isOfJournals && !$0.code.isOfTranslations
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `each code has an entry`(_ code: DiagnosticCode) {
    let entry = DiagnosticCatalog.entry(for: code)
    #expect(entry.code == code)
    #expect(!entry.explanation.isEmpty && !entry.title.isEmpty)
    #expect(entry.title != code.rawValue)
  }

  @Test func `no code has two entries, and no two entries one title`() {
    #expect(Set(DiagnosticCatalog.entries.map(\.code)).count == DiagnosticCatalog.entries.count)
    #expect(Set(DiagnosticCatalog.entries.map(\.title)).count == DiagnosticCatalog.entries.count)
  }

  @Test(arguments: examples)
  func `the example of a code is reported with exactly that code`(_ entry: CatalogEntry) {
    let codes = CheckedPlaybook(files: [SourceFile(path: "example.conduct", text: entry.example)]).diagnostics.map(
      \.code)
    // A reading that stops has a reason to.
    let expected: Set<DiagnosticCode> =
      entry.code == .tooManyDiagnostics ? [entry.code, .expectedDeclaration] : [entry.code]
    #expect(Set(codes) == expected, "\(codes.map(\.rawValue))")
    if entry.code != .tooManyDiagnostics { #expect(codes.count == 1) }
  }

  @Test(arguments: DiagnosticCatalog.entries)
  func `an explanation is a few sentences without line breaks`(_ entry: CatalogEntry) {
    #expect(entry.explanation.last == "." || entry.explanation.hasSuffix("`."))
    #expect(entry.explanation.split(whereSeparator: \.isNewline).count == 1)
    #expect(entry.title.first?.isUppercase == true || entry.title.first == "=" || entry.title.first == "`")
    #expect(entry.title.last != ".")
    let sentences = entry.explanation.split(separator: ". ").count
    #expect((1...6).contains(sentences), "\(sentences) sentences")
  }

  @Test(arguments: DiagnosticCatalog.entries)
  func `a page of explain fits its width`(_ entry: CatalogEntry) {
    for width in [40, 72, 100] {
      let page = entry.rendered(width: width)
      let lines = page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      #expect(lines.dropFirst().allSatisfy { $0.count <= width }, "\(page)")
      #expect(!entry.rendered(width: width, color: true).isEmpty)
    }
  }

  @Test func `the page of a code is recorded`() throws {
    let page = DiagnosticCatalog.entry(for: .equalsForIs).rendered(width: 72)
    try CaseRecording.expect(page, beside: CaseFile.here.appendingPathComponent("Cases/explain-E0111.txt"))
  }
}

extension CatalogEntry: CustomTestStringConvertible {
  /// The code.
  public var testDescription: String { code.rawValue }
}

extension DiagnosticCode {
  /// Whether the code is about a journal, so that its example is one.
  var isOfJournals: Bool { rawValue.hasPrefix("E07") || rawValue.hasPrefix("W07") }

  /// Whether the code is about a catalog of translations, so that its example is one.
  var isOfTranslations: Bool { rawValue.dropFirst().hasPrefix("08") }
}
