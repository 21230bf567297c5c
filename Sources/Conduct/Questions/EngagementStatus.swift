/// Where an engagement stands on one day: what `conduct status` shows.
public struct EngagementStatus: Sendable {
  /// The name of the engagement.
  public let engagement: String
  /// What a reader calls the engagement.
  public let engagementTitle: String
  /// The name of the playbook.
  public let playbook: String
  /// What a reader calls the playbook.
  public let playbookTitle: String
  /// The version of the playbook.
  public let version: String?
  /// The day that was asked about.
  public let date: CivilDate
  /// The phase of the active process entered last, else of the one entered last.
  public let phase: String?
  /// What a reader calls the phase.
  public let phaseTitle: String?
  /// The processes, in order of declaration.
  public let processes: [ProcessStatus]
  /// What the playbook says outside any process.
  public let advice: [ProcessStatus.AdviceStatus]
  /// The breaches that were recorded up to the day.
  public let violations: [Violation]
  /// The facts that nobody has told and that still matter to something here, in order of declaration.
  public let needs: [Need]

  /// The untold facts that matter to what can be done now: to the tasks of active and waiting processes.
  public let urgentNeeds: [Need]

  /// A fact that nobody has told.
  public struct Need: Sendable, Hashable {
    /// Its name, with the member where it is told per member.
    public let id: String
    /// What a reader calls it.
    public let title: String
  }
}
