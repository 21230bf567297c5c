import Foundation
import Testing

@testable import Conduct

/// Whatever the input is: no crash, no hang, and not more diagnostics than anybody can read.
struct MalformedInputTests {
  /// Small cases, each of which is damaged in every possible way.
  static let small = (CaseFile.diagnostics + CaseFile.constructs).filter { $0.bytes.count < 2_048 }

  // MARK: - Damaged files

  @Test(arguments: small)
  func `every prefix of a case can be checked`(_ file: CaseFile) {
    let bytes = file.bytes
    for length in 0..<bytes.count { Self.check(Array(bytes[..<length])) }
  }

  @Test(arguments: small)
  func `every case can be checked without any one of its tokens`(_ file: CaseFile) {
    let bytes = file.bytes
    for token in Parser.parse(SourceFile(path: file.name, bytes: bytes)).tokens where token.end > token.start {
      Self.check(Array(bytes[..<Int(token.start)] + bytes[Int(token.end)...]))
    }
  }

  @Test(arguments: CaseFile.constructs)
  func `a construct without one of its tokens gives few errors`(_ file: CaseFile) {
    let bytes = file.bytes
    for token in Parser.parse(SourceFile(path: file.name, bytes: bytes)).tokens where token.end > token.start {
      let damaged = Array(bytes[..<Int(token.start)] + bytes[Int(token.end)...])
      let found = Self.check(damaged)
      let text = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      #expect(found <= 5, "without `\(text)` at \(token.start)")
    }
  }

  @Test(arguments: PrintingBackTests.projectFiles)
  func `the files of the project can be checked when they are damaged`(_ file: CaseFile) {
    var random = Random(seed: 0x5EED)
    let bytes = file.bytes
    let tokens = Parser.parse(SourceFile(path: file.name, bytes: bytes)).tokens
    for _ in 0..<12 {
      Self.check(Array(bytes[..<random.next(below: bytes.count)]))
      let token = tokens[random.next(below: tokens.count)]
      Self.check(Array(bytes[..<Int(token.start)] + bytes[Int(token.end)...]))
      let other = tokens[random.next(below: tokens.count)]
      let replaced = bytes[..<Int(token.start)] + bytes[Int(other.start)..<Int(other.end)] + bytes[Int(token.end)...]
      Self.check(Array(replaced))
    }
  }

  // MARK: - Bytes of any kind

  @Test(arguments: 0..<40)
  func `random bytes can be checked`(_ seed: Int) {
    var random = Random(seed: UInt64(seed))
    Self.check((0..<2_000).map { _ in UInt8(random.next(below: 256)) })
    // The same with printable ASCII, which reaches further.
    Self.check((0..<2_000).map { _ in UInt8(32 + random.next(below: 95)) })
  }

  @Test(arguments: 0..<40)
  func `random words of the language can be checked`(_ seed: Int) {
    var random = Random(seed: UInt64(seed))
    let signs = [
      "{", "}", "(", ")", "[", "]", ",", ":", "=", "->", "<", "\"a\"", "1", "2020-01-01", "#1", "x", "\n", "\n", "\n",
    ]
    let words = Keyword.allCases.map(\.text) + signs
    let text = (0..<600).map { _ in words[random.next(below: words.count)] }.joined(separator: " ")
    Self.check(Array(text.utf8))
  }

  @Test func `a file of zeros, a byte order mark, lone carriage returns and other encodings can be checked`() {
    Self.check([UInt8](repeating: 0, count: 5_000))
    Self.check([0xEF, 0xBB, 0xBF])
    Self.check([0xEF, 0xBB])
    Self.check(Array("playbook p \"P\" { }\rfact a: count\r\rdefine b = a > 5\r".utf8))
    Self.check([0xFF, 0xFE] + "playbook".utf8.flatMap { [$0, 0] })
    Self.check(Array("role fm \"".utf8) + [0xC3, 0x28] + Array("\"\n// ".utf8) + [0xED, 0xA0, 0x80])
    Self.check([UInt8](repeating: 0x80, count: 10_000))
    Self.check(Array("fact a\u{0}b: count".utf8))
  }

  // MARK: - Depth and length

  @Test(arguments: ["(", "[", "{", "not ", "-", "a.", "a[", "if ", "every s in ", "x implies ", "1 of "])
  func `100,000 of one thing inside another can be checked`(_ piece: String) {
    let deep = String(repeating: piece, count: 100_000)
    Self.check(Array("playbook p \"P\" { }\ndefine a = \(deep)b".utf8))
    Self.check(Array("process p {\n met when \(deep)".utf8))
  }

