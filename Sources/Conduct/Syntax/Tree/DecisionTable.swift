/// `decide support_track: track by enterprise, licences { … }`
public struct DecisionTable: Sendable {
  /// One test of a cell.
  public enum Test: Sendable {
    /// `yes`, `exchange`, `3`
    case value(Value)
    /// `<= 20_000`
    case comparison(Comparison, Value)
    /// `1 to 5`
    case range(Value, Value)
  }

  /// One cell; it holds where one of its tests does.
  public struct Cell: Sendable {
    /// The tests; none for `any`.
    public let tests: [Test]
    /// Where it stands.
    public let span: Span
  }

  /// One row.
  public struct Row: Sendable {
    /// The cells, or nil for `otherwise`.
    public let cells: [Cell]?
    /// The value where the row holds.
    public let result: Value
    /// Where it stands.
    public let span: Span
  }

  /// The name.
  public let name: Name
  /// The parameter of one that is defined per member.
  public let parameter: Parameter?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// The type of its results.
  public let type: TypeName
  /// What it looks at.
  public let inputs: [Expression]
  /// Its rows.
  public let rows: [Row]
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}
