/// Citations, and advice, which stands inside and outside processes.
extension StoryWriter {
  mutating func citation(_ citation: GeneratedCitation) {
    switch citation {
    case .source(let text):
      mark(.source)
      line("source " + quoted(text))
    case .about(let text):
      mark(.about)
      guard text.contains("\n"), !text.contains("\"\"\"") else { return line("about " + quoted(text)) }
      mark(.aboutLong)
      line("about \"\"\"")
      for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let parts = row.split(separator: "\\", omittingEmptySubsequences: false)
        line(row.isEmpty ? "" : "  " + parts.joined(separator: "\\\\"))
      }
      line("  \"\"\"")
    case .see(let label, let link):
      mark(.seeLink)
      line("see " + quoted(label) + " <" + link + ">")
    case .resource(let name):
      mark(.seeResource)
      line("see " + name)
    case .formerly(let name):
      mark(.formerly)
      line("formerly " + name)
    }
  }

  /// A line with citations in braces behind it.
  mutating func cited(_ line: String, _ citations: [GeneratedCitation]) {
    block(line, isEmpty: citations.isEmpty) { writer in
      for citation in citations { writer.citation(citation) }
    }
  }

  mutating func advice(_ advice: GeneratedAdvice) {
    switch advice.tone {
    case .advise: mark(.advise)
    case .permit: mark(.permit)
    case .forbid: mark(.forbid)
    }
    mark(.adviceWhen, if: advice.condition != nil)
    mark(.adviceInStep, if: places.contains(.step))
    cited(advice.tone.rawValue + " " + quoted(advice.text) + when(advice.condition), advice.citations)
  }
}
