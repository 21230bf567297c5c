import CEditLine
import Testing

@testable import ConductTerminal

@Suite struct CompletionMenuTests {
  init() { _ = conduct_use_utf8() }

  private func menu(_ words: [(String, String?)], columns: Int = 40, rows: Int = 10) -> [String] {
    CompletionMenu(words.map { Completion($0.0, replacing: 0, detail: $0.1) }, columns: columns, rows: rows).lines
  }

  @Test func `words with a title stand one a line, titles aligned`() {
    #expect(
      menu([("seats", "Licensed seats"), ("origin", nil), ("wants_partner", "A partner is wanted")]) == [
        "seats          Licensed seats", "origin", "wants_partner  A partner is wanted",
      ])
  }

  @Test func `a title that is too long is shortened`() {
    let lines = menu([("seats", "The seats that the customer has licensed in all")])
    #expect(lines == ["seats  The seats that the customer h..."])
    #expect(lines.allSatisfy { TerminalWidth.columns(of: $0) < 40 })
  }

  @Test func `words without titles stand in columns that are read downwards`() {
    let words = (1...9).map { ("word\($0)", String?.none) }
    #expect(menu(words, columns: 24) == ["word1  word4  word7", "word2  word5  word8", "word3  word6  word9"])
  }

  @Test func `more words than fit are counted`() {
    let words = (1...100).map { ("word\($0)", String?.none) }
    let lines = menu(words, columns: 24, rows: 4)
    #expect(lines.count == 4)
    #expect(lines.last == "... (+94)")
  }

  @Test func `more described words than rows lose their titles`() {
    let words = (1...30).map { ("w\($0)", String?.some("title")) }
    #expect(menu(words, columns: 80, rows: 6).allSatisfy { !$0.contains("title") })
  }

  @Test func `Chinese words are as wide as they look`() {
    #expect(menu([("启动", "a"), ("ab", "b")]) == ["启动  a", "ab    b"])
  }

  @Test func `nothing is listed of nothing`() {
    #expect(menu([]).isEmpty)
  }
}
