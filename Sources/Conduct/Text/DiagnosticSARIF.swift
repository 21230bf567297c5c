/// Turns diagnostics into a log of SARIF 2.1.0, the form in which code hosts read the findings of tools.
struct DiagnosticSARIF {
  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  private let rules: [CatalogEntry]
  private let indices: [DiagnosticCode: Int]
  private var places: DiagnosticJSON

  init(_ sources: SourceSet, catalog: [CatalogEntry]) {
    rules = catalog
    indices = [DiagnosticCode: Int](catalog.enumerated().map { ($1.code, $0) }) { first, _ in first }
    places = DiagnosticJSON(sources)
  }

  /// Returns the log of one run.
  mutating func log(_ diagnostics: [Diagnostic], version: String?) -> JSONValue {
    var driver: [JSONValue.Member] = [.init("name", "conduct")]
    if let version { driver.append(.init("version", .text(version))) }
    driver.append(.init("rules", .array(rules.map(Self.rule))))
    let run: JSONValue = [
      "tool": ["driver": .object(driver)], "columnKind": "unicodeCodePoints",
      "results": .array(diagnostics.map { result($0) }),
    ]
    return ["$schema": .text(Self.schema), "version": "2.1.0", "runs": [run]]
  }

  private static func rule(_ entry: CatalogEntry) -> JSONValue {
    [
      "id": .text(entry.code.rawValue), "shortDescription": message(entry.title),
      "fullDescription": message(entry.explanation),
      "defaultConfiguration": ["level": .text(entry.code.severity.rawValue)],
    ]
  }

  private mutating func result(_ diagnostic: Diagnostic) -> JSONValue {
    var members: [JSONValue.Member] = [.init("ruleId", .text(diagnostic.code.rawValue))]
    if let index = indices[diagnostic.code] { members.append(.init("ruleIndex", .integer(index))) }
    members.append(.init("level", .text(diagnostic.severity.rawValue)))
    let remarks =
      diagnostic.notes.map { RenderingWords.note + ": " + $0 } + diagnostic.help.map { RenderingWords.help + ": " + $0 }
    members.append(.init("message", Self.message(([diagnostic.message] + remarks).joined(separator: "\n"))))
    if let location = location(diagnostic.primary) { members.append(.init("locations", [location])) }
    let related = diagnostic.secondary.enumerated().compactMap { location($1, id: $0 + 1) }
    if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
    let fixes = diagnostic.fixes.compactMap { fix($0) }
    if !fixes.isEmpty { members.append(.init("fixes", .array(fixes))) }
    return .object(members)
  }

  private mutating func location(_ label: Diagnostic.Label, id: Int? = nil) -> JSONValue? {
    guard let artifact = artifact(of: label.span), let region = region(of: label.span) else { return nil }
    var members: [JSONValue.Member] = []
    if let id { members.append(.init("id", .integer(id))) }
    members.append(.init("physicalLocation", ["artifactLocation": artifact, "region": region]))
    if !label.text.isEmpty { members.append(.init("message", Self.message(label.text))) }
    return .object(members)
  }

  /// Returns a fix; nil if one of its files is not known.
  private mutating func fix(_ fix: Diagnostic.Fix) -> JSONValue? {
    var files: [Int32] = []
    for edit in fix.edits where !files.contains(edit.span.file) { files.append(edit.span.file) }
    var changes: [JSONValue] = []
    for file in files {
      let edits = fix.edits.filter { $0.span.file == file }
      guard let first = edits.first, let artifact = artifact(of: first.span) else { return nil }
      let replacements = edits.compactMap { edit in
        region(of: edit.span).map {
          ["deletedRegion": $0, "insertedContent": ["text": .text(edit.replacement)]] as JSONValue
        }
      }
      changes.append(["artifactLocation": artifact, "replacements": .array(replacements)])
    }
    guard !changes.isEmpty else { return nil }
    return ["description": Self.message(fix.title), "artifactChanges": .array(changes)]
  }

  private mutating func region(of span: Span) -> JSONValue? {
    guard let locations = places.locations(of: span) else { return nil }
    return [
      "startLine": .integer(locations.start.line), "startColumn": .integer(locations.start.column),
      "endLine": .integer(locations.end.line), "endColumn": .integer(locations.end.column),
    ]
  }

  private func artifact(of span: Span) -> JSONValue? {
    places.path(of: span).map { ["uri": .text(Self.reference($0))] }
  }

  private static func message(_ text: String) -> JSONValue { ["text": .text(text)] }

  /// Returns a path as a URI reference: what may not stand in a path of RFC 3986 is percent-encoded, an absolute path
  /// becomes a `file:` URI.
  private static func reference(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "/", "-", ".", "_", "~": result.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 0x10 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}

extension [Diagnostic] {
  /// Returns the diagnostics as a log of SARIF 2.1.0.
  ///
  /// - Parameters:
  ///   - sources: the files that the spans name.
  ///   - catalog: the rules; a code without an entry is reported without one.
  ///   - version: the version of the tool, where it is known.
  public func sarif(_ sources: SourceSet, catalog: [CatalogEntry], version: String? = nil) -> JSONValue {
    var sarif = DiagnosticSARIF(sources, catalog: catalog)
    return sarif.log(self, version: version)
  }
}
