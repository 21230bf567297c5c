import Conduct
import Foundation
import Testing

@testable import ConductDocuments

/// Texts of authors and journals are data: nothing of them is read as anything but text.
@Suite struct HostileTests {
  /// Texts that mean something somewhere.
  static let texts = [
    "<script>alert(1)</script>", "\\\"><img src=x onerror=alert(1)>", "'; alert(1); '", "</style><svg onload=alert(1)>",
    "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "`code` **bold** | cell |", "# heading",
    "=cmd|'/c calc'!A1", "&lt;b&gt; &amp;", "]]> --> <!-- ", "${7*7} {{7*7}}", "end\\nBEGIN:VEVENT", "\u{202E}desrever",
    "a\u{200B}b\u{FEFF}c", "<https://evil.example>", "~~~", "1. one", "\\\"]; p0 -> p1 [label=\\\"", "%%{init: {}}%%",
    "click p0 href \\\"javascript:alert(1)\\\"",
  ]

  /// A playbook that has the text wherever an author can write one, and an engagement that tells it.
  static func engagement(_ text: String) throws -> Engagement {
    let rules = """
      playbook evil "\(text)" { version 2026-01-05 }
      phase one "\(text)"
      role boss "\(text)"
      choice part "\(text)" {
        a "\(text)"
        b "B"
      }
      resource trap "\(text)" <https://evil.example/>
      fact told: yes/no "\(text)"
      fact began: date "\(text)"
      fact word: text "\(text)"
      fact parts: set of part "\(text)"
      scope parts
      define good "\(text)" = told or undecided "\(text)"
      process first "\(text)" in one {
        about "\(text)"
        source "\(text)"
        see trap
        goal "\(text)" when told
        input ready_input "\(text)" by boss
        preparing step prepare "\(text)" by boss {
          required task act "\(text)" {
          due within 2 days of began when told is unknown or told
          see "\(text)" <https://x.example/>
        }
        optional task other #12 "\(text)" applies to a
          advise "\(text)" when not told
        }
        outcome out "\(text)" met when good and word is "\(text)"
        next second when told
        next "\(text)" when good
        ending broken "\(text)" when told
        revised 2026-01-05 "\(text)"
      }
      process second "\(text)" { input tied "\(text)" met when act is done }
      advise "\(text)" when not told
      """
    let checked = CheckedPlaybook(files: [SourceFile(path: "evil.conduct", text: rules)], withLints: false)
    let messages = checked.diagnostics.map(\.message)
    try #require(messages == [])
    let found = checked.playbook
    let playbook = try #require(found)
    let journal = """
      engagement bad "\(text)" follows evil
      on 2026-01-06 {
        began = 2026-01-06
        word = "\(text)"
        enter first "\(text)"
        force complete first because "\(text)"
      }
      """
    let reading = playbook.read(journal: SourceFile(path: "bad.engagement", text: journal))
    let remarks = reading.diagnostics.map(\.message)
    try #require(remarks == [])
    let engagement = reading.engagement
    return try #require(engagement)
  }

  @Test(arguments: texts, Language.allCases)
  func `no tag, attribute or script comes out of a text`(_ text: String, _ language: Language) throws {
    let engagement = try Self.engagement(text)
    let day = try #require(engagement.lastDay)
    let tagPattern = try Regex(#"<[a-zA-Z](?:[^>"]|"[^"]*")*>"#)
    let valuePattern = try Regex(#""[^"]*""#)
    let playbook = PlaybookRendering(engagement.playbook, in: language)
    let rendering = EngagementRendering(engagement.playbook, in: language)
    for page in [playbook.html, playbook.svg, rendering.html(engagement, on: day), rendering.svg(engagement, on: day)] {
      let tags = Set(page.matches(of: /<\/?([a-zA-Z!][a-zA-Z0-9]*)/).map { String($0.1).lowercased() })
      #expect(tags.isSubset(of: Self.ownTags), "\(tags.subtracting(Self.ownTags))")
      for tag in page.matches(of: tagPattern).map({ String(page[$0.range]) }) {
        let names = tag.replacing(valuePattern, with: "")
        let hasHandler = names.firstMatch(of: /\son[a-z]+\s*=/) != nil
        #expect(!hasHandler && !names.contains("'"), "\(tag)")
      }
      let isForeign = page.firstMatch(of: /(href|src)="(?!#|https?:|mailto:)/) != nil
      #expect(!isForeign)
      checkCharacters(page)
    }
  }

  private static let ownTags: Set<String> = [
    "!doctype", "html", "head", "meta", "title", "style", "body", "a", "nav", "ul", "li", "main", "h1", "h2", "h3",
    "h4",
    "p", "strong", "span", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "desc", "defs",
    "marker",
    "path", "g", "rect", "text", "section", "details", "summary", "ol", "time", "code",
  ]

  /// No control character and no mark of direction comes through.
  private func checkCharacters(_ text: String) {
    let bad = text.unicodeScalars.first { scalar in
      scalar != "\n" && scalar != "\r" && VisibleText.isInvisible(scalar)
    }
    #expect(bad == nil, "U+\(String(bad?.value ?? 0, radix: 16))")
  }

  @Test(arguments: texts)
  func `a calendar has only the lines that it means to have`(_ text: String) throws {
    let engagement = try Self.engagement(text)
    let rendering = EngagementRendering(engagement.playbook, in: .english)
    let calendar = rendering.ics(engagement, on: try #require(engagement.lastDay))
    let lines = calendar.split(separator: "\r\n").filter { $0.first != " " }
    let names = Set(lines.compactMap { $0.split(whereSeparator: { $0 == ":" || $0 == ";" }).first.map(String.init) })
    #expect(
      names.isSubset(of: [
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND",
        "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP",
      ]))
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == lines.filter { $0 == "END:VEVENT" }.count)
    checkCharacters(calendar)
  }

  @Test(arguments: texts)
  func `Markdown, dot and Mermaid have no invisible character`(_ text: String) throws {
    let engagement = try Self.engagement(text)
    let playbook = PlaybookRendering(engagement.playbook, in: .english)
    for document in [playbook.markdown, playbook.dot, playbook.mermaid] { checkCharacters(document) }
    let hasScript =
      playbook.mermaid.contains("javascript:alert(") || playbook.markdown.firstMatch(of: /[^\\]\]\(java/) != nil
    #expect(!hasScript)
  }
}
