/// The targets of `Package.swift`, read from its text.
struct PackageManifest: Sendable {
  struct Target: Sendable {
    let name: String
    /// The folder from the root of the repository.
    let folder: String
    /// The names of targets and products that it may import.
    let dependencies: [String]
  }

  let targets: [Target]

  private static let kinds: Set<String> = [
    "target", "executableTarget", "testTarget", "systemLibrary", "plugin", "macro",
  ]

  /// Reads a manifest whose targets are written out, one call each.
  init(_ manifest: SwiftSource) {
    let tokens = manifest.tokens
    targets = tokens.indices.dropLast(2).compactMap { index in
      guard tokens[index].isSign("."), Self.kinds.contains(tokens[index + 1].text), tokens[index + 2].isSign("(") else {
        return nil
      }
      return Self.target(tokens[(index + 3)...], isTest: tokens[index + 1].text == "testTarget")
    }
  }

  /// Reads the arguments of one target; nil for the mention of a target in a list of dependencies.
  private static func target(_ tokens: ArraySlice<SwiftToken>, isTest: Bool) -> Target? {
    var (name, path): (String?, String?)
    var dependencies: [String] = []
    var isTarget = false
    var depth = 0
    /// The label of the argument, and the label within a call of a dependency.
    var (label, innerLabel) = ("", "")
    for index in tokens.indices {
      let token = tokens[index]
      if token.isSign("(") || token.isSign("[") { depth += 1 }
      if token.isSign(")") || token.isSign("]") { depth -= 1 }
      if depth < 0 { break }
      if token.kind == .word, index + 1 < tokens.endIndex, tokens[index + 1].isSign(":") {
        if depth == 0 {
          label = token.text
          isTarget = isTarget || label != "name" && label != "package" && label != "condition"
        }
        innerLabel = depth == 0 ? "" : token.text
      }
      guard token.kind == .text else { continue }
      switch (label, depth) {
      case ("name", 0): name = token.text
      case ("path", 0): path = token.text
      case ("dependencies", 1...) where innerLabel != "package": dependencies.append(token.text)
      default: break
      }
    }
    guard let name, isTarget else { return nil }
    return Target(name: name, folder: path ?? (isTest ? "Tests/" : "Sources/") + name, dependencies: dependencies)
  }

  /// Returns the target to which a file belongs: the one with the longest folder around it.
  func target(of source: SwiftSource) -> Target? {
    targets.filter { source.isIn($0.folder) }.max { $0.folder.utf8.count < $1.folder.utf8.count }
  }
}
