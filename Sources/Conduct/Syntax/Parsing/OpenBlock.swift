/// A block whose closing brace is still to come.
struct OpenBlock {
  /// The opening brace, or the empty place where it is missing.
  let opening: Span
  /// What stands in the block.
  let kind: SyntaxProblem.Block
  /// The first byte of the thing whose block it is.
  let start: Int32
  /// Whether commas between its lines are reported.
  var hasCommas = false
}
