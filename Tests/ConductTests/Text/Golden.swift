import Foundation
import Testing

/// Compares text with a file in the folder `Golden` beside the test; with `CONDUCT_RECORD=1` writes the file instead.
enum Golden {
  static func expect(
    _ text: String, is name: String, file: String = #filePath, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden")
    let golden = folder.appendingPathComponent(name + ".txt")
    let bytes = Data((text + "\n").utf8)
    if ProcessInfo.processInfo.environment["CONDUCT_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try bytes.write(to: golden)
      return
    }
    guard let expected = try? Data(contentsOf: golden) else {
      Issue.record(
        "missing golden file \(golden.path); record it with CONDUCT_RECORD=1", sourceLocation: sourceLocation)
      return
    }
    #expect(
      bytes == expected, "expected:\n\(String(decoding: expected, as: UTF8.self))\nbut was:\n\(text)",
      sourceLocation: sourceLocation)
  }
}
