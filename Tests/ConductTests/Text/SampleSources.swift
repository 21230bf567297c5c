@testable import Conduct

/// Source files for tests, with spans found by their text.
struct SampleSources {
  let sources: SourceSet

  /// Creates the files of a test; without a name, one file.
  init(_ files: (path: String, text: String)...) {
    sources = SourceSet(files.map { SourceFile(path: $0.path, text: $0.text) })
  }

  init(_ text: String) {
    self.init(("kickoff.conduct", text))
  }

  init(bytes: [UInt8]) {
    sources = SourceSet([SourceFile(path: "kickoff.conduct", bytes: bytes)])
  }

  /// Returns the span of the n-th occurrence (from 1) of a text; an empty one at the end of the file if there is none.
  func span(_ text: String, _ occurrence: Int = 1, file: Int32 = 0) -> Span {
    let bytes = sources.files[Int(file)].bytes
    let wanted = Array(text.utf8)
    var left = occurrence
    for start in bytes.indices where bytes[start...].starts(with: wanted) {
      left -= 1
      if left == 0 { return Span(file: file, start: Int32(start), end: Int32(start + wanted.count)) }
    }
    return Span(file: file, start: Int32(bytes.count), end: Int32(bytes.count))
  }

  /// Returns the span from the start of one text to the end of another.
  func span(from first: String, to last: String, file: Int32 = 0) -> Span {
    span(first, file: file).union(span(last, file: file))
  }

  /// Returns the rendering of diagnostics, with the summary.
  func render(_ diagnostics: Diagnostic..., color: Bool = false, width: Int = 80) -> String {
    DiagnosticRenderer(sources: sources, color: color, width: width).render(diagnostics)
  }
}
