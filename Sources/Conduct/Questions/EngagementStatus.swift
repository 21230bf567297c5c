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
    /// The title of the process, or the words.
    public let text: String
    /// Whether its condition holds.
    public let open: Truth
  }
}

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

/// Where a task stands.
public struct TaskStatus: Sendable {
  /// What is owed; see the language reference, *Lifecycles*.
  public enum Obligation: String, Sendable, CaseIterable {
    /// What the rules say of it.
    case required, optional, forbidden, waived
    /// It does not apply to this engagement.
    case notApplicable = "not-applicable"
    /// Both required and forbidden; or not known.
    case conflict, unknown
  }

  /// How far it is; the first that is definitely so.
  public enum Progress: String, Sendable, CaseIterable {
    /// From what is over to what can be done now; *unknown* where one before is not known.
    case done, overdue, closed, pending, blocked, open, unknown
  }

  /// A day that may not be known or not have begun.
  public enum Day: Sendable, Hashable {
    /// A known day.
    case on(CivilDate)
    /// A deadline has begun or not, on a day that is not known.
    case unknown
    /// No deadline has begun.
    case none
  }

  /// Its name in the playbook, or its reference with `#`.
  public let id: String
  /// Its reference, without `#`.
  public let reference: String?
  /// What a reader calls it.
  public let title: String
  /// The name of its step.
  public let step: String?
  /// The roles that definitely have it.
  public let roles: [String]
  /// What is owed.
  public let obligation: Obligation
  /// How far it is.
  public let progress: Progress
  /// Whether it was done after a deadline.
  public let late: Truth
  /// Whether it has missed its target.
  public let behind: Truth
  /// The day of its deadline.
  public let due: Day
  /// The day of its target.
  public let aim: Day
  /// The day of its last completion.
  public let doneOn: CivilDate?
  /// The member for which it exists.
  public let member: String?
  /// The facts that nobody has told and that can still change the verdict, in order of declaration.
  public let needs: [String]
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
