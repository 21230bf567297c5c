/// What an answer shows: rows with a mark, notes, and pages of other answers; colours and lines come later.
public struct AnswerPage: Sendable {
  /// The mark before a row, readable without colour.
  enum Mark: Sendable {
    case gained, lost, changed, urgent, refused, unknown, present, none

    var sign: String {
      switch self {
      case .gained: "+"
      case .lost: "-"
      case .changed: "~"
      case .urgent: "!"
      case .refused: "✗"
      case .unknown: "?"
      case .present: "*"
      case .none: " "
      }
    }

    var style: TextStyle {
      switch self {
      case .gained: .help
      case .lost: .frame
      case .changed, .unknown: .warning
      case .urgent, .refused: .error
      case .present: .strong
      case .none: .plain
      }
    }
  }

  /// A part of the page.
  enum Block: Sendable {
    /// A text on the left and another at the right edge.
    case row(Mark, String, String, indent: Int)
    case text(String, TextStyle, indent: Int)
    /// Something with an explanation beside it; all of a page are aligned.
    case pair(String, String, indent: Int)
    /// The page of another answer, for a number of columns and with or without colour.
    case page(@Sendable (Int, Bool) -> String)
    case gap
  }

  private(set) var blocks: [Block] = []

  /// Whether there is nothing to show.
  public var isEmpty: Bool { blocks.isEmpty }

  mutating func addRow(_ mark: Mark, _ left: String, _ right: String = "", indent: Int = 2) {
    blocks.append(.row(mark, left, right, indent: indent))
  }

  mutating func addText(_ text: String, _ style: TextStyle = .plain, indent: Int = 2) {
    blocks.append(.text(text, style, indent: indent))
  }

  mutating func addPair(_ left: String, _ right: String, indent: Int = 2) {
    blocks.append(.pair(left, right, indent: indent))
  }

  mutating func addPage(_ render: @escaping @Sendable (Int, Bool) -> String) { blocks.append(.page(render)) }

  /// Adds the lines of a file as they are, whatever their width.
  mutating func addLines(_ text: String, indent: Int) {
    let lines = text.trimmingBlanks.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : String(repeating: " ", count: indent) + String(line).visible
    }
    addPage { _, _ in lines.joined(separator: "\n") }
  }

  mutating func addGap() { blocks.append(.gap) }

  mutating func add(_ other: AnswerPage) { blocks += other.blocks }
}
