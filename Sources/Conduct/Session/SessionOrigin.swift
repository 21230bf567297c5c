/// Where the engagement of a session comes from.
public enum SessionOrigin: Sendable {
  /// From a file; `laterDays` says whether what its journal says of days after the session's first is left out.
  case file(path: String, laterDays: Bool)
  /// From nowhere: a bare playbook, on the day of its version or on one that was chosen.
  case playbook
}
