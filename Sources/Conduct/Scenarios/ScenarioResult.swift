/// What running a scenario found.
public struct ScenarioResult: Sendable {
  /// What a reader calls the scenario.
  public let title: String
  /// Where it stands.
  public let span: Span
  /// What went wrong, in order; none if it passed.
  public let failures: [ScenarioFailure]
  /// How many expectations were checked.
  public let expectations: Int

  /// Whether it passed.
  public var passed: Bool { failures.isEmpty }
}

/// One thing that went wrong in a scenario.
public struct ScenarioFailure: Sendable {
  /// What went wrong.
  public enum Kind: Sendable {
    /// A condition is not yes.
    case expectation(Truth, parts: [PartValue])
    /// The condition holds, but not for this reason.
    case reason(Truth, parts: [PartValue])
    /// The statement would have been accepted.
    case notRefused(String)
    /// The work list is another.
    case list(Status, missing: [String], unexpected: [String])
    /// A statement breaks a rule, and is not under `force`.
    case violation(String, Violation.Reason)
    /// An invariant is no.
    case invariant(String, title: String?, after: String?, parts: [PartValue])
  }

  /// A part of a condition with its value.
  public struct PartValue: Sendable {
    /// Where the part stands.
    public let span: Span
    /// Its value as the author would write it.
    public let value: String
  }

  /// What went wrong.
  public let kind: Kind
  /// The day on which it did.
  public let date: CivilDate
  /// Where it stands.
  public let span: Span
}
