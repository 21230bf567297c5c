/// A text before it is known where its lines end: tokens, blanks, and places where a line may end.
///
/// The algebra is that of Oppen and Wadler, written out as a sequence. A *group* stands on one line if it fits there
/// with what follows it up to the next place where a line may end; else each of its *pauses* becomes a line end.
/// Groups are decided from the outside in. What every group would take on one line is known as soon as the sequence
/// is, so that building and laying out are linear.
struct Document {
  /// One element of the sequence.
  enum Piece {
    /// A token by its index, byte for byte save for the indentation of a text over several lines.
    case token(Int32)
    /// One blank.
    case blank
    /// A blank or nothing on one line, a line end in a group that does not fit.
    case pause(blank: Bool)
    /// A semicolon and a blank on one line, a line end in a group that does not fit.
    case semicolon
    /// A line end.
    case line
    /// A line end with an empty line behind it.
    case emptyLine
    /// A blank, or as many as it takes to line up with the neighbours; the index of the stop.
    case stop(Int32)
    /// A comment, which ends its line; behind other things on the line, or alone.
    case comment(Span, trailing: Bool)
    /// Bytes of the source as they are, from the start of a line of their own.
    case verbatim(Range<Int32>)
    /// The start of a group, by its index, and its end.
    case group(Int32)
    case endGroup
    /// One more step of indentation for the lines that begin in between.
    case indent
    case outdent
  }

  /// The columns that a group takes on one line, with what follows it up to the next place where a line may end.
  struct Group {
    var width = 0
    /// Whether something in it needs a line end.
    var isBroken = false
  }

  private(set) var pieces: [Piece] = []
  private(set) var groups: [Group] = []
  /// How many blanks stand at each stop beyond the first.
  var paddings: [Int32] = []
  /// The columns of all that was appended, on one line.
  private(set) var width = 0
  /// How many line ends there are for certain.
  private(set) var lineEnds = 0
  /// The groups that are open, the outermost first.
  private var open: [Int32] = []
  /// The groups that ended since the last place where a line may end; what follows them counts.
  private var ended: [Int32] = []

  init(capacity: Int) {
    pieces.reserveCapacity(capacity)
  }

  // MARK: - Appending

  /// Appends a token of so many columns.
  mutating func append(token index: Int, columns: Int) {
    pieces.append(.token(Int32(index)))
    width += columns
  }

  /// Appends a text over several lines, whose first and last line have so many columns.
  mutating func append(longToken index: Int, first: Int, last: Int) {
    pieces.append(.token(Int32(index)))
    width += first
    endLine(certainly: true)
    width += last
  }

  mutating func appendBlank() {
    pieces.append(.blank)
    width += 1
  }

  mutating func appendPause(blank: Bool) {
    endLine(certainly: false)
    pieces.append(.pause(blank: blank))
    if blank { width += 1 }
  }

  mutating func appendSemicolon() {
    width += 1
    endLine(certainly: false)
    pieces.append(.semicolon)
    width += 1
  }

  mutating func appendLine(empty: Bool = false) {
    endLine(certainly: true)
    pieces.append(empty ? .emptyLine : .line)
  }

  mutating func append(comment: Span, trailing: Bool) {
    endLine(certainly: true)
    pieces.append(.comment(comment, trailing: trailing))
  }

  mutating func append(verbatim range: Range<Int32>) {
    endLine(certainly: true)
    pieces.append(.verbatim(range))
  }

  /// Appends a stop and returns its index.
  mutating func appendStop() -> Int {
    pieces.append(.stop(Int32(paddings.count)))
    paddings.append(0)
    width += 1
    return paddings.count - 1
  }

  // MARK: - Structure

  mutating func beginGroup() {
    let index = Int32(groups.count)
    groups.append(Group(width: -width))
    open.append(index)
    pieces.append(.group(index))
  }

  mutating func endGroup() {
    guard let index = open.popLast() else { return }
    groups[Int(index)].width += width
    ended.append(index)
    pieces.append(.endGroup)
    tails.append(width)
  }

  mutating func indent() { pieces.append(.indent) }

  mutating func outdent() { pieces.append(.outdent) }

  /// The width of the document where each of the ended groups ended.
  private var tails: [Int] = []

  private mutating func endLine(certainly: Bool) {
    for (group, tail) in zip(ended, tails) { groups[Int(group)].width += width - tail }
    ended.removeAll(keepingCapacity: true)
    tails.removeAll(keepingCapacity: true)
    guard certainly else { return }
    lineEnds += 1
    breakOpenGroups()
  }

  /// Lets every open group be one that does not stand on one line.
  mutating func breakOpenGroups() {
    for index in open.reversed() {
      if groups[Int(index)].isBroken { return }
      groups[Int(index)].isBroken = true
    }
  }
}
