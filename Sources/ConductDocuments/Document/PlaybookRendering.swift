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

  /// Returns the playbook as Markdown: the document that it replaces. Stable: the same playbook, the same bytes.
  package var markdown: String { MarkdownWriter.write(PlaybookDocument(outline, in: language).blocks()) }
}
