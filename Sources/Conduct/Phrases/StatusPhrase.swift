/// What the tool says about where an engagement stands, each a case with its slots; a language is a table of them.
public enum StatusPhrase: Sendable, Hashable {
  /// What is asked about: the titles of the engagement and of the playbook that it follows.
  case heading(engagement: String, playbook: String, version: String?)
  /// The day that is asked about.
  case day(CivilDate)
  /// The title of the phase in which the engagement is.
  case phase(String)

  // Processes
  /// The process runs; its first round is 1.
  case processActive(since: CivilDate?, round: Int)
  /// The process was completed.
  case processComplete(on: CivilDate?)
  /// The process was left, perhaps as one of its endings.
  case processLeft(on: CivilDate?, ending: String?)
  /// The process can be entered.
  case processReady
  /// An input of the process is not met yet.
  case processWaiting
  /// Whether the process can be entered depends on what nobody has told.
  case processUnknown
  /// The process does not apply to this engagement.
  case processNotApplicable
  /// Nothing stands in the way of completing the process.
  case completable
  /// The world calls for the process.
  case triggered
  /// Somebody else conducts the process.
  case external
  /// The heading of what is told for a round that has not begun.
  case nextRound

  // Headings
  /// The headings of the parts of a page.
  case tasks, inputs, outcomes, steps, advice, next, endings, violations, needs

  // Tasks
  /// The task should have been done by a day that has passed.
  case overdue(since: CivilDate?)
  /// The task is to be done, by a day where a deadline has begun.
  case due(CivilDate?)
  /// The task may be done; nothing is owed.
  case mayBeDone
  /// A gate of the task is shut, or its step is not open.
  case blocked
  /// The process of the task has not been entered; a deadline may have begun all the same.
  case pending(due: CivilDate?)
  /// The task was done, perhaps after its deadline.
  case done(CivilDate?, late: Bool)
  /// The task was waived.
  case waived
  /// The task must not be done.
  case forbidden
  /// The rules both require and forbid the task.
  case conflict
  /// The round of the task has ended without it.
  case closed
  /// What becomes of the task depends on these facts.
  case unknown(needs: [String])
  /// The task has missed its target, which is no breach.
  case behind(CivilDate?)
  /// The task must be done, where how far it is does not tell.
  case required
  /// The roles whose task it is.
  case role([String])

  // Inputs, outcomes
  /// What is to be said of an input or outcome.
  case met, unmet, notKnown, optional

  // What follows
  /// Whether the engagement may go there now.
  case open, notYet
  /// The three kinds of advice.
  case advise, permit, forbid
  /// The reason for which a breach was forced.
  case forced(because: String)
  /// No task is due or may be done.
  case nothingToDo
  /// So many more of a list.
  case more(Int)
}
