extension AnswerPage {
  /// Returns the page as text without a final line end.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal, at least 40.
  ///   - color: Whether escape sequences for colour may be used.
  public func rendered(width: Int = 80, color: Bool = false) -> String {
    var layout = Layout(width: max(40, width), color: color, column: column(for: max(40, width)))
    for block in blocks {
      switch block {
      case .row(let mark, let left, let right, let indent): layout.addRow(mark, left, right, indent)
      case .text(let text, let style, let indent): layout.addText(text, style, indent)
      case .pair(let left, let right, let indent): layout.addPair(left, right, indent)
      case .page(let render): layout.lines.append(render(layout.width, color))
      case .gap: layout.lines.append("")
      }
    }
    return layout.lines.joined(separator: "\n")
  }

  /// The column in which the right parts of pairs begin, the same on the whole page.
  private func column(for width: Int) -> Int {
    let widest =
      blocks.map { block in
        if case .pair(let left, _, let indent) = block { left.visible.displayWidth + indent } else { 0 }
      }.max() ?? 0
    return min(widest, width / 2) + 2
  }

  private struct Layout {
    let width: Int
    let color: Bool
    let column: Int
    var lines: [String] = []

    private func paint(_ style: TextStyle, _ text: String) -> String { color ? style.painted(text) : text }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    mutating func addText(_ text: String, _ style: TextStyle, _ indent: Int) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        for part in String(line).visible.wrapped(to: width - indent) {
          lines.append(part.isEmpty ? "" : blanks(indent) + paint(style, part))
        }
      }
    }

    /// The right part stands at the right edge: of the last line, or of a line of its own where both do not fit.
    mutating func addRow(_ mark: Mark, _ left: String, _ right: String, _ indent: Int) {
      let room = width - indent - 2
      let said = right.visible
      let wrapped = left.visible.wrapped(to: said.isEmpty ? room : max(24, room - min(said.displayWidth, room / 2) - 2))
      for (position, line) in wrapped.enumerated() {
        let start = blanks(indent) + (position == 0 ? paint(mark.style, mark.sign) : " ") + " "
        let isLast = position == wrapped.count - 1
        let gap = room - line.displayWidth - said.displayWidth
        if isLast, !said.isEmpty, gap >= 2 {
          lines.append(start + line + blanks(gap) + paint(mark.style, said))
          return
        }
        lines.append(start + line)
      }
      guard !said.isEmpty else { return }
      for line in said.wrapped(to: room - 2) {
        lines.append(blanks(width - line.displayWidth) + paint(mark.style, line))
      }
    }

    mutating func addPair(_ left: String, _ right: String, _ indent: Int) {
      let head = blanks(indent) + left.visible
      let wrapped = right.visible.wrapped(to: max(20, width - column))
      guard head.displayWidth + 2 <= column else {
        lines.append(head)
        if !right.isEmpty { lines += wrapped.map { blanks(column) + $0 } }
        return
      }
      for (position, line) in wrapped.enumerated() {
        let start = position == 0 ? head.padded(to: column) : blanks(column)
        lines.append(line.isEmpty ? head : start + line)
      }
    }
  }
}
