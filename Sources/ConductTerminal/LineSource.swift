/// Where lines come from: a person at a terminal, or a pipe.
protocol LineSource {
  /// Reads a line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the line where somebody types it.
  ///   - complete: Finds what the word before the cursor may become.
  func line(prompt: String, complete: @escaping Completion.Finder) -> LineReading

  /// Remembers an entry.
  func remember(_ entry: String)

  /// Shows a line that was typed ahead, as if it were typed now.
  func show(_ line: String, prompt: String)
}

/// What reading a line gave.
enum LineReading: Equatable {
  /// The line without its end; it may hold several, where they were pasted or recalled together.
  case line(String)
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, the end of the file, or a terminal that has gone away.
  case endOfInput
}
