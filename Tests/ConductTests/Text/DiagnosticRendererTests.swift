import Testing

@testable import Conduct

@Suite struct DiagnosticRendererTests {
  typealias Label = Diagnostic.Label

  static let kickoff = """
    process kickoff "Conduct customer kickoff" in initiate {
      goal "Hear what the customer needs"

      step hold "Hold the kickoff" by fm {
        required task meeting "Hold the meeting" { only when seets > 5 }
        optional task quickleads "Refer the customer" { required when wants_partner }
      }

      outcome roles_known "Roles are known"
    }

    fact wants_partner: yes/no "Wants a partner"
    fact seats: count "Seats"

    """

  @Test func `one label stands beside its underline, notes and help below`() throws {
    let sample = SampleSources(Self.kickoff)
    let diagnostic = Diagnostic(
      .unknownName, "no fact, task or definition is called `seets`",
      at: Label(sample.span("seets"), "not declared anywhere"),
      notes: [
        "names are looked up in the process first and then in the whole playbook, so a fact of another process "
          + "must be written with the name of that process, as in `kickoff.seets`"
      ],
      help: ["did you mean `seats`?"],
      fixes: [Diagnostic.Fix("write `seats`", [.init(sample.span("seets"), "seats")])])
    try Golden.expect(sample.render(diagnostic), is: "one-label")
  }

  @Test func `several labels of one line hang below, from right to left`() throws {
    let sample = SampleSources(Self.kickoff)
    let diagnostic = Diagnostic(
      .typeMismatch, "`seats` is a count and cannot be compared with a text",
      at: Label(sample.span(">"), "compares two kinds"),
      secondary: [
        Label(sample.span("meeting"), "in this task"), Label(sample.span("seets"), "a count"),
        Label(sample.span("5"), "a text"), Label(sample.span("only when")),
      ])
    try Golden.expect(sample.render(diagnostic), is: "several-labels")
  }

  @Test func `labels of one place or of nested places keep apart`() throws {
    let sample = SampleSources("define a = seats > 5 and seats > 5\n")
    let whole = sample.span(from: "seats", to: "5 and seats > 5")
    let diagnostic = Diagnostic(
      .constantCondition, "the condition says the same twice", at: Label(sample.span("seats > 5", 2), "again here"),
      secondary: [
        Label(whole, "in this condition"), Label(sample.span("seats > 5"), "first here"),
        Label(sample.span("seats > 5", 2), "the same place"),
      ])
    try Golden.expect(sample.render(diagnostic), is: "nested-labels")
  }

  @Test func `a label over several lines has a bar, and its middle is left out`() throws {
    let sample = SampleSources(Self.kickoff)
    let long = Diagnostic(
      .emptyProcess, "the process asks for nothing",
      at: Label(sample.span(from: "process", to: "known\"\n}"), "all of it"),
      secondary: [Label(sample.span("roles_known"), "the only outcome")])
    let short = Diagnostic(
      .unclosedBracket, "the bracket `{` is not closed",
      at: Label(sample.span(from: "{\n    required", to: "wants_partner }\n  }"), "from here"),
      help: ["write `}` at the end of the step"])
    try Golden.expect(sample.render(long, short), is: "multi-line")
  }

  @Test func `labels over several lines that overlap have a bar each`() throws {
    let sample = SampleSources("a one {\n  b two {\n    c three\n  }\n  d four\n}\ne five\nf six\n")
    let diagnostic = Diagnostic(
      .cycle, "these depend on each other", at: Label(sample.span(from: "{", to: "}\n  d four\n}"), "the outer"),
      secondary: [
        Label(sample.span(from: "two", to: "three\n  }"), "the inner"), Label(sample.span("four"), "a word"),
        Label(sample.span(from: "d four", to: "f six"), "crosses the outer"),
      ])
    try Golden.expect(sample.render(diagnostic), is: "overlapping-bars")
  }

  @Test func `labels of two files have an excerpt each`() throws {
    let sample = SampleSources(
      ("rules/kickoff.conduct", Self.kickoff),
      ("rules/vocabulary.conduct", "// words\n\nfact seats: number \"Seats that are licensed\"\n"))
    let diagnostic = Diagnostic(
      .duplicateName, "`seats` is declared twice", at: Label(sample.span("seats", file: 1), "declared again here"),
      secondary: [Label(sample.span("seats"), "first declared here")], help: ["rename one of the two"])
    try Golden.expect(sample.render(diagnostic), is: "two-files")
  }

