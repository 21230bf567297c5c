import Conduct

/// Writes the blocks of documents as HTML.
struct HTMLWriter {
  private(set) var lines: [String] = []

  /// Returns the blocks as HTML.
  static func write(_ blocks: [Block]) -> String {
    var writer = HTMLWriter()
    for block in blocks { writer.add(block) }
    return writer.lines.joined(separator: "\n")
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let inlines, let id):
      let anchor = id.map { " id=\"\(Markup.identifier($0))\"" } ?? ""
      lines.append("<h\(level)\(anchor)>\(text(inlines))</h\(level)>")
    case .paragraph(let inlines): lines.append("<p>\(text(inlines))</p>")
    case .list(let items): addList(items)
    case .table(let table): addTable(table)
    case .picture(let svg, let description):
      lines.append(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(Markup.escaped(description))\">")
      lines.append(svg + "</div>")
    }
  }

  private mutating func addList(_ items: [[Block]]) {
    lines.append("<ul>")
    for item in items {
      lines.append("<li>")
      for (position, block) in item.enumerated() {
        if position == 0, case .paragraph(let inlines) = block { lines.append(text(inlines)) } else { add(block) }
      }
      lines.append("</li>")
    }
    lines.append("</ul>")
  }

  /// A table that becomes a list of cards where there is no room; the roles keep it a table for those who listen.
  private mutating func addTable(_ table: Block.Table) {
    lines.append("<table role=\"table\"><caption>\(Markup.escaped(table.caption))</caption>")
    let columns = table.columns.map(Markup.escaped)
    let heads = columns.map { "<th scope=\"col\" role=\"columnheader\">\($0)</th>" }.joined()
    lines.append("<thead role=\"rowgroup\"><tr role=\"row\">\(heads)</tr></thead><tbody role=\"rowgroup\">")
    for cells in table.rows {
      let row = zip(columns, cells).map { column, cell in
        "<td role=\"cell\"\(isShort(cell) ? " class=\"short\"" : "") data-label=\"\(column)\">\(text(cell))</td>"
      }.joined()
      lines.append("<tr role=\"row\">\(row)</tr>")
    }
    lines.append("</tbody></table>")
  }

  /// Whether a cell is too short to be broken: a role, a date.
  private func isShort(_ cell: [Inline]) -> Bool {
    guard cell.count == 1, case .text(let text) = cell[0] else { return false }
    return text.reduce(0) { $0 + (Prose.isEastAsian($1) ? 2 : 1) } <= 17
  }

  private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): Markup.escaped(text)
      case .box(let isTicked): isTicked ? "☑ " : "☐ "
      case .strong(let text): "<strong>\(Markup.escaped(text))</strong>"
      case .aside(let text): "<span class=\"aside\">\(Markup.escaped(text))</span>"
      case .reference(let text, let id): "<a href=\"#\(Markup.identifier(id))\">\(Markup.escaped(text))</a>"
      case .link(let label, let url): link(label, url)
      }
    }.joined()
  }

  private func link(_ label: String, _ url: String) -> String {
    guard let link = SafeLink(url) else { return Markup.escaped(label + " (" + url + ")") }
    return "<a href=\"\(Markup.escaped(link.url))\" rel=\"noopener noreferrer\">\(Markup.escaped(label))</a>"
  }
}
