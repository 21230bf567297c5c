import Conduct

/// A playbook as a page: the document, with its flow as a picture and links between its parts.
struct PlaybookPage {
  let outline: PlaybookOutline
  let language: Language

  /// Returns the page.
  func text() -> String {
    let flow = FlowBuilder(outline, in: language).flow()
    let picture = FlowSVG.draw(flow, title: outline.title, in: language, isAlone: false)
    let blocks = PlaybookDocument(outline, in: language).blocks(picture: flow.boxes.isEmpty ? nil : picture)
    return HTMLPage(
      title: outline.title, language: language, navigation: navigation(blocks), content: HTMLWriter.write(blocks)
    ).text()
  }

  private func navigation(_ blocks: [Block]) -> String {
    let links = blocks.compactMap { block -> String? in
      guard case .heading(2, let inlines, let id?) = block, case .text(let title)? = inlines.first else { return nil }
      return "<li><a href=\"#\(Markup.identifier(id))\">\(Markup.escaped(title))</a></li>"
    }
    let label = Markup.escaped(language.text(DocumentWord.contents))
    return "<nav aria-label=\"\(label)\"><ul>\n" + links.joined(separator: "\n") + "\n</ul></nav>"
  }
}