  @Test func `underlines match text of full width, emoji and combining marks`() throws {
    let sample = SampleSources(
      ("规则/启动.conduct", "事实 座位数: 计数 \"授权的座位数\"\nfact 👩‍👩‍👧 e\u{301}te\u{301}: x 한국어 ｘ = ﾊﾝｶｸ 終\n"))
    let first = Diagnostic(
      .expectedType, "此处应为类型，而不是 `计数`", at: Label(sample.span("计数"), "不是类型"),
      secondary: [Label(sample.span("座位数"), "此事实")],
      notes: [
        "类型可以是 `yes/no`、`count`、`number`、`percent`、`date`、`days`、`business days`、`months`、`text`，"
          + "也可以是一个选项，或者一个选项的集合。"
      ])
    let second = Diagnostic(
      .strayCharacter, "wide and narrow", at: Label(sample.span("終"), "last"),
      secondary: [
        Label(sample.span("👩‍👩‍👧"), "family"), Label(sample.span("e\u{301}te\u{301}"), "summer"),
        Label(sample.span("한국어"), "Korean"), Label(sample.span("ﾊﾝｶｸ"), "half"),
      ])
    try Golden.expect(sample.render(first, second), is: "east-asian")
  }

  @Test func `tabs are expanded and the ends of lines do not matter`() throws {
    let sample = SampleSources("\tstep a {\r\n\t\ttask\tb\t\"B\"\r\n\t}\r\rfact c\r\n")
    let tabs = Diagnostic(
      .expectedText, "expected a title", at: Label(sample.span("b"), "after this"),
      secondary: [Label(sample.span("\t\"B\""), "a tab and a title")])
    let ends = Diagnostic(
      .unclosedBracket, "not closed", at: Label(sample.span(from: "{\r", to: "}\r"), "this"),
      secondary: [Label(sample.span("c\r\n"), "and this")])
    try Golden.expect(sample.render(tabs, ends), is: "tabs-and-line-ends")
  }

  @Test func `a very long line is cut around the labels`() throws {
    let filler = (0..<20_000).map { "fact f\($0): count" }.joined(separator: " ")
    let sample = SampleSources(filler + " define x = seets > 5 " + filler)
    let one = Diagnostic(
      .unknownName, "no fact is called `seets`",
      at: Label(sample.span("seets"), "a text that does not fit beside its place and so moves to the left"))
    let two = Diagnostic(
      .duplicateName, "`f3` is declared twice", at: Label(sample.span("f3:", 2), "again"),
      secondary: [Label(sample.span("f3:"), "first"), Label(sample.span(from: "f30:", to: "f12345:"), "long")])
    let start = Diagnostic(.expectedDeclaration, "not a declaration", at: Label(sample.span("fact"), "here"))
    let end = Diagnostic(.unclosedBracket, "the file ends too early", at: Label(sample.span("nowhere"), "here"))
    try Golden.expect(sample.render(one, two, start, end), is: "long-line")
  }

  @Test func `a line of wide characters is cut by columns`() throws {
    let filler = String(repeating: "座位数不可大于", count: 30)
    let sample = SampleSources(filler + "错误" + filler)
    let diagnostic = Diagnostic(.strayCharacter, "not a word", at: Label(sample.span("错误"), "here"))
    try Golden.expect(sample.render(diagnostic, width: 60), is: "long-wide-line")
  }

  @Test func `an empty place has a caret, also in an empty file and at the end`() throws {
    let empty = SampleSources("")
    let missing = Diagnostic(
      .missingHeader, "the playbook has no header", at: Label(empty.span("x")), help: ["add one"])
    try Golden.expect(empty.render(missing), is: "empty-file")
    let sample = SampleSources("fact seats\nfact b: count\n")
    let inside = Diagnostic(.expectedToken, "expected `:`", at: Label(sample.span("seats").after, "`:` belongs here"))
    let end = Diagnostic(.expectedText, "expected a title", at: Label(sample.span("nowhere"), "the file ends here"))
    try Golden.expect(sample.render(inside, end), is: "empty-places")
  }

