import Conduct

/// Writes a flow in the language of Graphviz.
enum FlowDot {
  /// Returns a graph: phases as clusters, processes with their steps, ways with their conditions.
  static func write(_ flow: Flow, title: String) -> String {
    var lines = [
      "digraph flow {", "  rankdir=LR;", "  label=\(quoted(title)); labelloc=t;",
      "  node [shape=box, style=rounded, fontname=\"sans-serif\", margin=\"0.2,0.12\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for (index, column) in flow.columns.enumerated() {
      let boxes = flow.boxes.indices.filter { flow.boxes[$0].column == index }
      guard !boxes.isEmpty else { continue }
      if !column.isEmpty { lines += ["  subgraph cluster_\(index) {", "    label=\(quoted(column));"] }
      for box in boxes { lines.append("    \(node(box, flow.boxes[box]))") }
      if !column.isEmpty { lines.append("  }") }
    }
    for transition in flow.transitions {
      let label = wrapped(flow.boxes[transition.from].next[transition.row].remark ?? "", "\\n")
      lines.append("  p\(transition.from) -> p\(transition.to) [label=\"\(label)\"];")
    }
    for tie in flow.ties {
      let label = wrapped(flow.boxes[tie.to].inputs[tie.row].text, "\\n")
      lines.append("  p\(tie.from) -> p\(tie.to) [style=dashed, label=\"\(label)\"];")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func node(_ index: Int, _ box: Flow.Box) -> String {
    let heading = wrapped([box.title, box.remark].compactMap { $0 }.joined(separator: " – "), "\\n")
    let steps = box.steps.map { wrapped(($0.state?.sign ?? "▸") + " " + $0.text, "\\l") + "\\l" }.joined()
    let weight = box.state == .active ? ", penwidth=2.5" : ""
    return "p\(index) [label=\"\(heading)\\n\(steps)\"\(weight)];"
  }

  private static func wrapped(_ text: String, _ end: String) -> String {
    text.foldingBlanks.visible.wrapped(to: 34).map(escaped).joined(separator: end)
  }

  private static func quoted(_ text: String) -> String { "\"" + escaped(text.foldingBlanks.visible) + "\"" }

  /// A backslash would begin an escape, an ampersand an entity of HTML.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }
}
