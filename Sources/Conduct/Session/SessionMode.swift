/// For what a session takes what is entered.
public enum SessionMode: Sendable, Hashable {
  /// For what happens to the engagement.
  case record
  /// For what is supposed, until `end`.
  case supposing
  /// For the answer to a question, until it is decided or `end`.
  case asking
}
