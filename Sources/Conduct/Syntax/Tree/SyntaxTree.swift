/// One file as a tree that is faithful to its text.
///
/// The tree holds every token with its place; what stands between two tokens is white space and comments, so that
/// the tokens and the gaps print back the bytes of the file. Declarations refer to the text by spans.
public struct SyntaxTree: Sendable {
  /// The text.
  public let source: SourceFile
  /// The index of the file in its source set.
  public let file: Int32
  /// All tokens in order; the last one marks the end of the file.
  public let tokens: [Token]
  /// What the file declares, as far as it could be read.
  public let declarations: [Declaration]
  /// What could not be read, in order of place.
  public let problems: [SyntaxProblem]
  /// The places that were passed over after a mistake; what they declare is not known.
  public let skipped: [Span]

  /// The bytes of the file, put together from gaps and tokens.
  public func printed() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    var position = 0
    for token in tokens {
      bytes += source.bytes[position..<Int(token.start)]
      bytes += source.bytes[Int(token.start)..<Int(token.end)]
      position = Int(token.end)
    }
    return bytes
  }

  /// The comments of the file, in order, each without its line end.
  public var comments: [Span] {
    var found: [Span] = []
    var position = 0
    for token in tokens {
      var index = position
      while index < Int(token.start) {
        guard source.bytes[index] == UInt8(ascii: "/") else {
          index += 1
          continue
        }
        var end = index
        while end < Int(token.start), source.bytes[end] != 0x0A, source.bytes[end] != 0x0D { end += 1 }
        found.append(Span(file: file, start: Int32(index), end: Int32(end)))
        index = end
      }
      position = Int(token.end)
    }
    return found
  }
}
