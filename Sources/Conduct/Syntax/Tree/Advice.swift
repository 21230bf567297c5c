/// `advise "…" when …`, `permit …`, `forbid …`
public struct Advice: Sendable {
  /// The tone.
  public enum Kind: String, Sendable, CaseIterable {
    /// Recommended.
    case advise
    /// Allowed.
    case permit
    /// Not to be done.
    case forbid
  }

  /// The tone.
  public let kind: Kind
  /// What is said.
  public let text: TextLiteral
  /// When it is said.
  public let condition: Expression?
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}
