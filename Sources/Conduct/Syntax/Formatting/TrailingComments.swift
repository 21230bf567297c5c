/// The comments behind the code of their lines, which stand in one column where lines follow each other.
struct TrailingComments {
  /// The column in which they stand unless the code reaches further.
  static let column = 41

  private struct Comment {
    /// Where the comment begins in the bytes, directly behind the code.
    let offset: Int
    /// The columns of the code.
    let column: Int
    var blanks = 1
  }

  private var comments: [Comment] = []
  /// The first of those that stand on lines without another line between.
  private var start = 0
  private var isOnLine = false

  /// Notes a comment behind code of so many columns.
  mutating func append(at offset: Int, column: Int) {
    comments.append(Comment(offset: offset, column: column))
    isOnLine = true
  }

  /// Notes that a line ended, and whether an empty one follows.
  mutating func endLine(empty: Bool) {
    if !isOnLine || empty { alignRun() }
    isOnLine = false
  }

  private mutating func alignRun() {
    let widest = comments[start...].reduce(0) { max($0, $1.column) }
    let target = max(Self.column - 1, widest) + 1
    for index in start..<comments.count { comments[index].blanks = target - comments[index].column }
    start = comments.count
  }

  /// Returns the bytes with blanks before the comments.
  consuming func aligned(in bytes: [UInt8]) -> [UInt8] {
    guard !comments.isEmpty else { return bytes }
    alignRun()
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + comments.reduce(0) { $0 + $1.blanks })
    var position = 0
    for comment in comments {
      output += bytes[position..<comment.offset]
      for _ in 0..<comment.blanks { output.append(0x20) }
      position = comment.offset
    }
    return output + bytes[position...]
  }
}
