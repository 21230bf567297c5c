import Foundation
import Testing

/// A page of the documentation with its fenced blocks.
struct Article: Sendable, CustomTestStringConvertible {
  /// A fenced block.
  struct Block: Sendable {
    /// The words behind the opening fence.
    let info: [String]
    /// What stands between the fences.
    let text: String
    /// The line of the opening fence, from 1.
    let line: Int
  }

  /// The path of the page, from the root of the package.
  let path: String
  /// The text of the page's comment `<!-- preamble … -->`, or a header that nothing is wrong with.
  let preamble: String
  let blocks: [Block]

  var testDescription: String { path }

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All pages, in order of their paths: the README and the catalog.
  static let all: [Article] = {
    let catalog = "Sources/Conduct/Conduct.docc"
    return (["README.md"] + files(in: catalog, withEnding: ".md")).compactMap(Article.init)
  }()

  /// Returns the paths of the files in a folder and its sub-folders, in order.
  static func files(in folder: String, withEnding ending: String) -> [String] {
    let place = root.appending(path: folder).resolvingSymlinksInPath().path
    let names = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
  }

  /// Reads a page, nil if there is none.
  init?(path: String) {
    guard let text = try? String(contentsOf: Self.root.appending(path: path), encoding: .utf8) else { return nil }
    self.path = path
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    preamble = Self.preamble(of: lines) ?? "playbook example \"Example\" {}\n"
    blocks = Self.blocks(of: lines)
  }

  /// Writes the page with other texts in the blocks that begin on certain lines.
  func replace(_ texts: [Int: String]) throws {
    guard !texts.isEmpty else { return }
    let place = Self.root.appending(path: path).resolvingSymlinksInPath()
    var lines = try String(contentsOf: place, encoding: .utf8).components(separatedBy: "\n")
    for block in blocks.reversed() {
      guard let text = texts[block.line] else { continue }
      let count = block.text.components(separatedBy: "\n").count - 1
      lines.replaceSubrange(block.line..<(block.line + count), with: text.components(separatedBy: "\n").dropLast())
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: place)
  }

  private static func preamble(of lines: [String]) -> String? {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("<!-- preamble") }),
      let end = lines[start...].firstIndex(where: { $0.hasPrefix("-->") })
    else { return nil }
    return lines[(start + 1)..<end].joined(separator: "\n") + "\n"
  }

  private static func blocks(of lines: [String]) -> [Block] {
    var blocks: [Block] = []
    var opening: (line: Int, info: String)?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let (start, info) = opening {
        let text = lines[(start + 1)..<index].map { $0 + "\n" }.joined()
        blocks.append(Block(info: info.split(separator: " ").map(String.init), text: text, line: start + 1))
        opening = nil
      } else {
        opening = (index, String(line.dropFirst(3)))
      }
    }
    return blocks
  }
}
