import Foundation
import Testing

@testable import Conduct

/// The syntax tree is faithful to its text.
struct PrintingBackTests {
  @Test(arguments: CaseFile.diagnostics + CaseFile.constructs + projectFiles)
  func `a tree prints back the bytes of its file`(_ file: CaseFile) {
    for source in file.files {
      let tree = Parser.parse(source)
      #expect(tree.printed() == source.bytes)
      #expect(tree.tokens.last?.kind == .endOfFile)
      #expect(zip(tree.tokens, tree.tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }

  @Test(arguments: CaseFile.constructs + projectFiles)
  func `between two tokens stand blanks and comments only`(_ file: CaseFile) {
    for source in file.files {
      let tree = Parser.parse(source)
      let comments = tree.comments
      let covered =
        tree.tokens.reduce(0) { $0 + Int($1.end - $1.start) } + comments.reduce(0) { $0 + Int($1.end - $1.start) }
      let blanks = Self.bytesBetween(tree, comments).count
      #expect(covered + blanks == source.bytes.count)
    }
  }

  /// The rules and journals that come with the project.
  static let projectFiles: [CaseFile] = {
    let root = CaseFile.here.deletingLastPathComponent().deletingLastPathComponent().resolvingSymlinksInPath()
    let folders = ["rules", "examples"].map(root.appendingPathComponent)
    return folders.flatMap { folder in
      let all =
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
      return all.filter { ["conduct", "engagement"].contains($0.pathExtension) }
        .map { CaseFile(name: $0.lastPathComponent, url: $0) }.sorted { $0.name < $1.name }
    }
  }()

  private static func bytesBetween(_ tree: SyntaxTree, _ comments: [Span]) -> [UInt8] {
    let places = (tree.tokens.map { ($0.start, $0.end) } + comments.map { ($0.start, $0.end) }).sorted { $0 < $1 }
    var position = 0
    var between: [UInt8] = []
    for (start, end) in places {
      between += tree.source.bytes[position..<Int(start)]
      position = Int(end)
    }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let rest = between.starts(with: byteOrderMark) ? between.dropFirst(3) : between[...]
    return rest.allSatisfy(blanks.contains) ? between : []
  }
}
