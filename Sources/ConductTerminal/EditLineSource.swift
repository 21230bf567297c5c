import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines that a person types at a terminal, edited by libedit.
///
/// libedit calls back with its own handle alone; the handle carries a pointer to this object, which ends the handle
/// when it ends itself, so that the pointer is good for as long as a callback can come.
final class EditLineSource: LineSource {
  private let editor: OpaquePointer
  private let past: EditHistory?
  private var prompt: UnsafeMutablePointer<CChar>?
  var complete: Completion.Finder = { _, _ in [] }
  /// The line and cursor of the last Tab that could not decide, so that a second one lists.
  var undecided: (line: String, cursor: Int)?

  /// Takes over the terminal; nil where libedit cannot.
  init?(program: String, historyPath: String?) {
    guard conduct_use_utf8() != 0, let editor = conduct_editor(program) else { return nil }
    self.editor = editor
    past = EditHistory(path: historyPath)
    conduct_catch_interrupt()
    _ = conduct_set_data(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = conduct_handle_signals(editor)
    _ = conduct_set_prompt(editor) { editor in
      editor.flatMap(EditLineSource.of)?.prompt ?? strdup("")
    }
    if let past { _ = conduct_set_history(editor, past.handle) }
    _ = conduct_set_keys(editor, "emacs")
    // The person's own bindings, from ~/.editrc; ours come after, because choosing `vi` there unbinds everything.
    _ = el_source(editor, nil)
    bind()
  }

  deinit {
    el_end(editor)
    free(prompt)
  }

  /// The object that belongs to a handle.
  private static func of(_ editor: OpaquePointer) -> EditLineSource? {
    conduct_data(editor).map { Unmanaged<EditLineSource>.fromOpaque($0).takeUnretainedValue() }
  }

  private func bind() {
    _ = conduct_add_function(editor, "conduct-complete", "Completes the word") { editor, _ in
      guard let editor, let source = EditLineSource.of(editor) else { return UInt8(CC_ERROR) }
      return source.completeWord(editor)
    }
    _ = conduct_add_function(editor, "conduct-paste", "Takes what is pasted as it is") { editor, _ in
      guard let editor else { return UInt8(CC_ERROR) }
      return BracketedPaste.take(editor)
    }
    _ = conduct_bind(editor, "^I", "conduct-complete")
    _ = conduct_bind(editor, BracketedPaste.start, "conduct-paste")
    _ = conduct_bind(editor, "^R", "em-inc-search-prev")
  }

  func line(prompt: String, complete: @escaping Completion.Finder) -> LineReading {
    self.complete = complete
    undecided = nil
    free(self.prompt)
    self.prompt = strdup(prompt)
    conduct_write(BracketedPaste.on)
    defer { conduct_write(BracketedPaste.off) }
    var count: Int32 = 0
    errno = 0
    guard let text = el_gets(editor, &count) else {
      let isInterrupted = count < 0 && errno == EINTR
      conduct_write("\n")
      return isInterrupted ? .interrupted : .endOfInput
    }
    var line = String(cString: text)
    if line.hasSuffix("\n") { line.removeLast() }
    return .line(line)
  }

  func remember(_ entry: String) { past?.add(entry) }

  func show(_ line: String, prompt: String) { conduct_write(prompt + line + "\n") }
}
