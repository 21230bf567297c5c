import Conduct

/// Writes a flow in the language of Mermaid.
enum FlowMermaid {
  /// Returns a flowchart: phases as groups, processes with their steps, ways with their conditions.
  static func write(_ flow: Flow, title: String) -> String {
    var lines = ["%% " + escaped(title), "flowchart LR"]
    for (index, column) in flow.columns.enumerated() {
      let boxes = flow.boxes.indices.filter { flow.boxes[$0].column == index }
      guard !boxes.isEmpty else { continue }
      if !column.isEmpty { lines.append("  subgraph c\(index)[\"\(escaped(column))\"]") }
      for box in boxes { lines.append("    " + node(box, flow.boxes[box])) }
      if !column.isEmpty { lines.append("  end") }
    }
    for transition in flow.transitions {
      let label = flow.boxes[transition.from].next[transition.row].remark.map { "|\"\(escaped($0))\"|" } ?? ""
      lines.append("  p\(transition.from) -->\(label) p\(transition.to)")
    }
    for tie in flow.ties {
      let label = escaped(flow.boxes[tie.to].inputs[tie.row].text)
      lines.append("  p\(tie.from) -.->|\"\(label)\"| p\(tie.to)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func node(_ index: Int, _ box: Flow.Box) -> String {
    let heading = [box.title, box.remark].compactMap { $0 }.joined(separator: " – ")
    let steps = box.steps.map { escaped(($0.state?.sign ?? "▸") + " " + $0.text) }
    return "p\(index)[\"" + ([escaped(heading)] + steps).joined(separator: "<br>") + "\"]"
  }

  /// Whatever Mermaid or HTML could read as more than text becomes a character by number.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.foldingBlanks.visible.unicodeScalars {
      let isPlain =
        !scalar.isASCII || scalar.properties.isAlphabetic || " ,.:0123456789-".unicodeScalars.contains(scalar)
      if isPlain { result.unicodeScalars.append(scalar) } else { result += "#\(scalar.value);" }
    }
    return result
  }
}
