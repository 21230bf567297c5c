import Testing

@testable import Conduct

@Suite struct DiagnosticRendererRandomTests {
  static let pieces: [[UInt8]] = [
    Array("座位".utf8), Array("👩‍👩‍👧".utf8), Array("e\u{301}".utf8), [0x0A], [0x0A], [0x0D, 0x0A], [0x0D], [0x09], [0xFF],
    [0xE4, 0xBD],
    [0x1B, 0x5B], [0x80], Array("fact seats: count ".utf8), Array("    ".utf8), Array("{ }".utf8), [0xE2, 0x80, 0xAE],
  ]

  static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    var result: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      if Int.random(in: 0..<4, using: &random) == 0 {
        result.append(UInt8.random(in: 0...255, using: &random))
      } else {
        result += pieces.randomElement(using: &random) ?? []
      }
    }
    return result
  }

  static func label(_ count: Int, _ random: inout SeededGenerator) -> Diagnostic.Label {
    let start = Int32.random(in: -3...Int32(count + 3), using: &random)
    let length = Int32.random(in: -2...20, using: &random) * Int32.random(in: 0...5, using: &random)
    let text = ["", "here", "座位数", String(repeating: "a long label ", count: 8)].randomElement(using: &random) ?? ""
    return Diagnostic.Label(
      Span(file: Int32.random(in: -1...2, using: &random), start: start, end: start + length), text)
  }

  @Test(arguments: 0..<10)
  func `random places of random bytes never crash and never reach the terminal raw`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let files = (0..<2).map { SourceFile(path: "f\($0)", bytes: Self.bytes(&random)) }
      let count = files.map(\.bytes.count).max() ?? 0
      let diagnostic = Diagnostic(
        .unknownName, "message", at: Self.label(count, &random),
        secondary: (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.label(count, &random) })
      let renderer = DiagnosticRenderer(
        sources: SourceSet(files), width: Int.random(in: 0...120, using: &random))
      let text = renderer.render(diagnostic)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(!line.hasSuffix(" "))
        #expect(!line.unicodeScalars.contains { VisibleText.isInvisible($0) && $0.value != 0x200D })
      }
      #expect(text == renderer.render(diagnostic))
    }
  }

  @Test func `an underline covers exactly the columns of its text`() {
    var random = SeededGenerator(seed: 99)
    let words = ["fact", "座位", "👍🏽", "e\u{301}", "ﾊﾝ", "한국", "x"]
    for _ in 0..<200 {
      let line = (0..<8).map { _ in words.randomElement(using: &random) ?? "" }
      let index = Int.random(in: line.indices, using: &random)
      let before = line[..<index].joined()
      let start = Int32(before.utf8.count)
      let span = Span(file: 0, start: start, end: start + Int32(line[index].utf8.count))
      let sources = SourceSet([SourceFile(path: "a", text: line.joined())])
      let text = DiagnosticRenderer(sources: sources).render(Diagnostic(.unknownName, "m", at: .init(span)))
      let expected =
        "  | " + String(repeating: " ", count: before.displayWidth)
        + String(repeating: "^", count: line[index].displayWidth)
      #expect(text.split(separator: "\n").last.map(String.init) == expected)
    }
  }

  @Test func `a thousand diagnostics of one huge line take no time to speak of`() {
    let line = String(repeating: "fact seats: count ", count: 200_000)
    let renderer = DiagnosticRenderer(sources: SourceSet([SourceFile(path: "a", text: line)]))
    let diagnostics = (0..<1_000).map { index in
      Diagnostic(
        .duplicateName, "m",
        at: .init(Span(file: 0, start: Int32(index * 3_000), end: Int32(index * 3_000 + 4)), "here"))
    }
    var duration = Duration.zero
    duration += ContinuousClock().measure { _ = renderer.render(diagnostics) }
    #expect(duration < .seconds(60))
  }
}
