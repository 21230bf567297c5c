package import Conduct

/// Writes a playbook in the formats that its readers use.
package struct PlaybookRendering: Sendable {
  let outline: PlaybookOutline
  let language: Language

  /// Prepares a playbook for readers of a language; its own texts are in the language that it is in.
  package init(_ playbook: Playbook, in language: Language) {
    outline = playbook.outline()
    self.language = language
  }

  /// The playbook as Markdown: the document that it replaces. Stable: the same playbook, the same bytes.
  package var markdown: String { MarkdownWriter.write(PlaybookDocument(outline, in: language).blocks()) }

  /// The playbook as one self-contained page.
  package var html: String { PlaybookPage(outline: outline, language: language).text() }

  /// The flow as a picture.
  package var svg: String { FlowSVG.draw(flow, title: outline.title, in: language, isAlone: true) }

  /// The flow in the language of Graphviz.
  package var dot: String { FlowDot.write(flow, title: outline.title) }

  /// The flow in the language of Mermaid.
  package var mermaid: String { FlowMermaid.write(flow, title: outline.title) }

  private var flow: Flow { FlowBuilder(outline, in: language).flow() }
}
