/// Reads entries, each a line or several that belong together, from a person at a terminal or from a pipe.
///
/// At a terminal lines can be edited, recalled and completed. Without one nothing is written: no prompt, no echo.
package final class LineEditor {
  /// What reading an entry gave.
  package enum Reading: Equatable, Sendable {
    /// An entry without the end of its last line.
    case entry(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D, the end of the file, or a terminal that has gone away.
    case endOfInput
  }

  /// What stands before an entry and before each further line of it.
  package struct Prompt: Sendable {
    let first: String
    let further: String

    /// Creates a prompt, of ASCII characters: searching the history would garble others.
    package init(_ first: String, further: String) {
      self.first = first
      self.further = further
    }
  }

  private let source: any LineSource
  private let complete: Completion.Finder
  /// Lines that were pasted and not yet read.
  private var waiting: [String] = []

  /// Creates an editor of standard input.
  ///
  /// - Parameters:
  ///   - program: The name by which `~/.editrc` may address it.
  ///   - historyPath: The file that keeps what was entered.
  ///   - complete: Finds what the word before the cursor may become, given the whole entry.
  package convenience init(program: String, historyPath: String?, complete: @escaping Completion.Finder) {
    let edited: (any LineSource)? =
      Terminal.canEdit ? EditLineSource(program: program, historyPath: historyPath) : nil
    let plain = PlainLineSource(descriptor: 0, prompts: Terminal.isTerminal(0) && Terminal.isTerminal(1))
    self.init(source: edited ?? plain, complete: complete)
  }

  init(source: any LineSource, complete: @escaping Completion.Finder) {
    self.source = source
    self.complete = complete
  }

  /// Reads an entry, and remembers it.
  ///
  /// - Parameter isComplete: Whether a text is an entry, and not only the beginning of one.
  package func entry(_ prompt: Prompt, isComplete: (String) -> Bool) -> Reading {
    var text = ""
    var isFirst = true
    while true {
      let shown = isFirst ? prompt.first : prompt.further
      switch nextLine(shown, behind: text) {
      case .interrupted:
        waiting.removeAll()
        return .interrupted
      case .endOfInput: return isFirst ? .endOfInput : remembered(text)
      case .line(let line): text += isFirst ? line : "\n" + line
      }
      if isComplete(text) { return remembered(text) }
      isFirst = false
    }
  }

  private func remembered(_ text: String) -> Reading {
    source.remember(text)
    return .entry(text)
  }

  /// Takes the next line that was pasted, else reads one.
  private func nextLine(_ prompt: String, behind text: String) -> LineReading {
    if !waiting.isEmpty {
      let line = waiting.removeFirst()
      source.show(line, prompt: prompt)
      return .line(line)
    }
    let before = text.isEmpty ? "" : text + "\n"
    let complete = complete
    let reading = source.line(prompt: prompt) { line, cursor in
      complete(before + line, before.utf8.count + cursor)
    }
    guard case .line(let line) = reading, line.contains("\n") else { return reading }
    var lines = line.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines.removeFirst()
    waiting = lines
    return .line(first)
  }
}
