import Foundation

@testable import Conduct

/// The playbooks and engagements that ship with the project.
enum ShippedExamples {
  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let playbooks = ["fasttrack", "incident"]

  /// Reads the files of a shipped playbook.
  static func check(_ name: String) throws -> CheckedPlaybook {
    let folder = root.appending(path: "rules/\(name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".conduct") }
    return CheckedPlaybook(
      files: try names.sorted().map { file in
        SourceFile(path: "rules/\(name)/\(file)", bytes: [UInt8](try Data(contentsOf: folder.appending(path: file))))
      })
  }

  /// The names of the shipped engagements, in order.
  static let engagements: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "examples").path)
    return (names ?? []).filter { $0.hasSuffix(".engagement") }.sorted()
  }()

  /// Reads a shipped engagement with the playbook that it follows.
  static func engagement(_ name: String) throws -> (
    engagement: Engagement?, diagnostics: [Diagnostic], sources: SourceSet
  ) {
    let path = "examples/\(name)"
    let source = SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
    let followed = Engagement.playbookName(in: source) ?? ""
    guard let playbook = try check(followed).playbook else { return (nil, [], SourceSet()) }
    let reading = playbook.read(journal: source)
    return (reading.engagement, reading.diagnostics, reading.sources)
  }
}
