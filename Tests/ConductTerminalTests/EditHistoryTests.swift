import Foundation
import Testing

@testable import ConductTerminal

@Suite(.serialized) struct EditHistoryTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("conduct-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private var path: String { folder.appendingPathComponent("history").path }

  private func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func `the file is for its owner alone`() throws {
    let history = try #require(EditHistory(path: path))
    history.add("seats = 800")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["history"])
  }

  @Test func `an entry of several lines is one entry of the file`() throws {
    try #require(EditHistory(path: path)).add("on 2019-05-02 {\n  do x\n}")
    let lines = try text().split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].contains("\\012"))
  }

  @Test func `what was entered earlier is kept`() throws {
    try #require(EditHistory(path: path)).add("first")
    try #require(EditHistory(path: path)).add("启动会议")
    let found = try text()
    #expect(found.contains("first"))
    #expect(found.split(separator: "\n").count == 3)
  }

  @Test func `only the latest entries are kept`() throws {
    let history = try #require(EditHistory(path: path, limit: 5))
    for number in 0..<20 { history.add("n = \(number)") }
    let lines = try text().split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.last == "n\\040=\\04019")
  }

  @Test func `blank and huge entries are not kept`() throws {
    let history = try #require(EditHistory(path: path))
    history.add("  \n ")
    history.add(String(repeating: "x", count: EditHistory.longestEntry + 1))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a file that is no history is left alone`() throws {
    try "my notes\n".write(toFile: path, atomically: true, encoding: .utf8)
    try #require(EditHistory(path: path)).add("seats = 800")
    #expect(try text() == "my notes\n")
  }

  @Test func `a folder that is not there only costs the file`() throws {
    let history = try #require(EditHistory(path: folder.appendingPathComponent("none/history").path))
    history.add("seats = 800")
  }
}
