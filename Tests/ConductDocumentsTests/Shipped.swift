import Conduct
import ConductDocuments
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

  /// The FastTrack playbook in the words of a language.
  static func fasttrack(in language: Language) throws -> Playbook {
    let playbook = try fasttrack.get()
    guard language != .english else { return playbook }
    return playbook.localized(try catalog(language).localization(language.rawValue))
  }

  /// The catalog of the FastTrack playbook in a language, which must be read without a remark.
  static func catalog(_ language: Language) throws -> POFile {
    let file = root.appending(path: "rules/fasttrack/locales/\(language.rawValue).po")
    let source = SourceFile(path: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
    let reading = POReader.read(source, file: 0)
    try #require(reading.diagnostics.isEmpty)
    return reading.file
  }

  /// The translations of the FastTrack playbook in a language, one after the other.
  static func catalogText(_ language: Language) throws -> String {
    try catalog(language).entries.map(\.translation).joined(separator: "\n")
  }

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
