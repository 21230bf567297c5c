/// The list that a second Tab shows.
struct CompletionMenu {
  private let completions: [Completion]
  private let columns: Int
  private let rows: Int

  /// - Parameters:
  ///   - columns: The columns of the terminal.
  ///   - rows: How many lines the list may take.
  init(_ completions: [Completion], columns: Int, rows: Int) {
    self.completions = completions
    self.columns = max(20, columns)
    self.rows = max(2, rows)
  }

  /// The lines of the list: one a line with what readers call it where that fits, else in columns, read downwards.
  var lines: [String] {
    guard !completions.isEmpty else { return [] }
    let hasDetails = completions.contains { $0.detail != nil }
    return hasDetails && completions.count <= rows ? described : inColumns
  }

  private var described: [String] {
    let width = min(columns / 2, completions.map { TerminalWidth.columns(of: $0.text) }.max() ?? 0)
    return completions.map { completion in
      guard let detail = completion.detail else { return completion.text }
      let name = TerminalWidth.padded(completion.text, to: width)
      let room = columns - TerminalWidth.columns(of: name) - 3
      return room < 8 ? completion.text : name + "  " + TerminalWidth.shortened(detail, to: room)
    }
  }

  private var inColumns: [String] {
    let width = (completions.map { TerminalWidth.columns(of: $0.text) }.max() ?? 0) + 2
    let across = max(1, (columns + 1) / width)
    let needed = (completions.count + across - 1) / across
    let shown = needed <= rows ? completions.count : across * (rows - 1)
    let down = (shown + across - 1) / across
    var lines = (0..<down).map { row -> String in
      let words = stride(from: row, to: shown, by: down).map { completions[$0].text }
      return words.dropLast().map { TerminalWidth.padded($0, to: width) }.joined() + (words.last ?? "")
    }
    if shown < completions.count { lines.append("... (+" + String(completions.count - shown) + ")") }
    return lines
  }
}
