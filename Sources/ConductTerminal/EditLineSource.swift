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
  /// What is to be listed, and how far before the end of the line the cursor was.
  var listing: (completions: [Completion], distance: Int32)?
  /// Whether Ctrl-C ended the line.
  private var isInterrupted = false

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
  static func of(_ editor: OpaquePointer) -> EditLineSource? {
    conduct_data(editor).map { Unmanaged<EditLineSource>.fromOpaque($0).takeUnretainedValue() }
  }

  private func bind() {
    _ = conduct_take_signal_keys(editor)
    _ = conduct_add_function(editor, "conduct-interrupt", "interrupt") { editor, _ in
      EditLineSource.atEnd(editor, again: Key.interrupt) { source, _ in
        source.isInterrupted = true
        return UInt8(CC_EOF)
      }
    }
    _ = conduct_add_function(editor, "conduct-suspend", "suspend") { editor, _ in
      EditLineSource.atEnd(editor, again: Key.suspend) { _, _ in
        conduct_write(BracketedPaste.off + "\n")
        raise(SIGTSTP)
        conduct_write(BracketedPaste.on)
        return UInt8(CC_REDISPLAY)
      }
    }
    _ = conduct_add_function(editor, "conduct-complete", "complete") { editor, _ in
      guard let editor, let source = EditLineSource.of(editor) else { return UInt8(CC_ERROR) }
      return source.completeWord(editor)
    }
    _ = conduct_add_function(editor, "conduct-list", "list") { editor, _ in
      guard let editor, let source = EditLineSource.of(editor) else { return UInt8(CC_ERROR) }
      return source.listCompletions(editor)
    }
    _ = conduct_add_function(editor, "conduct-paste", "paste") { editor, _ in
      guard let editor else { return UInt8(CC_ERROR) }
      return BracketedPaste.take(editor)
    }
    for (key, function) in Key.functions { _ = conduct_bind(editor, key, function) }
  }

  /// The keys that do something of ours.
  enum Key {
    static let interrupt = "\u{3}"
    static let suspend = "\u{1A}"
    /// No key of a keyboard: what completion pushes when it must list below the whole line.
    static let list = "\u{1B}[992~"

    fileprivate static let functions = [
      (interrupt, "conduct-interrupt"), (suspend, "conduct-suspend"), ("\t", "conduct-complete"),
      (list, "conduct-list"), (BracketedPaste.start, "conduct-paste"), ("\u{12}", "em-inc-search-prev"),
    ]
  }

  /// Does something with the cursor behind the line, so that what is written next stands below all of it.
  ///
  /// libedit moves the cursor on the screen only between two keys: where it is not there yet it is sent, and the key
  /// pressed again.
  private static func atEnd(
    _ editor: OpaquePointer?, again key: String, _ body: (EditLineSource, OpaquePointer) -> UInt8
  ) -> UInt8 {
    guard let editor, let source = of(editor) else { return UInt8(CC_ERROR) }
    if moveToEnd(editor) == 0 { return body(source, editor) }
    el_push(editor, key)
    return UInt8(CC_CURSOR)
  }

  /// Moves the cursor behind the line; returns by how much.
  static func moveToEnd(_ editor: OpaquePointer) -> Int32 {
    guard let info = el_wline(editor)?.pointee, let cursor = info.cursor, let last = info.lastchar, cursor < last else {
      return 0
    }
    let distance = Int32(truncatingIfNeeded: last - cursor)
    _ = el_cursor(editor, distance)
    return distance
  }

  func line(prompt: String, complete: @escaping Completion.Finder) -> LineReading {
    self.complete = complete
    undecided = nil
    isInterrupted = false
    free(self.prompt)
    self.prompt = strdup(prompt)
    conduct_write(BracketedPaste.on)
    defer { conduct_write(BracketedPaste.off) }
    _ = conduct_prepare_terminal(editor)
    var count: Int32 = 0
    errno = 0
    guard let text = el_gets(editor, &count) else {
      let isSignalled = count < 0 && errno == EINTR
      conduct_write("\n")
      return isInterrupted || isSignalled ? .interrupted : .endOfInput
    }
    var line = String(cString: text)
    if line.hasSuffix("\n") { line.removeLast() }
    return .line(line)
  }

  func remember(_ entry: String) { past?.add(entry) }

  func show(_ line: String, prompt: String) { conduct_write(prompt + line + "\n") }
}