  @Test func `nothing that controls a terminal or is invisible reaches it`() throws {
    let sample = SampleSources(
      ("a\u{1B}[2J.conduct", "fact a\u{202E}b\u{200B}c: \u{1B}[31mred\u{7} \u{9B}x \"می\u{200C}خواهم 👍🏽\" \u{301}d\n"))
    let diagnostic = Diagnostic(
      .invisibleCharacter, "the name `a\u{202E}b` has an invisible character",
      at: Label(sample.span("\u{202E}"), "\u{1B}[1mhere\nnow"), secondary: [Label(sample.span("red"), "a word")],
      notes: ["first line\nsecond \u{8} line"], help: ["remove `\u{202E}`"])
    try Golden.expect(sample.render(diagnostic), is: "invisible-characters")
  }

  @Test func `bytes that are not UTF-8 are shown as replacement characters`() throws {
    let sample = SampleSources(
      bytes: Array("fact a\u{E9}: ".utf8) + [0xFF, 0xE4, 0xBD, 0x20, 0xC3] + Array(" count".utf8))
    let diagnostic = Diagnostic(
      .invalidUTF8, "the file is not UTF-8",
      at: Label(Span(file: 0, start: 10, end: 13), "three bytes, two characters"),
      secondary: [Label(sample.span("count"), "a word")])
    try Golden.expect(sample.render(diagnostic), is: "invalid-utf8")
  }

  @Test func `colour marks severity, frame and help`() throws {
    let sample = SampleSources(Self.kickoff)
    let warning = Diagnostic(
      .unusedFact, "the fact `seats` is never used", at: Label(sample.span("seats"), "declared here"),
      secondary: [Label(sample.span(from: "process", to: "known\"\n}"), "not even here")], notes: ["a note"],
      help: ["remove it"])
    let error = Diagnostic(.unknownName, "no fact is called `seets`", at: Label(sample.span("seets")))
    let text = sample.render(warning, error, color: true).replacing("\u{1B}", with: "<ESC>")
    try Golden.expect(text, is: "colour")
  }

  @Test func `the summary counts errors, warnings and files`() {
    let sample = SampleSources(("a", "x"), ("b", "y"))
    let error = Diagnostic(.unknownName, "m", at: Label(sample.span("x")))
    let warning = Diagnostic(.unusedFact, "m", at: Label(sample.span("y", file: 1)))
    let renderer = DiagnosticRenderer(sources: sample.sources)
    #expect(renderer.summary([]) == "")
    #expect(renderer.render([]) == "")
    #expect(renderer.summary([error]) == "1 error in 1 file")
    #expect(renderer.summary([warning, warning]) == "2 warnings in 1 file")
    #expect(renderer.summary([error, warning, error]) == "2 errors and 1 warning in 2 files")
  }

  @Test func `the title of a fix is the help of a diagnostic that has none`() {
    let sample = SampleSources("x = 5")
    let fix = Diagnostic.Fix("write `is`", [.init(sample.span("="), "is")])
    let diagnostic = Diagnostic(.equalsForIs, "`=` defines", at: Label(sample.span("=")), fixes: [fix])
    #expect(sample.render(diagnostic).contains("\n  = help: write `is`\n"))
  }

  @Test(arguments: [Int.min, 0, 40, Int.max])
  func `any width is accepted`(_ width: Int) {
    let sample = SampleSources(String(repeating: "fact seats: count ", count: 900))
    let places = (1...200).map { Label(sample.span("seats", 4 * $0), "place \($0)") }
    let diagnostic = Diagnostic(.cycle, "crowded", at: Label(sample.span("seats"), "here"), secondary: places)
    #expect(sample.render(diagnostic, width: width).contains("place 200"))
  }

  @Test func `spans outside of all files do no harm`() {
    let sample = SampleSources("x = 5")
    let lost = Span(file: 7, start: 3, end: 9)
    let diagnostic = Diagnostic(
      .unknownName, "m", at: Label(lost, "somewhere"), secondary: [Label(Span(file: 0, start: 90, end: -4), "there")])
    let text = sample.render(diagnostic)
    #expect(text.contains("= note: somewhere"))
    #expect(text.contains("| ^ there") == false)
    #expect(text.contains("-: there") == false)
    #expect(text.contains("|      - there"))
  }
}
