import Foundation
import Testing

@testable import Conduct

/// What is shipped is in the layout that `conduct fmt` gives.
struct ShippedLayoutTests {
  @Test(arguments: PrintingBackTests.projectFiles)
  func `a shipped file is formatted`(_ file: CaseFile) {
    for source in file.files {
      let formatted = FormattedFile(source)
      #expect(formatted.untouchedLines.isEmpty)
      #expect(formatted.source.bytes == source.bytes, "run `conduct fmt rules examples`")
    }
  }

  @Test(arguments: Article.all)
  func `the blocks of a page are formatted, unless they cannot be read`(_ article: Article) {
    for block in article.blocks {
      guard let text = Self.file(of: block) else { continue }
      let formatted = FormattedFile(SourceFile(path: article.path, text: text))
      guard formatted.untouchedLines.isEmpty else { continue }
      let written = formatted.source.wholeText
      #expect(written == text, "\(article.path):\(block.line)")
    }
  }

  @Test(arguments: Article.all)
  func `an unformatted block is followed by what becomes of it`(_ article: Article) {
    for (index, block) in article.blocks.enumerated() where block.info == ["conduct", "unformatted"] {
      let formatted = FormattedFile(SourceFile(path: article.path, text: block.text)).source
      let next = article.blocks.indices.contains(index + 1) ? article.blocks[index + 1] : block
      #expect(next.info == ["conduct", "formatted"])
      #expect(next.text == formatted.wholeText, "\(article.path):\(next.line)")
    }
  }

  /// A block as a file, nil if it is none: an item stands in a process then.
  private static func file(of block: Article.Block) -> String? {
    guard block.info.first == "conduct", let kind = block.info.dropFirst().first else { return nil }
    let isItem = block.info.contains("item")
    if kind == "unformatted" || kind == "condition" || block.info.contains("condition") { return nil }
    guard isItem else { return block.text }
    let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let indented = lines.map { $0.isEmpty ? "\n" : "  " + $0 + "\n" }
    return "process example {\n" + indented.joined() + "}\n"
  }
}
