/// `preparing step prepare "…" by fm { … }`
public struct StepDeclaration: Sendable {
  /// Whether it happens before the process can be entered.
  public let preparing: Bool
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What stands inside; clauses of the header line come first.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}
