/// Where a process stands.
public struct ProcessStatus: Sendable {
  /// The states of a process; the first that is definitely so.
  public enum State: String, Sendable, CaseIterable {
    /// Left before its end, or completed: nothing of it is due any more.
    case left, complete
    /// It does not apply to this engagement.
    case notApplicable = "not-applicable"
    /// Entered; ready to be entered; not ready; or not known.
    case active, ready, waiting, unknown
  }

  /// Its name in the playbook.
  public let id: String
  /// What a reader calls it.
  public let title: String
  /// The name of its phase.
  public let phase: String?
  /// The place of the phase among the playbook's, from 0; processes without a phase come last.
  public let phaseOrder: Int
  /// The first state that is definitely so.
  public let state: State
  /// Whether somebody else conducts it.
  public let isExternal: Bool
  /// Whether the world calls for it.
  public let triggered: Truth
  /// Whether every input is met, or does not apply.
  public let ready: Truth
  /// Whether nothing stands in the way of completing it.
  public let completable: Truth
  /// How often it was entered.
  public let round: Int
  /// The day of its last entry.
  public let enteredOn: CivilDate?
  /// The day on which its round was completed.
  public let completedOn: CivilDate?
  /// The day on which its round was left.
  public let leftOn: CivilDate?
  /// The ending as which it was left.
  public let ending: String?
  /// The member for which it exists.
  public let member: String?
  /// What a reader calls the member.
  public let memberTitle: String?
  /// What must be met before it is entered, in order of declaration.
  public let inputs: [MilestoneStatus]
  /// Its steps, in order of declaration.
  public let steps: [StepStatus]
  /// Its tasks, those of its steps too, in order of declaration.
  public let tasks: [TaskStatus]
  /// What must be met before it is completed, in order of declaration.
  public let outcomes: [MilestoneStatus]
  /// The ends other than success.
  public let endings: [EndingStatus]
  /// What is advised, allowed and not allowed.
  public let advice: [AdviceStatus]
  /// Where the engagement may go.
  public let next: [NextStatus]
  /// What is told for the round that would begin, once a round has ended.
  public let nextRound: NextRound?

  /// The inputs, preparing steps and their tasks of a round that is being prepared.
  public struct NextRound: Sendable {
    /// What must be met before the round begins.
    public let inputs: [MilestoneStatus]
    /// The preparing steps.
    public let steps: [StepStatus]
    /// The tasks of the preparing steps.
    public let tasks: [TaskStatus]
  }

  /// An end other than success.
  public struct EndingStatus: Sendable {
    /// Its name in the playbook.
    public let id: String
    /// What a reader calls it.
    public let title: String
    /// Whether its condition holds.
    public let holds: Truth
  }

  /// Something that is said while its condition holds.
  public struct AdviceStatus: Sendable {
    /// Whether it advises, allows or warns.
    public let kind: Advice.Kind
    /// The author's text.
    public let text: String
    /// Whether its condition holds.
    public let holds: Truth
  }

  /// Where the engagement may go.
  public struct NextStatus: Sendable {
    /// The process, or nil where the way is told in words.
    public let process: String?
    /// The member for which the process exists; nil for one that exists once.
    public let member: String?
    /// The title of the process, with its member, or the words.
    public let text: String
    /// Whether its condition holds.
    public let open: Truth
  }
}

extension ProcessStatus {
  /// Whether something can be done in the process or for it now: it is active, or waits with something prepared.
  var isUnderWay: Bool {
    switch state {
    case .active, .waiting: true
    case .unknown: !isExternal && inputs.contains { $0.state == .met || $0.state == .waived }
    case .ready, .complete, .left, .notApplicable: false
    }
  }
}
