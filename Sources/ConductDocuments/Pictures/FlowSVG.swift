import Conduct

/// Draws a flow as SVG.
struct FlowSVG {
  private let flow: Flow
  private let layout: FlowLayout
  private let title: String
  private let description: String
  private let language: Language
  private var lines: [String] = []

  private init(_ flow: Flow, title: String, in language: Language) {
    self.flow = flow
    layout = FlowLayout(flow)
    self.title = title
    self.language = language
    description = language.text(EngagementWord.pictureOf, title)
  }

  /// Returns the picture.
  ///
  /// - Parameter isAlone: Whether it is a file of its own, and brings its colours; within a page the page has them.
  static func draw(_ flow: Flow, title: String, in language: Language, isAlone: Bool) -> String {
    var drawing = FlowSVG(flow, title: title, in: language)
    drawing.draw(isAlone: isAlone)
    return drawing.lines.joined(separator: "\n") + "\n"
  }

  private mutating func draw(isAlone: Bool) {
    let size = "width=\"\(layout.width)\" height=\"\(layout.height)\" viewBox=\"0 0 \(layout.width) \(layout.height)\""
    lines.append(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\" \(size) lang=\"\(language.rawValue)\""
        + " role=\"img\" aria-labelledby=\"flow-title flow-desc\">")
    lines.append("<title id=\"flow-title\">\(Markup.escaped(title))</title>")
    lines.append("<desc id=\"flow-desc\">\(Markup.escaped(description))</desc>")
    if isAlone { lines.append("<style>\(Palette.variables)\n\(Self.style)</style>") }
    lines.append(
      "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\""
        + " orient=\"auto-start-reverse\"><path class=\"head\" d=\"M0 0L8 4L0 8z\"/></marker></defs>")
    if isAlone {
      lines.append("<rect class=\"ground\" width=\"\(layout.width)\" height=\"\(layout.height)\"/>")
    }
    drawColumns()
    for way in layout.ways { draw(way) }
    for (box, placed) in zip(flow.boxes, layout.boxes) { draw(box, placed) }
    lines.append("</svg>")
  }

  private mutating func drawColumns() {
    for (column, x) in zip(flow.columns, layout.columnX) where !column.isEmpty {
      lines.append(
        "<text class=\"phase\" x=\"\(x)\" y=\"27\">\(Markup.escaped(column))</text>"
          + "<path class=\"rule\" d=\"M\(x) 36H\(x + FlowLayout.Size.boxWidth)\"/>")
    }
  }

  // MARK: - Boxes

  private mutating func draw(_ box: Flow.Box, _ placed: FlowLayout.PlacedBox) {
    let state = box.state.map { " is-" + $0.rawValue } ?? ""
    lines.append("<g class=\"process\(state)\">")
    lines.append(
      "<rect class=\"box\" x=\"\(placed.x)\" y=\"\(placed.y)\" width=\"\(FlowLayout.Size.boxWidth)\""
        + " height=\"\(placed.height)\" rx=\"8\"/>")
    lines.append(
      "<path class=\"stripe\" d=\"M\(placed.x + 2) \(placed.y + 10)V\(placed.y + placed.height - 10)\"/>")
    let left = placed.x + FlowLayout.Size.padding
    var y = placed.y + FlowLayout.Size.padding
    for line in placed.title {
      text("name", line, left, y + 14)
      y += FlowLayout.Size.titleLine
    }
    for line in placed.remark {
      text("remark", line, left, y + 12)
      y += FlowLayout.Size.line
    }
    for rule in placed.rules { lines.append("<path class=\"rule\" d=\"M\(left) \(rule)H\(placed.right - 12)\"/>") }
    for row in placed.inputs { draw(row, left, sign: "⇥") }
    for row in placed.steps { draw(row, left, sign: "▸") }
    for row in placed.next { draw(row, left, sign: "→") }
    lines.append("</g>")
  }

