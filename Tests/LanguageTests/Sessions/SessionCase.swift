import Foundation
import Testing

@testable import Conduct

/// A transcript of a session, which is one case: those of the language, and those of the examples.
struct SessionCase: CustomTestStringConvertible, Sendable {
  let url: URL

  var testDescription: String { url.lastPathComponent }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let all = files("Tests/LanguageTests/Cases/sessions") + files("examples")

  private static func files(_ folder: String) -> [SessionCase] {
    let folder = root.appendingPathComponent(folder)
    let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return found.filter { $0.pathExtension == "session" }.sorted { $0.path < $1.path }.map(SessionCase.init)
  }

  func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  func transcript() throws -> SessionTranscript {
    let text = try text()
    return try #require(SessionTranscript(text))
  }

  /// Begins the session that the transcript names.
  func session() throws -> Session {
    let words = try transcript().command
    try #require(words.count >= 3)
    let target = url.deletingLastPathComponent().appendingPathComponent(words[2]).standardizedFileURL
    let day = try #require(words.firstIndex(of: "--on").flatMap { CivilDate(iso: words[$0 + 1]) })
    let locale = words.firstIndex(of: "--locale").map { words[$0 + 1] } ?? Language.english.rawValue
    let language = Language(closestTo: locale)
    if target.pathExtension != "engagement" {
      let playbook = try Self.playbook(in: target)
      return try #require(Session(playbook, on: day, in: language))
    }
    let source = SourceFile(path: target.path, bytes: Array(try Data(contentsOf: target)))
    let name = try #require(Engagement.playbookName(in: source))
    let playbook = try Self.playbook(in: Self.root.appendingPathComponent("rules").appendingPathComponent(name))
    let reading = playbook.read(journal: source)
    let engagement = try #require(reading.engagement)
    return Session(engagement, sources: reading.sources, on: day, path: target.path, in: language)
  }

  static func files(of folder: URL) throws -> [SourceFile] {
    let found = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try found.filter { $0.pathExtension == "conduct" }.sorted { $0.path < $1.path }
      .map { SourceFile(path: $0.path, bytes: Array(try Data(contentsOf: $0))) }
  }

  static func playbook(in folder: URL) throws -> Playbook {
    let checked = CheckedPlaybook(files: try files(of: folder))
    return try #require(checked.playbook)
  }

  /// The playbook of the transcripts.
  static func launch() throws -> Session {
    let folder = root.appendingPathComponent("Tests/LanguageTests/Cases/sessions/rules")
    let playbook = try playbook(in: folder)
    let day = try #require(CivilDate(iso: "2024-03-04"))
    return try #require(Session(playbook, on: day))
  }
}
