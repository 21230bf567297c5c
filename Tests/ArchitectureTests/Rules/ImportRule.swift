/// Targets import along the arrows of the architecture, and nothing that the package does not declare.
struct ImportRule {
  /// What each target of `Sources` may import of the package and of other packages.
  static let arrows: [String: Set<String>] = [
    "Conduct": [],
    "ConductProver": ["Conduct"],
    "ConductPortfolio": ["Conduct"],
    "ConductDocuments": ["Conduct"],
    "ConductTesting": ["Conduct"],
    "CEditLine": [],
    "ConductTerminal": ["CEditLine"],
    "ConductCLI": [
      "Conduct", "ConductProver", "ConductPortfolio", "ConductDocuments", "ConductTerminal", "ArgumentParser",
      "Subprocess",
    ],
  ]
  /// What each target of `Sources` may import of the platform: only shells reach the world outside.
  static let platform: [String: Set<String>] = [
    "ConductTesting": ["Testing", "Foundation"],
    "ConductTerminal": ["Glibc", "Musl", "Darwin"],
    "ConductCLI": ["Glibc", "Musl", "Darwin", "Foundation", "FoundationEssentials", "Synchronization"],
  ]
  private static let testPlatform: Set<String> = [
    "Testing", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "FoundationNetworking",
  ]

  let manifest: PackageManifest

  /// Returns the arrows that `Package.swift` draws and the architecture does not.
  func findings(inManifest source: SwiftSource) -> [Finding] {
    manifest.targets.filter { $0.folder.hasPrefix("Sources/") }.compactMap { target in
      guard let allowed = Self.arrows[target.name] else {
        return Finding(path: source.path, line: 1, message: "the architecture knows no target `\(target.name)`")
      }
      let excess = target.dependencies.filter { !allowed.contains($0) }
      guard !excess.isEmpty else { return nil }
      let message = "`\(target.name)` depends on \(excess.joined(separator: ", ")) against the arrows"
      return Finding(path: source.path, line: 1, message: message)
    }
  }

  /// Returns the imports of a file that its target does not declare, or must not have.
  func findings(in source: SwiftSource) -> [Finding] {
    guard let target = manifest.target(of: source) else { return [] }
    let platform = source.isIn("Sources") ? Self.platform[target.name] ?? [] : Self.testPlatform
    let allowed = platform.union(target.dependencies)
    return source.imports.filter { !allowed.contains($0.module) }.map { module, line in
      Finding(path: source.path, line: line, message: "`\(target.name)` must not import `\(module)`")
    }
  }
}
