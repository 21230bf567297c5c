import Conduct
import Testing

@testable import ConductDocuments

/// Reading, writing and merging of gettext catalogs.
@Suite struct CatalogTests {
  private func read(_ text: String) -> POReader.Reading {
    POReader.read(SourceFile(path: "x.po", text: text), file: 0)
  }

  private func playbook(_ text: String) throws -> Playbook {
    try #require(CheckedPlaybook(files: [SourceFile(path: "x.conduct", text: text)], withLints: false).playbook)
  }

  private func catalogs(_ text: String) throws -> PlaybookCatalogs { PlaybookCatalogs(try playbook(text), folder: ".") }

  private static let rules = """
    playbook p "Play" { version 2026-01-05 }
    // What is done first.
    // It matters.
    process start "Start here" {
      goal "Hear what the customer needs"
      required task call "Call the customer today" { see "The list" <https://example.org> }
    }
    """

  @Test func `a template has every text with its place and the author's comments`() throws {
    let text = try catalogs(Self.rules).templateText
    #expect(
      text.contains("#. What is done first. It matters.\n#: x.conduct:4\nmsgctxt \"start/title\"\nmsgid \"Start here\"")
    )
    #expect(text.contains("msgctxt \"start/goal\"\nmsgid \"Hear what the customer needs\"\nmsgstr \"\""))
    #expect(text.contains("msgctxt \"start.call/see\"\nmsgid \"The list\""))
  }

  @Test func `what is written is read back`() throws {
    let text = """
      # a note
      #. said by the author
      #: a.conduct:1 b.conduct:2
      #, fuzzy, no-wrap
      #| msgctxt "x/old"
      #| msgid "before"
      msgctxt "x/title"
      msgid "two\\n"
      "lines \\"quoted\\" \\\\ \\t"
      msgstr "zwei"

      #~ msgid "gone"
      #~ msgstr "weg"

      """
    let reading = read("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" + text)
    #expect(reading.diagnostics.map(\.message) == [])
    let again = read(POWriter.write(reading.file))
    #expect(again.file.entries.map(\.key) == reading.file.entries.map(\.key))
    let entry = try #require(again.file.entries.first { $0.context == "x/title" })
    #expect(entry.id == "two\nlines \"quoted\" \\ \t")
    #expect(entry.previousID == "before" && entry.previousContext == "x/old" && entry.isFuzzy)
    #expect(entry.references == ["a.conduct:1", "b.conduct:2"] && entry.translatorComments == ["a note"])
    #expect(again.file.entries.last?.isObsolete == true)
    #expect(POWriter.write(again.file) == POWriter.write(reading.file))
  }

  @Test func `what changed is fuzzy, what is gone is kept, what stays is untouched`() throws {
    let first = try catalogs(Self.rules)
    var catalog = first.merged(nil, language: "pt-BR")
    for index in catalog.entries.indices where !catalog.entries[index].isHeader {
      catalog.entries[index].translation = "T" + catalog.entries[index].id
    }
    let changed = Self.rules.split(separator: "today").joined(separator: "tomorrow")
      .split(separator: "  goal \"Hear what the customer needs\"\n").joined()
    let merged = try catalogs(changed).merged(catalog, language: "pt-BR")
    let call = try #require(merged.entries.first { $0.context == "start.call/title" })
    #expect(
      call.isFuzzy && call.previousID == "Call the customer today" && call.translation == "TCall the customer today")
    let goal = try #require(merged.entries.last)
    #expect(goal.isObsolete && goal.context == "start/goal" && goal.translation == "THear what the customer needs")
    let title = try #require(merged.entries.first { $0.context == "start/title" })
    #expect(!title.isFuzzy && title.translation == "TStart here")
    // Back again: the obsolete one returns, the changed one is fuzzy the other way.
    let back = try catalogs(Self.rules).merged(merged, language: "pt-BR")
    #expect(back.entries.contains { $0.context == "start/goal" && !$0.isObsolete && !$0.isFuzzy })
  }

  @Test func `a catalog changes words and nothing else`() throws {
    let playbook = try playbook(Self.rules)
    var catalog = try catalogs(Self.rules).merged(nil, language: "pt-BR")
    for index in catalog.entries.indices where !catalog.entries[index].isHeader {
      catalog.entries[index].translation = "«" + catalog.entries[index].id + "»"
    }
    let localized = playbook.localized(catalog.localization("pt-BR"))
    let outline = localized.outline()
    #expect(outline.title == "«Play»" && outline.processes[0].goals[0].text == "«Hear what the customer needs»")
    #expect(outline.processes[0].tasks[0].id == "call")
    #expect(outline.processes[0].tasks[0].notes.links.map(\.label) == ["«The list»"])
    #expect(outline.processes[0].tasks[0].notes.links.map(\.url) == ["https://example.org"])
  }

  @Test(arguments: [
    "msgid \"a\nmsgstr \"b\"\n", "msgid \"a\"\n\"b\n", "msgid a\nmsgstr \"b\"", "\"x\"\n",
    "msgid \"\\q\"\nmsgstr \"\"\n",
    "msgstr \"b\"\n", "msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"\n", "msgid \"a\" x\nmsgstr \"\"\n",
    "msgid \"a\"\nmsgstr \"\"\nmsgid \"a\"\nmsgstr \"\"\n", "nonsense\n", "msgctxt \"a\"\nmsgstr \"\"\n",
    "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n",
  ])
  func `what gettext refuses is refused`(_ text: String) {
    #expect(!read(text).diagnostics.isEmpty)
  }

  @Test func `every prefix of a catalog is read without harm`() throws {
    let bytes = Array(try catalogs(Self.rules).templateText.utf8)
    for length in bytes.indices {
      _ = POReader.read(SourceFile(path: "x.po", bytes: Array(bytes[..<length])), file: 0)
    }
  }
}
