import Testing

@testable import ConductTerminal

@Suite struct LineEditorTests {
  private let prompt = LineEditor.Prompt("> ", further: ". ")

  private func editor(
    _ readings: LineReading..., complete: @escaping Completion.Finder = { _, _ in [] }
  ) -> (LineEditor, ScriptedSource) {
    let source = ScriptedSource(readings)
    return (LineEditor(source: source, complete: complete), source)
  }

  /// An entry is complete once its braces are closed.
  private func isClosed(_ text: String) -> Bool {
    text.count { $0 == "{" } <= text.count { $0 == "}" }
  }

  @Test func `a line is an entry`() {
    let (editor, source) = editor(.line("seats = 800"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("seats = 800"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .endOfInput)
    #expect(source.remembered == ["seats = 800"])
  }

  @Test func `an open brace goes on, and all its lines are one entry`() {
    let (editor, source) = editor(.line("on 2019-05-02 {"), .line("  do x"), .line("}"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("on 2019-05-02 {\n  do x\n}"))
    #expect(source.prompts == ["> ", ". ", ". "])
    #expect(source.remembered == ["on 2019-05-02 {\n  do x\n}"])
  }

  @Test func `Ctrl-C drops what was typed`() {
    let (editor, source) = editor(.line("on 2019-05-02 {"), .interrupted, .line("today"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .interrupted)
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("today"))
    #expect(source.remembered == ["today"])
  }

  @Test func `the end of the input gives what was begun`() {
    let (editor, _) = editor(.line("on 2019-05-02 {"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("on 2019-05-02 {"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .endOfInput)
  }

  @Test func `pasted lines are read one after the other, as if they were typed`() {
    let (editor, source) = editor(.line("a = 1\non d {\n  do x\n}\nb = 2"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("a = 1"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("on d {\n  do x\n}"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("b = 2"))
    #expect(source.prompts == ["> "])
    #expect(source.shown == ["> on d {", ".   do x", ". }", "> b = 2"])
  }

  @Test func `Ctrl-C drops the rest of what was pasted`() {
    let (editor, _) = editor(.line("a\n{"), .interrupted, .line("b"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("a"))
    #expect(editor.entry(prompt, isComplete: isClosed) == .interrupted)
    #expect(editor.entry(prompt, isComplete: isClosed) == .entry("b"))
  }

  @Test func `completion sees the lines before`() {
    var asked: [(String, Int)] = []
    let source = ScriptedSource([.line("on d {"), .line("}")])
    source.tab = "do é"
    let editor = LineEditor(source: source) { line, cursor in
      asked.append((line, cursor))
      return []
    }
    _ = editor.entry(prompt, isComplete: isClosed)
    #expect(asked.map(\.0) == ["do é", "on d {\ndo é"])
    #expect(asked.map(\.1) == [5, 12])
  }
}
