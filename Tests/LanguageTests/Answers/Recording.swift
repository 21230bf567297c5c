import Foundation
import Testing

/// Texts that are compared with files under `Cases/`; `CONDUCT_RECORD=1` records them.
enum Recording {
  static func expect(_ text: String, is name: String) throws {
    let file = ShippedExamples.root.appending(path: "Tests/LanguageTests/Cases/\(name)")
    if ProcessInfo.processInfo.environment["CONDUCT_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    #expect(recorded == text, "\(name) has changed; read it, then record it with CONDUCT_RECORD=1")
  }
}
