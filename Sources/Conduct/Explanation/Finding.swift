/// One step of an explanation: what was found to be so, and why.
public struct Finding: Sendable {
  /// A thing as explanations name it.
  public struct Name: Sendable, Hashable {
    /// The path by which it is written: `kickoff.first_contact`.
    public let path: String
    /// What a reader calls it.
    public let label: String
  }

  /// What was found about.
  public enum Subject: Sendable, Hashable {
    /// A status of a thing.
    case status(Name, Status)
    /// A fact, or that a set has a member.
    case fact(Name)
    /// A definition or decision table.
    case definition(Name)
    /// A condition or clause in the author's words.
    case condition(String)
    /// That an act was recorded.
    case record(Name, Record)
    /// The day on which something is due, in the author's words.
    case deadline(String)
    /// A member of a set.
    case member(Name)
    /// The day that was asked about.
    case today
    /// What the playbook leaves open, with the author's reason.
    case undecided(String)
  }

  /// What can be recorded.
  public enum Record: String, Sendable, Hashable, CaseIterable {
    /// What was done, ticked, waived, entered, completed or left; a round; an event, and how often it happened.
    case done, doneBefore, ticked, waived, entered, completed, left, round, happened, times
  }

  /// What was found.
  public enum Value: Sendable, Hashable {
    /// Whether it is so.
    case truth(Truth)
    /// A day.
    case day(CivilDate)
    /// The day of what has not happened.
    case never
    /// A number, member, text or duration as the author writes it.
    case text(String)
    /// Nobody has told it, or it follows from what nobody has told.
    case unknown
  }

  /// How a day came about.
  public enum DayNote: Sendable, Hashable {
    /// Counted in the business days of a calendar; the header's has no name.
    case calendar(String?)
    /// Days that are no business days lay between.
    case overFreeDays(Int)
    /// No holidays are listed for the year.
    case noHolidaysListed(Int)
    /// The day lies outside the days for which the calendar holds.
    case outsideHorizon
    /// A number grew beyond what the language counts.
    case tooLarge
  }

  /// What was found about.
  public let subject: Subject
  /// What was found.
  public let value: Value
  /// What a reader calls the member of a choice that was found, if it is one.
  let memberTitle: String?
  /// Where the rule stands.
  public let span: Span?
  /// What the rule goes back to.
  public let sources: [String]
  /// How a day came about.
  public let notes: [DayNote]
  /// What decides it.
  public let because: [Finding]
  /// What it depends on besides, and what is as one would expect.
  public let context: [Finding]
  /// Whether it is a fact that nobody has told, and that makes no difference: what is above it holds either way.
  public let isIndifferent: Bool

  init(
    _ subject: Subject, _ value: Value, span: Span? = nil, sources: [String] = [], notes: [DayNote] = [],
    because: [Finding] = [], context: [Finding] = [], isIndifferent: Bool = false, memberTitle: String? = nil
  ) {
    self.subject = subject
    self.value = value
    self.span = span
    self.sources = sources
    self.notes = notes
    self.because = because
    self.context = context
    self.isIndifferent = isIndifferent
    self.memberTitle = memberTitle
  }

  /// The finding, with what nobody has told marked as making no difference.
  var indifferent: Finding {
    guard value == .unknown || value == .truth(.unknown) else { return self }
    let isFact = if case .fact = subject { true } else { false }
    return Finding(
      subject, value, span: span, sources: sources, notes: notes, because: because.map(\.indifferent),
      context: context, isIndifferent: isFact, memberTitle: memberTitle)
  }

  /// The finding and all below it.
  var all: [Finding] { [self] + (because + context).flatMap(\.all) }
}
