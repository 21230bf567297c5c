import CEditLine
import Testing

@testable import ConductTerminal

@Suite struct TerminalWidthTests {
  init() { _ = conduct_use_utf8() }

  @Test func `East Asian text takes two columns a character`() {
    #expect(TerminalWidth.columns(of: "conduct") == 7)
    #expect(TerminalWidth.columns(of: "启动会议") == 8)
    #expect(TerminalWidth.columns(of: "キックオフ") == 10)
    #expect(TerminalWidth.columns(of: "e\u{301}") == 1)
    #expect(TerminalWidth.columns(of: "\u{7}") == 0)
  }

  @Test func `what is shortened fits`() {
    for width in 3...20 {
      #expect(TerminalWidth.columns(of: TerminalWidth.shortened("启动会议 and what follows", to: width)) <= width)
    }
    #expect(TerminalWidth.shortened("short", to: 5) == "short")
  }

  @Test func `what is padded reaches the column`() {
    #expect(TerminalWidth.padded("启动", to: 6) == "启动  ")
    #expect(TerminalWidth.padded("longer", to: 3) == "longer")
  }
}
