/// A file in the canonical layout, and what of it could not be brought into it.
public struct FormattedFile: Sendable {
  /// The file with the layout that `conduct fmt` gives it.
  ///
  /// Tokens and comments are those of the file in their order, save for semicolons that became line ends.
  public let source: SourceFile
  /// The lines of the file as it was, from 1, that are left as they are because they contain mistakes.
  public let untouchedLines: [ClosedRange<Int>]

  /// Formats a file; linear in its length.
  public init(_ file: SourceFile) {
    self.init(Parser.parse(file))
  }

  /// Formats a file that is read already.
  init(_ tree: SyntaxTree) {
    let damage = Damage(tree)
    var formatter = SourceFormatter(tree, damage)
    guard !damage.isWhole else {
      source = tree.source
      untouchedLines = damage.lines(of: [])
      return
    }
    formatter.takeFile()
    let bytes = TextLayout.bytes(of: formatter.document, tree, formatter.widths)
    source = SourceFile(path: tree.source.path, bytes: bytes)
    untouchedLines = damage.lines(of: formatter.untouched)
  }
}
