/// A group of items that share an applicability.
public struct Group: Sendable {
  /// What the items share.
  public enum Kind: Sendable {
    /// `for each s in intended`: the items exist once per member.
    case each(Each)
    /// `for exchange, onedrive in entitled`: the items apply where one of the members is in the set.
    case members([Name], in: Name?)
    /// `where c`
    case condition(Expression)
  }

  /// What the items share.
  public let kind: Kind
  /// The roles of the tasks inside.
  public let roles: [Name]
  /// The items.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}
