/// What a declaration or clause goes back to.
public struct Citation: Sendable {
  /// What is cited.
  public enum Kind: Sendable {
    /// `source "document, section"`
    case source(TextLiteral)
    /// `about """…"""`
    case about(TextLiteral)
    /// `see "label" <link>`
    case see(TextLiteral, LinkLiteral)
    /// `see resource`
    case resource(Name)
    /// `formerly old_name`
    case formerly(Name)
  }

  /// What it says.
  public let kind: Kind
  /// Where it stands.
  public let span: Span
}
