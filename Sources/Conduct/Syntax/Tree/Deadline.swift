/// When a task is due, or aimed at.
public struct Deadline: Sendable {
  /// How hard it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Missing it is a breach.
    case due
    /// Missing it is only behind.
    case aim
  }

  /// How the day is found.
  public enum Day: Sendable {
    /// `within d of e`
    case within(Expression, of: Expression)
    /// `by e`
    case by(Expression)
  }

  /// How hard it is.
  public let kind: Kind
  /// How the day is found.
  public let day: Day
}
