/// Writes a model as text, and notes which constructs it writes.
struct StoryWriter {
  let survey: PlaybookSurvey
  private(set) var text = ""
  private(set) var constructs: Set<Construct> = []
  private var indentation = 0

  /// The process inside which is written.
  var owner: String?
  /// What surrounds what is written, from the outside in.
  var places: [Place] = []

  /// What may surround an item.
  enum Place {
    case step, milestone, group, each
  }

  init(_ survey: PlaybookSurvey) {
    self.survey = survey
  }

  mutating func mark(_ construct: Construct) { constructs.insert(construct) }

  mutating func mark(_ construct: Construct, if condition: Bool) {
    if condition { constructs.insert(construct) }
  }

  /// Where a condition goes on on the next line.
  var continuation: String { "\n" + String(repeating: "  ", count: indentation + 1) }

  mutating func line(_ line: String) {
    text += line.isEmpty ? "\n" : String(repeating: "  ", count: indentation) + line + "\n"
  }

  /// Writes a line and, in braces behind it, what the body writes; the line alone where there is nothing.
  mutating func block(_ line: String, isEmpty: Bool, _ body: (inout StoryWriter) -> Void) {
    guard !isEmpty else { return self.line(line) }
    self.line(line + " {")
    indentation += 1
    body(&self)
    indentation -= 1
    self.line("}")
  }

  /// Writes a second pair of braces behind the one just closed.
  mutating func blockBehindBrace(_ body: (inout StoryWriter) -> Void) {
    text.removeLast()
    text += " {\n"
    indentation += 1
    body(&self)
    indentation -= 1
    line("}")
  }

  mutating func inside(_ place: Place, _ body: (inout StoryWriter) -> Void) {
    places.append(place)
    body(&self)
    places.removeLast()
  }

  /// Writes a comment before some things, as their titles have it.
  mutating func comment(on title: String?) {
    guard let title, title.utf8.count % 5 == 0 else { return }
    mark(.commentLine)
    line("// On " + quoted(title) + " { and more }")
  }

  // MARK: - Texts and names

  /// A text in quotes.
  mutating func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        written += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: written.unicodeScalars.append(scalar)
      }
    }
    mark(.escapedText, if: written.utf8.contains(UInt8(ascii: "\\")))
    mark(.unicodeText, if: written.utf8.contains { $0 >= 0x80 })
    return written + "\""
  }

  /// A space and a title in quotes, or nothing.
  mutating func title(_ title: String?) -> String { title.map { " " + quoted($0) } ?? "" }

  /// A name where it is declared.
  mutating func declared(_ name: String) -> String {
    mark(.keywordName, if: Vocabulary.keywords.contains(name))
    mark(.unicodeName, if: name.utf8.contains { $0 >= 0x80 })
    mark(.sharedName, if: owner != nil && survey.sharedNames.contains(name))
    return name
  }

  func index(_ index: GeneratedIndex) -> String {
    switch index {
    case .member(_, let name), .variable(let name), .fact(let name): "[" + name + "]"
    }
  }

  mutating func reference(_ reference: GeneratedReference) -> String {
    let isAmbiguous = reference.owner != owner && survey.sharedNames.contains(reference.name)
    var written = ""
    // Where the name is the only one of its sort, the member of the process may stand behind it.
    let isShort = !reference.isQualified && !isAmbiguous && reference.indices.isEmpty && reference.ownerIndex != nil
    if isShort {
      mark(.shortenedPath)
    } else if let process = reference.owner, reference.isQualified || isAmbiguous || reference.ownerIndex != nil {
      written = process + (reference.ownerIndex.map(index) ?? "") + "."
      mark(.qualifiedName)
    }
    for index in reference.indices + (reference.ownerIndex.map { [$0] } ?? []) {
      switch index {
      case .member: mark(.indexMember)
      case .variable: mark(.indexVariable)
      case .fact: mark(.indexFact)
      }
    }
    mark(.referenceName, if: reference.name.hasPrefix("#"))
    let indices = reference.indices + (isShort ? [reference.ownerIndex].compactMap { $0 } : [])
    return written + reference.name + indices.map(index).joined()
  }

  mutating func references(_ references: [GeneratedReference]) -> String {
    references.map { reference($0) }.joined(separator: ", ")
  }
}
