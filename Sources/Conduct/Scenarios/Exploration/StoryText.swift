/// A story as a scenario that can be put into a playbook.
struct StoryText {
  private let writer: DeedWriter

  init(_ playbook: Playbook) { writer = DeedWriter(playbook, texts: playbook.graph.texts) }

  /// Returns the scenario, with further statements at its end.
  func scenario(_ title: String, _ story: Story, then more: [String] = []) -> String {
    var blocks: [(day: Int64, lines: [String])] = []
    for entry in story.entries {
      guard let text = writer.text(entry.deed) else { continue }
      if blocks.last?.day != entry.day { blocks.append((entry.day, [])) }
      blocks[blocks.count - 1].lines.append(text)
    }
    if blocks.last?.day ?? (story.first - 1) < story.last { blocks.append((story.last, [])) }
    blocks[blocks.count - 1].lines += more
    var lines = [Keyword.scenario.text + " " + TextDecoder.quoted(title) + " {"]
    for block in blocks {
      let day = CivilDate(dayNumber: Int(block.day))?.iso ?? ""
      let beginning = "  " + Keyword.on.text + " " + day + " {"
      lines += block.lines.isEmpty ? [beginning + "}"] : [beginning] + block.lines.map { "    " + $0 } + ["  }"]
    }
    return (lines + ["}"]).joined(separator: "\n")
  }
}
