/// An input or an outcome: what must hold before a process starts or ends.
public struct Milestone: Sendable {
  /// Which of the two.
  public enum Kind: String, Sendable {
    /// Needed before the process starts.
    case input
    /// Wanted before the process ends.
    case outcome
  }

  /// Which of the two.
  public let kind: Kind
  /// Whether it does not stand in the way of completion.
  public let optional: Bool
  /// The name.
  public let name: Name
  /// A reference to another system.
  public let reference: ReferenceLiteral?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What stands inside, its children among it; clauses of the header line come first.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}
