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

/// Where a process stands.
public struct ProcessStatus: Sendable {
  /// The states of a process; the first that is definitely so.
  public enum State: String, Sendable, CaseIterable {
    case left, complete
    case notApplicable = "not-applicable"
    case active, ready, waiting, unknown
  }

  public let id: String
  public let title: String
  public let phase: String?
  public let state: State
  public let isExternal: Bool
  public let triggered: Truth
  public let ready: Truth
  public let completable: Truth
  /// How often it was entered.
  public let round: Int
  public let enteredOn: CivilDate?
  public let completedOn: CivilDate?
  public let leftOn: CivilDate?
  /// The ending as which it was left.
  public let ending: String?
  /// The member for which it exists.
  public let member: String?
  public let inputs: [MilestoneStatus]
  public let steps: [StepStatus]
  public let tasks: [TaskStatus]
  public let outcomes: [MilestoneStatus]
  public let endings: [EndingStatus]
  public let advice: [AdviceStatus]
  public let next: [NextStatus]
  /// What is told for the round that would begin, once a round has ended.
  public let nextRound: NextRound?

  /// The inputs, preparing steps and their tasks of a round that is being prepared.
  public struct NextRound: Sendable {
    public let inputs: [MilestoneStatus]
    public let steps: [StepStatus]
    public let tasks: [TaskStatus]
  }

  /// An end other than success.
  public struct EndingStatus: Sendable {
    public let id: String
    public let title: String
    public let holds: Truth
  }

  /// Something that is said while its condition holds.
  public struct AdviceStatus: Sendable {
    public let kind: Advice.Kind
    public let text: String
    public let holds: Truth
  }

  /// Where the engagement may go.
  public struct NextStatus: Sendable {
    /// The process, or nil where the way is told in words.
    public let process: String?
    public let text: String
    public let open: Truth
  }
}

/// Where an input or outcome stands.
public struct MilestoneStatus: Sendable {
  /// The states of an input or outcome; the first that is definitely so.
  public enum State: String, Sendable, CaseIterable {
    case notApplicable = "not-applicable"
    case waived, met, unmet, unknown
  }

  public let id: String
  public let title: String
  public let state: State
  public let isOptional: Bool
  public let children: [MilestoneStatus]
}

/// Where a step stands.
public struct StepStatus: Sendable {
  /// The states of a step; the first that is definitely so.
  public enum State: String, Sendable, CaseIterable {
    case notApplicable = "not-applicable"
    case done, open, closed, unknown
  }

  public let id: String
  public let title: String
  public let state: State
  public let inputs: [MilestoneStatus]
  public let outcomes: [MilestoneStatus]
}

/// Where a task stands.
public struct TaskStatus: Sendable {
  /// What is owed; see the language reference, *Lifecycles*.
  public enum Obligation: String, Sendable, CaseIterable {
    case required, optional, forbidden, waived
    case notApplicable = "not-applicable"
    case conflict, unknown
  }

  /// How far it is; the first that is definitely so.
  public enum Progress: String, Sendable, CaseIterable {
    case done, overdue, closed, pending, blocked, open, unknown
  }

  /// A day that may not be known or not have begun.
  public enum Day: Sendable, Hashable {
    case on(CivilDate)
    case unknown
    /// No deadline has begun.
    case none
  }

  public let id: String
  public let reference: String?
  public let title: String
  public let step: String?
  /// The roles that definitely have it.
  public let roles: [String]
  public let obligation: Obligation
  public let progress: Progress
  public let late: Truth
  public let behind: Truth
  public let due: Day
  public let aim: Day
  public let doneOn: CivilDate?
  public let member: String?
  /// The facts that nobody has told and that can still change the verdict, in order of declaration.
  public let needs: [String]
}
