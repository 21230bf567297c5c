import Conduct
import Foundation

/// The files of the repository that the benchmarks read.
enum Files {
  static let root: URL = {
    var root = URL(filePath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    return root
  }()

  /// Reads the playbook that is shipped.
  static func shippedPlaybook() throws -> Playbook {
    let folder = root.appending(path: "rules/fasttrack")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".conduct") }
    let files = try names.map { name in
      SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    let checked = CheckedPlaybook(files: files)
    guard let playbook = checked.playbook else { throw BenchmarkError("rules/fasttrack has errors") }
    return playbook
  }

  /// Reads an engagement that is shipped.
  static func engagement(_ name: String, _ playbook: Playbook) throws -> Engagement {
    let data = try Data(contentsOf: root.appending(path: "examples/\(name).engagement"))
    let reading = playbook.read(journal: SourceFile(path: name, bytes: Array(data)))
    guard let engagement = reading.engagement else { throw BenchmarkError("examples/\(name).engagement has errors") }
    return engagement
  }
}

/// Why nothing can be measured.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
