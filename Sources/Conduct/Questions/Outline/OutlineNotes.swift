/// What a declaration says beside its rules: explanations, links, and the documents that it goes back to.
package struct OutlineNotes: Sendable {
  /// Explanations, as paragraphs.
  package let about: [String]
  /// Where one finds more.
  package let links: [PlaybookOutline.Link]
  /// The documents that it goes back to.
  package let sources: [String]
}

extension OutlineNotes {
  /// Reads citations; a resource that nobody declared is left out.
  init(_ citations: [Citation], _ model: Model) {
    var about: [String] = []
    var links: [PlaybookOutline.Link] = []
    var sources: [String] = []
    for citation in citations {
      switch citation.kind {
      case .about(let text): about.append(text.value)
      case .source(let text): sources.append(text.value)
      case .see(let label, let link): links.append(PlaybookOutline.Link(label: label.value, url: link.url))
      case .resource(let name):
        if let found = model.resources.first(where: { $0.name == name.text }) {
          links.append(PlaybookOutline.Link(found))
        }
      case .formerly: break
      }
    }
    self.init(about: about, links: links, sources: sources)
  }
}

extension PlaybookOutline.Link {
  init(_ resource: Model.ResourceEntry) {
    self.init(label: resource.title ?? resource.name, url: resource.url)
  }
}
