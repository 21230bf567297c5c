import Testing

@testable import ConductTerminal

@Suite struct BracketedPasteTests {
  private func cleaned(_ text: String) -> String { BracketedPaste.cleaned(text.unicodeScalars.map(\.value)) }

  @Test func `line ends are one kind, and the last one does not enter`() {
    #expect(cleaned("seats = 1\rtoday\r") == "seats = 1\ntoday")
    #expect(cleaned("seats = 1\r\ntoday\r\n\r\n") == "seats = 1\ntoday")
    #expect(cleaned("a\n\nb") == "a\n\nb")
  }

  @Test func `tabs are blanks, and nothing controls the terminal`() {
    #expect(cleaned("\tdo x\u{1B}[2J\u{7}\u{9B}m") == "  do x[2Jm")
  }

  @Test func `text of any script stays`() {
    #expect(cleaned("备注 = \"客户 キックオフ 👩‍💻\"") == "备注 = \"客户 キックオフ 👩‍💻\"")
    #expect(BracketedPaste.cleaned([0x61, 0x11_0000, 0x62]) == "a\u{FFFD}b")
  }
}
