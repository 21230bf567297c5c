import Foundation
import Testing

@testable import Conduct
@testable import ConductGenerators

/// Formatting keeps every token and comment, and a formatted file is formatted already: whatever the file is.
struct FormattingLawTests {
  static let folders = [
    "constructs", "diagnostics", "explanations", "journals", "lints", "sessions", "status",
  ]
  static let cases = folders.flatMap { CaseFile.all(in: $0) } + PrintingBackTests.projectFiles

  @Test(arguments: cases)
  func `the laws hold for every file`(_ file: CaseFile) {
    for source in file.files { Self.expectLaws(source.bytes) }
  }

  @Test(arguments: Article.all)
  func `the laws hold for every block of the documentation`(_ article: Article) {
    for block in article.blocks where block.info.first == "conduct" { Self.expectLaws(Array(block.text.utf8)) }
  }

  @Test(arguments: MalformedInputTests.small)
  func `the laws hold for prefixes of every case`(_ file: CaseFile) {
    let bytes = file.bytes
    for length in stride(from: 1, to: bytes.count, by: 19) { Self.expectLaws(Array(bytes[..<length])) }
  }

  @Test(arguments: MalformedInputTests.small)
  func `the laws hold for every case without any one of its tokens`(_ file: CaseFile) {
    let bytes = file.bytes
    for token in Parser.parse(SourceFile(path: file.name, bytes: bytes)).tokens where token.end > token.start {
      Self.expectLaws(Array(bytes[..<Int(token.start)] + bytes[Int(token.end)...]))
    }
  }

  @Test(arguments: [
    "(", "[", "{", "not ", "-", "a.", "if ", "every s in ", "process p {\n", "{\n", "for each a in b {",
  ])
  func `20,000 of one thing inside another are left alone`(_ piece: String) {
    Self.expectLaws(Array("define a = \(String(repeating: piece, count: 20_000))b".utf8))
    Self.expectLaws(Array("process q {\n \(String(repeating: piece, count: 20_000))".utf8))
  }

  @Test(arguments: [" and a", " or not a", ", a", " implies a", ";", " -> a", "\n// c", "\nrole r \"R\"", " { see a }"])
  func `a line of 20,000 parts is formatted`(_ piece: String) {
    let parts = String(repeating: piece, count: 20_000)
    Self.expectLaws(Array("define a = b\(parts)\n".utf8))
    Self.expectLaws(Array("on 2026-03-02 { expect due are [a\(parts)]\na = { b\(parts) } }\n".utf8))
  }

  @Test(arguments: 0..<40)
  func `the laws hold for random words and random damage`(_ seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let signs = [
      "{", "}", "{", "}", "(", ")", "[", "]", ",", ":", "=", "->", "\"a\"", "1", "2020-01-01", "x", "// c\n",
    ]
    let words = Keyword.allCases.map(\.text) + signs + signs + [String](repeating: "\n", count: 40)
    let text = (0..<400).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    Self.expectLaws(Array(text.utf8))

    let file = PrintingBackTests.projectFiles[random.below(PrintingBackTests.projectFiles.count)]
    let bytes = file.bytes
    let tokens = Parser.parse(SourceFile(path: file.name, bytes: bytes)).tokens
    for _ in 0..<4 {
      let (one, other) = (tokens[random.below(tokens.count)], tokens[random.below(tokens.count)])
      let replaced = bytes[..<Int(one.start)] + bytes[Int(other.start)..<Int(other.end)] + bytes[Int(one.end)...]
      Self.expectLaws(Array(replaced))
    }
  }

  static func expectLaws(_ bytes: [UInt8], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let complaints = FormattingLaws(bytes).complaints
    guard !complaints.isEmpty else { return }
    Issue.record(Comment(rawValue: complaints.joined(separator: "\n")), sourceLocation: sourceLocation)
  }
}
