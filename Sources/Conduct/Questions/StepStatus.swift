/// Where a step stands.
public struct StepStatus: Sendable {
  /// The states of a step; the first that is definitely so.
  public enum State: String, Sendable, CaseIterable {
    /// It does not apply: it asks nothing and blocks nothing.
    case notApplicable = "not-applicable"
    /// Everything of it is done; its tasks can be done; its inputs are not met; or not known.
    case done, open, closed, unknown
  }

  /// Its name in the playbook.
  public let id: String
  /// What a reader calls it.
  public let title: String
  /// The first state that is definitely so.
  public let state: State
  /// What must be met before its tasks can be done.
  public let inputs: [MilestoneStatus]
  /// What must be met before it is done.
  public let outcomes: [MilestoneStatus]
}
