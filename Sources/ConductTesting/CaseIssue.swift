internal import Conduct
internal import Testing

/// Something that went wrong, with its place in a `.conduct` file.
struct CaseIssue: Sendable {
  private struct Place: Sendable {
    let path: String
    let line: Int
    let column: Int
  }

  private let text: String
  private let place: Place?

  /// Creates an issue of the playbook as a whole.
  init(text: String) {
    self.text = text
    place = nil
  }

  /// Creates an issue for what is wrong with a playbook, at its first place.
  init(_ diagnostic: Diagnostic, in sources: SourceSet) {
    self.init(text: DiagnosticRenderer(sources: sources).render(diagnostic), at: diagnostic.primary.span, in: sources)
  }

  /// Creates an issue at a place.
  init(text: String, at span: Span, in sources: SourceSet) {
    self.text = text
    guard sources.files.indices.contains(Int(span.file)) else {
      place = nil
      return
    }
    let file = sources.file(of: span)
    let location = file.location(of: Int(span.start), lineStarts: file.lineStarts())
    place = Place(path: file.path, line: location.line, column: location.column)
  }

  /// Records the issue in the test that runs.
  ///
  /// - Parameter otherwise: Where the issue is if it has no place in a `.conduct` file.
  func record(otherwise: Testing.SourceLocation) {
    guard let place else {
      Issue.record(Comment(rawValue: text), sourceLocation: otherwise)
      return
    }
    let name = place.path.split(separator: "/").last.map(String.init) ?? place.path
    let location = Testing.SourceLocation(
      fileID: "conduct/" + name, filePath: place.path, line: place.line, column: place.column)
    Issue.record(Comment(rawValue: text), sourceLocation: location)
  }
}
