/// Turns diagnostics into JSON. Lines and columns count from 1, columns in Unicode scalars; ends are exclusive.
struct DiagnosticJSON {
  private let sources: SourceSet
  /// The lines of the files that are spoken of.
  private var lines: [Int32: LineIndex] = [:]

  init(_ sources: SourceSet) {
    self.sources = sources
  }

  /// Returns line and column of both ends of a span; nil if its file is not in the set.
  mutating func locations(of span: Span) -> (start: SourceLocation, end: SourceLocation)? {
    guard sources.files.indices.contains(Int(span.file)) else { return nil }
    let index = lines[span.file] ?? LineIndex(sources.files[Int(span.file)])
    lines[span.file] = index
    let start = Int(span.start)
    return (index.location(of: start), index.location(of: max(start, Int(span.end))))
  }

  /// Returns the path of the file of a span; nil if it is not in the set.
  func path(of span: Span) -> String? {
    sources.files.indices.contains(Int(span.file)) ? sources.files[Int(span.file)].path : nil
  }

  /// Returns one diagnostic.
  mutating func value(_ diagnostic: Diagnostic) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .text(diagnostic.code.rawValue)), .init("severity", .text(diagnostic.severity.rawValue)),
      .init("message", .text(diagnostic.message)),
    ]
    members += place(diagnostic.primary)
    members.append(.init("related", .array(diagnostic.secondary.map { .object(place($0)) })))
    members.append(.init("notes", .texts(diagnostic.notes)))
    members.append(.init("help", .texts(diagnostic.help)))
    members.append(.init("fixes", .array(diagnostic.fixes.map { value($0) })))
    return .object(members)
  }

  private mutating func place(_ label: Diagnostic.Label) -> [JSONValue.Member] {
    let locations = locations(of: label.span)
    return [
      .init("file", .optional(path(of: label.span))),
      .init("line", number(locations?.start.line)), .init("column", number(locations?.start.column)),
      .init("endLine", number(locations?.end.line)), .init("endColumn", number(locations?.end.column)),
      .init("label", .text(label.text)),
    ]
  }

  private mutating func value(_ fix: Diagnostic.Fix) -> JSONValue {
    let edits = fix.edits.map { edit in
      let locations = locations(of: edit.span)
      return [
        "file": .optional(path(of: edit.span)), "start": value(locations?.start), "end": value(locations?.end),
        "replacement": .text(edit.replacement),
      ] as JSONValue
    }
    return ["title": .text(fix.title), "edits": .array(edits)]
  }

  private func value(_ location: SourceLocation?) -> JSONValue {
    guard let location else { return .null }
    return ["line": .integer(location.line), "column": .integer(location.column)]
  }

  private func number(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
}

extension [Diagnostic] {
  /// Returns the list of diagnostics for scripts and editors, as `check --format json` prints it.
  public func json(_ sources: SourceSet) -> JSONValue {
    var json = DiagnosticJSON(sources)
    return .array(map { json.value($0) })
  }
}
