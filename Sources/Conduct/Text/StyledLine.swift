/// One line of output, in pieces that each have a style.
struct StyledLine: Sendable {
  private var runs: [(text: String, style: TextStyle)] = []

  /// Creates an empty line.
  init() {}

  /// Creates a line of one piece.
  init(_ text: String, _ style: TextStyle) {
    append(text, style)
  }

  /// Appends a piece; neighbours of one style join.
  mutating func append(_ text: String, _ style: TextStyle = .plain) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append((text, style))
    }
  }

  /// Returns the line as text without blanks at its end.
  func text(color: Bool) -> String {
    var runs = runs
    while let last = runs.last {
      let trimmed = last.text.droppingTrailingBlanks
      runs[runs.count - 1].text = trimmed
      if !trimmed.isEmpty { break }
      runs.removeLast()
    }
    return runs.map { color ? $0.style.painted($0.text) : $0.text }.joined()
  }
}

extension String {
  /// This text without the blanks at its end.
  fileprivate var droppingTrailingBlanks: String {
    var bytes = utf8[...]
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
