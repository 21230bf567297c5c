/// What documents a diagnostic's code is the title of its entry in the catalog: written twice, so compared.
enum CodeTitleRule {
  /// Returns the codes whose documentation is not the title, with a period, or that have no entry.
  ///
  /// - Parameters:
  ///   - source: The file that declares the codes.
  ///   - catalog: The files with the entries, `CatalogEntry(.code, title: "…", …)`.
  static func findings(in source: SwiftSource, catalog: [SwiftSource]) -> [Finding] {
    var titles: [String: String] = [:]
    for tokens in catalog.map(\.tokens) {
      for index in tokens.indices where tokens[index].isWord("CatalogEntry") && index + 7 <= tokens.endIndex {
        let signs = [1: "(", 2: ".", 4: ",", 6: ":"]
        guard signs.allSatisfy({ tokens[index + $0].isSign($1) }), tokens[index + 5].isWord("title"),
          index + 7 < tokens.endIndex, tokens[index + 7].kind == .text
        else { continue }
        titles[tokens[index + 3].text] = tokens[index + 7].text
      }
    }
    return source.declarations.filter { $0.keyword == "case" }.compactMap { declaration in
      let title = titles[declaration.name].map { "\($0)." } ?? "an entry in the catalog"
      guard declaration.documentation != title else { return nil }
      let message = "`\(declaration.name)` should be documented as “\(title)”, which the catalog says"
      return Finding(path: source.path, line: declaration.line, message: message)
    }
  }
}
