import Testing

@testable import Conduct

@Suite struct LineIndexTests {
  @Test func `places agree with those of the source file`() {
    let text = "one\ntwo 座位\r\nthree\r\rfour" + String(repeating: "座x", count: 5_000) + "\n\u{85}é"
    let file = SourceFile(path: "a", bytes: Array(text.utf8) + [0xFF, 0x80, 0x80, 0x0A])
    let index = LineIndex(file)
    let starts = file.lineStarts()
    for offset in stride(from: 0, through: file.bytes.count, by: 7) {
      #expect(index.location(of: offset) == file.location(of: offset, lineStarts: starts))
    }
    #expect(index.location(of: -5) == SourceLocation(line: 1, column: 1))
    #expect(index.location(of: 1 << 40).line == starts.count)
  }

  @Test func `lines are without their line breaks`() {
    let file = SourceFile(path: "a", text: "one\ntwo\r\n\r\rend")
    let index = LineIndex(file)
    #expect((0..<index.count).map { file.text(index.content(of: $0)) } == ["one", "two", "", "", "end"])
    #expect(index.content(of: 99).isEmpty)
  }
}
