package import Conduct

/// Reads gettext catalogs, as strictly as gettext does, and says what is wrong at its place.
package struct POReader {
  /// What reading found.
  package struct Reading: Sendable {
    /// The catalog, as far as it could be read.
    package let file: POFile
    /// What is wrong, in order of place.
    package let diagnostics: [Diagnostic]
  }

  private let source: SourceFile
  private let file: Int32
  private var problems: [(CatalogProblem, Span)] = []
  private var entries: [POEntry] = []
  private var entry = POEntry()
  /// What the entry has so far, in the order in which it must come.
  private var stage = Stage.comments
  /// The text that a line of quotes continues.
  private var field: Field?
  private var known: [Localization.Key: Span] = [:]

  private enum Stage: Int {
    case comments, context, id, translation
  }

  private enum Field {
    case previousContext, previousID, context, id, translation
  }

  /// Reads a catalog; linear in its length.
  ///
  /// - Parameter file: The number of the file in its source set.
  package static func read(_ source: SourceFile, file: Int32) -> Reading {
    var reader = POReader(source: source, file: file)
    reader.read()
    let diagnostics = reader.problems.sorted { $0.1 < $1.1 }.map { $0.0.diagnostic(at: $0.1) }
    return Reading(file: POFile(entries: reader.entries), diagnostics: diagnostics)
  }

  private init(source: SourceFile, file: Int32) {
    self.source = source
    self.file = file
  }

  private mutating func read() {
    let whole = Span(file: file, start: 0, end: 0)
    guard source.bytes.count <= SourceFile.maximumSize else { return problems.append((.tooLarge, whole)) }
    guard let text = String(validating: source.bytes, as: UTF8.self) else { return problems.append((.notUTF8, whole)) }
    _ = text
    let starts = source.lineStarts()
    for (number, start) in starts.enumerated() {
      var end = number + 1 < starts.count ? starts[number + 1] : source.bytes.count
      while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
      takeLine(start..<end)
    }
    finish(at: span(source.bytes.count..<source.bytes.count))
    checkHeader(whole)
  }

  private func span(_ range: Range<Int>) -> Span {
    Span(file: file, start: Int32(range.lowerBound), end: Int32(range.upperBound))
  }

  private mutating func report(_ problem: CatalogProblem, _ range: Range<Int>) {
    problems.append((problem, span(range)))
  }

  // MARK: - Lines

  private mutating func takeLine(_ range: Range<Int>) {
    var range = blanksDropped(range)
    guard let first = source.bytes[range].first else { return }
    if first == UInt8(ascii: "#") {
      let mark = range.count > 1 ? source.bytes[range.lowerBound + 1] : UInt8(ascii: " ")
      if mark == UInt8(ascii: "~") {
        range = blanksDropped(range.dropFirst(2))
        if source.bytes[range].first == UInt8(ascii: "|") {
          return readMessage(blanksDropped(range.dropFirst(1)), isPrevious: true, isObsolete: true)
        }
        return readMessage(range, isPrevious: false, isObsolete: true)
      }
      if mark == UInt8(ascii: "|") {
        return readMessage(blanksDropped(range.dropFirst(2)), isPrevious: true, isObsolete: false)
      }
      return readComment(mark, range)
    }
    readMessage(range, isPrevious: false, isObsolete: false)
  }

  private func blanksDropped(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = source.bytes[range].first, first == 0x20 || first == 0x09 { range = range.dropFirst(1) }
    return range
  }

  private mutating func readComment(_ mark: UInt8, _ range: Range<Int>) {
    // A comment begins a new entry.
    if stage == .translation { finish(at: span(range)) }
    field = nil
    let text = source.text(range.dropFirst(2)).trimmedBlanks
    switch mark {
    case UInt8(ascii: "."): entry.extractedComments.append(text)
    case UInt8(ascii: ":"): entry.references += text.split(separator: " ").map(String.init)
    case UInt8(ascii: ","): entry.flags += text.split(separator: ",").map { String($0).trimmedBlanks }
    default: entry.translatorComments.append(source.text(range.dropFirst(1)).trimmedBlanks)
    }
  }

  private mutating func readMessage(_ range: Range<Int>, isPrevious: Bool, isObsolete: Bool) {
    guard !range.isEmpty else { return }
    if source.bytes[range.lowerBound] == UInt8(ascii: "\"") {
      guard let field else { return report(.unexpected(source.text(range)), range) }
      if let text = quoted(range) { append(text, to: field, range) }
      return
    }
    var end = range.lowerBound
    while end < range.upperBound, Self.isOfKeyword(source.bytes[end]) { end += 1 }
    let keyword = source.text(range.lowerBound..<end)
    let rest = blanksDropped(end..<range.upperBound)
    guard let next = begin(keyword, isPrevious: isPrevious, range.lowerBound..<end) else {
      field = nil
      return
    }
    if isObsolete { entry.isObsolete = true }
    field = next
    guard source.bytes[rest].first == UInt8(ascii: "\"") else {
      return report(.missingText(after: keyword), rest.isEmpty ? range : rest)
    }
    if let text = quoted(rest) { append(text, to: next, range) }
  }

  private static func isOfKeyword(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]") || (0x30...0x39).contains(byte)
  }

  /// Begins a field; the fields of an entry come in a fixed order.
  private mutating func begin(_ keyword: String, isPrevious: Bool, _ range: Range<Int>) -> Field? {
    switch keyword {
    case "msgctxt":
      if isPrevious { return start(.previousContext, .comments, range) }
      return start(.context, .context, range)
    case "msgid":
      if isPrevious { return start(.previousID, .comments, range) }
      return start(.id, .id, range)
    case "msgstr":
      guard stage == .id else {
        report(.withoutID, range)
        return nil
      }
      stage = .translation
      entry.translationSpan = span(range)
      return .translation
    case "msgid_plural", "domain":
      report(.notForPlaybooks(keyword), range)
      return nil
    default:
      report(keyword.hasPrefix("msgstr[") ? .notForPlaybooks(keyword) : .unexpected(keyword), range)
      return nil
    }
  }

  private mutating func start(_ field: Field, _ next: Stage, _ range: Range<Int>) -> Field? {
    if stage == .translation { finish(at: span(range)) }
    if next != .comments {
      guard next.rawValue > stage.rawValue else {
        report(.withoutTranslation(entry.id), range)
        entry = POEntry()
        stage = next
        return field
      }
      stage = next
    }
    if field == .id { entry.idSpan = span(range) }
    return field
  }

  private mutating func append(_ text: String, to field: Field, _ range: Range<Int>) {
    switch field {
    case .previousContext: entry.previousContext = (entry.previousContext ?? "") + text
    case .previousID: entry.previousID = (entry.previousID ?? "") + text
    case .context: entry.context = (entry.context ?? "") + text
    case .id:
      entry.id += text
      entry.idSpan = entry.idSpan.union(span(range))
    case .translation:
      entry.translation += text
      entry.translationSpan = entry.translationSpan.union(span(range))
    }
  }

  // MARK: - Texts

  /// The text between two quotes, which must be all that the line has left.
  private mutating func quoted(_ range: Range<Int>) -> String? {
    var bytes: [UInt8] = []
    var index = range.lowerBound + 1
    while index < range.upperBound {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: "\"") {
        let rest = blanksDropped(index + 1..<range.upperBound)
        if !rest.isEmpty { report(.unexpected(source.text(rest)), rest) }
        return String(decoding: bytes, as: UTF8.self)
      }
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard index < range.upperBound, let escape = Self.escapes[source.bytes[index]] else {
        report(.invalidEscape(source.text(index - 1..<min(index + 1, range.upperBound))), index - 1..<index)
        index += 1
        continue
      }
      bytes.append(escape)
      index += 1
    }
    report(.unterminated, range)
    return nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "a"): 0x07,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\\"): 0x5C,
    UInt8(ascii: "\""): 0x22,
  ]

  // MARK: - Entries

  private mutating func finish(at place: Span) {
    defer {
      entry = POEntry()
      stage = .comments
      field = nil
    }
    switch stage {
    case .comments: return
    case .context: return problems.append((.withoutID, place))
    case .id: return problems.append((.withoutTranslation(entry.id), entry.idSpan))
    case .translation: break
    }
    if !entry.isObsolete {
      if let first = known[entry.key] {
        problems.append((.defined(entry.id, before: first), entry.idSpan))
      } else {
        known[entry.key] = entry.idSpan
      }
    }
    entries.append(entry)
  }

  private mutating func checkHeader(_ place: Span) {
    guard problems.isEmpty, !entries.isEmpty else { return }
    let header = POFile(entries: entries).header
    guard let type = header.first(where: { $0.name == "Content-Type" }) else {
      return problems.append((.withoutCharacterSet, place))
    }
    if !type.value.lowercased().contains("charset=utf-8") { problems.append((.withoutCharacterSet, place)) }
  }
}
