import Conduct
import Testing

@testable import ConductDocuments

/// The codes about catalogs: each example in the catalog of diagnostics is reported with exactly its code.
@Suite struct CatalogCodeTests {
  static let examples = DiagnosticCatalog.entries.filter {
    $0.code.rawValue.dropFirst().hasPrefix("08") && !$0.example.isEmpty
  }

  /// What reading and checking a catalog of the example playbook finds.
  static func diagnostics(_ text: String, language: String = "pt-BR") throws -> [Diagnostic] {
    let source = SourceFile(path: "p.conduct", text: DiagnosticCatalog.journalPlaybook)
    let playbook = try #require(CheckedPlaybook(files: [source]).playbook)
    let reading = POReader.read(SourceFile(path: "pt-BR.po", text: text), file: 1)
    guard reading.diagnostics.isEmpty else { return reading.diagnostics }
    return CatalogChecker(playbook).check(reading.file, language: language)
  }

  @Test(arguments: examples.map(\.code))
  func `the example of a code is reported with exactly that code`(_ code: DiagnosticCode) throws {
    let found = try Self.diagnostics(DiagnosticCatalog.entry(for: code).example)
    let expected: [DiagnosticCode] = code == .untranslated || code.severity == .error ? [code] : [code]
    let own = found.map(\.code).filter { $0 != .untranslated || code == .untranslated }
    #expect(own == expected, "\(found.map(\.message))")
  }

  static let header = #"msgid ""\#nmsgstr "Content-Type: text/plain; charset=UTF-8\n"\#n\#n"#

  static func entry(_ translation: String, _ id: String = "Make the first contact") -> String {
    header + "msgctxt \"p/title\"\nmsgid \"P\"\nmsgstr \"P\"\n\n"
      + "msgctxt \"kickoff.first_contact/title\"\nmsgid \"\(id)\"\nmsgstr \"\(translation)\"\n"
  }

  @Test(arguments: [
    ("pt-BR", "Fazer o primeiro contato"), ("zh-CN", "进行首次联系（第 1 次），请注意"), ("ja-JP", "最初の連絡を行う"),
    ("ja-JP", "最初の連絡: アウトルック"),
  ])
  func `a good translation is not remarked upon`(_ language: String, _ text: String) throws {
    let found = try Self.diagnostics(Self.entry(text), language: language)
    #expect(found.map(\.message) == [])
  }

  @Test(arguments: [
    ("zh-CN", "首次联系,请注意"), ("zh-CN", "第１次联系"), ("ja-JP", "ｱｳﾄﾙｯｸで連絡"), ("pt-BR", "Contato　primeiro"),
  ])
  func `characters of the wrong width are found`(_ language: String, _ text: String) throws {
    let found = try Self.diagnostics(Self.entry(text), language: language)
    #expect(found.map(\.code).contains(.characterWidth))
  }

  @Test func `numbers are the same with other marks between their groups`() {
    #expect(TextMarks.numbers("More than 20,000 of 1.000 in 2.5 days, #994") == ["1000", "2", "20000", "5"])
    #expect(TextMarks.references("see #994, and #3616") == ["#3616", "#994"])
    #expect(TextMarks.links("see https://aka.ms/x. And (http://y/z)") == ["http://y/z", "https://aka.ms/x"])
    #expect(TextMarks.placeholders("{name} has 10% so %s") == ["%s", "{name}"])
  }

  @Test func `names are terms, sentences are not`() {
    #expect(
      Prose.isTerm("FastTrack Manager") && Prose.isTerm("OneDrive for Business") && Prose.isTerm("SharePoint Online"))
    #expect(!Prose.isTerm("Request for assistance") && !Prose.isTerm("Customer") && !Prose.isTerm("Success review"))
    #expect(Prose.mentions("Windows", in: "on Windows, too", besides: []))
    #expect(!Prose.mentions("Windows", in: "Windowsill", besides: []))
    #expect(!Prose.mentions("Outlook", in: "Outlook Mobile is good", besides: ["Outlook", "Outlook Mobile"]))
  }
}
