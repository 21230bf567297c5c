import Foundation

/// The files of this package, as they lie on the disk.
struct Repository: Sendable {
  /// The repository that this test is part of, read once.
  static let current = Repository()

  /// The folder of `Package.swift`.
  let root: URL
  /// The paths of all files from the root, in order; links and what is built are not among them.
  let paths: [String]
  /// All Swift files.
  let sources: [SwiftSource]

  private static let ignoredFolders: Set<String> = [".git", ".build", ".swiftpm", "__pycache__"]

  private init() {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    self.root = root
    paths = Self.files(below: root, prefix: "").sorted()
    sources = paths.filter { $0.hasSuffix(".swift") }.compactMap { path in
      Self.text(at: root.appending(path: path)).map { SwiftSource(path: path, text: $0) }
    }
  }

  private static func files(below folder: URL, prefix: String) -> [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return entries.flatMap { entry -> [String] in
      let name = entry.lastPathComponent
      var isFolder: ObjCBool = false
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: entry.path)) != nil
      guard !isLink, FileManager.default.fileExists(atPath: entry.path, isDirectory: &isFolder) else { return [] }
      guard isFolder.boolValue else { return [prefix + name] }
      if ignoredFolders.contains(name) || name.hasPrefix(".build-") { return [] }
      return files(below: entry, prefix: prefix + name + "/")
    }
  }

  private static func text(at url: URL) -> String? { try? String(contentsOf: url, encoding: .utf8) }

  /// Returns the text of a file, nil if there is none or it is not text.
  func text(_ path: String) -> String? { Self.text(at: root.appending(path: path)) }

  /// The path of a file from the root of the disk.
  func fullPath(_ path: String) -> String { root.appending(path: path).path }

  /// The Swift files of a folder.
  func sources(in folder: String) -> [SwiftSource] { sources.filter { $0.isIn(folder) } }

  /// The paths that git follows; nil where this is no clone, or where there is no git.
  var trackedPaths: [String]? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", root.path, "ls-files"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
