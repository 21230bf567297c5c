import Foundation
import Testing

@testable import Conduct

/// What the lints find: golden cases beside their exact rendering, the catalog, silencing, and the playbooks we ship.
@Suite struct LintCaseTests {
  /// A playbook in `Cases/lints`; the text beside it is what `check` shows of it, 100 columns wide.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var testDescription: String { name }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/lints")

    static let all: [Case] = {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return files.filter { $0.hasSuffix(".conduct") }.sorted().map { Case(name: String($0.dropLast(8))) }
    }()

    var code: DiagnosticCode? { DiagnosticCode(rawValue: String(name.prefix(5))) }
    var source: SourceFile {
      get throws {
        let file = name + ".conduct"
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file))
        return SourceFile(path: file, bytes: Array(bytes))
      }
    }
    var golden: URL { Self.folder.appendingPathComponent(name + ".txt") }
  }

  /// What stands in the text beside a playbook without warnings.
  private static let nothing = "nothing to say\n"

  private static func check(_ text: String) -> CheckedPlaybook {
    CheckedPlaybook(files: [SourceFile(path: "test.conduct", text: text)])
  }

  private static func codes(_ text: String) -> [DiagnosticCode] { check(text).diagnostics.map(\.code) }

  private static let isRecording = ProcessInfo.processInfo.environment["CONDUCT_RECORD"] == "1"

  // MARK: - Cases

  @Test(arguments: Case.all)
  func `a playbook is reported exactly so`(_ example: Case) throws {
    let checked = CheckedPlaybook(files: [try example.source])
    let shown = DiagnosticRenderer(sources: checked.sources, width: 100).render(checked.diagnostics)
    let text = shown.isEmpty ? Self.nothing : shown + "\n"
    if Self.isRecording { try Data(text.utf8).write(to: example.golden) }
    let expected = try String(decoding: Data(contentsOf: example.golden), as: UTF8.self)
    #expect(text == expected)
    #expect(!checked.hasErrors)
  }

  @Test func `every lint has a case that is reported and one that is not`() throws {
    for code in Linter.all.map({ $0.code }) + [.needlessAllow] {
      let own = try Case.all.filter { $0.code == code }.map { example in
        CheckedPlaybook(files: [try example.source]).diagnostics.contains { $0.code == code }
      }
      #expect(own.contains(true), "\(code.rawValue) is never reported")
      #expect(own.contains(false), "\(code.rawValue) is always reported")
    }
  }

  // MARK: - The catalog

  @Test func `every lint has an entry in the catalog, in the order of its code`() {
    let codes = (Linter.all.map { $0.code } + [.needlessAllow]).map(\.rawValue).sorted()
    #expect(DiagnosticCatalog.lintEntries.map(\.code.rawValue).sorted() == codes)
    #expect(Set(codes).count == codes.count)
  }

  @Test func `the example of a lint gives exactly its code`() {
    for entry in DiagnosticCatalog.lintEntries {
      #expect(Self.codes(entry.example) == [entry.code], "\(entry.code.rawValue)")
    }
  }

  @Test func `what a lint says keeps the grammar of messages`() throws {
    for example in Case.all {
      for diagnostic in CheckedPlaybook(files: [try example.source]).diagnostics {
        let texts = [diagnostic.message, diagnostic.primary.text] + diagnostic.secondary.map(\.text) + diagnostic.help
        for text in texts where !text.isEmpty {
          #expect(!text.hasSuffix("."), "\(text)")
          #expect(!text.contains("\n"), "\(text)")
          #expect(text.first.map { $0.isLowercase || $0 == "`" || text.hasPrefix("U+") } ?? false, "\(text)")
        }
        #expect(!diagnostic.help.isEmpty)
      }
    }
  }

  // MARK: - Silencing

  @Test func `each warning is silenced by a comment on the line above, and only so`() {
    for entry in DiagnosticCatalog.lintEntries where entry.code != .needlessAllow {
      let checked = Self.check(entry.example)
      guard let place = checked.diagnostics.first?.primary.span else { continue }
      let source = checked.sources.files[0]
      let line = LineIndex(source).line(of: Int(place.start))
      var lines = entry.example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines.insert("  // allow \(entry.code.rawValue): it is meant", at: line)
      #expect(Self.codes(lines.joined(separator: "\n")) == [], "\(entry.code.rawValue)")
      lines[line] = "  // allow \(entry.code.rawValue)"
      #expect(Set(Self.codes(lines.joined(separator: "\n"))) == [entry.code, .needlessAllow], "\(entry.code.rawValue)")
      lines[line] = "  // allow W0201: another one"
      #expect(Set(Self.codes(lines.joined(separator: "\n"))) == [entry.code, .needlessAllow], "\(entry.code.rawValue)")
    }
  }

  @Test func `a comment silences its own line when it stands behind something, and one code alone`() {
    let head = "playbook pilot \"Pilot\" {}\n"
    #expect(Self.codes(head + "role fm \"Manager\" // allow W0203: planned\n") == [])
    #expect(Self.codes(head + "role fm \"Manager\" // allow W0203: planned\nrole fe \"Engineer\"\n") == [.unusedRole])
    #expect(
      Self.codes(head + "// allow W0203: planned\n\nrole fm \"Manager\"\n") == [.needlessAllow, .unusedRole])
    #expect(
      Self.codes(head + "// allow W0203: planned\n// and more of it\r\nrole fm \"Manager\"\n") == [])
  }

  @Test func `the warnings of the checker are silenced as well`() {
    let source = SourceFile(path: "test.conduct", text: "// allow W0501: kept for later\nrow\nrow\n")
    let tree = Parser.parse(source)
    let first = Span(file: 0, start: 31, end: 34)
    let warning = Diagnostic(.tableRowUnreachable, "", at: .init(first))
    let other = Diagnostic(.tableRowUnreachable, "", at: .init(Span(file: 0, start: 35, end: 38)))
    let allowances = Allowances([tree])
    #expect(allowances.applied(to: [warning, other]).map(\.primary.span.start) == [35])
    #expect(allowances.applied(to: [other]).map(\.code) == [.tableRowUnreachable, .needlessAllow])
  }

  @Test func `errors cannot be silenced`() {
    let source = SourceFile(path: "test.conduct", text: "// allow E0201: never mind\nfact\n")
    let error = Diagnostic(.unknownName, "", at: .init(Span(file: 0, start: 27, end: 31)))
    let codes = Allowances([Parser.parse(source)]).applied(to: [error]).map(\.code)
    #expect(codes == [.unknownName, .needlessAllow])
  }

  @Test func `prose that begins with allow is no comment of this kind`() {
    for prose in ["allow the customer time", "allowed: W0203", "allowance W0203: x", "Allow W0203: x", "allow W: x"] {
      let source = SourceFile(path: "test.conduct", text: "// \(prose)\n")
      #expect(Allowances([Parser.parse(source)]).applied(to: []).isEmpty, "\(prose)")
    }
  }

  // MARK: - Repairs

  @Test(arguments: ["W0213-invisible-characters", "W0216-needless-comments", "W0216-comments-that-silence"])
  func `what is repaired is not reported again`(_ name: String) throws {
    let checked = CheckedPlaybook(files: [try Case(name: name).source])
    let repaired = checked.diagnostics.filter { !$0.fixes.isEmpty }.count
    let fixes = Fixes(checked.sources, of: checked.diagnostics)
    let again = CheckedPlaybook(files: [SourceFile(path: name, bytes: fixes.bytes(of: 0))])
    #expect(fixes.skipped == 0)
    #expect(again.diagnostics.count == checked.diagnostics.count - repaired)
    #expect(again.diagnostics.allSatisfy { $0.fixes.isEmpty })
  }

  // MARK: - Whole playbooks

  @Test func `the order of files does not show`() throws {
    let sources = try Case.all.prefix(12).map { try $0.source }
    for source in sources {
      let header = SourceFile(path: "a.conduct", text: "playbook pilot \"Pilot\" {}\n")
      let text = source.text(0..<source.bytes.count).replacing("playbook pilot \"Pilot\" {}", with: "")
      let rest = SourceFile(path: "b.conduct", text: text)
      let one = CheckedPlaybook(files: [header, rest]).diagnostics.map(\.message)
      let other = CheckedPlaybook(files: [rest, header]).diagnostics.map(\.message)
      #expect(one == other)
      #expect(one == CheckedPlaybook(files: [source]).diagnostics.map(\.message))
    }
  }

  @Test func `the playbooks that we ship have no warnings, but for those with a written reason`() throws {
    let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../rules").standardizedFileURL
    for folder in try FileManager.default.contentsOfDirectory(atPath: rules.path).sorted() {
      let place = rules.appendingPathComponent(folder)
      let names = (FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []).sorted()
      let files = try names.filter { $0.hasSuffix(".conduct") }.map { name in
        SourceFile(path: folder + "/" + name, bytes: Array(try Data(contentsOf: place.appendingPathComponent(name))))
      }
      let checked = CheckedPlaybook(files: files)
      let shown = DiagnosticRenderer(sources: checked.sources).render(checked.diagnostics)
      #expect(shown == "")
    }
  }
}

#if canImport(ConductGenerators)
  import ConductGenerators

  extension LintCaseTests {
    @Test func `a large playbook without mistakes has no warnings`() {
      let checked = Self.check(bigPlaybook(lines: 3_000, seed: 7))
      #expect(checked.diagnostics.map(\.message) == [])
    }
  }
#endif
