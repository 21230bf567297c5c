/// The formats in which playbooks and engagements are written.
package enum DocumentFormat: String, Sendable, CaseIterable {
  /// Markdown.
  case markdown = "md"
  /// One self-contained page; pictures of the flow; the deadlines of an engagement.
  case html, svg, dot, mermaid, ics
}
