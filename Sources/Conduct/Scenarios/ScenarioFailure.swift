/// One thing that went wrong in a scenario.
public struct ScenarioFailure: Sendable {
  /// What went wrong.
  public enum Kind: Sendable {
    /// A condition is not yes.
    case expectation(Truth, parts: [PartValue])
    /// The condition holds, but not for the reason that is given for it, which may not hold at all.
    case reason(Truth, of: BrokenReason, parts: [PartValue])
    /// The statement would have been accepted.
    case notRefused(String)
    /// The work list is another.
    case list(Status, missing: [String], unexpected: [String])
    /// A statement breaks a rule, and is not under `force`.
    case violation(String, Violation.Reason)
    /// An invariant is no; by name and title, with the statement after which it is.
    case invariant(String, title: String?, after: String?, parts: [PartValue])
  }

  /// A part of a condition with its value.
  public struct PartValue: Sendable {
    /// Where the part stands.
    public let span: Span
    /// Its value as the author would write it.
    public let value: String
  }

  /// A condition, the reason that was given for it, and what it rests on instead.
  public struct BrokenReason: Sendable {
    /// The condition in the author's words.
    public let condition: String
    /// The reason in the author's words.
    public let reason: String
    /// Why the condition holds.
    public let explanation: Finding
  }

  /// What it goes back to: the state in which it went wrong, and the verdicts that say why.
  struct Evidence: Sendable {
    let state: EngagementState
    let formulas: [Formula]
  }

  /// What went wrong.
  public let kind: Kind
  /// The day on which it did.
  public let date: CivilDate
  /// Where it stands.
  public let span: Span
  let evidence: Evidence
}

extension ScenarioFailure.Kind {
  /// The parts of the condition that failed.
  var parts: [ScenarioFailure.PartValue] {
    switch self {
    case .expectation(_, let parts), .reason(_, _, let parts), .invariant(_, _, _, let parts): parts
    case .notRefused, .list, .violation: []
    }
  }

  /// The name of the invariant that does not hold, if it is about one.
  var invariant: String? {
    switch self {
    case .invariant(let name, _, _, _), .violation(_, .invariant(let name)): name
    case .expectation, .reason, .notRefused, .list, .violation: nil
    }
  }
}
