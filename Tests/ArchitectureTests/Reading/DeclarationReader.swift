/// Finds the declarations of a Swift file by its keywords and braces.
struct DeclarationReader {
  private struct Scope {
    /// The declaration whose body it is; nil for closures and the like.
    var declaration: Int?
    /// Whether it may hold declarations that the rules look at.
    var holdsDeclarations: Bool
    /// How deep in brackets it is at the moment.
    var brackets = 0
  }

  private let tokens: [SwiftToken]
  private var position = 0
  private var scopes: [Scope] = [Scope(declaration: nil, holdsDeclarations: true)]
  private var declarations: [SwiftDeclaration] = []
  /// The declaration whose body may follow.
  private var pending: Int?
  private var access: String?
  private var documentation: [Substring] = []
  private var firstLine: Int?

  private static let accessWords: Set<String> = ["open", "public", "package", "internal", "fileprivate", "private"]
  private static let modifiers: Set<String> = [
    "static", "final", "mutating", "nonmutating", "indirect", "lazy", "weak", "unowned", "override", "convenience",
    "required", "nonisolated", "consuming", "borrowing", "prefix", "postfix", "infix", "isolated", "async",
  ]
  private static let keywords: Set<String> = SwiftDeclaration.typeKeywords.union([
    "extension", "func", "init", "deinit", "subscript", "var", "let", "case", "typealias", "associatedtype",
    "operator", "import", "macro", "precedencegroup",
  ])
  private static let mayFollowAccess = keywords.union(modifiers).union(accessWords)
  private static let nameless: Set<String> = ["init", "deinit", "subscript"]

  /// Returns the declarations, in the order of their first lines; linear in the number of tokens.
  static func declarations(in tokens: [SwiftToken]) -> [SwiftDeclaration] {
    var reader = DeclarationReader(tokens: tokens)
    while reader.position < tokens.count { reader.step() }
    return reader.declarations
  }

  private init(tokens: [SwiftToken]) {
    self.tokens = tokens
  }

  private var scope: Scope {
    get { scopes[scopes.count - 1] }
    set { scopes[scopes.count - 1] = newValue }
  }

  private func token(_ offset: Int) -> SwiftToken? {
    tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
  }

  private mutating func step() {
    let token = tokens[position]
    switch token.kind {
    case .sign: sign(token)
    case .documentation where scope.holdsDeclarations && scope.brackets == 0:
      documentation += token.text.split(whereSeparator: \.isWhitespace)
    case .word where scope.holdsDeclarations && scope.brackets == 0: word(token)
    default: break
    }
    position += 1
  }

  private mutating func sign(_ token: SwiftToken) {
    switch token.text {
    case "(", "[": scope.brackets += 1
    case ")", "]": scope.brackets = max(0, scope.brackets - 1)
    case "{": open()
    case "}": close(token.line)
    case "@" where scope.holdsDeclarations && scope.brackets == 0: firstLine = firstLine ?? token.line
    default: break
    }
  }

  private mutating func open() {
    guard scope.brackets == 0, let pending else {
      return scopes.append(Scope(declaration: nil, holdsDeclarations: false))
    }
    let keyword = declarations[pending].keyword
    let holds = SwiftDeclaration.typeKeywords.contains(keyword) || keyword == "extension"
    declarations[pending].hasBody = true
    scopes.append(Scope(declaration: pending, holdsDeclarations: holds))
    if holds { self.pending = nil }
  }

  private mutating func close(_ line: Int) {
    guard scopes.count > 1 else { return }
    if let declaration = scopes.removeLast().declaration { declarations[declaration].lastLine = line }
  }

  private mutating func word(_ token: SwiftToken) {
    if token.text == "class", let next = self.token(1), ["func", "var", "let", "subscript"].contains(next.text) {
      return noteStart(token)
    }
    if isAccess(token) {
      noteStart(token)
      if self.token(1)?.isSign("(") != true { access = token.text }
    } else if Self.modifiers.contains(token.text) {
      noteStart(token)
    } else if Self.keywords.contains(token.text), self.token(-1)?.isSign(".") != true {
      declare(token)
    }
  }

  /// Whether a word is an access modifier, and not the name of a case or property.
  private func isAccess(_ word: SwiftToken) -> Bool {
    guard Self.accessWords.contains(word.text), let next = token(1) else { return false }
    if let previous = token(-1), previous.isSign(",") || Self.keywords.contains(previous.text) { return false }
    let follows = next.isSign("(") || next.isSign("@")
    return follows || next.kind == .word && Self.mayFollowAccess.contains(next.text)
  }

  private mutating func noteStart(_ token: SwiftToken) { firstLine = firstLine ?? token.line }

  private mutating func declare(_ token: SwiftToken) {
    let name = Self.nameless.contains(token.text) ? token.text : self.name()
    let enclosing = scopes.compactMap(\.declaration).map { index in
      SwiftDeclaration.Enclosing(
        keyword: declarations[index].keyword, name: declarations[index].name, access: declarations[index].access)
    }
    declarations.append(
      SwiftDeclaration(
        keyword: token.text, name: name, access: access, enclosing: enclosing,
        documentation: documentation.joined(separator: " "), line: firstLine ?? token.line, lastLine: token.line))
    pending = declarations.count - 1
    (access, documentation, firstLine) = (nil, [], nil)
  }

  /// The name behind the keyword: an operator's signs, or the first word of a path.
  private func name() -> String {
    guard let next = token(1) else { return "" }
    guard next.kind == .sign else { return next.text }
    var text = ""
    var offset = 1
    while let sign = token(offset), sign.kind == .sign, sign.text != "(" || text.isEmpty {
      text += sign.text
      offset += 1
    }
    return text
  }
}
