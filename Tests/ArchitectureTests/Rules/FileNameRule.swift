/// A file is named after its main type, then `+` and what it is about: a type is found without a search.
///
/// Beside the main type there may be small ones that belong to it, and private ones.
enum FileNameRule {
  /// How long a type beside the main one may be, unless it is private.
  static let longestCompanion = 40

  /// Files that are named after something else, each with the reason.
  static let exceptions = [
    "Sources/Conduct/Graph/Lifecycle.swift": "the one place of all statuses, known by this name",
    "Sources/Conduct/Graph/Lifecycle+Deadlines.swift": "belongs to it",
  ]

  static func findings(in source: SwiftSource) -> [Finding] {
    let topLevel = source.declarations.filter {
      $0.isTopLevel && ($0.isType || $0.keyword == "extension") && $0.hasBody || $0.keyword == "typealias"
    }
    guard !topLevel.isEmpty, let name = source.nameParts.first else { return [] }
    let isNamed = topLevel.contains { $0.name == name } || isExtensionOfArray(source, name)
    guard isNamed || exceptions[source.path] != nil else {
      let names = topLevel.map(\.name).joined(separator: ", ")
      let message = "neither declares nor extends `\(name)`, but \(names)"
      return [Finding(path: source.path, line: topLevel[0].line, message: message)]
    }
    return topLevel.filter {
      $0.isType && !$0.isPrivate && $0.name != name && $0.length > longestCompanion
    }.map {
      let message = "`\($0.name)` has \($0.length) lines: it deserves a file of its name"
      return Finding(path: source.path, line: $0.line, message: message)
    }
  }

  /// `extension [Element]` is an extension of `Array`.
  private static func isExtensionOfArray(_ source: SwiftSource, _ name: String) -> Bool {
    name == "Array" && source.declarations.contains { $0.keyword == "extension" && $0.name.hasPrefix("[") }
  }
}
