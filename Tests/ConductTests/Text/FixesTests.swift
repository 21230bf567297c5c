import Testing

@testable import Conduct

@Suite struct FixesTests {
  static func edit(_ start: Int32, _ end: Int32, _ text: String, file: Int32 = 0) -> Diagnostic.Fix.Edit {
    Diagnostic.Fix.Edit(Span(file: file, start: start, end: end), text)
  }

  static func fix(_ edits: Diagnostic.Fix.Edit...) -> Diagnostic.Fix { Diagnostic.Fix("mend", edits) }

  static let sources = SourceSet([SourceFile(path: "a", text: "0123456789"), SourceFile(path: "b", text: "座位")])

  static func apply(_ fixes: Diagnostic.Fix...) -> (text: String, applied: Int, skipped: Int) {
    var all = Fixes(sources)
    for fix in fixes { all.add(fix) }
    return (String(decoding: all.bytes(of: 0), as: UTF8.self), all.applied, all.skipped)
  }

  @Test func `edits apply in the order of their places`() {
    #expect(Self.apply(Self.fix(Self.edit(8, 9, "y")), Self.fix(Self.edit(2, 4, ""))) == ("014567y9", 2, 0))
    #expect(Self.apply(Self.fix(Self.edit(0, 0, "<"), Self.edit(10, 10, ">"))) == ("<0123456789>", 1, 0))
    #expect(Self.apply(Self.fix(Self.edit(2, 4, "a")), Self.fix(Self.edit(4, 6, "b"))) == ("01ab6789", 2, 0))
  }

  @Test func `a later fix that overlaps an earlier one is skipped and counted`() {
    #expect(Self.apply(Self.fix(Self.edit(2, 6, "a")), Self.fix(Self.edit(4, 8, "b"))) == ("01a6789", 1, 1))
    #expect(Self.apply(Self.fix(Self.edit(2, 6, "a")), Self.fix(Self.edit(2, 6, "a"))) == ("01a6789", 1, 1))
    #expect(Self.apply(Self.fix(Self.edit(4, 5, "a")), Self.fix(Self.edit(0, 9, "b"))) == ("0123a56789", 1, 1))
    #expect(Self.apply(Self.fix(Self.edit(4, 4, "a")), Self.fix(Self.edit(4, 4, "b"))) == ("0123a456789", 1, 1))
    #expect(Self.apply(Self.fix(Self.edit(4, 6, "a")), Self.fix(Self.edit(6, 6, "b"))) == ("0123a6789", 1, 1))
  }

  @Test func `a fix is taken as a whole or not at all`() {
    let second = Self.fix(Self.edit(0, 1, "x"), Self.edit(5, 6, "y"))
    #expect(Self.apply(Self.fix(Self.edit(5, 7, "a")), second) == ("01234a789", 1, 1))
    #expect(Self.apply(Self.fix(Self.edit(0, 3, "x"), Self.edit(2, 4, "y"))) == ("0123456789", 0, 1))
    #expect(Self.apply(Self.fix(Self.edit(8, 11, "x"))) == ("0123456789", 0, 1))
    #expect(Self.apply(Self.fix(Self.edit(3, 2, "x"))) == ("0123456789", 0, 1))
    #expect(Self.apply(Self.fix(Self.edit(0, 1, "x", file: 4))) == ("0123456789", 0, 1))
    #expect(Self.apply(Self.fix()) == ("0123456789", 0, 1))
  }

  @Test func `insertions of one fix at one place keep their order`() {
    #expect(
      Self.apply(Self.fix(Self.edit(5, 6, "c"), Self.edit(5, 5, "a"), Self.edit(5, 5, "b"))) == ("01234abc6789", 1, 0))
  }

  @Test func `fixes of several files change each of them`() {
    let diagnostics = [
      Diagnostic(
        .duplicateName, "m", at: .init(Span(file: 0, start: 0, end: 1)),
        fixes: [Self.fix(Self.edit(0, 1, "x"), Self.edit(3, 6, "置", file: 1)), Self.fix(Self.edit(9, 10, "never"))]),
      Diagnostic(.duplicateName, "m", at: .init(Span(file: 0, start: 0, end: 1))),
    ]
    let fixes = Fixes(Self.sources, of: diagnostics)
    #expect(fixes.changedFiles == [0, 1])
    #expect(String(decoding: fixes.bytes(of: 1), as: UTF8.self) == "座置")
    #expect(String(decoding: fixes.bytes(of: 0), as: UTF8.self) == "x123456789")
    #expect(fixes.bytes(of: 9) == [])
  }

  @Test func `random fixes never overlap`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var fixes = Fixes(Self.sources)
      var length = 10
      for _ in 0..<6 {
        let edits = (0..<Int.random(in: 1...2, using: &random)).map { _ in
          let start = Int32.random(in: 0...10, using: &random)
          return Self.edit(start, min(10, start + Int32.random(in: 0...3, using: &random)), "<>")
        }
        guard fixes.add(Diagnostic.Fix("mend", edits)) else { continue }
        length += edits.reduce(0) { $0 + 2 - Int($1.span.end - $1.span.start) }
      }
      #expect(fixes.bytes(of: 0).count == length)
    }
  }
}
