import Foundation
import Testing

@testable import Conduct

/// The playbooks of the repository.
enum ShippedPlaybook {
  static let root: URL = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }()

  static func read(_ name: String) throws -> Playbook {
    let folder = root.appending(path: "rules/\(name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".conduct") }
    let files = try names.map { name in
      SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    return try #require(CheckedPlaybook(files: files, withLints: false).playbook)
  }
}
