/// A Swift file, read once and looked at by every rule.
struct SwiftSource: Sendable {
  /// The path from the root of the repository.
  let path: String
  let lines: [Substring]
  let tokens: [SwiftToken]
  let declarations: [SwiftDeclaration]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    tokens = SwiftTokenizer.tokens(of: text)
    declarations = DeclarationReader.declarations(in: tokens)
  }

  /// The name without folder and ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".swift") ? name.dropLast(6) : name)
  }

  /// The parts of the name between `+`: the type, then what the file is about.
  var nameParts: [String] { stem.split(separator: "+").map(String.init) }

  /// The number of lines, the empty one behind the last line feed not counted.
  var lineCount: Int { lines.last == "" ? lines.count - 1 : lines.count }

  /// The modules that it imports, each with its line.
  var imports: [(module: String, line: Int)] {
    let kinds: Set<String> = ["struct", "enum", "class", "protocol", "func", "var", "let", "typealias", "actor"]
    return tokens.indices.dropLast().compactMap { index in
      guard tokens[index].isWord("import"), tokens[index + 1].kind == .word else { return nil }
      let hasKind = kinds.contains(tokens[index + 1].text) && index + 2 < tokens.count
      return (tokens[hasKind ? index + 2 : index + 1].text, tokens[index].line)
    }
  }

  /// Whether it lies in this folder or in one below it.
  func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }
}