  @Test(arguments: [
    "process p {", "process p {\n", "step s {", "outcome a {\n", "any of {", "where a {", "for each a in b {", "{", "}",
  ])
  func `100,000 blocks inside each other can be checked`(_ piece: String) {
    Self.check(Array("process q {\n\(String(repeating: piece, count: 100_000))".utf8))
  }

  @Test(arguments: [
    " + a", " - 1 day", " * 2", " and a", " or a", ", a", ".a", "[a]", " is a", " -> a", ";", "\n", " in a", " has a",
  ])
  func `a line of 100,000 parts can be checked`(_ piece: String) {
    Self.check(
      Array("playbook p \"P\" { }\nfact a: count\ndefine b = a\(String(repeating: piece, count: 100_000))".utf8))
  }

  @Test func `a line of 50 MB is refused at once`() {
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 50 << 20)
    let checked = CheckedPlaybook(files: [SourceFile(path: "long.conduct", bytes: line)])
    #expect(checked.diagnostics.map(\.code) == [.fileTooLarge])
  }

  @Test func `a line of a megabyte is read`() {
    for piece in ["a", "\"", "a ", "\"a\" ", "1 ", "{ ", "a\"", "“", "@", "（", "é", "/"] {
      Self.check(Array(String(repeating: piece, count: (1 << 20) / piece.utf8.count).utf8))
    }
  }

  // MARK: - Long chains

  @Test func `a chain of 50,000 definitions can be checked`() {
    let lines = (0..<50_000).map { "define d\($0) = \($0 == 49_999 ? "seats > 5" : "d\($0 + 1) or seats is \($0)")" }
    let text = "playbook p \"P\" { }\nfact seats: count\n" + lines.joined(separator: "\n")
    let checked = CheckedPlaybook(files: [SourceFile(path: "chain.conduct", text: text)])
    #expect(!checked.diagnostics.contains { $0.severity == .error })
  }

  @Test func `a circle of 20,000 definitions is reported once`() {
    let lines = (0..<20_000).map { "define d\($0) = d\(($0 + 1) % 20_000) + seats" }
    let text = "playbook p \"P\" { }\nfact seats: count\n" + lines.joined(separator: "\n")
    let checked = CheckedPlaybook(files: [SourceFile(path: "circle.conduct", text: text)])
    #expect(checked.diagnostics.map(\.code) == [.cycle])
    #expect(DiagnosticRenderer(sources: checked.sources).render(checked.diagnostics).utf8.count < 10_000)
  }

  @Test func `a circle of 20,000 conditions is reported once`() {
    let lines = (0..<20_000).map { "define d\($0) = d\(($0 + 1) % 20_000) or seats is \($0)" }
    let text = "playbook p \"P\" { }\nfact seats: count\n" + lines.joined(separator: "\n")
    let checked = CheckedPlaybook(files: [SourceFile(path: "circle.conduct", text: text)])
    #expect(checked.diagnostics.map(\.code) == [.cycle])
  }

  @Test func `20,000 unknown names give a bounded report in bounded time`() {
    let lines = (0..<20_000).map { "fact f\($0): yes/no\ndefine d\($0) = g\($0)" }
    Self.check(Array(("playbook p \"P\" { }\n" + lines.joined(separator: "\n")).utf8))
  }

  // MARK: - The check

  /// Checks a file, asserts what must hold of any, and returns the number of errors.
  @discardableResult
  private static func check(_ bytes: [UInt8], sourceLocation: Testing.SourceLocation = #_sourceLocation) -> Int {
    let source = SourceFile(path: "malformed.conduct", bytes: bytes)
    let checked = CheckedPlaybook(files: [source])
    #expect(checked.diagnostics.count <= 410, sourceLocation: sourceLocation)
    let isInside = checked.diagnostics.allSatisfy { diagnostic in
      ([diagnostic.primary] + diagnostic.secondary).allSatisfy {
        $0.span.start >= 0 && $0.span.start <= $0.span.end && Int($0.span.end) <= bytes.count
      }
    }
    #expect(isInside, sourceLocation: sourceLocation)
    #expect(checked.trees[0].printed() == bytes, sourceLocation: sourceLocation)
    if let first = checked.diagnostics.first, bytes.count < 100_000 {
      #expect(!DiagnosticRenderer(sources: checked.sources).render(first).isEmpty, sourceLocation: sourceLocation)
    }
    return checked.diagnostics.count { $0.severity == .error }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
private struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, bound)))
  }
}
