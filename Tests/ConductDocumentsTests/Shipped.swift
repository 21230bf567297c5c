import Conduct
import Foundation
import Testing

/// The playbooks and engagements of the repository.
enum Shipped {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  static let engagements = [
    "adatum", "alpine", "coho", "contoso", "fabrikam", "humongous", "lucerne", "northwind", "proseware", "tailspin",
    "wingtip", "woodgrove",
  ]

  /// The FastTrack playbook.
  static let fasttrack = Result { try playbook("fasttrack") }

  static func playbook(_ name: String) throws -> Playbook {
    let folder = root.appending(path: "rules/\(name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".conduct") }
    let files = try names.map { name in
      SourceFile(path: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    return try #require(CheckedPlaybook(files: files, withLints: false).playbook)
  }

  static func engagement(_ name: String, of playbook: Playbook) throws -> Engagement {
    let file = root.appending(path: "examples/\(name).engagement")
    let source = SourceFile(path: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
    return try #require(playbook.read(journal: source).engagement)
  }
}
