/// Whatever another module can see is documented: also cases, requirements, and what only siblings see.
enum DocumentationRule {
  private static let exempt: Set<String> = ["import", "extension", "deinit"]

  static func findings(in source: SwiftSource) -> [Finding] {
    source.declarations.compactMap { declaration in
      guard declaration.isSeenOutside, !declaration.isDocumented, !exempt.contains(declaration.keyword) else {
        return nil
      }
      let path = (declaration.enclosing.map(\.name) + [declaration.name]).joined(separator: ".")
      let message = "`\(declaration.keyword) \(path)` can be seen outside and has no documentation"
      return Finding(path: source.path, line: declaration.line, message: message)
    }
  }
}
