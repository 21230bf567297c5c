import Testing

@testable import Conduct

@Suite struct TextWrappingTests {
  @Test func `lines break at blanks, which disappear there`() {
    #expect("hear what the  customer needs".wrapped(to: 14) == ["hear what the", "customer needs"])
    #expect("a b".wrapped(to: 3) == ["a b"])
    #expect("a b".wrapped(to: 2) == ["a", "b"])
    #expect("ends with blanks   ".wrapped(to: 40) == ["ends with blanks"])
  }

  @Test func `line breaks of the text, its empty lines and its indentation stay`() {
    #expect("one\n\n  two\r\nthree".wrapped(to: 10) == ["one", "", "  two", "three"])
    #expect("".wrapped(to: 10) == [""])
  }

  @Test func `Chinese and Japanese break between characters`() {
    #expect("授权的座位数量".wrapped(to: 6) == ["授权的", "座位数", "量"])
    #expect("使用count类型".wrapped(to: 6) == ["使用", "count", "类型"])
  }

  @Test func `closing punctuation starts no line and opening punctuation ends none`() {
    #expect("授权座位，其数".wrapped(to: 8) == ["授权座", "位，其数"])
    #expect("授权座「其数」".wrapped(to: 8) == ["授权座", "「其数」"])
    #expect("是`yes`、`no`或者".wrapped(to: 9) == ["是`yes`、", "`no`或者"])
  }

  @Test func `Korean breaks at its blanks`() {
    #expect("대한민국 서울".wrapped(to: 9) == ["대한민국", "서울"])
  }

  @Test func `a word that is too wide is cut`() {
    #expect("a incomprehensibilities b".wrapped(to: 8) == ["a", "incompre", "hensibil", "ities b"])
    #expect("👩‍👩‍👧👩‍👩‍👧".wrapped(to: 1) == ["👩‍👩‍👧", "👩‍👩‍👧"])
  }

  @Test(arguments: 2...30)
  func `no line is too wide and no word is lost`(_ width: Int) {
    let text = "每个 process 都有 inputs（输入）, steps und Schritte, 마지막으로 `outcomes` — 👍🏽, https://example.com/a/long/link。"
    let lines = text.wrapped(to: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width && !$0.hasSuffix(" ") })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
