/// The base modality of a task.
public enum Modality: String, Sendable, CaseIterable {
  /// Somebody owes it.
  case required
  /// It may be done.
  case optional
  /// It must not be done.
  case forbidden
}

/// `required task first_contact #3616 "…" by fm { … }`
public struct TaskDeclaration: Sendable {
  /// The base modality.
  public let modality: Modality
  /// The name; a task without one is called by its reference.
  public let name: Name?
  /// A reference to another system.
  public let reference: ReferenceLiteral?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What stands inside; clauses of the header line come first.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}
