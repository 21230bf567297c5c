/// A part of a document, from top to bottom; texts are data, and every writer makes them safe for its format.
indirect enum Block: Sendable {
  /// A heading of a level from 1, with a name to refer to.
  case heading(Int, [Inline], id: String?)
  /// A paragraph.
  case paragraph([Inline])
  /// A list of items.
  case list([[Block]])
  /// A table with a caption for those who do not see it.
  case table(Table)
  /// A picture as SVG, with the sentence that describes it.
  case picture(String, description: String)

  /// A table: one heading per column.
  struct Table: Sendable {
    let caption: String
    let columns: [String]
    let rows: [[[Inline]]]
  }
}

/// A part of a line.
enum Inline: Sendable {
  /// A text.
  case text(String)
  /// A box that is ticked or not.
  case box(Bool)
  /// A text that is read first.
  case strong(String)
  /// A text that is read last, such as a condition behind what it governs.
  case aside(String)
  /// A link out of the document.
  case link(String, url: String)
  /// A link to a heading of the document.
  case reference(String, id: String)
}
