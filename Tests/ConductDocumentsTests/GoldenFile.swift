import Foundation
import Testing

/// What a document looked like when somebody read it: recorded on demand, reviewed like code.
enum GoldenFile {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// Expects a document to be as it was recorded; with `CONDUCT_RECORD` in the environment it is recorded.
  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["CONDUCT_RECORD"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let pair = zip(text.split(separator: "\n"), recorded.split(separator: "\n")).first { $0 != $1 }
    #expect(pair == nil && text == recorded, "\(name) differs", sourceLocation: sourceLocation)
    if let pair { Issue.record("now:    \(pair.0)\nbefore: \(pair.1)", sourceLocation: sourceLocation) }
  }
}
