import Foundation

@testable import Conduct

/// The files that a tutorial has its reader write, and behind them those of the package.
struct ExampleFolder {
  private var written: [String: String] = [:]

  /// Writes a file, or replaces it.
  mutating func write(_ text: String, to path: String) { written[path] = text }

  /// Returns a file, nil if there is none.
  func file(_ path: String) -> SourceFile? {
    if let text = written[path] { return SourceFile(path: path, text: text) }
    guard let data = try? Data(contentsOf: Article.root.appending(path: path)) else { return nil }
    return SourceFile(path: path, bytes: Array(data))
  }

  /// Returns the playbook of a folder, with what is wrong with it; nil if it has no file.
  func playbook(in folder: String) -> CheckedPlaybook? {
    var paths = written.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".conduct") }.sorted()
    if paths.isEmpty { paths = Article.files(in: folder, withEnding: ".conduct") }
    let files = paths.compactMap(file)
    return files.isEmpty ? nil : CheckedPlaybook(files: files)
  }

  /// Returns the playbook that a journal follows: of the folders written, or of `rules/`.
  func playbook(followedBy journal: SourceFile) -> CheckedPlaybook? {
    let name = Engagement.playbookName(in: journal)
    let rules = (try? FileManager.default.contentsOfDirectory(atPath: Article.root.appending(path: "rules").path)) ?? []
    let folders = Set(written.keys.map { ($0 as NSString).deletingLastPathComponent }).sorted()
    return (folders + rules.sorted().map { "rules/" + $0 }).filter { !$0.isEmpty }
      .compactMap(playbook).first { $0.playbook?.name == name }
  }
}
