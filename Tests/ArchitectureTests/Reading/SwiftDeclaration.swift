/// A declaration of a Swift file, outside of function bodies.
struct SwiftDeclaration: Sendable {
  /// The keyword, which says what is declared: `struct`, `func`, `case`, …
  let keyword: String
  /// The name; of an extension the type that it extends, of `init` and the like the keyword.
  let name: String
  /// `public`, `package` and so on; nil where none is written.
  let access: String?
  /// The declarations around it, from the outside in.
  let enclosing: [Enclosing]
  /// The text of the documentation, its lines joined by blanks; empty where there is none.
  let documentation: String
  /// The first line, without documentation.
  let line: Int
  /// The line of the closing brace, or the first line where there is no body.
  var lastLine: Int
  /// Whether it has a body in braces.
  var hasBody = false

  /// A type, protocol or extension around a declaration.
  struct Enclosing: Sendable {
    let keyword: String
    let name: String
    let access: String?
  }

  static let typeKeywords: Set<String> = ["struct", "enum", "class", "actor", "protocol"]

  var isDocumented: Bool { !documentation.isEmpty }

  /// Whether it declares a type.
  var isType: Bool { Self.typeKeywords.contains(keyword) || keyword == "typealias" }

  /// Whether it stands outside of every other one.
  var isTopLevel: Bool { enclosing.isEmpty }

  /// Whether only its own file can name it.
  var isPrivate: Bool { access == "private" || access == "fileprivate" }

  /// The number of lines from the first to the closing brace.
  var length: Int { lastLine - line + 1 }

  /// Whether another module can see it: by its own word, or as a case or requirement by that of what is around it.
  var isSeenOutside: Bool {
    if let access { return ["public", "open", "package"].contains(access) }
    guard let around = enclosing.last else { return false }
    let isImplied = keyword == "case" || around.keyword == "protocol" || around.keyword == "extension"
    return isImplied && ["public", "open", "package"].contains(around.access)
  }
}
