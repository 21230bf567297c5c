/// A text that an author writes for readers, and that can be translated.
public struct TranslatableText: Sendable {
  /// What it is of, and the text itself.
  public let key: Localization.Key
  /// Where it stands, in order of file and place.
  public let places: [Span]
  /// What the author says about it: the comments above its declaration, a paragraph each.
  public let comments: [String]
}

extension Playbook {
  /// Returns the playbook with its texts in another language; what is not translated stays in the author's words.
  ///
  /// Names, conditions and verdicts are the same: only words differ. O(size).
  public func localized(_ localization: Localization) -> Playbook {
    var model = model
    model.replaceTexts { context, text, _ in localization[Localization.Key(context: context, text: text)] ?? text }
    return Playbook(sources: sources, model: model, scopes: scopes, graph: graph, scenarios: scenarios)
  }

  /// Returns the texts that readers see, each once, in order of their first place; O(size).
  public func translatableTexts() -> [TranslatableText] {
    var places: [Localization.Key: [Span]] = [:]
    var keys: [Localization.Key] = []
    // The map returns each text as it is: nothing is replaced.
    var model = model
    model.replaceTexts { context, text, span in
      let key = Localization.Key(context: context, text: text)
      if places[key] == nil { keys.append(key) }
      if places[key]?.contains(span) != true { places[key, default: []].append(span) }
      return text
    }
    let comments = CommentReader(sources)
    let texts = keys.map { key in
      let own = (places[key] ?? []).sorted()
      return TranslatableText(key: key, places: own, comments: comments.comments(above: own))
    }
    return texts.enumerated().sorted { left, right in
      guard let first = left.element.places.first, let second = right.element.places.first, first != second else {
        return left.offset < right.offset
      }
      return first < second
    }.map(\.element)
  }
}

/// Reads the comments above declarations.
private struct CommentReader {
  private let sources: SourceSet
  private let lines: [[Int]]

  init(_ sources: SourceSet) {
    self.sources = sources
    lines = sources.files.map { $0.lineStarts() }
  }

  /// Returns the comments directly above places, each once; those that speak to the tool are left out.
  func comments(above places: [Span]) -> [String] {
    var found: [String] = []
    for place in places.prefix(8) where place.file >= 0 && Int(place.file) < lines.count {
      let comment = comment(above: place)
      if !comment.isEmpty, !found.contains(comment) { found.append(comment) }
    }
    return found
  }

  private func comment(above place: Span) -> String {
    let file = sources.file(of: place)
    let starts = lines[Int(place.file)]
    var line = file.location(of: Int(place.start), lineStarts: starts).line - 2
    var found: [String] = []
    while line >= 0, let text = commentText(file.text(starts[line]..<end(of: line, starts, file))) {
      if !text.hasPrefix("allow ") && !text.hasPrefix("-") { found.insert(text, at: 0) }
      line -= 1
    }
    return found.joined(separator: " ")
  }

  private func end(of line: Int, _ starts: [Int], _ file: SourceFile) -> Int {
    line + 1 < starts.count ? starts[line + 1] : file.bytes.count
  }

  /// The text of a line that is a comment and nothing else.
  private func commentText(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, first.hasPrefix("//") else { return nil }
    let rest = [first.dropFirst(2)] + words.dropFirst()
    return rest.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
