/// Where an input or outcome stands.
public struct MilestoneStatus: Sendable {
  /// The states of an input or outcome; the first that is definitely so.
  public enum State: String, Sendable, CaseIterable {
    /// It does not apply: it asks nothing and blocks nothing.
    case notApplicable = "not-applicable"
    /// Set aside; met; not met; or not known.
    case waived, met, unmet, unknown
  }

  /// Its name in the playbook.
  public let id: String
  /// What a reader calls it.
  public let title: String
  /// The first state that is definitely so.
  public let state: State
  /// Whether it does not stand in the way.
  public let isOptional: Bool
  /// What it sums up, in order of declaration.
  public let children: [MilestoneStatus]
}
