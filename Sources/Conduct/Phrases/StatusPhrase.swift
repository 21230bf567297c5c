/// What the tool says about where an engagement stands, each a case with its slots; a language is a table of them.
public enum StatusPhrase: Sendable {
  case heading(engagement: String, playbook: String, version: String?)
  case day(CivilDate)
  case phase(String)

  // Processes
  case processActive(since: CivilDate?, round: Int)
  case processComplete(on: CivilDate?)
  case processLeft(on: CivilDate?, ending: String?)
  case processReady
  case processWaiting
  case processUnknown
  case processNotApplicable
  case completable
  case triggered
  case external
  case nextRound

  // Headings
  case tasks, inputs, outcomes, steps, advice, next, endings, violations, needs

  // Tasks
  case overdue(since: CivilDate?)
  case due(CivilDate?)
  case mayBeDone
  case blocked
  case pending(due: CivilDate?)
  case done(CivilDate?, late: Bool)
  case waived
  case forbidden
  case conflict
  case closed
  case unknown(needs: [String])
  case behind(CivilDate?)
  case role([String])

  // Inputs, outcomes
  case met, unmet, notKnown, optional

  // What follows
  case open, notYet
  case advise, permit, forbid
  case forced(because: String)
  case nothingToDo
  /// So many more of a list.
  case more(Int)
}
