/// Something that can be done next, or that cannot be done yet.
public struct NextAct: Sendable {
  /// What kind of act it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A task is done; a process is entered, completed, or left as one of its endings.
    case `do`, enter, complete, leave
    /// An input or outcome is ticked; a task, input or outcome is set aside.
    case tick, waive
  }

  /// Its number in the list, from 1.
  public let number: Int
  /// What kind of act it is.
  public let kind: Kind
  /// The statement that does it; of a waiver without its reason.
  public let statement: String
  /// What a reader calls the thing.
  public let title: String
  /// The due day of a task, where a deadline has begun.
  public let due: TaskStatus.Day
  /// Whether a task is overdue.
  public let isOverdue: Bool
  /// The rule that forbids it now; nil where it can be done.
  public let refusal: Violation.Reason?

  /// Whether it can be done now.
  public var isEnabled: Bool { refusal == nil }
  /// Whether the statement must say why.
  public var wantsReason: Bool { kind == .waive }
}

extension Engagement {
  /// Returns what can be done next: what can be done now first, by due day, then what cannot be done yet, with the rule
  /// that stands in its way.
  public func nextActs(on day: CivilDate) -> [NextAct] {
    var reader = NextActReader(upTo(day), on: day)
    return reader.options()
  }
}
