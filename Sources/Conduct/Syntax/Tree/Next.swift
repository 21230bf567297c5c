/// `next success_workshop when …` or `next "…" when …`
public struct Next: Sendable {
  /// Where the engagement may go.
  public enum Target: Sendable {
    /// Processes.
    case processes([ThingPath])
    /// In words.
    case text(TextLiteral)
  }

  /// Where the engagement may go.
  public let target: Target
  /// When.
  public let condition: Expression?
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}
