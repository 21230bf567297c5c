/// What a session cannot do itself, for it reads and writes no file.
public enum SessionRequest: Sendable {
  /// End the session.
  case quit
  /// Write a text into a file; `saved` is told afterwards.
  case write(SessionDocument, path: String)
  /// Begin anew with an engagement or a playbook.
  case load(path: String)
  /// Read the playbook again; `reload` is told afterwards.
  case reload
  /// Read the translations of the playbook into a locale; `speak` is told afterwards.
  case localize(String)
  /// Let a person edit a file of the playbook from a line on, then read the playbook again.
  case edit(path: String, line: Int)
}

/// A text that is to be written.
public struct SessionDocument: Sendable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// An engagement; the file holds nothing else.
    case engagement
    /// A scenario, which stands behind what the file holds already.
    case scenario
  }

  /// What it is.
  public let kind: Kind
  /// The text, with a line end at its end.
  public let text: String
}
