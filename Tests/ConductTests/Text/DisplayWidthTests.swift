import Testing

@testable import Conduct

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("seats", 5), ("座位数", 6), ("한국어", 6), ("ｘ＝", 4), ("ﾊﾝｶｸ", 4), ("Ａ𠀀", 4), ("、。", 4), ("〜", 2),
    ("e\u{301}", 1), ("ก็", 1), ("का", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("a\u{200B}b", 2), ("\u{FEFF}x", 1),
    ("👍", 2), ("👍🏽", 2), ("☝🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("🇨", 1), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2), ("🫨", 2), ("葛\u{E0100}", 2), ("©", 1), ("é", 1),
    ("\u{1B}[1m", 3), ("a\tb\u{9B}", 2), ("\u{AD}", 1), ("عربي", 4), ("→", 1), ("…", 1), ("\u{FFFD}", 1),
  ])
  func `text has the width that a terminal gives it`(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `padding counts columns`() {
    #expect("座位".padded(to: 6) == "座位  ")
    #expect("座位".leftPadded(to: 6) == "  座位")
    #expect("seats".padded(to: 3) == "seats")
    #expect("".padded(to: -1) == "")
  }

  @Test func `the tables are ascending`() {
    for table in [WidthTable.zero, WidthTable.wide] {
      #expect(table.count.isMultiple(of: 2))
      for index in stride(from: 0, to: table.count, by: 2) {
        #expect(table[index] <= table[index + 1])
        #expect(index == 0 || table[index - 1] < table[index])
      }
    }
  }
}
