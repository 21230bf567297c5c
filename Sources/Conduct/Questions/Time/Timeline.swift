/// What happened in an engagement, what fell due and what was breached, day by day, and what is to come.
public struct Timeline: Sendable {
  /// Something that belongs to a day.
  public struct Entry: Sendable {
    /// What it is.
    public enum Kind: Sendable {
      /// A statement of the journal, and the rule that it breaks, if any.
      case statement(Violation?)
      /// The day of a deadline has come, and the task was not done on it.
      case missed
      /// The task is overdue from this day on; the deadline, where it is known.
      case overdue(due: CivilDate?)
      /// The task is due, its target is aimed at, or it is due once more; in the days to come.
      case due, aim, dueAgain
    }

    /// What it is.
    public let kind: Kind
    /// The statement in canonical form, or the path of the task.
    public let subject: String
    /// What a reader calls the task; nil for a statement.
    public let title: String?
  }

  /// A day on which something happened, or is to happen.
  public struct Day: Sendable {
    /// The day.
    public let date: CivilDate
    /// What belongs to it: what happened in the order of the journal, then what fell due.
    public let entries: [Entry]
  }

  /// The day of the question, after which everything is to come.
  public let date: CivilDate
  /// The days, ascending.
  public let days: [Day]
}

extension Engagement {
  /// Returns what happened up to a day, and what is due after it as things are; nearly linear in the journal's days.
  public func timeline(on day: CivilDate) -> Timeline {
    var reader = TimelineReader(upTo(day), on: day)
    return Timeline(date: day, days: reader.days())
  }
}
