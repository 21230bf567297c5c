import Conduct

/// Writes documents as CommonMark with tables, as GitHub and most tools read them.
struct MarkdownWriter {
  private var lines: [String] = []

  /// Returns the document; it ends with a line break.
  static func write(_ blocks: [Block]) -> String {
    var writer = MarkdownWriter()
    writer.add(blocks, indent: "")
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ blocks: [Block], indent: String) {
    for block in blocks {
      if case .picture = block { continue }
      if !lines.isEmpty { lines.append("") }
      add(block, indent: indent)
    }
  }

  private mutating func add(_ block: Block, indent: String) {
    switch block {
    case .heading(let level, let inlines, _):
      lines.append(indent + String(repeating: "#", count: min(level, 6)) + " " + text(inlines))
    case .paragraph(let inlines): lines.append(indent + text(inlines))
    case .list(let items): addList(items, indent: indent)
    case .table(let table): addTable(table, indent: indent)
    case .picture: break
    }
  }

  /// Items of one paragraph stand close; what follows the paragraph of an item is indented below it.
  private mutating func addList(_ items: [[Block]], indent: String) {
    for item in items {
      guard case .paragraph(let inlines)? = item.first else { continue }
      lines.append(indent + "- " + text(inlines))
      for block in item.dropFirst() {
        if case .list(let nested) = block { addList(nested, indent: indent + "  ") }
      }
    }
  }

  private mutating func addTable(_ table: Block.Table, indent: String) {
    lines.append(indent + row(table.columns.map { Markdown.escaped($0) }))
    lines.append(indent + row(table.columns.map { _ in "---" }))
    for cells in table.rows { lines.append(indent + row(cells.map(text))) }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func text(_ inlines: [Inline]) -> String {
    var result = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .aside(let text), .reference(let text, _):
        result += Markdown.escaped(text, isStart: result.isEmpty)
      case .box(let isTicked): result += isTicked ? "[x] " : "[ ] "
      case .strong(let text): result += "**" + Markdown.escaped(text) + "**"
      case .link(let label, let url):
        if let link = SafeLink(url) {
          result += "[" + Markdown.escaped(label) + "](<" + link.url + ">)"
        } else {
          result += Markdown.escaped(label + " (" + url + ")", isStart: result.isEmpty)
        }
      }
    }
    return result
  }
}
