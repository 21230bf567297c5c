/// `process kickoff "…" in initiate for each s in requested { … }`
public struct ProcessDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// A reference to another system.
  public let reference: ReferenceLiteral?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// Whether somebody else conducts it.
  public let external: Bool
  /// The phase it belongs to.
  public let phase: Name?
  /// The members for each of which it exists.
  public let each: Each?
  /// What stands inside; clauses of the header line come first.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}

/// `for each s in intended`
public struct Each: Sendable {
  /// The name that stands for each member.
  public let variable: Name
  /// The set.
  public let set: Expression
}
