/// `ending not_carried "…" when …`
public struct Ending: Sendable {
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// When the process may end so.
  public let condition: Expression
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}
