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
  /// What a reader calls the member.
  public let memberTitle: String?
  /// The facts that nobody has told and that can still change the verdict, in order of declaration.
  public let needs: [String]
}
