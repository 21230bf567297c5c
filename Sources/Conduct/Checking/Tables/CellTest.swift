/// The values that one cell of a decision table admits, as ranges of the column's encoded values.
struct CellTest: Sendable {
  /// The admitted values; nil where any value will do.
  let values: ValueSet?
  /// Where it stands.
  let span: Span
}
