import Conduct
import Testing

@testable import ConductDocuments

@Suite struct MarkdownTests {
  @Test(arguments: Language.allCases)
  func `the shipped playbook is the document that it replaces`(_ language: Language) throws {
    let rendering = PlaybookRendering(try Shipped.fasttrack(in: language), in: language)
    try GoldenFile.expect(rendering.markdown, "fasttrack.\(language.rawValue).md")
  }

  @Test(arguments: ["contoso", "lucerne", "woodgrove"])
  func `an engagement is a checklist with reasons`(_ name: String) throws {
    let engagement = try Shipped.engagement(name, of: try Shipped.fasttrack.get())
    let rendering = EngagementRendering(engagement.playbook, in: .english)
    let day = try #require(engagement.lastDay)
    try GoldenFile.expect(rendering.markdown(engagement, on: day), "\(name).md")
  }

  @Test(arguments: [
    ("*bold* _and_ `code`", #"\*bold\* \_and\_ \`code\`"#), ("# no heading", ##"\# no heading"##),
    ("1. no list", #"1\. no list"#), ("- no item", #"\- no item"#), ("<b>no tag</b>", #"\<b\>no tag\</b\>"#),
    ("a | b", #"a \| b"#), ("two\nlines", "two lines"), ("over\u{202E}ride", #"over\\u\{202E\}ride"#),
    ("https://example.org", #"https\://example.org"#), ("&amp;", #"\&amp;"#), ("![x](y)", #"\!\[x\](y)"#),
  ])
  func `an author's text is only text`(_ text: String, _ expected: String) {
    #expect(Markdown.escaped(text) == expected)
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//example.org", "vbscript:x", " https://x"])
  func `links lead to nothing that runs`(_ url: String) {
    #expect(SafeLink(url) == nil)
  }

  @Test func `what would end a link is spelled out`() {
    #expect(SafeLink("https://example.org/a b>\"'(")?.url == "https://example.org/a%20b%3E%22%27%28")
  }

  @Test(arguments: Language.allCases)
  func `every language has every word, with the same slots`(_ language: Language) {
    func slots(_ text: String) -> [Int] { (1...3).filter { text.contains("{\($0)}") } }
    func check(_ word: some TranslatedWord) {
      let text = language.text(word)
      #expect(!text.isEmpty && slots(text) == slots(word.english), "\(word): \(text)")
    }
    for word in DocumentWord.allCases { check(word) }
    for word in RuleWord.allCases { check(word) }
    for word in ConditionWord.allCases { check(word) }
    for word in EngagementWord.allCases { check(word) }
    for status in Status.allCases {
      for isDenied in [false, true] { check(StatusWord(status: status, isDenied: isDenied)) }
    }
  }
}
