/// Something that stories may come to, of which it is told how often they do.
public struct Witness: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A process is entered.
    case entered
    /// A process is completed.
    case completed
    /// A process is left as one of its endings.
    case left
    /// A definition holds in some state.
    case held
  }

  /// What it is.
  public let kind: Kind
  /// The process, the ending or the definition.
  public let name: String
  /// Its title, where it has one.
  public let title: String?
}