  private mutating func draw(_ row: FlowLayout.PlacedRow, _ left: Int, sign: String) {
    var y = row.y + 12
    let state = row.state.map { " is-" + $0.rawValue } ?? ""
    text("sign" + state, row.state?.sign ?? sign, left, y)
    for line in row.lines {
      text("row" + state, line, left + 16, y)
      y += FlowLayout.Size.line
    }
    for line in row.remarks {
      text("remark", line, left + 16, y)
      y += FlowLayout.Size.line
    }
  }

  private mutating func text(_ kind: String, _ text: String, _ x: Int, _ y: Int) {
    lines.append("<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\">\(Markup.escaped(text))</text>")
  }

  // MARK: - Ways

  private mutating func draw(_ way: FlowLayout.Way) {
    let kind = way.isTie ? "tie" : "way"
    lines.append("<path class=\"\(kind)\" d=\"\(Self.path(way.points))\" marker-end=\"url(#arrow)\"/>")
  }

  /// A path with round corners.
  private static func path(_ points: [(x: Int, y: Int)]) -> String {
    guard let first = points.first else { return "" }
    var path = "M\(first.x) \(first.y)"
    for index in points.indices.dropFirst() {
      let point = points[index]
      guard index + 1 < points.count else {
        path += "L\(point.x) \(point.y)"
        break
      }
      let (before, after) = (points[index - 1], points[index + 1])
      let radius = min(6, distance(before, point) / 2, distance(point, after) / 2)
      let entry = toward(point, before, radius)
      let exit = toward(point, after, radius)
      path += "L\(entry.x) \(entry.y)Q\(point.x) \(point.y) \(exit.x) \(exit.y)"
    }
    return path
  }

  private static func distance(_ left: (x: Int, y: Int), _ right: (x: Int, y: Int)) -> Int {
    abs(left.x - right.x) + abs(left.y - right.y)
  }

  private static func toward(_ point: (x: Int, y: Int), _ other: (x: Int, y: Int), _ radius: Int) -> (x: Int, y: Int) {
    (point.x + (other.x - point.x).signum() * radius, point.y + (other.y - point.y).signum() * radius)
  }

  /// The look of the picture, in the colours of `Palette`.
  static let style = """
    .flow{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC","Noto Sans CJK JP",sans-serif}
    .flow{display:block;margin:0 auto}
    .flow .ground{fill:var(--ground)}
    .flow text{fill:var(--ink);font-size:12.5px}
    .flow .phase{font-size:14px;font-weight:600;fill:var(--faint)}
    .flow .name{font-size:14px;font-weight:600}
    .flow .remark{font-size:11.5px;fill:var(--faint)}
    .flow .sign{fill:var(--faint)}
    .flow .box{fill:var(--card);stroke:var(--line);stroke-width:1.2}
    .flow .stripe{stroke:none;stroke-width:4;stroke-linecap:round;fill:none}
    .flow .rule{stroke:var(--line);fill:none}
    .flow .way{stroke:var(--link);stroke-width:1.6;fill:none}
    .flow .tie{stroke:var(--faint);stroke-width:1.2;stroke-dasharray:4 3;fill:none}
    .flow .head{fill:var(--link)}
    .flow .is-done .stripe{stroke:var(--done)}
    .flow .is-active .stripe{stroke:var(--link)}
    .flow .is-ready .stripe{stroke:var(--ready)}
    .flow .is-waiting .stripe{stroke:var(--faint)}
    .flow .is-unknown .stripe{stroke:var(--unknown)}
    .flow .is-active .box{stroke:var(--link);stroke-width:2}
    .flow .is-done .box{stroke:var(--done)}
    .flow .is-over .box{stroke-dasharray:3 3}
    .flow .sign.is-done{fill:var(--done)}
    .flow .sign.is-active{fill:var(--link)}
    .flow .sign.is-ready{fill:var(--ready)}
    .flow .sign.is-unknown{fill:var(--unknown)}
    .flow .row.is-over{fill:var(--faint)}
    """
}

extension Flow.State {
  /// The sign that is read without colour; the same as on a status page.
  var sign: String {
    switch self {
    case .done: "✓"
    case .active: "●"
    case .ready: "→"
    case .waiting: "·"
    case .unknown: "?"
    case .over: "–"
    }
  }
}
