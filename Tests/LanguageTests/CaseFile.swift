import Conduct
import Foundation
import Testing

/// One file of the folder `Cases`, which is one case of a parameterised test.
///
/// A line `//// name` begins a further file of the same playbook; what stands before the first such line has the name
/// of the case. Files that end with `.engagement` are journals of the playbook.
struct CaseFile: CustomTestStringConvertible, Sendable {
  /// The name of the file without its ending.
  let name: String
  let url: URL

  var testDescription: String { name }

  /// The cases of a folder, in the order of their names.
  static func all(in folder: String) -> [CaseFile] {
    let cases = here.appendingPathComponent("Cases").appendingPathComponent(folder)
    let found = (try? FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil)) ?? []
    return found.filter { $0.pathExtension == "conduct" }
      .map { CaseFile(name: $0.deletingPathExtension().lastPathComponent, url: $0) }
      .sorted { $0.name < $1.name }
  }

  static let diagnostics = all(in: "diagnostics")
  static let constructs = all(in: "constructs")

  /// The rules that come with the project, each folder as one case.
  static var here: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }

  var bytes: [UInt8] { (try? Data(contentsOf: url)).map(Array.init) ?? [] }

  /// The files that the case consists of.
  var files: [SourceFile] { Self.files(bytes, name: name + ".conduct") }

  /// The playbook's files among them.
  var rules: [SourceFile] { files.filter { $0.path.hasSuffix(".conduct") } }

  private static func files(_ bytes: [UInt8], name: String) -> [SourceFile] {
    var result: [SourceFile] = []
    var path = name
    var content: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: Array("//// ".utf8)) {
        result.append(SourceFile(path: path, bytes: content))
        path = String(decoding: line.dropFirst(5), as: UTF8.self)
        content = []
      } else {
        content += line + [0x0A]
      }
    }
    if bytes.last != 0x0A, !content.isEmpty { content.removeLast() }
    while content.suffix(2) == [0x0A, 0x0A] { content.removeLast() }
    return result + [SourceFile(path: path, bytes: content)]
  }
}

/// A recorded text beside a case; with `CONDUCT_RECORD=1` it is written, not compared.
enum CaseRecording {
  static func expect(_ text: String, beside url: URL, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws
  {
    let recorded = url.deletingPathExtension().appendingPathExtension("txt")
    let bytes = Data((text + "\n").utf8)
    if ProcessInfo.processInfo.environment["CONDUCT_RECORD"] == "1" { return try bytes.write(to: recorded) }
    guard let expected = try? Data(contentsOf: recorded) else {
      Issue.record(
        "\(recorded.lastPathComponent) is missing; record it with CONDUCT_RECORD=1", sourceLocation: sourceLocation)
      return
    }
    let shown = String(decoding: expected, as: UTF8.self)
    #expect(bytes == expected, "expected:\n\(shown)\nbut was:\n\(text)", sourceLocation: sourceLocation)
  }
}
