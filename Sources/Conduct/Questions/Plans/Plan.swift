/// One way to get somewhere: steps in an order in which they can be taken, none of which can be spared.
public struct Plan: Sendable, Hashable {
  /// What a step is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A fact is told; an input or outcome is ticked; a task is done; an event is recorded; something is waived.
    case fact, tick, task, event, waiver
    /// A process is entered, completed or left.
    case entry, completion, leaving
    /// A day comes.
    case day
  }

  /// Which other values would do as well, of those near by.
  public enum Leeway: String, Sendable, Hashable, CaseIterable {
    /// Greater ones, or later days; smaller ones, or earlier days; both.
    case more, less, any
  }

  /// One step.
  public struct Step: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// The day on which it is taken.
    public let day: CivilDate
    /// The statement in canonical form; that a day comes, as a session lets it come.
    public let statement: String
    /// What a reader calls the thing that it is about; none for a day.
    public let title: String?
    /// The day by which a task is due.
    public let due: CivilDate?
    /// What is told of the fact so far, where that is something else.
    public let instead: String?
    /// Which other values of the fact would do as well.
    public let leeway: Leeway?

    /// Whether the statement has a gap for a reason, which only its author can give.
    public var asksForReason: Bool { statement.contains(" " + DeedWriter.because) }

    /// Whether it changes what is told already, or is an exception that somebody has to grant.
    public var isUnusual: Bool {
      switch kind {
      case .waiver, .leaving: true
      case .fact, .tick: instead != nil
      case .task, .event, .entry, .completion, .day: false
      }
    }
  }

  /// The steps, in order.
  public let steps: [Step]

  /// The day of the last step.
  public var end: CivilDate? { steps.last?.day }
}
